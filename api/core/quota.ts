import type { Quota } from '../contract/grade.js';
import { compare, type Exact, floor, fromFigure, multiply, round, subtract, sum, whole, zero } from './exact.js';

/** People in the base of one stratum, and its share or seats where they come from a fact. */
export interface Stratum {
  key: string;
  base: number;
  amount?: Exact;
}

/** Seats per stratum; null where the measure leaves the rounding open and the product is not whole, or the amount is missing. */
export type Seats = Map<string, number | null>;

/**
 * How many may hold the grade. 31, 30 and 8 people at 30 % are 9.3, 9 and 2.4: rounded down 9, 9 and 2, which the ceiling of
 * 20.7 down to 20 allows. Seats left under the ceiling go to the largest remainders; where remainders are equal at the line,
 * none of them gets one. Over the ceiling, the smallest remainders give way until it holds. Strata that share a ceiling or
 * remainders are determined together or not at all.
 */
export function allocateSeats(quota: Quota, strata: readonly Stratum[]): Seats {
  const claims = strata.map((stratum) => claimOf(quota, stratum));
  const found = claims.map((claim) => claim && wholeSeats(claim, quota));
  const seats: Seats = new Map(strata.map(({ key }, i) => [key, found[i]!]));
  const isFilledUp = quota.remainder === 'largestRemainder';
  if (!quota.ceiling && !isFilledUp) return seats;
  const ceiling = ceilingOf(quota, strata);
  const isCeilingOpen = ceiling.least < ceiling.most && (isFilledUp || total(seats) > ceiling.least);
  if (found.includes(null) || isCeilingOpen) return new Map(strata.map(({ key }) => [key, null]));
  const claimed = strata.map(({ key }, i) => ({ key, claim: claims[i]! }));
  const fullHouse = quota.ceiling ? ceiling.most : wholeOf(sum(claims as Exact[]));
  if (isFilledUp) give(seats, claimed, fullHouse - total(seats));
  while (total(seats) > ceiling.most) take(seats, claimed, total(seats) - ceiling.most);
  return seats;
}

/** The exact number of seats a stratum has a claim to, before rounding; null where the fact that says so is missing. */
function claimOf({ seats, share }: Quota, { base, amount }: Stratum): Exact | null {
  if (seats !== undefined) return typeof seats === 'object' ? (amount ?? null) : whole(seats);
  const part = typeof share === 'object' ? (amount ?? null) : fromFigure(share!);
  return part && multiply(part, whole(base));
}

function wholeSeats(claim: Exact, { round: mode }: Quota): number | null {
  if (mode !== 'unspecified') return wholeOf(round(claim, { places: 0, mode }));
  const down = floor(claim);
  return compare(down, claim) === 0 ? wholeOf(down) : null;
}

/** The most seats of all strata together; two numbers where the measure leaves open how a fraction is rounded. */
function ceilingOf({ ceiling }: Quota, strata: readonly Stratum[]): { least: number; most: number } {
  if (!ceiling) return { least: Infinity, most: Infinity };
  const people = strata.reduce((n, { base }) => n + base, 0);
  const limit = multiply(fromFigure(ceiling.share), whole(people));
  const rounded = (mode: 'floor' | 'halfUp' | 'ceiling') => wholeOf(round(limit, { places: 0, mode }));
  if (ceiling.round === 'unspecified') return { least: rounded('floor'), most: rounded('ceiling') };
  return { least: rounded(ceiling.round), most: rounded(ceiling.round) };
}

const wholeOf = (x: Exact) => Number(floor(x).n);
const total = (seats: Seats) => [...seats.values()].reduce<number>((n, one) => n + (one ?? 0), 0);

interface Claim {
  key: string;
  claim: Exact;
}

/** Gives one seat each to the strata with the largest remainders; those that are equal at the line get none. */
function give(seats: Seats, claims: readonly Claim[], many: number) {
  let left = many;
  for (const equal of byRemainder(seats, claims, (remainder) => compare(remainder, zero) > 0).toReversed()) {
    if (equal.length > left) return;
    for (const key of equal) seats.set(key, seats.get(key)! + 1);
    left -= equal.length;
  }
}

/** Takes one seat each from the strata with the smallest remainders; those that are equal give way together. */
function take(seats: Seats, claims: readonly Claim[], many: number) {
  let left = many;
  for (const equal of byRemainder(seats, claims, (_, key) => seats.get(key)! > 0)) {
    if (left <= 0) return;
    for (const key of equal) seats.set(key, seats.get(key)! - 1);
    left -= equal.length;
  }
}

/** The strata by what their claim exceeds their seats by, smallest first, equal ones together. */
function byRemainder(seats: Seats, claims: readonly Claim[], counts: (remainder: Exact, key: string) => boolean) {
  const remainders = claims
    .map(({ key, claim }) => ({ key, remainder: subtract(claim, whole(seats.get(key)!)) }))
    .filter(({ key, remainder }) => counts(remainder, key));
  return inGroups(remainders, (a, b) => compare(a.remainder, b.remainder)).map((group) => group.map(({ key }) => key));
}

/** Sorted, those that compare equal together. */
function inGroups<T>(all: readonly T[], order: (a: T, b: T) => number): T[][] {
  const groups: T[][] = [];
  for (const one of [...all].toSorted(order)) {
    const last = groups.at(-1);
    if (last && order(last[0]!, one) === 0) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Somebody who reached the grade. */
export interface Candidate<T> {
  who: T;
  points: Exact;
  /** Points of the nodes that break ties, in their order; null where they are missing. */
  then: readonly (Exact | null)[];
}

/** Where one candidate stands at the line. */
export interface Standing<T> {
  who: T;
  place: number;
  outcome: 'seated' | 'pushedOut' | 'tied';
}

/**
 * Who takes the seats of one stratum: by points, then by the tie-breakers. Those still equal at the line are all in, all out, or
 * out and left to the authority (`tied`), as the quota says.
 */
export function seatCandidates<T>(
  candidates: readonly Candidate<T>[],
  seats: number,
  then: Quota['ties']['then'],
): Standing<T>[] {
  const standings: Standing<T>[] = [];
  for (const equal of inGroups(candidates, (a, b) => compare(b.points, a.points)).flatMap((group) =>
    broken(group, 0),
  )) {
    const start = standings.length;
    const outcome = groupOutcome(start, start + equal.length, seats, then);
    for (const { who } of equal) standings.push({ who, place: start + 1, outcome });
  }
  return standings;
}

function groupOutcome(start: number, end: number, seats: number, then: Quota['ties']['then']) {
  if (end <= seats) return 'seated';
  if (start >= seats) return 'pushedOut';
  if (then === 'allIn') return 'seated';
  return then === 'allOut' ? 'pushedOut' : 'tied';
}

/** Equal candidates told apart by the tie-breakers from one on. A breaker that one of them has no value for decides nothing. */
function broken<T>(equal: Candidate<T>[], from: number): Candidate<T>[][] {
  if (equal.length < 2 || from >= equal[0]!.then.length || equal.some(({ then }) => then[from] === null))
    return [equal];
  return inGroups(equal, (a, b) => compare(b.then[from]!, a.then[from]!)).flatMap((group) => broken(group, from + 1));
}
