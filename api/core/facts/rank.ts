import type { Exact } from '../exact.js';
import { missingPlace, poolTableId, rankTable } from '../pool.js';
import type { FactHandler } from './handler.js';

/** The place of a fact in its pool, 1 = first: 95, 90, 90, 80 are 1, 2, 2, 4 when ties share the better place; as shares 0.25, 0.5, 0.5, 1. */
export const rank: FactHandler<'rank'> = {
  reach: 'pool',
  reads: (_source, names, id) => [{ what: 'pool', of: names.kind, id: poolTableId('rank', id) }],
  pools: (source, names, id) => [rankTable(id, source.of, source.pool, source.first, source.ties, names, source.as)],
  compile(_source, names, id) {
    const slot = names.poolSlot(poolTableId('rank', id));
    return ({ pooled }): Exact | undefined => pooled[slot];
  },
  missing({ of, pool }, names, id, state) {
    return missingPlace(id, of, pool, names, state);
  },
};
