import { compileCondition, leavesOf } from './compile-condition.js';
import type { EntityState } from './entity-state.js';
import type { Names } from './names.js';
import { DID_NOT_HOLD, HELD, NEUTRALISED, type Outcome } from './outcome.js';

/**
 * Decides one condition of entities and writes its outcome and leaves. A rule that did not hold but would hold with the struck
 * findings is `neutralised`.
 */
export function compileConditionStep(id: string, names: Names): (states: readonly EntityState[]) => void {
  const slot = names.conditionSlot(id);
  const { conditions } = names.layout;
  const placed = conditions[slot]!;
  const offset = conditions.slice(0, slot).reduce((n, { condition }) => n + leavesOf(condition).length, 0);
  const compiled = compileCondition(placed.condition, (fact) => names.factSlot(fact));
  const leafCount = compiled.leaves.length;
  const isRule = placed.rule !== undefined;
  const store = (state: EntityState) => {
    const { given, shadow } = state;
    let outcome: Outcome;
    if (given) {
      outcome = given.outcomes[slot] as Outcome;
      for (let i = offset; i < offset + leafCount; i++) state.leaves[i] = given.leaves[i]!;
    } else outcome = compiled.evaluate(state.scalars, state.leaves, offset);
    if (shadow) {
      shadow.outcomes[slot] = compiled.evaluate(shadow.scalars, shadow.leaves, offset);
      if (isRule && outcome === DID_NOT_HOLD && shadow.outcomes[slot] === HELD) outcome = NEUTRALISED;
    }
    state.outcomes[slot] = outcome;
  };
  return (states) => {
    for (const state of states) store(state);
  };
}
