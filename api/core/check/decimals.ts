import type { Figure, FigureOrUnspecified } from '../../contract/fields.js';
import { divide, fromFigure, isZero, toFigure } from '../exact.js';

/** How many decimal places values have: at most so many, `some` (they end, nobody says where), or `endless` (1/3). */
export type Decimals = number | 'some' | 'endless';

/** What parts of a whole come to together: the most places of any. */
export function together(parts: Iterable<Decimals>): Decimals {
  const all = [...parts];
  if (all.includes('endless')) return 'endless';
  return all.includes('some') ? 'some' : (all as number[]).reduce((most, places) => Math.max(most, places), 0);
}

/** What a product comes to: places add up. */
export const times = (a: Decimals, b: Decimals): Decimals =>
  typeof a === 'number' && typeof b === 'number' ? a + b : together([a, b]);

/** The places of a figure as it is written. */
export function ofFigure(figure: FigureOrUnspecified): Decimals {
  if (figure === 'unspecified') return 0;
  const written = toFigure(fromFigure(figure));
  return typeof written === 'number' ? placesWritten(written) : 'endless';
}

function placesWritten(value: number): number {
  const [digits, exponent] = String(value).split('e');
  return Math.max(0, (digits!.split('.')[1] ?? '').length - Number(exponent ?? 0));
}

/** The places of one figure divided by another. */
export const quotient = (a: Figure, b: Figure): Decimals => {
  const by = fromFigure(b);
  return isZero(by) ? 'endless' : ofFigure(toFigure(divide(fromFigure(a), by)));
};
