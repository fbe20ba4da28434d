import type { Figure } from '../../contract/fields.js';
import { Exact, fromFigure } from '../exact.js';

/** The exact value of a figure in a trace, also of a fraction too long for a rule set. */
export function exactFigure(figure: Figure): Exact {
  if (typeof figure === 'string') {
    const [n, d] = figure.split('/');
    if (n !== undefined && d !== undefined) return Exact.bigRatio(BigInt(n), BigInt(d));
  }
  return fromFigure(figure);
}
