import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { Condition, type ConditionPart, type Leaf, Operator } from '../../api/contract/condition.js';
import { leavesOf } from '../../api/core/compile-condition.js';
import { factsOf } from '../../api/core/leaf-test.js';
import { agreesWithTheEngine, assertFromSeed, type Evaluator } from '../build/agreement.js';
import { aCondition, deepest, mistypedFacts, someFacts } from '../build/arbitraries.js';
import { compiledAnswer } from '../build/evaluators.js';

/** Change it to look elsewhere: `SEED=7 npx jest two-evaluators`. */
const seed = Number(process.env.SEED ?? 20260101);

const depthOf = (part: ConditionPart): number => {
  if ('all' in part) return 1 + Math.max(...part.all.map(depthOf));
  if ('any' in part) return 1 + Math.max(...part.any.map(depthOf));
  return 'not' in part ? 1 + depthOf(part.not) : 0;
};

describe('the compiled evaluator and json-rules-engine', () => {
  it('are compared on conditions that the contract accepts', () => {
    const refused = fc.sample(aCondition, { seed, numRuns: 1_000 }).filter((one) => !Condition.safeParse(one).success);
    expect(refused).toEqual([]);
  });

  it('agree on every condition and every leaf of 20,000 random measures', async () => {
    const distinct = new Set<string>();
    const seen = new Set<string>();
    let cases = 0;
    const agrees = agreesWithTheEngine(
      compiledAnswer,
      aCondition,
      someFacts,
      ({ condition, facts, outcome, leaves }) => {
        cases++;
        distinct.add(
          createHash('sha1')
            .update(fc.stringify([condition, facts]))
            .digest('base64'),
        );
        seen.add(`${Object.keys(condition)[0]} ${outcome}`).add(`depth ${depthOf(condition)}`);
        leavesOf(condition).forEach((leaf, i) => {
          seen.add(`${leaf.operator} ${factsOf(leaf).length === 2 ? 'a fact' : 'a value'} ${leaves[i]}`);
        });
      },
    );

    await assertFromSeed(agrees, seed, 20_000);

    expect(cases).toBeGreaterThanOrEqual(20_000);
    expect(distinct.size).toBeGreaterThanOrEqual(20_000);
    // an agreement about nothing would be worthless: each operator against values and facts, each outcome, each depth
    const wanted = Operator.options.flatMap((operator) => ['+', '-', '?'].map((sign) => `${operator} a value ${sign}`));
    const both = ['equal', 'lessThan', 'greaterThanInclusive', 'in', 'doesNotContain'].map(
      (name) => `${name} a fact +`,
    );
    const roots = ['all', 'any', 'not'].flatMap((root) => ['+', '-', '?'].map((sign) => `${root} ${sign}`));
    const depths = Array.from({ length: deepest }, (_, i) => `depth ${i + 1}`);
    expect([...wanted, ...both, ...roots, ...depths].filter((name) => !seen.has(name))).toEqual([]);
  }, 120_000);

  it('agree also where nothing checked the types of the facts', async () => {
    const agrees = agreesWithTheEngine(compiledAnswer, aCondition, mistypedFacts);

    await expect(assertFromSeed(agrees, seed, 5_000)).resolves.toBeUndefined();
  }, 60_000);
});

const rewriteLeaves =
  (change: (leaf: Leaf) => Leaf): Evaluator =>
  (conditions, facts) =>
    compiledAnswer(conditions.map((condition) => rewrite(condition, change)) as Condition[], facts);

function rewrite(part: ConditionPart, change: (leaf: Leaf) => Leaf): ConditionPart {
  if ('all' in part) return { all: part.all.map((child) => rewrite(child, change)) };
  if ('any' in part) return { any: part.any.map((child) => rewrite(child, change)) };
  return 'not' in part ? { not: rewrite(part.not, change) } : change(part);
}

const swap = (from: Operator, to: Operator) =>
  rewriteLeaves((leaf) => (leaf.operator === from ? { ...leaf, operator: to } : leaf));

