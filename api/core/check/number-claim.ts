import type { Operator } from '../../contract/condition.js';
import type { Figure } from '../../contract/fields.js';
import { add, compare, divide, type Exact, fromFigure, round, subtract, toNumber } from '../exact.js';
import type { Numbers } from './domain.js';
import { contains, type Interval, intersect, intervalOf, isEmpty, say, snap, stepOf } from './interval.js';

/** What some leaves about one number leave possible. Each `narrow` can be taken back by calling what it returns. */
export class NumberClaim {
  private interval: Interval;
  /** Only these, where a leaf says `equal` or `in`. */
  private only: readonly Exact[] | undefined;
  /** Never these, as they are written, with how many leaves say so. */
  private readonly except = new Map<string, number>();
  private readonly places: number | undefined;

  constructor({ interval, places }: Numbers) {
    this.interval = interval;
    this.places = places;
  }

  narrow(operator: Operator, compared: Figure | readonly Figure[]): () => void {
    const figures = [compared].flat().map((figure) => fromFigure(figure as Figure));
    if (operator === 'notEqual' || operator === 'notIn') return this.exclude(figures.map(say));
    const { interval, only } = this;
    const bound = BOUND[operator];
    if (bound) this.interval = intersect(interval, intervalOf({ [bound]: compared as Figure }));
    else this.only = only ? only.filter((one) => figures.some((figure) => compare(one, figure) === 0)) : figures;
    return () => {
      this.interval = interval;
      this.only = only;
    };
  }

  /** Whether any value is left. */
  isPossible(): boolean {
    const { interval, only, places, except } = this;
    if (only)
      return only.some((value) => contains(interval, value) && !except.has(say(value)) && hasPlaces(value, places));
    if (isEmpty(interval, places)) return false;
    if (except.size === 0) return true;
    const { least, greatest } = snap(interval, places);
    if (!least || !greatest) return true;
    if (places === undefined) return compare(least.at, greatest.at) !== 0 || !except.has(say(least.at));
    const step = stepOf(places);
    if (toNumber(divide(subtract(greatest.at, least.at), step)) + 1 > except.size) return true;
    for (let value = least.at; compare(value, greatest.at) <= 0; value = add(value, step))
      if (!except.has(say(value))) return true;
    return false;
  }

  private exclude(figures: readonly string[]): () => void {
    for (const figure of figures) this.except.set(figure, (this.except.get(figure) ?? 0) + 1);
    return () => {
      for (const figure of figures) {
        const left = this.except.get(figure)! - 1;
        if (left === 0) this.except.delete(figure);
        else this.except.set(figure, left);
      }
    };
  }
}

const BOUND: Partial<Record<Operator, 'from' | 'above' | 'to' | 'below'>> = {
  lessThan: 'below',
  lessThanInclusive: 'to',
  greaterThan: 'above',
  greaterThanInclusive: 'from',
};

const hasPlaces = (value: Exact, places: number | undefined) =>
  places === undefined || compare(round(value, { places, mode: 'floor' }), value) === 0;
