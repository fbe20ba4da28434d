import * as fc from 'fast-check';
import type { Bounds } from '../../../api/contract/fields.js';
import { gapsIn, overlapsIn } from '../../../api/core/check/cover.js';
import { contains, type Interval, intervalOf, isEmpty } from '../../../api/core/check/interval.js';
import { type Exact, fromFigure } from '../../../api/core/exact.js';

const quarters = Array.from({ length: 41 }, (_, i) => i / 4 - 3);
const halves = quarters.filter((x) => Number.isInteger(x * 2));

/** Bounds at halves, so that quarters lie between them. */
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
/** Without places every quarter may occur, with 0 places whole numbers, with 1 place halves too. */
const valuesOf = (places: number | undefined) =>
  quarters.filter((x) => (places === undefined ? true : Number.isInteger(places === 0 ? x : x * 2))).map(fromFigure);
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
