import { compare, equals } from '../exact.js';
import { beyond, type Edge, type Interval, intersect, isEmpty, narrowerLower, snap } from './interval.js';

/** The stretches of a domain that none of the intervals holds, between values of so many places. */
export function gapsIn(domain: Interval, intervals: readonly Interval[], places?: number): Interval[] {
  const gaps: Interval[] = [];
  let from: Edge | undefined = domain.least;
  for (const { least, greatest } of intervals.toSorted(byLeast)) {
    const gap = intersect(domain, { least: from, greatest: beyond(least) });
    if (least !== undefined && !isEmpty(gap, places)) gaps.push(snap(gap, places));
    if (greatest === undefined) return gaps;
    from = narrowerLower(from, beyond(greatest));
  }
  const rest = intersect(domain, { least: from });
  if (!isEmpty(rest, places)) gaps.push(snap(rest, places));
  return gaps;
}

/** From the least end of any interval to the greatest of any. */
export function span(intervals: readonly Interval[]): Interval {
  return {
    least: intervals.toSorted(byLeast)[0]?.least,
    greatest: intervals.reduce((a, b) => (reachesFurther(b, a) ? b : a), intervals[0] ?? {}).greatest,
  };
}

/** Two intervals that share values, by their places in the list. */
export interface Overlap {
  first: number;
  second: number;
  shared: Interval;
  /** They share only the figure at which one ends and the other begins. */
  isEdge: boolean;
}

/**
 * Intervals that share a value of so many places, from the least up. Each is compared with the one that reaches furthest before
 * it, so an interval is blamed once however many it overlaps.
 */
export function overlapsIn(intervals: readonly Interval[], places?: number): Overlap[] {
  const order = [...intervals.keys()].toSorted((a, b) => byLeast(intervals[a]!, intervals[b]!));
  const overlaps: Overlap[] = [];
  let furthest = order[0]!;
  for (const next of order.slice(1)) {
    const [a, b] = [intervals[furthest]!, intervals[next]!];
    const shared = intersect(a, b);
    if (!isEmpty(shared, places))
      overlaps.push({
        first: Math.min(furthest, next),
        second: Math.max(furthest, next),
        shared: snap(shared, places),
        isEdge: meetAtEdge(a, b),
      });
    if (reachesFurther(b, a)) furthest = next;
  }
  return overlaps;
}

function byLeast(a: Interval, b: Interval): number {
  if (!a.least || !b.least) return a.least ? 1 : b.least ? -1 : 0;
  return compare(a.least.at, b.least.at) || Number(b.least.included) - Number(a.least.included);
}

function reachesFurther(a: Interval, b: Interval): boolean {
  if (!a.greatest || !b.greatest) return b.greatest !== undefined;
  return compare(a.greatest.at, b.greatest.at) > 0;
}

/** Whether `a` ends, with its figure, exactly where `b` begins. */
function meetAtEdge({ greatest: end }: Interval, { least: start }: Interval): boolean {
  return end !== undefined && start !== undefined && equals(end.at, start.at);
}
