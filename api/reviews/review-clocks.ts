import type { Clock, Review } from '../contract/procedure.js';
import { dayAfter } from '../core/plan-cycle.js';
import type { MeasureDays } from '../notices/measure-days.service.js';

/** The clocks of a review, as measures call them. */
export type ClockName = 'application' | 'decision' | 'appeal' | 'appealDecision';

/** A clock of a measure; undefined where it sets none. */
export function clockOf(review: Review | undefined, name: ClockName): Clock | undefined {
  return review?.clocks.find(({ id }) => id === name);
}

/** The last day of a clock that starts on a day; null where the measure sets none. */
export function lastDayOf({ ruleSet: { review }, days }: MeasureDays, name: ClockName, from: string): string | null {
  const clock = clockOf(review, name);
  return clock ? days.lastOf(from, clock.limit, review!.rollOver) : null;
}

/**
 * The last day when so many days are added to the limit of a clock: counted from the same day as the limit, so that a roll-over of the first does
 * not lengthen the second.
 */
export function lastDayWith(measure: MeasureDays, name: ClockName, from: string, more: number): string {
  const { ruleSet, days } = measure;
  const { unit, days: count } = clockOf(ruleSet.review, name)!.limit;
  if (unit === 'workingDays') return days.addWorkingDays(from, count + more);
  return ruleSet.review!.rollOver ? days.addDays(from, count + more) : dayAfter(from, count + more);
}
