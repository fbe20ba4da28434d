import type { Condition, Leaf } from '../../api/contract/condition.js';
import { compileCondition, leavesOf } from '../../api/core/compile-condition.js';
import { comparedValue } from '../../api/core/leaf-test.js';
import { DID_NOT_HOLD, HELD, outcomeText, UNKNOWN } from '../../api/core/outcome.js';
import { compiledAnswer } from '../build/evaluators.js';

const absent: Leaf = { fact: 'absenceDays', operator: 'greaterThanInclusive', value: 3 };
const onLeave: Leaf = { fact: 'isOnLeave', operator: 'equal', value: true };
const poorConduct: Leaf = { fact: 'conduct', operator: 'in', value: ['fair', 'poor'] };
const warned: Leaf = { fact: 'warnings', operator: 'contains', value: 'public' };

/** The answer for one condition as `outcome leaves`, in the characters of the trace. */
function answer(condition: Condition, facts: Parameters<typeof compiledAnswer>[1]): string {
  const { conditions, leaves } = compiledAnswer([condition], facts);
  return `${conditions} ${leaves}`;
}

describe('a condition of a rule', () => {
  it('holds from the third day of absence on, and not on the second', () => {
    expect(answer({ all: [absent] }, { absenceDays: 3 })).toBe('+ +');
    expect(answer({ all: [absent] }, { absenceDays: 2 })).toBe('- -');
  });

  it('records every leaf, also those that can no longer change the answer', () => {
    const facts = { absenceDays: 5, isOnLeave: true, conduct: 'good' };
    expect(answer({ any: [absent, onLeave, poorConduct] }, facts)).toBe('+ ++-');
    expect(answer({ all: [poorConduct, absent, onLeave] }, facts)).toBe('- -++');
  });

  it('lists its leaves depth first, in the order they are written', () => {
    const condition: Condition = {
      all: [{ any: [absent, { not: onLeave }] }, poorConduct, { not: { all: [warned] } }],
    };
    expect(leavesOf(condition)).toEqual([absent, onLeave, poorConduct, warned]);
    const facts = { absenceDays: 0, isOnLeave: false, conduct: 'poor', warnings: [] };
    expect(answer(condition, facts)).toBe('+ --+-');
  });

  it.each([
    [{ not: absent }, '+ -'],
    [{ all: [{ not: absent }] }, '+ -'],
    [{ any: [{ not: absent }] }, '+ -'],
    [{ not: { not: absent } }, '- -'],
    [{ not: { any: [absent, onLeave] } }, '- -+'],
    [{ not: { all: [absent, onLeave] } }, '+ -+'],
  ] satisfies [Condition, string][])('turns what "not" encloses around: %j', (condition, expected) => {
    expect(answer(condition, { absenceDays: 0, isOnLeave: true })).toBe(expected);
  });

  it('can be written deep', () => {
    const nested = (depth: number): Condition => (depth === 0 ? { all: [absent] } : { not: nested(depth - 1) });
    expect(answer(nested(30), { absenceDays: 3 })).toBe('+ +');
    expect(answer(nested(29), { absenceDays: 3 })).toBe('- +');
  });
});

describe('a missing fact', () => {
  it('makes the condition unknown under "all", "any" and "not" alike, whatever the other leaves say', () => {
    const facts = { isOnLeave: true };
    expect(answer({ all: [absent] }, facts)).toBe('? ?');
    expect(answer({ not: absent }, facts)).toBe('? ?');
    expect(answer({ any: [onLeave, absent] }, facts)).toBe('? +?');
    expect(answer({ all: [{ not: onLeave }, absent] }, facts)).toBe('? +?');
  });

  it('counts on the right side of a comparison as well', () => {
    const better: Condition = { all: [{ fact: 'workPoints', operator: 'greaterThan', value: { fact: 'lastPoints' } }] };
    expect(answer(better, { workPoints: 80 })).toBe('? ?');
    expect(answer(better, { lastPoints: 80 })).toBe('? ?');
    expect(answer(better, { workPoints: 80, lastPoints: 79.9 })).toBe('+ +');
    expect(answer(better, { workPoints: 80, lastPoints: 80 })).toBe('- -');
  });

  it('is neither 0, nor false, nor an empty list, nor an empty text', () => {
    expect(answer({ all: [absent] }, { absenceDays: 0 })).toBe('- -');
    expect(answer({ all: [onLeave] }, { isOnLeave: false })).toBe('- -');
    expect(answer({ all: [warned] }, { warnings: [] })).toBe('- -');
    expect(answer({ all: [poorConduct] }, { conduct: '' })).toBe('- -');
  });
});

