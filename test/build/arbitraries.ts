import * as fc from 'fast-check';
import type { Condition, ConditionPart, Leaf, LeafValue, Operator } from '../../api/contract/condition.js';
import type { Figure } from '../../api/contract/fields.js';
import type { Scalar } from '../../api/core/outcome.js';

export type Facts = Record<string, Scalar>;

/** A small measure's facts. Few of each type, so that two leaves often read the same one. */
const facts = {
  number: ['absenceDays', 'villagersPoints', 'workPoints', 'attendanceRatio'],
  boolean: ['isOnLeave', 'hasPlan'],
  choice: ['conduct', 'lastGrade'],
  list: ['honours', 'warnings'],
} as const;
const choices = ['excellent', 'good', 'fair', 'poor'];

/** Figures that meet each other at a boundary, in an exact tie, or a rounding error beside it. */
const figures: Figure[] = [
  0,
  1,
  2,
  3,
  60,
  59.9,
  84.5,
  85,
  -1,
  0.1,
  0.2,
  0.3,
  '1/3',
  '2/3',
  '255/3',
  '-1/3',
  999999999999999,
];
const doubles = [
  0,
  -0,
  1,
  2,
  3,
  60,
  59.9,
  84.5,
  85,
  -1,
  0.1,
  0.2,
  0.3,
  0.1 + 0.2,
  1 / 3,
  2 / 3,
  -1 / 3,
  84.99999999999999,
  999999999999999,
];

const figure = fc.constantFrom(...figures);
const choice = fc.constantFrom(...choices);
const listOf = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: 3 });
const factOf = (type: keyof typeof facts): fc.Arbitrary<string> => fc.constantFrom(...facts[type]);
const otherFact = (type: keyof typeof facts): fc.Arbitrary<LeafValue> => fc.record({ fact: factOf(type) });

function leafOf(type: keyof typeof facts, operators: Operator[], value: fc.Arbitrary<LeafValue>): fc.Arbitrary<Leaf> {
  return fc.record({ fact: factOf(type), operator: fc.constantFrom(...operators), value });
}

const same: Operator[] = ['equal', 'notEqual'];
const order: Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const among: Operator[] = ['in', 'notIn'];
const holds: Operator[] = ['contains', 'doesNotContain'];

/** Any leaf a checked rule set can have: both sides of one type, `in` with a list, `contains` on a list. */
export const aLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 4, arbitrary: leafOf('number', [...order, ...same], figure) },
  { weight: 2, arbitrary: leafOf('number', [...order, ...same], otherFact('number')) },
  { weight: 1, arbitrary: leafOf('number', among, listOf(figure)) },
  { weight: 1, arbitrary: leafOf('boolean', same, fc.oneof(fc.boolean(), otherFact('boolean'))) },
  { weight: 1, arbitrary: leafOf('choice', same, fc.oneof(choice, otherFact('choice'))) },
  { weight: 2, arbitrary: leafOf('choice', among, fc.oneof(listOf(choice), otherFact('list'))) },
  { weight: 2, arbitrary: leafOf('list', holds, fc.oneof(choice, otherFact('choice'))) },
);

/** How many `all`, `any` and `not` stand above the deepest leaf, at most. */
export const deepest = 5;

function aPart(depth: number): fc.Arbitrary<ConditionPart> {
  if (depth === 0) return aLeaf;
  return fc.oneof({ weight: 3, arbitrary: aLeaf }, { weight: 2, arbitrary: aBranch(depth) });
}

function aBranch(depth: number): fc.Arbitrary<Condition> {
  const part = aPart(depth - 1);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  return fc.oneof(fc.record({ all: parts }), fc.record({ any: parts }), fc.record({ not: part }));
}

/** Shrinks a condition by its structure: what stands inside it takes its place, and lists lose their parts one by one. */
class ShrinkingCondition extends fc.Arbitrary<Condition> {
  constructor(private readonly anyCondition: fc.Arbitrary<Condition>) {
    super();
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<Condition> {
    return new fc.Value(this.anyCondition.generate(random, bias).value, undefined);
  }

  canShrinkWithoutContext(value: unknown): value is Condition {
    return value !== undefined;
  }

  shrink(condition: Condition): fc.Stream<fc.Value<Condition>> {
    const isSmallest = 'all' in condition && condition.all.length === 1 && 'fact' in condition.all[0]!;
    const smaller = isSmallest ? [] : smallerThan(condition).map((part) => ('fact' in part ? { all: [part] } : part));
    return fc.stream(smaller.map((part) => new fc.Value(part, undefined)).values());
  }
}

function smallerThan(part: ConditionPart): ConditionPart[] {
  if ('not' in part) return [part.not, ...smallerThan(part.not).map((not) => ({ not }))];
  if ('all' in part) return [...part.all, ...smallerLists(part.all).map((all) => ({ all }))];
  if ('any' in part) return [...part.any, ...smallerLists(part.any).map((any) => ({ any }))];
  return [];
}

function smallerLists(parts: readonly ConditionPart[]): ConditionPart[][] {
  const shorter = parts.length === 1 ? [] : parts.map((_, i) => parts.toSpliced(i, 1));
  return [...shorter, ...parts.flatMap((part, i) => smallerThan(part).map((smaller) => parts.with(i, smaller)))];
}

/** Any condition over `aLeaf`, nested up to `deepest`. */
export const aCondition: fc.Arbitrary<Condition> = new ShrinkingCondition(aBranch(deepest));

const sometimesMissing = <T extends Scalar>(value: fc.Arbitrary<T>): fc.Arbitrary<Scalar> =>
  fc.oneof({ weight: 19, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) });

const valueOf: Record<keyof typeof facts, fc.Arbitrary<Scalar>> = {
  number: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...doubles) },
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  boolean: fc.boolean(),
  choice,
  list: fc.subarray(choices),
};

function everyFact(value: (type: keyof typeof facts) => fc.Arbitrary<Scalar>): fc.Arbitrary<Facts> {
  const byName: Record<string, fc.Arbitrary<Scalar>> = {};
  for (const type of Object.keys(facts) as (keyof typeof facts)[])
    for (const name of facts[type]) byName[name] = value(type);
  return fc.record(byName);
}

/** Facts typed as declared; about one in twenty is missing. */
export const someFacts: fc.Arbitrary<Facts> = everyFact((type) => sometimesMissing(valueOf[type]));

/** Facts of any type under any name, except that lists stay lists: what would reach a rule if nothing had checked it. */
export const mistypedFacts: fc.Arbitrary<Facts> = everyFact((type) => {
  const odd = fc.constantFrom('50', '9', '50abc', '', 'NaN', Number.NaN, Number.POSITIVE_INFINITY);
  return type === 'list' ? valueOf.list : sometimesMissing(fc.oneof(...Object.values(valueOf), odd));
});
