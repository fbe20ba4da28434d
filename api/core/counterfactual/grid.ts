import type { FactValue } from '../../contract/fact.js';
import type { Figure } from '../../contract/fields.js';
import { add, compare, type Exact, floor, fromFigure, multiply, divide, toFigure, whole } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import type { Changeable } from './changeable.js';

/** The values a number fact can take: whole steps from the one it has, within its range. Places in the grid are whole numbers, 0 is now. */
export interface Grid {
  least: number;
  most: number;
  valueAt(place: number): Figure;
  /** The last place that is not above a value. */
  placeBelow(value: Exact): number;
}

/** How far a fact without a limit is followed: so many times what it is now, and as many steps at least. */
const FURTHEST = 3;
const FURTHEST_STEPS = 200;

/** The grid of a number: one step is the last declared decimal place, or the last one the value is written with. */
export function gridOf({ fact, value }: Changeable): Grid {
  const now = exactFigure(value as Figure);
  const places = fact.places ?? decimalsOf(value);
  const step = divide(whole(1), whole(10 ** places));
  const stepsTo = (to: Exact) => Number(toFigure(floor(divide(add(to, multiply(now, whole(-1))), step))));
  const [low, high] = fact.range ?? ['unspecified', 'unspecified'];
  const far = Math.max(FURTHEST_STEPS, Math.abs(stepsTo(multiply(now, whole(1 + FURTHEST)))));
  const least = low === 'unspecified' ? -far : -stepsDown(now, fromFigure(low), step);
  const most = high === 'unspecified' ? far : stepsTo(fromFigure(high));
  return {
    least,
    most,
    valueAt: (place) => toFigure(add(now, multiply(step, whole(place)))),
    placeBelow: (to) => Math.max(least, Math.min(most, stepsTo(to))),
  };
}

const stepsDown = (now: Exact, low: Exact, step: Exact): number =>
  compare(now, low) <= 0 ? 0 : Number(toFigure(floor(divide(add(now, multiply(low, whole(-1))), step))));

/** How many decimals a value is written with; fractions such as 1/3 move in hundredths. */
function decimalsOf(value: FactValue): number {
  if (typeof value !== 'number') return 2;
  const text = String(value);
  return text.includes('e') ? 6 : Math.min(6, (text.split('.')[1] ?? '').length);
}
