import { array, assert, integer, property, tuple } from 'fast-check';
import { hidden } from '../../../api/core/roll-up/hide.js';

const GRADES = { whole: 'graded', parts: ['good', 'fairlyGood', 'poor'] };
const PEOPLE = ['graded', ...GRADES.parts];
const row = (good: number, fairlyGood: number, poor: number) => ({
  graded: good + fairlyGood + poor,
  good,
  fairlyGood,
  poor,
});

describe('A table for those above the county', () => {
  it('hides a count of one to four people, shows five and shows none', () => {
    const { rows } = hidden([{ a: 4, b: 5, c: 0, d: 1 }], ['a', 'b', 'c', 'd'], []);
    expect(rows).toEqual([{ a: null, b: 5, c: 0, d: null }]);
  });

  it('hides the next smallest part too where a single one would be what is left of the whole', () => {
    const { rows } = hidden([row(9, 30, 2)], PEOPLE, [GRADES]);
    expect(rows).toEqual([{ graded: 41, good: null, fairlyGood: 30, poor: null }]);
  });

  it('hides the whole as well where it is that one part', () => {
    const { rows } = hidden([{ graded: 7, good: 3, fairlyGood: 0, poor: 0, villages: 2 }], PEOPLE, [GRADES]);
    expect(rows[0]).toMatchObject({ graded: null, good: null, poor: 0, villages: 2 });
  });

  it('hides the sum of a column in which one county is hidden, and shows it where two are', () => {
    const of = (...counts: number[]) =>
      hidden(
        counts.map((a) => ({ a })),
        ['a'],
        [],
      ).total;
    expect(of(3, 20, 30)).toEqual({ a: null });
    expect(of(3, 4, 30)).toEqual({ a: 37 });
    expect(of(10, 20, 30)).toEqual({ a: 60 });
    expect(of(0, 20)).toEqual({ a: 20 });
  });

  it('hides more where two hidden counts can only be one each, or four each', () => {
    const { rows } = hidden([row(1, 30, 1), row(4, 30, 4), row(3, 30, 4)], PEOPLE, [GRADES]);
    expect(rows.map(({ fairlyGood }) => fairlyGood)).toEqual([null, null, 30]);
    expect(hidden([{ a: 1 }, { a: 1 }, { a: 9 }], ['a'], []).total).toEqual({ a: null });
  });

  it('never tells a hidden count by subtracting in a row or in a column', () => {
    const some = integer({ min: 0, max: 12 });
    assert(
      property(array(tuple(some, some, some), { minLength: 1, maxLength: 6 }), (counties) => {
        const before = counties.map((county) => row(...county));
        const { rows, total } = hidden(before, PEOPLE, [GRADES]);
        for (const shown of [...rows, total]) {
          const gone = GRADES.parts.filter((id) => shown[id] === null);
          expect(gone.length === 1 && shown['graded'] !== null).toBe(false);
        }
        for (const id of PEOPLE)
          expect(rows.filter((shown) => shown[id] === null).length === 1 && total[id] !== null).toBe(false);
      }),
    );
  });
});
