import * as fc from 'fast-check';
import { faultsOf } from '../../admin/src/rule-sets/bounds.js';
import { toCondition, toQuery } from '../../admin/src/rule-sets/conditions.js';
import { edited } from '../../admin/src/rule-sets/editing.js';
import { rescaled } from '../../admin/src/rule-sets/weights.js';
import { aCondition } from '../build/arbitraries.js';

describe('A condition in the query builder', () => {
  test('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(aCondition, (condition) => {
        expect(JSON.stringify(toCondition(toQuery(condition)))).toBe(JSON.stringify(condition));
      }),
      { numRuns: 1000 },
    );
  });

  test('comes back as it was through the text that is saved', () => {
    fc.assert(
      fc.property(aCondition, (condition) => {
        const text = edited('{\n  "when": { "all": [] },\n  "share": 0.150\n}\n', [
          { path: ['when'], value: toCondition(toQuery(condition)) },
        ]);
        expect(JSON.parse(text)).toEqual({ when: condition, share: 0.15 });
        expect(text).toContain('"share": 0.150');
      }),
    );
  });

  test('with an empty group is no condition, and more than one part under "not" are taken as "not all of them"', () => {
    expect(toCondition({ combinator: 'all', rules: [{ combinator: 'any', rules: [] }] })).toBeUndefined();
    const leaf = { field: 'warnings', operator: 'greaterThan', value: 0 };
    const part = { fact: 'warnings', operator: 'greaterThan', value: 0 };
    expect(toCondition({ combinator: 'not', rules: [leaf, leaf] })).toEqual({ not: { all: [part, part] } });
  });
});

describe('Weights that are moved', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 6 });

  test('always make the whole, in exact tenths, and locked ones stay', () => {
    fc.assert(
      fc.property(
        weights,
        fc.nat(),
        fc.double({ min: -20, max: 150, noNaN: true }),
        fc.nat(63),
        (tenths, at, wanted, bits) => {
          const whole = tenths.reduce((sum, one) => sum + one, 0) / 10;
          const moved = at % tenths.length;
          const locked = new Set(tenths.map((_, i) => i).filter((i) => i !== moved && (bits >> i) % 2 === 1));
          const before = tenths.map((one) => one / 10);
          const after = rescaled(before, moved, wanted, locked, whole);
          expect(after.reduce((sum, one) => sum + Math.round(one * 10), 0)).toBe(Math.round(whole * 10));
          for (const one of after) expect(one).toBe(Math.round(one * 10) / 10);
          for (const one of after) expect(one).toBeGreaterThanOrEqual(0);
          for (const i of locked) expect(after[i]).toBe(before[i]);
        },
      ),
    );
  });

  test('the others give in proportion to what they had', () => {
    expect(rescaled([25, 30, 25, 20], 2, 30, new Set(), 100)).toEqual([23.3, 28, 30, 18.7]);
    expect(rescaled([25, 30, 25, 20], 0, 26, new Set([1]), 100)).toEqual([26, 30, 24.4, 19.6]);
  });
});

describe('Bands on a number line', () => {
  test('show the gap and the overlap, a single point too', () => {
    expect(faultsOf([{ from: 90 }, { from: 80, below: 90 }, { below: 80 }])).toEqual({ gaps: [], overlaps: [] });
    expect(faultsOf([{ above: 90 }, { below: 90 }]).gaps).toEqual([{ from: 90, to: 90, holds: [] }]);
    expect(faultsOf([{ from: 85 }, { below: 90 }]).overlaps).toContainEqual({ from: 85, to: 90, holds: [0, 1] });
    expect(faultsOf([{ from: 85 }, { to: 85 }]).overlaps).toEqual([{ from: 85, to: 85, holds: [0, 1] }]);
  });
});
