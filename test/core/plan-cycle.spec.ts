import type { Schedule } from '../../api/contract/procedure.js';
import { planCycle, rolledOver, dayAfter, type WorkCalendar } from '../../api/core/plan-cycle.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';

/** The rest days of 2026 as announced; those of 2027 and January 2028 by statute, not yet announced. */
const HOLIDAYS = new Set([
  '2026-06-19',
  '2026-09-25',
  '2027-01-01',
  '2027-06-09',
  '2027-09-15',
  '2028-01-25',
  ...days('2026-10-01', 7),
  ...days('2027-02-05', 8),
  ...days('2027-10-01', 7),
]);
const MADE_UP = new Set(['2026-10-10', '2026-09-20']);
const EVES: Record<number, string> = { 2026: '2026-02-16', 2027: '2027-02-05', 2028: '2028-01-25' };

function days(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => dayAfter(first, at));
}

const calendar: WorkCalendar = {
  isWorkingDay: (day) => MADE_UP.has(day) || (!HOLIDAYS.has(day) && ![0, 6].includes(new Date(day).getUTCDay())),
  eveOf: (year) => EVES[year],
};

describe('The half-year’s time table', () => {
  let schedule: Schedule | undefined;
  beforeAll(async () => {
    schedule = (await readRuleSet('rules/half-year/2026-01-01.json')).value?.schedule;
  });
  const dated = (year: number, half: 'first' | 'second') => {
    const { cutoffOn, windows } = planCycle(schedule!, calendar, year, half);
    return [cutoffOn, ...windows.map(({ id, fromOn, toOn }) => `${id} ${fromOn ? `${fromOn}~` : '~'}${toOn}`)];
  };

  it('of the first half of 2026 is counted from 30 June', () => {
    expect(dated(2026, 'first')).toEqual([
      '2026-06-30',
      'announcement 2026-06-05~2026-06-12',
      'draw 2026-06-15~2026-06-15',
      'dutyReport ~2026-06-24',
      'ballot 2026-06-22~2026-07-03',
      'survey 2026-06-22~2026-07-08',
      'townshipMarks 2026-07-01~2026-07-08',
      'booksClosed ~2026-07-10',
      'scoring 2026-07-13~2026-07-13',
      'consultation ~2026-07-16',
      'determination ~2026-07-20',
      'publicNotice 2026-07-21~2026-07-27',
      'feedback 2026-07-28~2026-07-28',
    ]);
  });

  it('of the second half of 2026 runs into January', () => {
    expect(dated(2026, 'second')).toEqual([
      '2026-12-31',
      'announcement 2026-12-09~2026-12-16',
      'draw 2026-12-17~2026-12-17',
      'dutyReport ~2026-12-25',
      'ballot 2026-12-23~2027-01-06',
      'survey 2026-12-23~2027-01-11',
      'townshipMarks 2027-01-04~2027-01-11',
      'booksClosed ~2027-01-13',
      'scoring 2027-01-14~2027-01-14',
      'consultation ~2027-01-19',
      'determination ~2027-01-21',
      'publicNotice 2027-01-22~2027-01-28',
      'feedback 2027-01-29~2027-01-29',
    ]);
  });

  it('of the first half of 2027 passes over the Dragon Boat Festival', () => {
    expect(dated(2027, 'first').slice(0, 4)).toEqual([
      '2027-06-30',
      'announcement 2027-06-07~2027-06-15',
      'draw 2027-06-16~2027-06-16',
      'dutyReport ~2027-06-24',
    ]);
  });

  it('of the second half of 2027 begins on the third Friday of December, because the notice would straddle Spring Festival', () => {
    expect(planCycle(schedule!, calendar, 2027, 'second').movedBy).toBe('7.14');
    expect(dated(2027, 'second')).toEqual([
      '2027-12-17',
      'announcement 2027-11-25~2027-12-02',
      'draw 2027-12-03~2027-12-03',
      'dutyReport ~2027-12-13',
      'ballot 2027-12-09~2027-12-22',
      'survey 2027-12-09~2027-12-27',
      'townshipMarks 2027-12-20~2027-12-27',
      'booksClosed ~2027-12-29',
      'scoring 2027-12-30~2027-12-30',
      'consultation ~2028-01-04',
      'determination ~2028-01-06',
      'publicNotice 2028-01-07~2028-01-13',
      'feedback 2028-01-14~2028-01-14',
    ]);
  });

  it('moves a deadline on a rest day to the next working day', () => {
    expect(rolledOver(calendar, '2027-02-28')).toBe('2027-03-01');
    expect(rolledOver(calendar, '2028-02-13')).toBe('2028-02-14');
    expect(rolledOver(calendar, '2026-08-27')).toBe('2026-08-27');
  });
});
