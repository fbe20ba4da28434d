import type { EntityState } from '../entity-state.js';
import { type Exact, fromFigure, isNegative, least, multiply, zero } from '../exact.js';
import type { Names } from '../names.js';
import type { EffectOf } from './handler.js';

/**
 * The points of a bonus or deduction: once, or per unit of a fact, never more than `atMost`, and none for fewer than no units: a
 * deduction never gives, a bonus never takes. Undefined when the fact is missing.
 */
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
    if (units === undefined) return undefined;
    return isNegative(units) ? zero : limited(multiply(once, units));
  };
}
