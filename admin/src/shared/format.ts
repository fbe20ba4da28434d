import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../i18n/message.js';
import { dayText, daysBetween, instantText, pointsText } from './dates-and-numbers.js';
import { useToday } from './myself.js';

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
