import { equals, fromFigure, multiply, one, subtract } from '../exact.js';
import { missingPlace, poolTableId, rankTable } from '../pool.js';
import { leftOpen, type NodeHandler } from './handler.js';

/** The place of a fact in its pool as points: first 100, step 2 gives the third place 96. Without a step only the first is known. */
export const rank: NodeHandler<'rank'> = {
  facts: () => [],
  pools: (node, names) => [rankTable(node.id, node.fact, node.pool, node.best, node.ties, names)],
  compile(node, names) {
    const slot = names.poolSlot(poolTableId('rank', node.id));
    const first = fromFigure(node.first);
    const step = node.step === 'unspecified' ? null : fromFigure(node.step);
    return ({ pooled }) => {
      const place = pooled[slot];
      if (place === undefined) return 'missing';
      if (equals(place, one)) return first;
      return step === null ? 'missing' : subtract(first, multiply(step, subtract(place, one)));
    };
  },
  missing(node, names, state) {
    const hasPlace = state.pooled[names.poolSlot(poolTableId('rank', node.id))] !== undefined;
    return hasPlace ? leftOpen(node.id) : missingPlace(node.id, node.fact, node.pool, names, state);
  },
};
