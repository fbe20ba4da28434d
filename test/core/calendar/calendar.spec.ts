import type { RuleSet } from '../../../api/contract/rule-set.js';
import { dayByDay } from '../../../api/core/calendar/day-by-day.js';
import { nextHalves } from '../../../api/core/calendar/next-halves.js';
import { OFFICIAL_DAYS } from '../../../api/core/calendar/official-days.js';
import { weekdayOf, workCalendarOf } from '../../../api/core/calendar/work-calendar.js';
import { readRuleSet } from '../../../api/rule-files/read-rule-set.js';

const calendar = workCalendarOf(OFFICIAL_DAYS);

/** What the half-year measure prints as its time table, line by line. */
const TABLE: Record<string, readonly string[]> = {
  '2026-H1': [
    '2026-06-30',
    '2026-06-05~2026-06-12',
    '2026-06-15~2026-06-15',
    '~2026-06-24',
    '2026-06-22~2026-07-03',
    '2026-06-22~2026-07-08',
    '2026-07-01~2026-07-08',
    '~2026-07-10',
    '2026-07-13~2026-07-13',
    '~2026-07-16',
    '~2026-07-20',
    '2026-07-21~2026-07-27',
    '2026-07-28~2026-07-28',
    '2026-08-27',
  ],
  '2026-H2': [
    '2026-12-31',
    '2026-12-09~2026-12-16',
    '2026-12-17~2026-12-17',
    '~2026-12-25',
    '2026-12-23~2027-01-06',
    '2026-12-23~2027-01-11',
    '2027-01-04~2027-01-11',
    '~2027-01-13',
    '2027-01-14~2027-01-14',
    '~2027-01-19',
    '~2027-01-21',
    '2027-01-22~2027-01-28',
    '2027-01-29~2027-01-29',
    '2027-03-01',
  ],
  '2027-H1': [
    '2027-06-30',
    '2027-06-07~2027-06-15',
    '2027-06-16~2027-06-16',
    '~2027-06-24',
    '2027-06-22~2027-07-05',
    '2027-06-22~2027-07-08',
    '2027-07-01~2027-07-08',
    '~2027-07-12',
    '2027-07-13~2027-07-13',
    '~2027-07-16',
    '~2027-07-20',
    '2027-07-21~2027-07-27',
    '2027-07-28~2027-07-28',
    '2027-08-27',
  ],
  '2027-H2': [
    '2027-12-17',
    '2027-11-25~2027-12-02',
    '2027-12-03~2027-12-03',
    '~2027-12-13',
    '2027-12-09~2027-12-22',
    '2027-12-09~2027-12-27',
    '2027-12-20~2027-12-27',
    '~2027-12-29',
    '2027-12-30~2027-12-30',
    '~2028-01-04',
    '~2028-01-06',
    '2028-01-07~2028-01-13',
    '2028-01-14~2028-01-14',
    '2028-02-14',
  ],
};

describe('The official calendar that comes with the program', () => {
  let measure: RuleSet;
  beforeAll(async () => {
    measure = (await readRuleSet('rules/half-year/2026-01-01.json')).value!;
  });
  const halves = (from: string, many: number) =>
    nextHalves({ schedule: measure.schedule!, review: measure.review }, calendar, from, many);

  it('gives the time table of the half-year measure to the day, for four half-years', () => {
    const found = halves('2026-01-01', 4).map(({ code, cutoffOn, windows, reviewUntil }) => [
      code,
      [cutoffOn, ...windows.map(({ fromOn, toOn }) => `${fromOn ?? ''}~${toOn}`), reviewUntil],
    ]);
    expect(Object.fromEntries(found)).toEqual(TABLE);
  });

  it('names the half-years whose data are not cut off yet, the nearest first', () => {
    expect(halves('2026-06-30', 2).map(({ code }) => code)).toEqual(['2026-H1', '2026-H2']);
    expect(halves('2026-07-01', 2).map(({ code }) => code)).toEqual(['2026-H2', '2027-H1']);
    // T of this half-year was moved to the 17th, clear of Spring Festival.
    expect(halves('2027-12-18', 1).map(({ code }) => code)).toEqual(['2028-H1']);
  });

  it('has no day twice, and sets apart only days that differ from the week or are holidays', () => {
    expect(new Set(OFFICIAL_DAYS.map(({ day }) => day)).size).toBe(OFFICIAL_DAYS.length);
    const worked = OFFICIAL_DAYS.filter(({ kind }) => kind === 'workday');
    expect(worked.map(({ day }) => weekdayOf(day) >= 5)).toEqual(worked.map(() => true));
    expect(OFFICIAL_DAYS.filter(({ day }) => day >= '2027').some(({ isAnnounced }) => isAnnounced)).toBe(false);
    expect(OFFICIAL_DAYS.filter(({ day }) => day < '2027').every(({ isAnnounced }) => isAnnounced)).toBe(true);
  });

  it('knows the eve of Spring Festival', () => {
    expect([2026, 2027, 2028, 2029].map((year) => calendar.eveOf(year))).toEqual([
      '2026-02-16',
      '2027-02-05',
      '2028-01-25',
      undefined,
    ]);
  });

  it('lists planned half-years day by day, with the days off between', () => {
    const days = dayByDay(halves('2026-06-01', 1), OFFICIAL_DAYS, calendar);
    expect(days[0]).toEqual({
      day: '2026-06-05',
      isWorkingDay: true,
      events: [expect.objectContaining({ kind: 'begins', window: 'announcement', cycle: '2026-H1' })],
    });
    expect(days.find(({ day }) => day === '2026-06-19')).toMatchObject({
      isWorkingDay: false,
      name: { zh: '端午节' },
      isAnnounced: true,
      events: [],
    });
    expect(days.find(({ day }) => day === '2026-06-22')?.events.map(({ kind, window }) => [kind, window])).toEqual([
      ['begins', 'ballot'],
      ['begins', 'survey'],
    ]);
    expect(days.at(-1)).toMatchObject({ day: '2026-08-27', events: [{ kind: 'reviewUntil' }] });
  });
});
