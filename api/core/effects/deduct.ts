import { add } from '../exact.js';
import type { NodeEffectHandler } from './handler.js';
import { pointsOf } from './per-unit-points.js';

/** Takes points from a node: 5 for each of 3 findings with `atMost` 10 takes 10. The node's `min` is the floor. */
export const deduct: NodeEffectHandler<'deduct'> = {
  touches: 'node',
  compile(effect, names) {
    const points = pointsOf(effect, names);
    return (state, change) => {
      const found = points(state);
      change.isDeducted = true;
      if (found) change.deduction = add(change.deduction, found);
      return found !== undefined;
    };
  },
};
