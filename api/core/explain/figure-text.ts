import type { Figure } from '../../contract/fields.js';
import { compare, type Exact, hundred, multiply, round, toFigure, whole } from '../exact.js';
import { exactFigure } from './exact-figure.js';
import type { Words } from './words.js';

type Unit = (figure: string) => string;
const bare: Unit = (figure) => figure;

/**
 * A figure in words. With `places` (declared rounding) it has just so many decimals; else it is written as it is up to two, and
 * beyond that rounded to two with the exact value beside it: 89.40 (89.3985), 87.33… (262/3). Minus is U+2212.
 */
export function figureText(figure: Figure, words: Words, unit: Unit = bare, places?: number): string {
  const exact = exactFigure(figure);
  if (places !== undefined && isWithin(exact, places)) return unit(decimal(exact, places));
  const plain = toFigure(exact);
  if (typeof plain === 'string') return words.figure.beside(unit(`${decimal(exact, 2)}…`), signed(plain));
  return isWithin(exact, 2)
    ? unit(signed(String(plain)))
    : words.figure.beside(unit(decimal(exact, 2)), signed(plainText(plain)));
}

/** A ratio as a percentage: 0.1 is 10%, "2/3" is 66.67…% with the fraction beside it. */
export function percentText(ratio: Figure, words: Words): string {
  const percent = multiply(exactFigure(ratio), hundred);
  const figure = toFigure(percent);
  if (typeof figure === 'string') return words.figure.beside(`${decimal(percent, 2)}…%`, signed(String(ratio)));
  return isWithin(percent, 2)
    ? `${signed(String(figure))}%`
    : words.figure.beside(`${decimal(percent, 2)}%`, `${signed(plainText(figure))}%`);
}

/** Points in words. */
export const pointsText = (figure: Figure, words: Words, places?: number): string =>
  figureText(figure, words, words.figure.points, places);

/** A figure without its sign. */
export function magnitude(figure: Figure): Figure {
  return typeof figure === 'number' ? Math.abs(figure) : figure.replace(/^-/, '');
}

const isWithin = (exact: Exact, places: number) => compare(round(exact, { places, mode: 'halfUp' }), exact) === 0;

/** Rounded half up to so many decimals, all of them written. */
function decimal(exact: Exact, places: number): string {
  const scaled = round(multiply(exact, whole(10 ** places)), { places: 0, mode: 'halfUp' });
  const [digits] = String(toFigure(scaled)).split('/') as [string];
  const sign = digits.startsWith('-') ? '−' : '';
  const padded = digits.replace('-', '').padStart(places + 1, '0');
  return sign + (places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`);
}

/** Never with an exponent. */
const plainText = (x: number): string => (Math.abs(x) < 1e-6 ? x.toFixed(15).replace(/0+$/, '') : String(x));

const signed = (text: string): string => text.replace(/^-/, '−');
