import type { Chase } from '../contract/assessment.js';
import type { Tally } from '../contract/ballot.js';
import type { Figure, Id } from '../contract/fields.js';
import type { Quorum, RaterGroup } from '../contract/rater-group.js';
import type { EntityState } from './entity-state.js';
import { fromFigure, multiply, round, toNumber, whole } from './exact.js';

type Fault = Extract<Chase, { kind: 'tally' }>;

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

/** The tallies of a rater group, of each place only the last attempt: a repeat replaces what it repeats. */
export function latestTallies(all: readonly Tally[] | undefined, id: Id): readonly Tally[] {
  if (all === undefined) return [];
  if (all.length === 1) return all[0]!.group === id ? all : [];
  const ofGroup = all.filter(({ group }) => group === id);
  if (ofGroup.length < 2) return ofGroup;
  return ofGroup.filter(({ place, attempt }) => !ofGroup.some((one) => one.place === place && one.attempt > attempt));
}

/** Why a tally does not count, or null. Shares are compared as exact fractions. */
export function faultOf(tally: Tally, { ballotChecks, quorum }: RaterGroup): Fault | null {
  const isChecked = ballotChecks?.some((check) => check.kind === 'returnedAtMostIssued');
  if (isChecked && tally.returned > tally.issued)
    return { ...tallyFault(tally, 'returnedOverIssued'), found: tally.returned, wanted: tally.issued };
  if (!quorum) return null;
  return (
    shortOf(tally, tally.valid, quorum.number) ??
    shortOfShare(tally, tally.valid, quorum.shareOfRoll, tally.roll) ??
    shortOfShare(tally, tally.valid, quorum.shareOfIssued, tally.issued) ??
    shortOfShare(tally, tally.valid, quorum.shareOfCast, tally.cast) ??
    shortOfComposition(tally, quorum)
  );
}

function shortOfComposition(tally: Tally, { composition = [] }: Quorum): Fault | null {
  for (const { stratum, number, share, of } of composition) {
    const people = tally.strata?.[stratum]?.[of] ?? 0;
    const fault = shortOf(tally, people, number) ?? shortOfShare(tally, people, share, tally[of]);
    if (fault) return fault;
  }
  return null;
}

const tallyFault = ({ group, place }: Tally, why: Fault['why']): Fault => ({
  kind: 'tally',
  group,
  ...(place === undefined ? {} : { place }),
  why,
});

function shortOf(tally: Tally, found: number, wanted: number | undefined): Fault | null {
  if (wanted === undefined || found >= wanted) return null;
  return { ...tallyFault(tally, 'belowQuorum'), found, wanted };
}

function shortOfShare(tally: Tally, found: number, share: Figure | undefined, base: number): Fault | null {
  if (share === undefined) return null;
  const exact = fromFigure(share);
  // Counts of people times the figures of a share stay far below 2^53.
  if (found * exact.d >= base * exact.n) return null;
  const wanted = multiply(exact, whole(base));
  return shortOf(tally, found, toNumber(round(wanted, { places: 0, mode: 'ceiling' })));
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
  const options = group.questions?.[question]?.options ?? {};
  let count = 0;
  for (const [option, chosen] of Object.entries(tally.questions[question] ?? {}))
    if (options[option]?.counts !== false) count += chosen;
  return count;
}
