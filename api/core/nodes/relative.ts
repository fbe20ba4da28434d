import type { EntityState } from '../entity-state.js';
import {
  add,
  divide,
  type Exact,
  fromFigure,
  greatest,
  isZero,
  mean,
  multiply,
  one,
  squareRoot,
  subtract,
  whole,
  zero,
} from '../exact.js';
import type { Missing } from '../missing.js';
import { intoPools, poolKeyOf, poolReads, poolTableId } from '../pool.js';
import { nodeVertex, type NodeHandler } from './handler.js';

/**
 * A child compared with its pool: 80 where the best has 90 is 80/90 × max; to the mean likewise; a standard score is the distance
 * from the mean in standard deviations of the pool. Pools under `smallest` are refused.
 */
export const relative: NodeHandler<'relative'> = {
  facts: () => [],
  pools(node, names, child) {
    const read = child(node.of);
    const slot = names.poolSlot(poolTableId('relative', node.id));
    const keyOf = poolKeyOf(node.pool, names);
    const max = node.max === undefined || node.max === 'uncapped' ? one : fromFigure(node.max);
    return [
      {
        id: poolTableId('relative', node.id),
        reads: [nodeVertex(names, node.of.id), ...poolReads(node.pool, names)],
        fill(states) {
          const present = states.filter((state) => typeof read(state) !== 'string');
          for (const pool of intoPools(present, keyOf).values()) {
            if (pool.length < node.smallest) continue;
            const values = pool.map((state) => read(state) as Exact);
            const compared = comparison(node.to, values, max);
            for (const [i, state] of pool.entries()) state.pooled[slot] = compared(values[i]!);
          }
        },
      },
    ];
  },
  compile(node, names, child) {
    const read = child(node.of);
    const slot = names.poolSlot(poolTableId('relative', node.id));
    return (state: EntityState) => {
      const value = read(state);
      return typeof value === 'string' ? value : (state.pooled[slot] ?? 'missing');
    };
  },
  missing(node, names, state): Missing[] {
    if (state.after[names.nodeSlot(node.of.id)] === 'missing') return [{ kind: 'followNode', node: node.of.id }];
    return [{ kind: 'pool', node: node.id, why: 'tooSmall' }];
  },
};

function comparison(to: 'best' | 'mean' | 'standardScore', values: readonly Exact[], max: Exact) {
  const centre = to === 'best' ? values.reduce(greatest) : mean(values);
  if (to !== 'standardScore')
    return (value: Exact) => (isZero(centre) ? undefined : divide(multiply(value, max), centre));
  const squares = values.map((value) => multiply(subtract(value, centre), subtract(value, centre)));
  const deviation = squareRoot(divide(squares.reduce(add, zero), whole(values.length)));
  return (value: Exact) => (isZero(deviation) ? zero : divide(subtract(value, centre), deviation));
}
