import { readFileSync } from 'node:fs';
import { Listed } from '../../api/contract/draw.js';
import { SamplingPlan } from '../../api/contract/procedure.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { drawSample } from '../../api/core/sampling.js';
import { aChance } from '../build/chance.js';

const title = (id: string) => ({ zh: id, en: id });
const stratum = (id: string, more: object = {}) => ({ id, title: title(id), ...more });
const aPlan = (more: object) =>
  SamplingPlan.parse({ id: 'sample', group: 'asked', title: title('sample'), clause: 'c', per: 'village', ...more });

/** So many households of these strata, numbered on from those before. */
const households = (...kinds: [number, ...string[]][]) =>
  kinds.flatMap(([many, ...strata], kind) =>
    Array.from({ length: many }, (_, i) => Listed.parse({ code: `h${kind}-${i}`, place: 'shiwan', strata })),
  );
const drawOne = (plan: SamplingPlan, roll: readonly Listed[]) => drawSample(plan, roll, aChance())[0]!;
const drawnOf = (plan: SamplingPlan, roll: readonly Listed[], id: string) => {
  const { drawn } = drawOne(plan, roll);
  return roll.filter(({ code, strata }) => drawn.includes(code) && strata.includes(id)).length;
};

describe('sizes by condition (S24)', () => {
  const plan = aPlan({
    draws: 'households',
    sizes: [
      { stratum: 'poor', from: 50, size: 60, numbers: { poor: 50, other: 10 } },
      { stratum: 'poor', below: 50, size: 30, numbers: { poor: 25, other: 5 } },
    ],
    strata: [stratum('leaving', { takeAll: true }), stratum('poor'), stratum('other')],
  });

  it.each([
    [51, 50, 10],
    [50, 50, 10],
    [49, 25, 5],
    [25, 25, 5],
  ])('a village of %i poor households draws %i of them and %i others', (poor, ofPoor, ofOthers) => {
    const roll = households([poor, 'poor'], [200, 'other']);
    expect([drawnOf(plan, roll, 'poor'), drawnOf(plan, roll, 'other')]).toEqual([ofPoor, ofOthers]);
    expect(drawOne(plan, roll)).toMatchObject({ short: [], overSize: 0 });
  });

  it('a village of 24 poor households draws all of them, fills their seat with nobody and says so', () => {
    const draw = drawOne(plan, households([24, 'poor'], [200, 'other']));
    expect(draw.drawn).toHaveLength(29);
    expect(draw.short).toEqual([
      { kind: 'stratum', stratum: 'poor', wanted: 25, found: 24 },
      { kind: 'place', wanted: 30, found: 29 },
    ]);
  });

  it('households leaving poverty this year are always among the poor ones drawn', () => {
    const roll = households([7, 'poor', 'leaving'], [63, 'poor'], [200, 'other']);
    expect(drawnOf(plan, roll, 'leaving')).toBe(7);
    expect(drawnOf(plan, roll, 'poor')).toBe(50);
    expect(drawOne(plan, roll).drawn).toHaveLength(60);
  });

  it('more of them than the size are all drawn, and how far past it is said', () => {
    const roll = households([55, 'poor', 'leaving'], [200, 'other']);
    expect(drawnOf(plan, roll, 'leaving')).toBe(55);
    expect(drawOne(plan, roll)).toMatchObject({ overSize: 5, short: [] });
  });

  it('a roll that no size is written for draws nobody and says why', () => {
    const open = aPlan({ sizes: [{ stratum: 'poor', from: 50, size: 60 }] });
    expect(drawOne(open, households([49, 'poor']))).toMatchObject({ drawn: [], short: [{ kind: 'sizeUnspecified' }] });
  });
});

describe('ranges (M03)', () => {
  const measure = RuleSet.parse(JSON.parse(readFileSync('rules/measures/m03.json', 'utf8')));
  const plan = measure.sampling![0]!;

  it('10 to 30 households of every type: as many as there are up to 30, and fewer than 10 are said', () => {
    const roll = households([9, 'a'], [10, 'b'], [30, 'c'], [31, 'd']);
    expect(['a', 'b', 'c', 'd'].map((id) => drawnOf(plan, roll, id))).toEqual([9, 10, 30, 30]);
    expect(drawOne(plan, roll).short).toEqual([{ kind: 'stratum', stratum: 'a', wanted: 10, found: 9 }]);
  });

  it('at most so many of a stratum also while free seats are filled', () => {
    const few = aPlan({ size: 20, strata: [stratum('officials', { atMost: 2 }), stratum('others')] });
    const roll = households([40, 'officials'], [40, 'others']);
    expect([drawnOf(few, roll, 'officials'), drawnOf(few, roll, 'others')]).toEqual([2, 18]);
  });
});

