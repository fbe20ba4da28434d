import type { Points } from '../../contract/assessment.js';
import type { EntityKind } from '../../contract/fields.js';
import { toNumber } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import type { Placed } from '../assess.js';

/** The places of a kind by points, by code. Equal points share a place; who has no points has none. */
export type Ranks = ReadonlyMap<string, number>;

/** How many have another place; who has points only once has none both times. */
export function rerankedCount(was: Ranks, is: Ranks): number {
  return [...is].filter(([entity, place]) => was.has(entity) && was.get(entity) !== place).length;
}

/** Ranks those of a kind. */
export function ranksOf(list: readonly Placed[], kind: EntityKind): Ranks {
  const sorted = list
    .filter((one) => one.kind === kind && one.points !== null)
    .map(({ entity, points }) => ({ entity, points: asNumber(points!) }))
    .toSorted((a, b) => b.points - a.points);
  const places = new Map<string, number>();
  let place = 0;
  for (const [i, { entity, points }] of sorted.entries()) {
    if (i === 0 || points !== sorted[i - 1]!.points) place = i + 1;
    places.set(entity, place);
  }
  return places;
}

const asNumber = (points: Points): number => (typeof points === 'number' ? points : toNumber(exactFigure(points)));
