import { dayNumber } from '../day-number.js';
import { dayAfter, rolledOver, type WorkCalendar, workingDayAfter, workingDaysBetween } from '../plan-cycle.js';

/** How long something may take, as a measure says it. */
export type DayLimit = { days: number; unit: 'workingDays' | 'calendarDays' };

/** The days of a place as its own calendar counts them. A count begins on the day after the one it is counted from. */
export type CountyDays = WorkCalendar & {
  /** The day it is there now. */
  today: string;
  /** The n-th working day after a day, or before it when n is negative; the day itself for 0. */
  addWorkingDays: (day: string, count: number) => string;
  /** So many calendar days after a day; where that is a rest day, the next day that is worked. */
  addDays: (day: string, count: number) => string;
  /**
   * The last day of a limit counted from a day. Calendar days that end on a rest day run to the next day that is worked, unless the clause does not
   * let a deadline roll over.
   */
  lastOf: (day: string, limit: DayLimit, rollOver?: boolean) => string;
  /** How many days are worked after one day and up to another, that one included. */
  workingDaysUntil: (after: string, until: string) => number;
  /** How many calendar days lie between: 1 from a day to the next, fewer than none when the second is earlier. */
  daysBetween: (from: string, to: string) => number;
};

/** The days of a place where it is a given day. */
export function countyDays(calendar: WorkCalendar, today: string): CountyDays {
  const addWorkingDays = (day: string, count: number) => workingDayAfter(calendar, day, count);
  const addDays = (day: string, count: number) => rolledOver(calendar, dayAfter(day, count));
  return {
    ...calendar,
    today,
    addWorkingDays,
    addDays,
    lastOf: (day, { days, unit }, rollOver = true) => {
      if (unit === 'workingDays') return addWorkingDays(day, days);
      return rollOver ? addDays(day, days) : dayAfter(day, days);
    },
    workingDaysUntil: (after, until) => workingDaysBetween(calendar, after, dayAfter(until, 1)),
    daysBetween: (from, to) => dayNumber(to) - dayNumber(from),
  };
}
