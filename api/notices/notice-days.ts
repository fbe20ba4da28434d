import type { Limit } from '../contract/fields.js';
import { dayAfter } from '../core/plan-cycle.js';
import type { MeasureDays } from './measure-days.service.js';

/**
 * Day one of a notice and the earliest day on which it may end, counted from the day on which the posting is recorded. The day after the names were posted is day one; posted on the very day on which the
 * time table begins the notice, that day is, as windows count both their ends: 2026-07-21 to 2026-07-27 is five working days.
 */
export function noticeDays(
  atLeast: Limit,
  { ruleSet, days }: MeasureDays,
  publishedOn: string,
  windowFrom: string | null,
): { fromOn: string; least: string } {
  const fromOn = publishedOn === windowFrom ? publishedOn : dayAfter(publishedOn, 1);
  return { fromOn, least: days.lastOf(dayAfter(fromOn, -1), atLeast, ruleSet.schedule?.rollOver ?? true) };
}
