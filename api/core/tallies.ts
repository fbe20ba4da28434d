import type { Chase } from '../contract/assessment.js';
import type { Tally } from '../contract/ballot.js';
import type { Id } from '../contract/fields.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { EntityState } from './entity-state.js';
import { faultOf } from './tally-fault.js';

/**
 * The tallies of a rater group that count for an entity, one per place; or, when one of them is absent, void or below the
 * quorum, what to chase: then the whole group is missing.
 */
export function talliesOf(state: EntityState, id: Id, group: RaterGroup): readonly Tally[] | Chase {
  // The questions of a group are read one after another; one answer is kept.
  if (state.judged?.group !== id) state.judged = { group: id, found: judge(state.entity.tallies, id, group) };
  return state.judged.found;
}

function judge(all: readonly Tally[] | undefined, id: Id, group: RaterGroup): readonly Tally[] | Chase {
  const tallies = latestTallies(all, id);
  if (tallies.length === 0) return { kind: 'tally', group: id, why: 'absent' };
  for (const tally of tallies) {
    const fault = faultOf(tally, group);
    if (fault) return fault;
  }
  return tallies;
}

const NONE: readonly Tally[] = [];

/** The tallies of a rater group, of each place only the last attempt: a repeat replaces what it repeats. */
export function latestTallies(all: readonly Tally[] | undefined, id: Id): readonly Tally[] {
  if (all === undefined) return NONE;
  if (all.length === 1) return all[0]!.group === id ? all : NONE;
  const ofGroup = all.filter(({ group }) => group === id);
  if (ofGroup.length < 2) return ofGroup;
  return ofGroup.filter(({ place, attempt }) => !ofGroup.some((one) => one.place === place && one.attempt > attempt));
}

/**
 * How often a group was asked a question where its answer is still missing: the least attempt among the places whose tally is
 * faulty or without an answer, 0 when it was never asked.
 */
export function attemptsSoFar(state: EntityState, id: Id, question: Id, group: RaterGroup): number {
  const tallies = latestTallies(state.entity.tallies, id);
  const faulty = tallies.filter((one) => faultOf(one, group) !== null || answeredCount(one, question, group) === 0);
  const asked = (faulty.length > 0 ? faulty : tallies).map(({ attempt }) => attempt);
  return asked.length === 0 ? 0 : Math.min(...asked);
}

/** How many chose an option that stands inside the question's denominator. */
export function answeredCount(tally: Tally, question: Id, group: RaterGroup): number {
  const options = group.questions?.[question]?.options;
  const answers = tally.questions[question];
  let count = 0;
  for (const option in answers) if (options?.[option]?.counts !== false) count += answers[option]!;
  return count;
}
