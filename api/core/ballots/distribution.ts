import type { DistributionBand } from '../../contract/rater-group.js';
import { compare, type Exact, floor, fromFigure, multiply, subtract, toNumber, whole } from '../exact.js';

/**
 * How many of so many people each band takes by largest remainder: 30, 60 and 10 % of 8 are 2, 5 and 1. `null` where the shares do
 * not make up everyone, or equal remainders stand at the line and only people could choose.
 */
export function apportion(bands: readonly DistributionBand[], people: number): number[] | null {
  const due = bands.map(({ share }) => multiply(fromFigure(share), whole(people)));
  const seats = due.map((one) => toNumber(floor(one)));
  let left = people - seats.reduce((total, one) => total + one, 0);
  const rest = due.map((one, i): [number, Exact] => [i, subtract(one, whole(seats[i]!))]);
  const largestFirst = rest.toSorted(([, a], [, b]) => compare(b, a));
  if (left < 0 || left > bands.length) return null;
  const [last, next] = [largestFirst[left - 1], largestFirst[left]];
  if (last && next && compare(last[1], next[1]) === 0) return null;
  for (const [i] of largestFirst) if (left-- > 0) seats[i]!++;
  return seats;
}
