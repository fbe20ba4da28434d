import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../i18n/message.js';
import { useToday } from './myself.js';

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const MINUS = '−';

/** `2026-07-10` as people say it: `07-10 周五`, `Fri 10 Jul`; the year where it is not this one. */
export function dayText(day: string, today: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  const isThisYear = year === today.slice(0, 4);
  if (locale === 'zh') return `${isThisYear ? '' : `${year}-`}${month}-${date} ${weekday}`;
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1]}${isThisYear ? '' : ` ${year}`}`;
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

/** The words of days and numbers, in the reader's language, seen from today. */
export function useFormat() {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const today = useToday();
  return {
    day: (day: string) => dayText(day, today, locale),
    instant: instantText,
    points: pointsText,
    /** What a last day means now: `逾期 1 天`, `今天止`, `明天止`, `07-10 周五止`. */
    due: (day: string) => {
      const days = daysBetween(today, day);
      if (days < 0) return translate('shared.due.late', { days: -days, smart_count: -days });
      if (days < 2) return translate(days === 0 ? 'shared.due.today' : 'shared.due.tomorrow');
      return translate('shared.due.on', { day: dayText(day, today, locale) });
    },
    isLate: (day: string) => day < today,
  };
}

/** `2026-H1` as people call it: 2026年上半年. */
export function useCycleTitle(): (cycle: {
  code: string;
  half: 'first' | 'second' | null;
  cutoffOn: string;
}) => string {
  const translate = useTranslate();
  return ({ code, half, cutoffOn }) => {
    const year = cutoffOn.slice(0, 4);
    return half ? translate(`shared.halves.${half}`, { year }) : code;
  };
}
