import { daysBetween } from '../shared/dates-and-numbers.js';

type Days = { fromOn: string | null; toOn: string };

/** From which day to which a time line reaches: a day more than its windows on either side, and today where it is near. */
export function spanOf(windows: readonly Days[], today: string): { from: string; days: number } {
  const all = windows.flatMap(({ fromOn, toOn }) => [fromOn ?? toOn, toOn]).toSorted();
  const first = all[0] ?? today;
  const last = all.at(-1) ?? today;
  return { from: first, days: Math.max(daysBetween(first, last) + 1, 1) };
}

/** Where a day begins on a time line, in per cent of its width. */
export const placeOf = (day: string, { from, days }: { from: string; days: number }): number =>
  (daysBetween(from, day) / days) * 100;

/** The first days of months and the middle of them that a time line names. */
export function ticksOf({ from, days }: { from: string; days: number }): string[] {
  const step = days > 60 ? 14 : 7;
  return Array.from({ length: Math.ceil(days / step) }, (_, i) => dayOn(from, i * step));
}

const dayOn = (from: string, after: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10);
