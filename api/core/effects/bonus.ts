import { add } from '../exact.js';
import type { NodeEffectHandler } from './handler.js';
import { pointsOf } from './per-unit-points.js';

/** Adds points to a node: 2 once, or 0.5 for each of 3 projects, never more than `atMost`. */
export const bonus: NodeEffectHandler<'bonus'> = {
  touches: 'node',
  compile(effect, names) {
    const points = pointsOf(effect, names);
    return (state, change) => {
      const found = points(state);
      if (found) change.bonus = add(change.bonus, found);
      return found !== undefined;
    };
  },
};
