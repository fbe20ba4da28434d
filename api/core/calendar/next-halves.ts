import type { Review, Schedule } from '../../contract/procedure.js';
import { type CyclePlan, dayAfter, planCycle, rolledOver, type WorkCalendar, workingDayAfter } from '../plan-cycle.js';

/** A planned half-year with its name, and until when a review may be asked for. */
export type PlannedHalf = CyclePlan & { code: string; reviewUntil?: string };

/** The code of a half-year: `2026-H1`. */
export function codeOfHalf(year: number, half: 'first' | 'second'): string {
  return `${year}-H${half === 'first' ? 1 : 2}`;
}

/**
 * The next half-years of a schedule, the nearest first: those of which the data are not cut off before a day.
 * @throws RangeError when the schedule has no half at all
 */
export function nextHalves(
  { schedule, review }: { schedule: Schedule; review?: Review },
  calendar: WorkCalendar,
  from: string,
  many = 2,
): PlannedHalf[] {
  if (schedule.halves.length === 0) throw new RangeError('the schedule has no half');
  const found: PlannedHalf[] = [];
  for (let year = Number(from.slice(0, 4)); found.length < many; year += 1)
    for (const { half } of schedule.halves.toSorted((a, b) => (a.cutoff < b.cutoff ? -1 : 1))) {
      const plan = planCycle(schedule, calendar, year, half);
      if (plan.cutoffOn < from || found.length === many) continue;
      const reviewUntil = review && reviewUntilOf(review, calendar, plan);
      found.push({ ...plan, code: codeOfHalf(year, half), ...(reviewUntil && { reviewUntil }) });
    }
  return found;
}

/** The last day on which a review may be asked for: the first clock, counted from the day the cadre is told. */
export function reviewUntilOf(
  { clocks, rollOver }: Review,
  calendar: WorkCalendar,
  { windows }: Pick<CyclePlan, 'windows'>,
): string | undefined {
  const told = windows.at(-1)?.toOn;
  const limit = clocks[0]?.limit;
  if (told === undefined || limit === undefined) return undefined;
  const { days, unit } = limit;
  const day = unit === 'workingDays' ? workingDayAfter(calendar, told, days) : dayAfter(told, days);
  return rollOver ? rolledOver(calendar, day) : day;
}
