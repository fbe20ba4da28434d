import * as fc from 'fast-check';
import type { Condition, ConditionPart } from '../../../api/contract/condition.js';
import { aBoolean, aChoice, aList, aNumber } from '../../build/a-fact.js';
import { aRule, aRuleSet } from '../../build/a-rule-set.js';
import { compiledAnswer } from '../../build/evaluators.js';
import { found } from './found.js';

/** Facts with few values, so that every case can be tried. */
const facts = {
  n: aNumber({ range: [0, 3], places: 0 }),
  m: aNumber({ range: [1, 2], places: 0 }),
  b: aBoolean(),
  c: aChoice(['p', 'q', 'r']),
  l: aList(['p', 'q']),
};
const lists = [[], ['p'], ['q'], ['p', 'q']];
const everyCase = [0, 1, 2, 3].flatMap((n) =>
  [1, 2].flatMap((m) =>
    [true, false].flatMap((b) => ['p', 'q', 'r'].flatMap((c) => lists.map((l) => ({ n, m, b, c, l })))),
  ),
);

const figure = fc.constantFrom<number | string>(-1, 0, 0.5, 1, '3/2', 2, 3, 4);
const order = fc.constantFrom(
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
  'notEqual',
);
const number = fc.constantFrom('n', 'm');
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const choice = fc.constantFrom('p', 'q', 'r');
const among = fc.constantFrom('in', 'notIn');
const same = fc.constantFrom('equal', 'notEqual');

const aboutOneFact = fc.oneof(
  fc.record({ fact: number, operator: order, value: figure }),
  fc.record({ fact: number, operator: among, value: some(figure) }),
  fc.record({ fact: fc.constant('b'), operator: same, value: fc.boolean() }),
  fc.record({ fact: fc.constant('c'), operator: same, value: choice }),
  fc.record({ fact: fc.constant('c'), operator: among, value: some(choice) }),
  fc.record({
    fact: fc.constant('l'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('p', 'q'),
  }),
) as fc.Arbitrary<ConditionPart>;
const aboutTwoFacts = fc.oneof(
  fc.record({ fact: number, operator: order, value: fc.record({ fact: number }) }),
  fc.record({ fact: fc.constant('c'), operator: among, value: fc.constant({ fact: 'l' }) }),
  fc.record({
    fact: fc.constant('l'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constant({ fact: 'c' }),
  }),
) as fc.Arbitrary<ConditionPart>;

const conditionOf = (leaf: fc.Arbitrary<ConditionPart>): fc.Arbitrary<Condition> => {
  const { condition } = fc.letrec<{ part: ConditionPart; condition: Condition }>((tie) => {
    const parts = fc.array(tie('part'), { minLength: 1, maxLength: 3 });
    return {
      part: fc.oneof({ maxDepth: 3 }, leaf, tie('condition')),
      condition: fc.oneof(fc.record({ all: parts }), fc.record({ any: parts }), fc.record({ not: tie('part') })),
    };
  });
  return condition;
};

/** What trying every case says. */
function tried(condition: Condition): string[] {
  const held = everyCase.filter((one) => compiledAnswer([condition], one).conditions === '+').length;
  if (held === 0) return ['never-holds'];
  return held === everyCase.length ? ['always-holds'] : [];
}

const checked = (condition: Condition) =>
  found(aRuleSet({ cadre: { facts, rules: [aRule('R01', condition)] } })).map((line) => line.split(' ')[0]!);

describe('never-holds and always-holds agree with trying every case', () => {
  it('exactly, as long as no two facts are compared', () => {
    fc.assert(
      fc.property(conditionOf(aboutOneFact), (condition) => {
        expect(checked(condition)).toEqual(tried(condition));
      }),
      { numRuns: 300 },
    );
  });

  it('and with facts compared, whatever is told is so', () => {
    fc.assert(
      fc.property(conditionOf(fc.oneof(aboutOneFact, aboutTwoFacts)), (condition) => {
        expect(tried(condition)).toEqual(expect.arrayContaining(checked(condition)));
      }),
      { numRuns: 300 },
    );
  });
});
