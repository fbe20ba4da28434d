import type { Pool } from '../contract/fact.js';
import type { Id } from '../contract/fields.js';
import type { EntityState } from './entity-state.js';
import { compare, divide, type Exact, whole } from './exact.js';
import { followFacts, type Missing } from './missing.js';
import type { Names } from './names.js';
import type { Vertex } from './vertex.js';

/** The id of a table that a fact or node keeps over its pool. */
export const poolTableId = (what: 'rank' | 'relative' | 'size' | 'mean', id: string): string => `${what}:${id}`;

/** A table over pools: after `fill`, every state holds its own line of it under `pooled`. */
export interface PoolTable {
  id: string;
  /** The places it fills. */
  slots: readonly number[];
  reads: Vertex[];
  fill(states: readonly EntityState[]): void;
}

/** What must be known to divide entities into pools. */
export const poolReads = (pool: Pool, names: Names): Vertex[] =>
  pool.kind === 'sameFact' ? [{ what: 'fact', of: names.kind, id: pool.fact }] : [];

/** The pool an entity stands in, by name: empty for everyone together, else the linked codes or the choice. */
export function poolKeyOf(pool: Pool, names: Names): (state: EntityState) => string | undefined {
  if (pool.kind === 'all') return () => '';
  if (pool.kind === 'sameLink') return ({ entity }) => linkKey(entity.links?.[pool.link]);
  const slot = names.factSlot(pool.fact);
  return ({ scalars }) => scalars[slot]?.toString();
}

/** Several links are one name, in whatever order they are written. */
export const linkKey = (codes: string | string[] | undefined): string | undefined =>
  Array.isArray(codes) ? [...new Set(codes)].toSorted().join() : codes;

/** Why an entity stands in no pool; nothing when it does. */
export function missingPool(pool: Pool, state: EntityState): Missing[] {
  if (pool.kind === 'sameFact') return followFacts([pool.fact]);
  return pool.kind === 'sameLink' && state.entity.links?.[pool.link] === undefined
    ? [{ kind: 'link', of: pool.link }]
    : [];
}

/** Entities by pool, in the order they first appear. Entities without a pool are left out. */
export function intoPools(
  states: readonly EntityState[],
  keyOf: (state: EntityState) => string | undefined,
): Map<string, EntityState[]> {
  const pools = new Map<string, EntityState[]>();
  for (const state of states) {
    const key = keyOf(state);
    if (key === undefined) continue;
    const pool = pools.get(key);
    if (pool) pool.push(state);
    else pools.set(key, [state]);
  }
  return pools;
}

/**
 * Places of values in a pool, 1 = first. Equal values share the better place (1, 2, 2, 4), the worse (1, 3, 3, 4), or with
 * `refuse` have none.
 */
export function placesOf(
  values: readonly Exact[],
  first: 'highest' | 'lowest',
  ties: 'shareBetter' | 'shareWorse' | 'refuse',
): (Exact | undefined)[] {
  const sign = first === 'highest' ? -1 : 1;
  const order = values.map((value, i) => ({ value, i })).toSorted((a, b) => sign * compare(a.value, b.value));
  const places: (Exact | undefined)[] = values.map(() => undefined);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && compare(order[end]!.value, order[start]!.value) === 0) end++;
    const isTied = end - start > 1;
    const place = isTied && ties === 'refuse' ? undefined : whole(ties === 'shareWorse' ? end : start + 1);
    for (let k = start; k < end; k++) places[order[k]!.i] = place;
    start = end;
  }
  return places;
}

/** The table of places that a rank fact or rank node reads under its own id. As a `share` the place stands over all who have the fact. Entities without it take no place. */
export function rankTable(
  id: string,
  fact: Id,
  pool: Pool,
  first: 'highest' | 'lowest',
  ties: 'shareBetter' | 'shareWorse' | 'refuse',
  names: Names,
  as: 'place' | 'share' = 'place',
): PoolTable {
  const [from, slot] = [names.factSlot(fact), names.poolSlot(poolTableId('rank', id))];
  const keyOf = poolKeyOf(pool, names);
  return {
    id: poolTableId('rank', id),
    slots: [slot],
    reads: [{ what: 'fact', of: names.kind, id: fact }, ...poolReads(pool, names)],
    fill(states) {
      const present = states.filter((state) => state.facts[from] !== undefined);
      for (const together of intoPools(present, keyOf).values()) {
        const places = placesOf(
          together.map((state) => state.facts[from] as Exact),
          first,
          ties,
        );
        for (const [i, state] of together.entries()) {
          const place = places[i];
          state.pooled[slot] = place && as === 'share' ? divide(place, whole(together.length)) : place;
        }
      }
    },
  };
}

/** Why an entity has no place: the fact is missing, it stands in no pool, or it is tied where the measure refuses ties. */
export function missingPlace(id: string, fact: Id, pool: Pool, names: Names, state: EntityState): Missing[] {
  if (state.facts[names.factSlot(fact)] === undefined) return followFacts([fact]);
  if (poolKeyOf(pool, names)(state) === undefined) return missingPool(pool, state);
  return [{ kind: 'pool', node: id, why: 'tie' }];
}
