import * as fc from 'fast-check';
import type { Condition } from '../../api/contract/condition.js';
import { leavesOf } from '../../api/core/compile-condition.js';
import { factsOf } from '../../api/core/leaf-test.js';
import type { Facts } from './arbitraries.js';
import { type Answer, referenceEvaluator } from './evaluators.js';

export type Evaluator = (conditions: readonly Condition[], facts: Facts) => Answer;
export type Case = { condition: Condition; facts: Facts; outcome: string; leaves: string };

/**
 * The property that an evaluator answers as json-rules-engine does: two conditions at most over two sets of facts at
 * most, every condition and leaf of every set compared. `onCase` hears of each condition and set of facts on which they agree.
 */
export function agreesWithTheEngine(
  evaluate: Evaluator,
  conditions: fc.Arbitrary<Condition>,
  facts: fc.Arbitrary<Facts>,
  onCase: (agreed: Case) => void = () => undefined,
) {
  return fc.asyncProperty(oneOrTwo(conditions), oneOrTwo(facts), async (conditionList, factSets) => {
    const askEngine = referenceEvaluator(conditionList);
    for (const factSet of factSets) {
      const engine = split(conditionList, await askEngine(factSet));
      const compiled = split(conditionList, evaluate(conditionList, factSet));
      conditionList.forEach((condition, i) => {
        const [said, asked] = [compiled[i]!, engine[i]!];
        if (said.outcome !== asked.outcome || said.leaves !== asked.leaves)
          throw new Error(inWords(condition, factSet, said, asked));
        onCase({ condition, facts: factSet, ...said });
      });
    }
  });
}

/** Unlike a least length, a filter lets shrinking drop the last of a list. */
const oneOrTwo = <T>(items: fc.Arbitrary<T>) => fc.array(items, { maxLength: 2 }).filter((list) => list.length > 0);

type Said = { outcome: string; leaves: string };

/** An answer cut into one part for each condition. */
function split(conditions: readonly Condition[], answer: Answer): Said[] {
  let from = 0;
  return conditions.map((condition, i) => {
    const leaves = answer.leaves.slice(from, (from += leavesOf(condition).length));
    return { outcome: answer.conditions[i]!, leaves };
  });
}

const words: Record<string, string> = { '+': 'held', '-': 'did not hold', '?': 'unknown' };

function inWords(condition: Condition, facts: Facts, compiled: Said, engine: Said): string {
  const names = [...new Set(leavesOf(condition).flatMap(factsOf))];
  const read = names.map((name) => `${name} ${facts[name] === undefined ? 'missing' : fc.stringify(facts[name])}`);
  const line = ({ outcome, leaves }: Said) => `${words[outcome]}, leaves ${leaves}`;
  return [
    'the two evaluators disagree',
    `  condition ${JSON.stringify(condition)}`,
    `  facts     ${read.join(', ')}`,
    `  compiled  ${line(compiled)}`,
    `  engine    ${line(engine)}`,
  ].join('\n');
}

/** Runs a property from a fixed seed; a failure is told by its smallest case, and how to see it again. */
export const assertFromSeed = <T>(property: fc.IAsyncProperty<T>, seed: number, numRuns: number): Promise<void> =>
  fc.assert(property, {
    seed,
    numRuns,
    asyncReporter: async (run) => {
      if (!run.failed) return;
      const smallest = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance);
      throw new Error(`${smallest}\n  found in run ${run.numRuns}, seed ${run.seed}, path ${run.counterexamplePath}`);
    },
  });
