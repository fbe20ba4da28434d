import type { Id } from '../../contract/fields.js';
import type { EntityState } from '../entity-state.js';
import {
  add,
  compare,
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
import { intoPools, missingPool, poolKeyOf, poolReads, poolTableId } from '../pool.js';
import { nodeVertex, type NodeHandler } from './handler.js';

/**
 * A child compared with its pool: 80 where the best has 90 is 80/90 × max; to the mean likewise; a standard score is the distance
 * from the mean in standard deviations of the pool. Pools under `smallest` are refused, and so is a best or mean that is not
 * above 0: nothing can be a share of it.
 */
export const relative: NodeHandler<'relative'> = {
  facts: () => [],
  pools(node, names, child) {
    const read = child(node.of);
    const slot = names.poolSlot(poolTableId('relative', node.id));
    const sizeSlot = names.poolSlot(sizeId(node.id));
    const keyOf = poolKeyOf(node.pool, names);
    const max = node.max === undefined || node.max === 'uncapped' ? one : fromFigure(node.max);
    return [
      {
        id: poolTableId('relative', node.id),
        slots: [slot, sizeSlot],
        reads: [nodeVertex(names, node.of.id), ...poolReads(node.pool, names)],
        fill(states) {
          const present = states.filter((state) => typeof read(state) !== 'string');
          for (const pool of intoPools(present, keyOf).values()) {
            for (const state of pool) state.pooled[sizeSlot] = whole(pool.length);
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
    const slot = names.nodeSlot(node.of.id);
    if (state.after[slot] === 'missing') return [{ kind: 'followNode', node: node.of.id }];
    if (poolKeyOf(node.pool, names)(state) === undefined) return missingPool(node.pool, state);
    const size = state.pooled[names.poolSlot(sizeId(node.id))];
    const isLargeEnough = size !== undefined && compare(size, whole(node.smallest)) >= 0;
    return [{ kind: 'pool', node: node.id, why: isLargeEnough ? 'nobody' : 'tooSmall' }];
  },
};

/** Under what name a comparison notes how large its pool was: too small, or large and yet without a comparison. */
const sizeId = (node: Id) => poolTableId('size', node);

function comparison(to: 'best' | 'mean' | 'standardScore', values: readonly Exact[], max: Exact) {
  const centre = to === 'best' ? values.reduce(greatest) : mean(values);
  if (to !== 'standardScore')
    return (value: Exact) => (compare(centre, zero) > 0 ? divide(multiply(value, max), centre) : undefined);
  const squares = values.map((value) => multiply(subtract(value, centre), subtract(value, centre)));
  const deviation = squareRoot(divide(squares.reduce(add, zero), whole(values.length)));
  return (value: Exact) => (isZero(deviation) ? zero : divide(subtract(value, centre), deviation));
}
