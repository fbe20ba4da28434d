import type { Title } from '../../contract/fields.js';
import { dayAfter } from '../plan-cycle.js';

/** A day on which the calendar of a place differs from the week: a weekday off, a weekend day worked, or a named day off. */
export type CalendarEntry = {
  day: string;
  kind: 'workday' | 'restday';
  name: Title;
  /** The eve of Spring Festival, the last day of the old year. */
  isEve: boolean;
  /** Whether the State Council has announced it; else it follows from the statute alone and a day may still move. */
  isAnnounced: boolean;
};

const rest = (from: string, to: string, zh: string, en: string, isAnnounced = true) => ({
  from,
  to,
  kind: 'restday' as const,
  name: { zh, en },
  isAnnounced,
});
const worked = (day: string, zh: string, en: string) => ({
  from: day,
  to: day,
  kind: 'workday' as const,
  name: { zh: `${zh}调休上班`, en: `worked for ${en}` },
  isAnnounced: true,
});
const byStatute = (from: string, to: string, zh: string, en: string) => rest(from, to, zh, en, false);

/**
 * 2026 as the State Council arranged it. 2027 and January 2028 are the days of the statute (全国年节及纪念日放假办法) alone: which days
 * are taken or worked around them is known only when it is announced, so none is guessed.
 */
const SPANS = [
  rest('2026-01-01', '2026-01-03', '元旦', 'New Year'),
  worked('2026-01-04', '元旦', 'New Year'),
  worked('2026-02-14', '春节', 'Spring Festival'),
  rest('2026-02-15', '2026-02-23', '春节', 'Spring Festival'),
  worked('2026-02-28', '春节', 'Spring Festival'),
  rest('2026-04-04', '2026-04-06', '清明节', 'Qingming'),
  rest('2026-05-01', '2026-05-05', '劳动节', 'Labour Day'),
  worked('2026-05-09', '劳动节', 'Labour Day'),
  rest('2026-06-19', '2026-06-21', '端午节', 'Dragon Boat Festival'),
  worked('2026-09-20', '国庆节', 'National Day'),
  rest('2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
  rest('2026-10-01', '2026-10-07', '国庆节', 'National Day'),
  worked('2026-10-10', '国庆节', 'National Day'),
  byStatute('2027-01-01', '2027-01-01', '元旦', 'New Year'),
  byStatute('2027-02-05', '2027-02-08', '春节', 'Spring Festival'),
  byStatute('2027-04-05', '2027-04-05', '清明节', 'Qingming'),
  byStatute('2027-05-01', '2027-05-02', '劳动节', 'Labour Day'),
  byStatute('2027-06-09', '2027-06-09', '端午节', 'Dragon Boat Festival'),
  byStatute('2027-09-15', '2027-09-15', '中秋节', 'Mid-Autumn Festival'),
  byStatute('2027-10-01', '2027-10-03', '国庆节', 'National Day'),
  byStatute('2028-01-01', '2028-01-01', '元旦', 'New Year'),
  byStatute('2028-01-25', '2028-01-28', '春节', 'Spring Festival'),
];

const EVES = new Set(['2026-02-16', '2027-02-05', '2028-01-25']);
const EVE: Title = { zh: '除夕', en: 'eve of Spring Festival' };

/** The official calendar that comes with the program, day by day. */
export const OFFICIAL_DAYS: readonly CalendarEntry[] = SPANS.flatMap(({ from, to, kind, name, isAnnounced }) =>
  daysFrom(from, to).map((day) => {
    const isEve = EVES.has(day);
    return { day, kind, name: isEve ? EVE : name, isEve, isAnnounced };
  }),
);

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}
