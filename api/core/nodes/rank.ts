import { fromFigure, multiply, one, subtract } from '../exact.js';
import { missingPlace, poolTableId, rankTable } from '../pool.js';
import type { NodeHandler } from './handler.js';

/** The place of a fact in its pool as points: first 100, step 2 gives the third place 96. */
export const rank: NodeHandler<'rank'> = {
  facts: () => [],
  pools: (node, names) => [rankTable(node.id, node.fact, node.pool, node.best, node.ties, names)],
  compile(node, names) {
    const slot = names.poolSlot(poolTableId('rank', node.id));
    const [first, step] = [fromFigure(node.first), fromFigure(node.step)];
    return ({ pooled }) => {
      const place = pooled[slot];
      return place === undefined ? 'missing' : subtract(first, multiply(step, subtract(place, one)));
    };
  },
  missing: (node, names, state) => missingPlace(node.id, node.fact, node.pool, names, state),
};
