import { csvText } from '../../admin/src/shared/csv.js';
import { dayText, daysBetween, instantText, pointsText } from '../../admin/src/shared/dates-and-numbers.js';

describe('Days and numbers are written as officials write them', () => {
  test.each([
    ['2026-07-10', '2026-07-09', '07-10 周五', 'Fri 10 Jul'],
    ['2027-01-06', '2026-12-24', '01-06 周三', 'Wed 6 Jan'],
    ['2025-06-30', '2026-12-24', '2025年6月30日', 'Mon 30 Jun 2025'],
  ])('%s, seen from %s', (day, today, zh, en) => {
    expect([dayText(day, today, 'zh'), dayText(day, today, 'en')]).toEqual([zh, en]);
  });

  test('an instant is told at Beijing time', () => {
    expect(instantText('2026-07-09T17:30:00.000Z')).toBe('2026-07-10 01:30');
  });

  test.each([
    [89.3985, '89.40', '+89.40'],
    [-8.4, '−8.40', '−8.40'],
    [0, '0.00', '0.00'],
    [-0.001, '0.00', '0.00'],
  ])('%d points', (points, plain, signed) => {
    expect([pointsText(points), pointsText(points, true)]).toEqual([plain, signed]);
  });

  test('days are counted over the end of a year', () => {
    expect([daysBetween('2026-12-31', '2027-01-01'), daysBetween('2026-07-09', '2026-07-08')]).toEqual([1, -1]);
  });

  test('an exported table keeps long codes and runs no formula', () => {
    expect(
      csvText([
        ['村', 529901],
        ['529901101201', '=1+1'],
        ['a "b"', null],
      ]),
    ).toBe('村,529901\r\n"\t529901101201","\t=1+1"\r\n"a ""b""",\r\n');
  });
});