describe('shares (the default regulation, 1.3)', () => {
  const ruleSet = RuleSet.parse(JSON.parse(readFileSync('rules/half-year/2026-01-01.json', 'utf8')));
  const plan = ruleSet.sampling!.find(({ id }) => id === 'representatives')!;

  it('of fifteen at least eleven are ordinary and one of each other kind', () => {
    const roll = households([100, 'ordinary'], [300, 'formerPoor'], [300, 'monitored']);
    expect(drawnOf(plan, roll, 'ordinary')).toBeGreaterThanOrEqual(11);
    expect(drawnOf(plan, roll, 'formerPoor')).toBeGreaterThanOrEqual(1);
    expect(drawnOf(plan, roll, 'monitored')).toBeGreaterThanOrEqual(1);
    expect(drawOne(plan, roll)).toMatchObject({ short: [], overSize: 0 });
    expect(drawOne(plan, roll).drawn).toHaveLength(15);
  });

  it('a village without monitored households leaves that seat empty', () => {
    const draw = drawOne(plan, households([100, 'ordinary'], [20, 'formerPoor']));
    expect(draw.drawn).toHaveLength(14);
    expect(draw.short).toContainEqual({ kind: 'stratum', stratum: 'monitored', wanted: 1, found: 0 });
  });

  it('half of 23 villages are 12, and a tenth of twenty households are called again: 2', () => {
    const villages = Array.from({ length: 23 }, (_, i) => Listed.parse({ code: `v${i}`, place: 'yunxi' }));
    const half = ruleSet.sampling!.find(({ id }) => id === 'checkedVillages')!;
    expect(drawOne(half, villages).drawn).toHaveLength(12);
    const called = drawOne(
      ruleSet.sampling!.find(({ id }) => id === 'households')!,
      households([80, 'ordinary']),
    );
    expect(called.callBack).toHaveLength(2);
    expect(called.drawn).toEqual(expect.arrayContaining(called.callBack));
  });
});

describe('per place', () => {
  it('S25: twenty in each of a hundred areas are two thousand', () => {
    const roll = Array.from({ length: 3000 }, (_, i) => Listed.parse({ code: `r${i}`, place: `area${i % 100}` }));
    const draws = drawSample(aPlan({ size: 20 }), roll, aChance());
    expect(draws.map(({ drawn }) => drawn.length)).toEqual(Array(100).fill(20));
  });

  it('house numbers that return in every village are not drawn in the same order everywhere', () => {
    const roll = ['east', 'west'].flatMap((place) =>
      Array.from({ length: 60 }, (_, i) => Listed.parse({ code: String(i), place })),
    );
    const [east, west] = drawSample(aPlan({ size: 20 }), roll, aChance());
    expect(east!.drawn).not.toEqual(west!.drawn);
  });

  it('a code that stands twice on a roll would have two chances and is refused', () => {
    const twice = [...households([3, 'a']), ...households([1, 'a'])];
    expect(() => drawOne(aPlan({ size: 2 }), twice)).toThrow('h0-0 stands twice on the roll of shiwan');
  });
});

it('the order of a draw is that of SHA-256 over seed|plan|place|code, as any tool gives it', () => {
  const { drawn, seed } = drawOne(aPlan({ size: 6 }), households([6, 'a']));
  expect(seed).toBe('20260615-3-17-22-41');
  // The SHA-256 of `20260615-3-17-22-41|sample|shiwan|h0-5` begins with 01c8, h0-3 with 38bc, h0-4 3dea, h0-1 587, h0-2 cf17, h0-0 cf74
  expect(drawn).toEqual(['h0-5', 'h0-3', 'h0-4', 'h0-1', 'h0-2', 'h0-0']);
});