const share = (operator: Leaf['operator']): Condition => ({ all: [{ fact: 'share', operator, value: '2/3' }] });

describe('a figure of the measure', () => {
  it('may be a fraction, compared as its nearest double: two thirds is not less than "2/3"', () => {
    expect(answer(share('greaterThanInclusive'), { share: 2 / 3 })).toBe('+ +');
    expect(answer(share('equal'), { share: 2 / 3 })).toBe('+ +');
    expect(answer(share('lessThan'), { share: 2 / 3 })).toBe('- -');
    expect(answer(share('lessThan'), { share: 0.6666 })).toBe('+ +');
  });

  it('is converted in lists too, while choices and booleans stay as they are', () => {
    expect(comparedValue(['1/2', 3, 'good', true])).toEqual([0.5, 3, 'good', true]);
    expect(comparedValue('-7/2')).toBe(-3.5);
    expect(comparedValue('good')).toBe('good');
    expect(comparedValue('1/0')).toBe('1/0');
    expect(comparedValue(false)).toBe(false);
  });
});

const slots: Record<string, number> = { absenceDays: 7, isOnLeave: 2, lastDays: 4 };

function slotOf(fact: string): number {
  const slot = slots[fact];
  if (slot === undefined) throw new RangeError(`no slot for ${fact}`);
  return slot;
}

describe('the slots of a compiled condition', () => {
  it('are named once each, both sides of a leaf included', () => {
    const rising: Leaf = { fact: 'absenceDays', operator: 'greaterThan', value: { fact: 'lastDays' } };
    expect(compileCondition({ all: [absent, { not: onLeave }, rising] }, slotOf).slots).toEqual([7, 2, 4]);
  });

  it('come from the caller, whose error passes through when a fact has none', () => {
    expect(() => compileCondition({ all: [warned] }, slotOf)).toThrow('no slot for warnings');
  });

  it('are read without touching any other; outcomes are written from the offset on and nowhere else', () => {
    const compiled = compileCondition({ any: [absent, onLeave] }, slotOf);
    const leaves = new Uint8Array(5).fill(9);
    const facts = [undefined, undefined, true, undefined, undefined, undefined, undefined, 2];
    expect(compiled.evaluate(facts, leaves, 2)).toBe(HELD);
    expect([...leaves]).toEqual([9, 9, DID_NOT_HOLD, HELD, 9]);
  });

  it('keep nothing from one entity to the next', () => {
    const compiled = compileCondition({ all: [absent] }, () => 0);
    const leaves = new Uint8Array(1);
    const outcomes = [[3], [undefined], [2], [3]].map((facts) => compiled.evaluate(facts, leaves, 0));
    expect(outcomes).toEqual([HELD, UNKNOWN, DID_NOT_HOLD, HELD]);
  });
});

const compile = (condition: object) => compileCondition(condition as Condition, () => 0);

describe('what no checked rule set contains', () => {
  it('is refused when it is compiled: an empty list, an unknown operator, "in" without a list', () => {
    expect(() => compile({ all: [] })).toThrow('an empty "all" or "any" would always hold');
    expect(() => compile({ not: { any: [] } })).toThrow('an empty "all" or "any" would always hold');
    expect(() => compile({ all: [{ ...absent, operator: 'near' }] })).toThrow('"near" is not an operator');
    expect(() => compile({ all: [{ ...absent, operator: 'toString' }] })).toThrow('"toString" is not an operator');
    expect(() => compile({ all: [{ ...poorConduct, value: 'poor' }] })).toThrow('look into a list, but found "poor"');
  });

  it('is refused when it runs: "in" with a fact that holds no list', () => {
    const among = compile({ all: [{ fact: 'conduct', operator: 'notIn', value: { fact: 'warnings' } }] });
    expect(() => among.evaluate(['good'], new Uint8Array(1), 0)).toThrow('look into a list, but found "good"');
  });
});

describe('the characters of the trace', () => {
  it('write held, did not hold, unknown and neutralised as + - ? ~', () => {
    expect(outcomeText(Uint8Array.of(0, 1, 2, 3))).toBe('-+?~');
    expect(outcomeText(new Uint8Array(0))).toBe('');
  });
});
