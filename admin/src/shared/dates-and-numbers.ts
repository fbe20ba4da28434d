import type { Locale } from '../i18n/message.js';

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const MINUS = '−';

const NEAR_DAYS = 183;

/** `2026-07-10` as people say it: `07-10 周五`, `Fri 10 Jul`; `2025年6月30日` where it is more than half a year away. */
export function dayText(day: string, today: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  const isNear = Math.abs(daysBetween(today, day)) <= NEAR_DAYS;
  if (locale === 'zh') return isNear ? `${month}-${date} ${weekday}` : `${year}年${Number(month)}月${Number(date)}日`;
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1]}${isNear ? '' : ` ${year}`}`;
}

/** An instant at Beijing time: `2026-07-10 09:30`. */
export function instantText(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}

/** Points with two decimals and a true minus sign; with a sign before what was added where that is asked for. */
export function pointsText(points: number, isSigned = false): string {
  const text = Math.abs(points).toFixed(2);
  if (points < 0 && Number(text) !== 0) return `${MINUS}${text}`;
  return isSigned && points > 0 ? `+${text}` : text;
}

/** Days from one day to another: 1 is tomorrow, −1 yesterday. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day after. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
