import { countyDays } from '../../api/core/calendar/county-days.js';
import { OFFICIAL_DAYS } from '../../api/core/calendar/official-days.js';
import { workCalendarOf } from '../../api/core/calendar/work-calendar.js';

const days = countyDays(workCalendarOf(OFFICIAL_DAYS), '2026-07-28');

describe('The days of a county', () => {
  it.each([
    ['2026-07-28', 30, '2026-08-27'],
    // A Sunday.
    ['2027-01-29', 30, '2027-03-01'],
    // A Sunday.
    ['2028-01-14', 30, '2028-02-14'],
    // Inside the National Day holidays, and the day after them.
    ['2026-09-01', 30, '2026-10-08'],
    ['2026-09-08', 30, '2026-10-08'],
    // A Saturday that is worked.
    ['2026-09-10', 30, '2026-10-10'],
  ])('%s and %s calendar days end on %s: a last day of rest runs to the next that is worked', (day, count, last) => {
    expect(days.addDays(day, count)).toBe(last);
    expect(days.lastOf(day, { days: count, unit: 'calendarDays' })).toBe(last);
  });

  it('a clause that lets no deadline roll over ends on its rest day', () => {
    expect(days.lastOf('2027-01-29', { days: 30, unit: 'calendarDays' }, false)).toBe('2027-02-28');
  });

  it('five working days after 2026-07-20 end on 2026-07-27, over a weekend', () => {
    expect(days.addWorkingDays('2026-07-20', 5)).toBe('2026-07-27');
    expect(days.lastOf('2026-07-20', { days: 5, unit: 'workingDays' })).toBe('2026-07-27');
    expect(days.workingDaysUntil('2026-07-20', '2026-07-27')).toBe(5);
    expect(days.workingDaysUntil('2026-07-20', '2026-07-26')).toBe(4);
  });

  it('days between count the way to a day, and back', () => {
    expect([days.daysBetween('2026-07-28', '2026-08-27'), days.daysBetween('2026-08-27', '2026-07-28')]).toEqual([
      30, -30,
    ]);
    expect(days.daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });
});
