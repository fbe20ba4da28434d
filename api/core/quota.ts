import type { Quota } from '../contract/grade.js';
import { compare, type Exact, floor, fromFigure, multiply, round, subtract, sum, whole } from './exact.js';

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
 * none of them gets one. Over the ceiling, the smallest remainders give way.
 */
export function allocateSeats(quota: Quota, strata: readonly Stratum[]): Seats {
  const exact = strata.map((stratum) => claimOf(quota, stratum));
  const seats = exact.map((claim) => claim && wholeSeats(claim, quota));
  const allocated = new Map(strata.map(({ key }, i) => [key, seats[i]!]));
  const claims = exact.filter((claim) => claim !== null);
  if (seats.includes(null) || claims.length < exact.length || quota.seats !== undefined) return allocated;
  const remainders = claims.map((claim, i) => subtract(claim, whole(seats[i]!)));
  const ceiling = ceilingOf(quota, strata);
  const total = () => [...allocated.values()].reduce<number>((n, one) => n + (one ?? 0), 0);
  if (quota.remainder === 'largestRemainder')
    share(strata, remainders, (ceiling ?? wholeOf(sum(claims))) - total(), allocated, 1);
  if (ceiling !== null) share(strata, remainders, total() - ceiling, allocated, -1);
  return allocated;
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

function ceilingOf(quota: Quota, strata: readonly Stratum[]): number | null {
  if (!quota.ceiling || quota.ceiling.round === 'unspecified') return null;
  const people = strata.reduce((n, { base }) => n + base, 0);
  const limit = multiply(fromFigure(quota.ceiling.share), whole(people));
  return wholeOf(round(limit, { places: 0, mode: quota.ceiling.round }));
}

const wholeOf = (x: Exact) => Number(floor(x).n);

/** Gives (or takes) so many seats by remainder. Strata that are equal at the line are served together or not at all. */
function share(strata: readonly Stratum[], remainders: readonly Exact[], many: number, seats: Seats, step: 1 | -1) {
  const order = strata
    .map(({ key }, i) => ({ key, remainder: remainders[i]! }))
    .filter(({ key, remainder }) => (step > 0 ? remainder.n > 0 : (seats.get(key) ?? 0) > 0))
    .sort((a, b) => -step * compare(a.remainder, b.remainder));
  let left = many;
  for (let i = 0; i < order.length && left > 0;) {
    const tied = order.slice(i).filter(({ remainder }) => compare(remainder, order[i]!.remainder) === 0);
    // Giving: those equal at the line get none. Taking: they all give way, for the ceiling must hold.
    if (step > 0 && tied.length > left) break;
    for (const { key } of tied) seats.set(key, (seats.get(key) ?? 0) + step);
    left -= tied.length;
    i += tied.length;
  }
}

/** Somebody who reached the grade. */
export interface Candidate<T> {
  who: T;
  points: Exact;
  /** Points of the nodes that break ties, in their order. */
  then: readonly Exact[];
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
  const order = [...candidates].sort(better);
  const standings: Standing<T>[] = [];
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && better(order[start]!, order[end]!) === 0) end++;
    const outcome = groupOutcome(start, end, seats, then);
    for (const { who } of order.slice(start, end)) standings.push({ who, place: start + 1, outcome });
    start = end;
  }
  return standings;
}

function groupOutcome(start: number, end: number, seats: number, then: Quota['ties']['then']) {
  if (end <= seats) return 'seated';
  if (start >= seats) return 'pushedOut';
  if (then === 'allIn') return 'seated';
  return then === 'allOut' ? 'pushedOut' : 'tied';
}

function better<T>(a: Candidate<T>, b: Candidate<T>): number {
  const byPoints = compare(b.points, a.points);
  if (byPoints !== 0) return byPoints;
  for (let i = 0; i < a.then.length; i++) {
    const byNode = compare(b.then[i]!, a.then[i]!);
    if (byNode !== 0) return byNode;
  }
  return 0;
}
