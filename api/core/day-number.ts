const DASH = 45;
const ZERO = 48;

/** A calendar day as a whole number of days, so that differences are days; NaN for what is no day, such as 2026-02-30. */
export function dayNumber(day: string): number {
  if (day.length !== 10 || day.charCodeAt(4) !== DASH || day.charCodeAt(7) !== DASH) return Number.NaN;
  const year = 100 * twoDigits(day, 0) + twoDigits(day, 2);
  const month = twoDigits(day, 5);
  const date = twoDigits(day, 8);
  // NaN, where a digit is none, fails every comparison.
  const isDay = year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= daysOfMonth(year, month);
  return isDay ? daysBeforeYear(year) + daysBeforeMonth(year, month) + date - FIRST : Number.NaN;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const BEFORE = DAYS.map((_, month) => DAYS.slice(0, month).reduce((all, days) => all + days, 0));

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysOfMonth = (year: number, month: number) => DAYS[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0);
const daysBeforeMonth = (year: number, month: number) => BEFORE[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0);

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

/** 1970-01-01 is day 0, as everywhere. */
const FIRST = daysBeforeYear(1970) + 1;
