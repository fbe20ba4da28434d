import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { EntityKind } from '../contract/fields.js';
import type { Placed } from './assess.js';
import type { CompiledRuleSet, KindProgram } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { CohortStates, type GivenOutcomes } from './cohort-states.js';

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
  const states = new CohortStates(compiled, cohort, given);
  for (const step of compiled.steps) {
    if (step.isPool) step.run(states.of(step.kind));
    else {
      for (const kind of step.needs) states.of(kind);
      states.each(step.kind, step.run);
    }
  }
  return states.all();
}

/** The assessments of scored states, in the order of the cohort. */
export function assessAll(
  compiled: CompiledRuleSet,
  cohort: Cohort,
  states: ReadonlyMap<EntityKind, readonly EntityState[]>,
): Assessment[] {
  return inOrder(compiled, cohort, states, ({ assess }) => assess);
}

/** Where everybody stands by scored states, in the order of the cohort: what their assessments say of it. */
export function placeAll(
  compiled: CompiledRuleSet,
  cohort: Cohort,
  states: ReadonlyMap<EntityKind, readonly EntityState[]>,
): Placed[] {
  return inOrder(compiled, cohort, states, ({ place }) => place);
}

function inOrder<T>(
  { kinds: programs }: CompiledRuleSet,
  { entities }: Cohort,
  states: ReadonlyMap<EntityKind, readonly EntityState[]>,
  say: (program: KindProgram) => (state: EntityState) => T,
): T[] {
  const kinds = new Map(
    [...programs].map(([kind, program]) => [kind, { say: say(program), states: states.get(kind)!, next: 0 }]),
  );
  const said: T[] = [];
  for (const { kind } of entities) {
    const of = kinds.get(kind);
    if (of) said.push(of.say(of.states[of.next++]!));
  }
  return said;
}
