import type { Bounds } from '../../../api/contract/fields.js';
import { toNumber } from './figures.js';

/** A stretch of the number line, or one point of it (`from` equal to `to`), and which bands hold there. */
export type Stretch = { from: number; to: number; holds: number[] };

/** An end that is open lets everything in. */
const isWithin = (bound: Bounds['from'], lets: (limit: number) => boolean) =>
  bound === undefined || lets(toNumber(bound)!);

/** Whether a band holds at a point. */
function holdsAt({ from, above, to, below }: Bounds, point: number): boolean {
  return (
    isWithin(from, (limit) => point >= limit) &&
    isWithin(above, (limit) => point > limit) &&
    isWithin(to, (limit) => point <= limit) &&
    isWithin(below, (limit) => point < limit)
  );
}

/** Every figure at which a band begins or ends, from the least. */
export function turns(bands: readonly Bounds[]): number[] {
  const all = bands.flatMap(({ from, above, to, below }) => [from, above, to, below]);
  const read = all.map(toNumber).filter((one) => one !== undefined && Number.isFinite(one));
  return [...new Set(read as number[])].toSorted((a, b) => a - b);
}

/** The number line cut at every turn, the turns themselves too: what lies before the first and after the last is open. */
export function stretches(bands: readonly Bounds[]): Stretch[] {
  const cuts = turns(bands);
  const pieces: [number, number, number][] = cuts.flatMap((cut, i) => {
    const next = cuts[i + 1];
    return [
      [cut, cut, cut],
      ...(next === undefined ? [] : [[cut, next, (cut + next) / 2] as [number, number, number]]),
    ];
  });
  if (cuts.length > 0) {
    pieces.unshift([-Infinity, cuts[0]!, cuts[0]! - 1]);
    pieces.push([cuts.at(-1)!, Infinity, cuts.at(-1)! + 1]);
  }
  return pieces.map(([from, to, inside]) => ({
    from,
    to,
    holds: bands.flatMap((band, i) => (holdsAt(band, inside) ? [i] : [])),
  }));
}

/** Where no band holds although some do on both sides, or more than one does. What lies beyond all bands is no gap. */
export function faultsOf(bands: readonly Bounds[]): { gaps: Stretch[]; overlaps: Stretch[] } {
  const all = stretches(bands);
  const first = all.findIndex(({ holds }) => holds.length > 0);
  const last = all.findLastIndex(({ holds }) => holds.length > 0);
  return {
    gaps: all.filter(({ holds }, i) => holds.length === 0 && i > first && i < last),
    overlaps: all.filter(({ holds }) => holds.length > 1),
  };
}
