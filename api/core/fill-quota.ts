import type { Quota } from '../contract/grade.js';
import type { EntityState } from './entity-state.js';
import { compare, type Exact, zero } from './exact.js';
import type { Names } from './names.js';
import { intoPools, poolKeyOf } from './pool.js';
import { allocateSeats, type Candidate, seatCandidates, type Stratum } from './quota.js';

/**
 * Fills the seats of one quota over a cohort: the base and seats of every stratum, who is seated, who is pushed out, who is tied
 * at the line. Where the seats are not determined, nobody's grade is.
 */
export function compileQuota(quota: Quota, names: Names): (states: readonly EntityState[]) => void {
  const { grades, score } = names.layout.rules;
  const order = grades!.order.map(({ id }) => id);
  const root = score ? names.nodeSlot(score.id) : -1;
  const ties = quota.ties.by.map((id) => names.nodeSlot(id));
  const keyOf = poolKeyOf(quota.strata, names);
  const amountSlot = amountFact(quota, names);
  const counts: readonly string[] =
    quota.base === 'tookPart' ? ['graded', 'notDetermined'] : ['graded', 'notDetermined', 'missing', 'onHold'];
  const candidate = (who: EntityState): Candidate<EntityState> => ({
    who,
    points: pointsAt(who, root) ?? zero,
    then: ties.map((slot) => pointsAt(who, slot)),
  });

  return (states) => {
    const base = states.filter((state) => counts.includes(state.standing));
    const pools = intoPools(base, keyOf);
    const strata: Stratum[] = [...pools].map(([key, people]) => {
      const amount = amountSlot < 0 ? undefined : sharedAmount(people, amountSlot);
      return { key, base: people.length, ...(amount ? { amount } : {}) };
    });
    const seats = allocateSeats(quota, strata);
    for (const state of base) if (state.grade === quota.grade && keyOf(state) === undefined) leaveMissing(state);
    for (const [key, people] of pools) {
      const candidates = people.filter((state) => state.grade === quota.grade);
      const number = seats.get(key) ?? null;
      if (number === null) for (const state of candidates) leaveOpen(state, quota, order);
      else seat(candidates.map(candidate), number, key);
    }
  };

  function seat(candidates: Candidate<EntityState>[], seats: number, stratum: string) {
    for (const { who, place, outcome } of seatCandidates(candidates, seats, quota.ties.then)) {
      who.seat = { quota: quota.id, stratum, place, seats, outcome };
      if (outcome === 'seated') continue;
      if (quota.pushedOutTo === 'unspecified') leaveOpen(who, quota, order, 1);
      else who.grade = quota.pushedOutTo;
    }
  }
}

/** A part set aside counts 0 in a tie; a missing one is not 0. */
function pointsAt(state: EntityState, slot: number): Exact | null {
  const value = slot < 0 ? zero : state.after[slot]!;
  if (value === 'missing') return null;
  return typeof value === 'string' ? zero : value;
}

function amountFact(quota: Quota, names: Names): number {
  const from = quota.seats ?? quota.share;
  return typeof from === 'object' ? names.factSlot(from.fact) : -1;
}

/** The share or seats that everyone of a stratum agrees on; undefined when it is missing or they differ. */
function sharedAmount(people: readonly EntityState[], slot: number): Exact | undefined {
  const [first, ...rest] = people.map((state) => state.facts[slot] as Exact | undefined);
  return first && rest.every((one) => one && compare(one, first) === 0) ? first : undefined;
}

/** Nobody gets the grade past its quota: who stands in no stratum is chased for what would say in which. */
function leaveMissing(state: EntityState) {
  state.grade = null;
  state.standing = 'missing';
}

/** The grade lies between the quota's, or the one after it, and the one behind the line, or the worst where that is open. */
function leaveOpen(state: EntityState, quota: Quota, order: readonly string[], down = 0) {
  const worst = quota.pushedOutTo === 'unspecified' ? order.length - 1 : order.indexOf(quota.pushedOutTo);
  const best = order.indexOf(quota.grade) + down;
  state.proposal = { best, worst };
  if (best === worst) {
    state.grade = order[best]!;
    return;
  }
  state.grade = null;
  state.standing = 'notDetermined';
}
