import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { EntityKind } from '../contract/fields.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { entityStates } from './entity-states.js';
import type { Outcomes } from './outcome.js';

/** Outcomes decided by another evaluator for one entity, by kind and code; undefined where it has none. */
export type GivenOutcomes = (kind: EntityKind, code: string) => { outcomes: Outcomes; leaves: Outcomes } | undefined;

/**
 * Scores a whole cohort: points, proposed grade and trace of every entity of a kind the rule set knows, in the order of the
 * cohort. Pure: the same cohort gives the same assessments, whatever ran before and in whatever order its lines stand.
 * @param given decides conditions from outside instead, for scoring with the reference evaluator
 */
export function scoreCohort(compiled: CompiledRuleSet, cohort: Cohort, given?: GivenOutcomes): Assessment[] {
  return assessAll(compiled, cohort, scoreStates(compiled, cohort, given));
}

/** Scores a cohort and returns the states behind the assessments, for those who compare or explain them. */
export function scoreStates(
  compiled: CompiledRuleSet,
  cohort: Cohort,
  given?: GivenOutcomes,
): Map<EntityKind, EntityState[]> {
  const states = entityStates(compiled, cohort);
  if (given)
    for (const list of states.values())
      for (const state of list) state.given = given(state.entity.kind, state.entity.code) ?? null;
  for (const { kind, run } of compiled.steps) {
    const list = states.get(kind);
    if (list) run(list);
  }
  return states;
}

/** The assessments of scored states, in the order of the cohort. */
export function assessAll(
  compiled: CompiledRuleSet,
  cohort: Cohort,
  states: ReadonlyMap<EntityKind, readonly EntityState[]>,
): Assessment[] {
  const next = new Map<EntityKind, number>();
  const assessments: Assessment[] = [];
  for (const { kind } of cohort.entities) {
    const program = compiled.kinds.get(kind);
    if (!program) continue;
    const i = next.get(kind) ?? 0;
    next.set(kind, i + 1);
    assessments.push(program.assess(states.get(kind)![i]!));
  }
  return assessments;
}
