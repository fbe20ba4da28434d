import type { Operator } from '../../contract/condition.js';
import type { Figure } from '../../contract/fields.js';
import { add, compare, equals, type Exact, fromFigure, round } from '../exact.js';
import type { Numbers } from './domain.js';
import { contains, type Interval, intersect, intervalOf, isEmpty, snap, stepOf } from './interval.js';

/** The numbers that some leaves about one fact leave possible. */
export interface NumberValues {
  interval: Interval;
  /** Only these, where a leaf says `equal` or `in`. */
  only?: readonly Exact[];
  /** Never these. */
  except: readonly Exact[];
}

/** What remains of the values after one more leaf. */
export function narrow(values: NumberValues, operator: Operator, compared: Figure | readonly Figure[]): NumberValues {
  const figures = (Array.isArray(compared) ? (compared as readonly Figure[]) : [compared as Figure]).map(fromFigure);
  const { interval, only, except } = values;
  switch (operator) {
    case 'equal':
    case 'in':
      return { ...values, only: only ? only.filter((one) => isAmong(one, figures)) : figures };
    case 'notEqual':
    case 'notIn':
      return { ...values, except: [...except, ...figures] };
    default:
      return { ...values, interval: intersect(interval, intervalOf({ [BOUND[operator]!]: compared as Figure })) };
  }
}

const BOUND: Partial<Record<Operator, 'from' | 'above' | 'to' | 'below'>> = {
  lessThan: 'below',
  lessThanInclusive: 'to',
  greaterThan: 'above',
  greaterThanInclusive: 'from',
};

/** Whether any value of the domain is left. */
export function isAnyLeft({ interval, only, except }: NumberValues, { interval: range, places }: Numbers): boolean {
  const within = intersect(interval, range);
  if (only) return only.some((value) => contains(within, value) && !isAmong(value, except) && hasPlaces(value, places));
  if (isEmpty(within, places)) return false;
  if (except.length === 0) return true;
  return places === undefined ? !isOnlyPoint(within, except) : isAnyOnLattice(snap(within, places), except, places);
}

const isAmong = (value: Exact, figures: readonly Exact[]) => figures.some((one) => equals(one, value));

const hasPlaces = (value: Exact, places: number | undefined) =>
  places === undefined || equals(round(value, { places, mode: 'floor' }), value);

function isOnlyPoint({ least, greatest }: Interval, except: readonly Exact[]): boolean {
  return least !== undefined && greatest !== undefined && equals(least.at, greatest.at) && isAmong(least.at, except);
}

/** Walks up from the least value; past as many as are excepted there is one left. */
function isAnyOnLattice({ least, greatest }: Interval, except: readonly Exact[], places: number): boolean {
  if (!least || !greatest) return true;
  const step = stepOf(places);
  let value = least.at;
  for (let n = 0; n <= except.length; n++) {
    if (compare(value, greatest.at) > 0) return false;
    if (!isAmong(value, except)) return true;
    value = add(value, step);
  }
  return true;
}
