import type { Condition } from '../../api/contract/condition.js';
import { compileCondition } from '../../api/core/compile-condition.js';
import { outcomeText, type Scalar } from '../../api/core/outcome.js';
import { ReferenceEngine } from '../../api/core/reference-engine.js';

/** What an evaluator says about some conditions, in the characters of the trace. */
export interface Answer {
  conditions: string;
  leaves: string;
}

/** The compiled evaluator's answer for conditions over facts by name. */
export function compiledAnswer(conditions: readonly Condition[], facts: Readonly<Record<string, Scalar>>): Answer {
  const names: string[] = [];
  const slotOf = (fact: string) => (names.includes(fact) ? names.indexOf(fact) : names.push(fact) - 1);
  const compiled = conditions.map((condition) => compileCondition(condition, slotOf));
  const scalars = names.map((name) => facts[name]);
  const leaves = new Uint8Array(compiled.reduce((count, condition) => count + condition.leaves.length, 0));
  let offset = 0;
  const outcomes = compiled.map((condition) => {
    const outcome = condition.evaluate(scalars, leaves, offset);
    offset += condition.leaves.length;
    return outcome;
  });
  return { conditions: outcomeText(Uint8Array.from(outcomes)), leaves: outcomeText(leaves) };
}

/** A reference engine that answers as text; its conditions are called C1, C2 … */
export function referenceEvaluator(
  conditions: readonly Condition[],
): (facts: Readonly<Record<string, Scalar>>) => Promise<Answer> {
  const engine = new ReferenceEngine(conditions.map((condition, i) => ({ id: `C${i + 1}`, condition })));
  return async (facts) => {
    const outcomes = await engine.evaluate(facts);
    return { conditions: outcomeText(outcomes.conditions), leaves: outcomeText(outcomes.leaves) };
  };
}

/** json-rules-engine's answer, through our door. */
export const referenceAnswer = (
  conditions: readonly Condition[],
  facts: Readonly<Record<string, Scalar>>,
): Promise<Answer> => referenceEvaluator(conditions)(facts);
