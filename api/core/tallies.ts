import type { Chase } from '../contract/assessment.js';
import type { Tally } from '../contract/ballot.js';
import type { Id } from '../contract/fields.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { EntityState } from './entity-state.js';
import { compare, fromFigure, multiply, whole } from './exact.js';

type Fault = Extract<Chase, { kind: 'tally' }>;

/**
 * The tallies of a rater group that count for an entity, one per place; or, when one of them is absent, void or below the
 * quorum, what to chase: then the whole group is missing.
 */
export function talliesOf(state: EntityState, id: Id, group: RaterGroup): readonly Tally[] | Chase {
  const known = (state.judged ??= new Map());
  let judged = known.get(id);
  if (judged === undefined) {
    judged = judge(state.entity.tallies, id, group);
    known.set(id, judged);
  }
  return judged;
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
export function latestTallies(all: readonly Tally[] | undefined, id: Id): Tally[] {
  const ofGroup = (all ?? []).filter(({ group }) => group === id);
  if (ofGroup.length < 2) return ofGroup;
  return ofGroup.filter(({ place, attempt }) => !ofGroup.some((one) => one.place === place && one.attempt > attempt));
}

/** Why a tally does not count, or null. Shares are compared as exact fractions. */
export function faultOf(tally: Tally, group: RaterGroup): Fault | null {
  const fault = (why: Fault['why'], found: number, wanted: number): Fault => ({
    kind: 'tally',
    group: tally.group,
    ...(tally.place === undefined ? {} : { place: tally.place }),
    why,
    found,
    wanted,
  });
  const isChecked = group.ballotChecks?.some((check) => check.kind === 'returnedAtMostIssued');
  if (isChecked && tally.returned > tally.issued) return fault('returnedOverIssued', tally.returned, tally.issued);
  const quorum = group.quorum;
  if (!quorum) return null;
  const short = (found: number, wanted: number) => (found < wanted ? fault('belowQuorum', found, wanted) : null);
  const shortOfShare = (found: number, share: number | string | undefined, base: number) => {
    if (share === undefined) return null;
    const wanted = multiply(fromFigure(share), whole(base));
    return compare(whole(found), wanted) < 0 ? fault('belowQuorum', found, Math.ceil(wanted.n / wanted.d)) : null;
  };
  return (
    (quorum.number === undefined ? null : short(tally.valid, quorum.number)) ??
    shortOfShare(tally.valid, quorum.shareOfRoll, tally.roll) ??
    shortOfShare(tally.valid, quorum.shareOfIssued, tally.issued) ??
    (quorum.composition ?? []).reduce<Fault | null>((found, { stratum, number, share, of }) => {
      if (found) return found;
      const people = tally.strata?.[stratum]?.[of] ?? 0;
      return (number === undefined ? null : short(people, number)) ?? shortOfShare(people, share, tally[of]);
    }, null)
  );
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
