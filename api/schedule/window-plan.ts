import type { Schedule } from '../contract/procedure.js';
import { dayNumber } from '../core/day-number.js';
import { type PlannedWindow, windowsFrom, type WorkCalendar } from '../core/plan-cycle.js';
import type { WindowEntity } from './window.entity.js';

/** The windows of a cycle as the schedule and the calendar give them now, in the order of the measure. */
export function plannedWindows(schedule: Schedule, calendar: WorkCalendar, cutoffOn: string): PlannedWindow[] {
  return windowsFrom(schedule, calendar, cutoffOn);
}

/** The days of a window. */
export type WindowDays = Pick<WindowEntity, 'fromOn' | 'toOn'>;

/**
 * What a window becomes when it is planned anew on a day; undefined where it stays as it is. What is past stays, and so does what a
 * person moved; what has begun keeps its first day; nothing new falls before that day.
 */
export function plannedAnew(before: WindowEntity, plan: PlannedWindow, today: string): WindowDays | undefined {
  if (before.movedReason !== null || before.toOn < today) return undefined;
  const hasBegun = before.fromOn !== null && before.fromOn <= today;
  const planned = plan.fromOn === undefined ? null : notBefore(today, plan.fromOn);
  const fromOn = hasBegun ? before.fromOn : planned;
  const toOn = plan.toOn === before.toOn ? before.toOn : notBefore(today, plan.toOn);
  return fromOn === before.fromOn && toOn === before.toOn ? undefined : { fromOn, toOn };
}

/** Whether somebody who counted on a window would have fewer days: it ends earlier, or begins later than it ends later. */
export function isShorter(after: WindowDays, before: WindowDays): boolean {
  const days = ({ fromOn, toOn }: WindowDays) => dayNumber(toOn) - dayNumber(fromOn ?? toOn);
  return after.toOn < before.toOn || (before.fromOn !== null && days(after) < days(before));
}

const notBefore = (today: string, day: string): string => (day < today ? today : day);
