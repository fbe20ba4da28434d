import { dayNumber } from '../day-number.js';
import type { WorkCalendar } from '../plan-cycle.js';
import type { CalendarEntry } from './official-days.js';

/** Monday to Friday are worked, but for the days that are entered otherwise; of two entries of one day the later counts. */
export function workCalendarOf(entries: Iterable<Pick<CalendarEntry, 'day' | 'kind' | 'isEve'>>): WorkCalendar {
  const byDay = new Map([...entries].map((entry) => [entry.day, entry]));
  const eves = new Map<number, string>();
  for (const { day, isEve } of byDay.values()) if (isEve) eves.set(Number(day.slice(0, 4)), day);
  return {
    isWorkingDay: (day) => (byDay.get(day)?.kind ?? (isWeekend(day) ? 'restday' : 'workday')) === 'workday',
    eveOf: (year) => eves.get(year),
  };
}

/** Which day of the week a day is; 0 is Monday. */
export function weekdayOf(day: string): number {
  // Day 0 of the count, 1970-01-01, was a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

const isWeekend = (day: string): boolean => weekdayOf(day) >= 5;
