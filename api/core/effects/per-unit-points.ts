import type { EntityState } from '../entity-state.js';
import { type Exact, fromFigure, least, multiply } from '../exact.js';
import type { Names } from '../names.js';
import type { EffectOf } from './handler.js';

/** The points of a bonus or deduction: once, or per unit of a fact, never more than `atMost`; undefined when the fact is missing. */
export function pointsOf(
  { points, per, atMost }: EffectOf<'bonus' | 'deduct'>,
  names: Names,
): (state: EntityState) => Exact | undefined {
  const [once, limit] = [fromFigure(points), atMost === undefined ? null : fromFigure(atMost)];
  const limited = (x: Exact) => (limit === null ? x : least(x, limit));
  if (per === undefined) {
    const fixed = limited(once);
    return () => fixed;
  }
  const slot = names.factSlot(per);
  return ({ facts }) => {
    const units = facts[slot] as Exact | undefined;
    return units && limited(multiply(once, units));
  };
}
