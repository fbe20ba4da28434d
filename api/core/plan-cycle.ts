import type { Title } from '../contract/fields.js';
import type { Schedule } from '../contract/procedure.js';
import { dayNumber } from './day-number.js';

/** Which days are worked, and when the old year of the farmers' calendar ends. */
export type WorkCalendar = {
  isWorkingDay: (day: string) => boolean;
  /** The eve of Spring Festival in January or February of a year; undefined where it is not known. */
  eveOf: (year: number) => string | undefined;
};

/** A window of a planned cycle. Without `fromOn` only its end is fixed. */
export type PlannedWindow = { id: string; title: Title; clause: string; fromOn?: string; toOn: string };

/** A half-year day by day, as the schedule of its measure says. */
export type CyclePlan = {
  half: 'first' | 'second';
  startsOn: string;
  /** T, from which everything is counted. */
  cutoffOn: string;
  /** The clause that moved T away from its usual day. */
  movedBy?: string;
  windows: PlannedWindow[];
};

/** A day so many days later; fewer than none is earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** The n-th working day after a day, or before it when n is negative; the day itself for 0, whatever it is. */
export function workingDayAfter(calendar: WorkCalendar, day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = dayAfter(at, step);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The day itself when it is worked, else the next that is: where a deadline on a rest day moves to. */
export function rolledOver(calendar: WorkCalendar, day: string): string {
  return calendar.isWorkingDay(day) ? day : workingDayAfter(calendar, day, 1);
}

/** How many days are worked after one day and before another. */
export function workingDaysBetween(calendar: WorkCalendar, after: string, before: string): number {
  let count = 0;
  for (let day = dayAfter(after, 1); day < before; day = dayAfter(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

/**
 * Plans a half-year: T on its usual day, every window counted from it. Where the window that must not straddle Spring Festival ends too near to its
 * eve, T moves as the schedule says and everything is counted anew.
 * @throws RangeError when the schedule has no such half
 */
export function planCycle(
  schedule: Schedule,
  calendar: WorkCalendar,
  year: number,
  half: 'first' | 'second',
): CyclePlan {
  const usual = schedule.halves.find((one) => one.half === half);
  if (!usual) throw new RangeError(`the schedule has no ${half} half`);
  const startsOn = `${year}-${half === 'first' ? '01' : '07'}-01`;
  const cutoffOn = `${year}-${usual.cutoff}`;
  const plan = { half, startsOn, cutoffOn, windows: windowsFrom(schedule, calendar, cutoffOn) };
  const { springFestival } = schedule;
  if (!springFestival || !straddles(springFestival, calendar, plan.windows)) return plan;
  const { month, nth, weekday } = springFestival.cutoff;
  const moved = nthWeekday(year, month, nth, WEEKDAYS.indexOf(weekday) + 1);
  return { ...plan, cutoffOn: moved, movedBy: springFestival.clause, windows: windowsFrom(schedule, calendar, moved) };
}

/** Every window of a schedule, counted from T. */
export function windowsFrom(schedule: Schedule, calendar: WorkCalendar, cutoffOn: string): PlannedWindow[] {
  const at = ({ days, unit }: { days: number; unit: 'workingDays' | 'calendarDays' }) => {
    const day = unit === 'workingDays' ? workingDayAfter(calendar, cutoffOn, days) : dayAfter(cutoffOn, days);
    return schedule.rollOver ? rolledOver(calendar, day) : day;
  };
  return schedule.windows.map(({ id, title, clause, from, to }) => ({
    id,
    title,
    clause,
    ...(from && { fromOn: at(from) }),
    toOn: at(to),
  }));
}

/** Whether the window that must be over before Spring Festival is not, by as many working days as the clause asks. */
function straddles(
  { window: id, workingDays }: NonNullable<Schedule['springFestival']>,
  calendar: WorkCalendar,
  windows: readonly PlannedWindow[],
): boolean {
  const window = windows.find((one) => one.id === id);
  if (!window) return false;
  const eve = calendar.eveOf(Number(window.toOn.slice(0, 4)));
  // An eve before the window began is over.
  if (eve === undefined || eve < (window.fromOn ?? window.toOn)) return false;
  return workingDaysBetween(calendar, window.toOn, eve) < workingDays;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The n-th so-named day of a month; 1 is Monday. */
function nthWeekday(year: number, month: number, nth: number, weekday: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  // Day 0 of the count, 1970-01-01, was a Thursday.
  const firstWeekday = ((dayNumber(first) + 3) % 7) + 1;
  return dayAfter(first, ((weekday - firstWeekday + 7) % 7) + (nth - 1) * 7);
}