/** Drops every `not` that does not stand at the root. */
function withoutInnerNot(part: ConditionPart, isRoot: boolean): ConditionPart {
  if ('all' in part) return { all: part.all.map((child) => withoutInnerNot(child, false)) };
  if ('any' in part) return { any: part.any.map((child) => withoutInnerNot(child, false)) };
  if (!('not' in part)) return part;
  return isRoot ? { not: withoutInnerNot(part.not, false) } : withoutInnerNot(part.not, false);
}

/** Lets `any` hold by one leaf although another misses its fact. */
const guessesUnderAny: Evaluator = (conditions, facts) => {
  const answer = compiledAnswer(conditions, facts);
  const isMissing = (part: ConditionPart) =>
    leavesOf(part).some((leaf) => factsOf(leaf).some((name) => facts[name] === undefined));
  const outcomes = conditions.map((condition, i) => {
    const known = 'any' in condition ? condition.any.filter((part) => !isMissing(part)) : [];
    return known.length > 0 && compiledAnswer([{ any: known }], facts).conditions === '+' ? '+' : answer.conditions[i];
  });
  return { ...answer, conditions: outcomes.join('') };
};

/** Leaves out what json-rules-engine would have skipped had the leaves priorities. */
const stopsEarly: Evaluator = (conditions, facts) => {
  const one = (condition: Condition) => {
    const { conditions: outcome, leaves } = compiledAnswer([condition], facts);
    const decided = 'any' in condition && outcome === '+' ? leaves.indexOf('+') + 1 : leaves.length;
    return { outcome, leaves: leaves.slice(0, decided).padEnd(leaves.length, '-') };
  };
  const answers = conditions.map(one);
  return { conditions: answers.map((a) => a.outcome).join(''), leaves: answers.map((a) => a.leaves).join('') };
};

const broken: [string, Evaluator][] = [
  ['takes the boundary into "less than"', swap('lessThan', 'lessThanInclusive')],
  ['leaves the boundary out of "at least"', swap('greaterThanInclusive', 'greaterThan')],
  ['mixes up "contains" and "doesNotContain"', swap('doesNotContain', 'contains')],
  [
    'compares a fraction as text',
    rewriteLeaves((leaf) => (String(leaf.value).includes('/') ? { ...leaf, value: 'text' } : leaf)),
  ],
  [
    'forgets a "not" inside another condition',
    (conditions, facts) => compiledAnswer(conditions.map((part) => withoutInnerNot(part, true)) as Condition[], facts),
  ],
  ['decides "any" although a fact is missing', guessesUnderAny],
  ['skips the leaves after the one that decided', stopsEarly],
];

describe('an evaluator that is wrong', () => {
  it.each(broken)('is found out when it %s, by a case of at most two leaves', async (_, evaluate) => {
    const property = agreesWithTheEngine(evaluate, aCondition, someFacts);
    const found = await fc.check(property, { seed, numRuns: 5_000 });

    expect(found.failed).toBe(true);
    const [conditions, factSets] = found.counterexample!;
    expect(conditions).toHaveLength(1);
    expect(factSets).toHaveLength(1);
    expect(leavesOf(conditions[0]!).length).toBeLessThanOrEqual(2);
  });

  it('is told by its condition, the facts it read, and both answers', async () => {
    const property = agreesWithTheEngine(swap('lessThan', 'lessThanInclusive'), aCondition, someFacts);
    const told = await assertFromSeed(property, 20260101, 5_000).catch((error: Error) => error.message);
    expect(told).toMatch(/found in run \d+, seed 20260101, path [\d:]+$/);
    expect(told!.split('\n').slice(0, -1)).toEqual([
      'the two evaluators disagree',
      '  condition {"all":[{"fact":"workPoints","operator":"lessThan","value":{"fact":"villagersPoints"}}]}',
      '  facts     workPoints 0.6666666666666666, villagersPoints 0.6666666666666666',
      '  compiled  held, leaves +',
      '  engine    did not hold, leaves -',
    ]);
  });
});
