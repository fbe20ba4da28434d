import * as fc from 'fast-check';
import type { Bounds } from '../../../api/contract/fields.js';
import { gapsIn, overlapsIn } from '../../../api/core/check/cover.js';
import { contains, type Interval, intervalOf, isEmpty } from '../../../api/core/check/interval.js';
import { type Exact, fromFigure } from '../../../api/core/exact.js';

const halves = Array.from({ length: 21 }, (_, i) => i / 2 - 3);

/** Bounds at halves, so that other values lie between them. */
const bounds: fc.Arbitrary<Bounds> = fc.record(
  {
    from: fc.constantFrom(...halves),
    above: fc.constantFrom(...halves),
    to: fc.constantFrom(...halves),
    below: fc.constantFrom(...halves),
  },
  { requiredKeys: [] },
);
const isIn = (intervals: readonly Interval[], at: Exact) => intervals.filter((one) => contains(one, at)).length;
/** Every twentieth from beyond the least bound to beyond the greatest; of these, what has at most so many places. */
const twentieths = Array.from({ length: 281 }, (_, i) => (i - 100) / 20);
const valuesOf = (places: number | undefined) =>
  twentieths
    .filter((x) => places === undefined || Number.isInteger(Number((x * 10 ** places).toFixed(6))))
    .map(fromFigure);
const nonEmpty = (list: Bounds[], places: number | undefined) =>
  list.map(intervalOf).filter((one) => !isEmpty(one, places));

describe('gaps and overlaps agree with trying every value', () => {
  const lists = fc.array(bounds, { minLength: 1, maxLength: 5 });
  const places = fc.constantFrom(undefined, 0, 1);

  it('a value is in a gap exactly when it is in the domain and in no interval', () => {
    fc.assert(
      fc.property(bounds, lists, places, (within, list, digits) => {
        const domain = intervalOf(within);
        const intervals = nonEmpty(list, digits);
        const gaps = gapsIn(domain, intervals, digits);
        for (const value of valuesOf(digits))
          expect(isIn(gaps, value) > 0).toBe(contains(domain, value) && isIn(intervals, value) === 0);
      }),
    );
  });

  it('no overlap is told exactly when no value is in two intervals', () => {
    fc.assert(
      fc.property(lists, places, (list, digits) => {
        const intervals = nonEmpty(list, digits);
        const isShared = valuesOf(digits).some((value) => isIn(intervals, value) > 1);
        expect(overlapsIn(intervals, digits).length > 0).toBe(isShared);
      }),
    );
  });
});
