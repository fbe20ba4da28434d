import type { Bounds } from '../contract/fields.js';
import { compare, type Exact, fromFigure } from './exact.js';

/** A test whether a value lies within bounds: `from` and `to` include their figure, `above` and `below` exclude it. */
export function within(bounds: Bounds): (value: Exact) => boolean {
  const from = bounds.from === undefined ? null : fromFigure(bounds.from);
  const above = bounds.above === undefined ? null : fromFigure(bounds.above);
  const to = bounds.to === undefined ? null : fromFigure(bounds.to);
  const below = bounds.below === undefined ? null : fromFigure(bounds.below);
  return (value) =>
    (from === null || compare(value, from) >= 0) &&
    (above === null || compare(value, above) > 0) &&
    (to === null || compare(value, to) <= 0) &&
    (below === null || compare(value, below) < 0);
}
