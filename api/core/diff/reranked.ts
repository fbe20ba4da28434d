import type { Points } from '../../contract/assessment.js';
import type { EntityKind } from '../../contract/fields.js';
import { toNumber } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import type { Placed } from '../assess.js';

/** How many of a kind have another place by points; who has points only once has none both times. Equal points share a place. */
export function rerankedCount(before: readonly Placed[], after: readonly Placed[], kind: EntityKind): number {
  const [was, is] = [placesOf(before, kind), placesOf(after, kind)];
  return [...is].filter(([entity, place]) => was.has(entity) && was.get(entity) !== place).length;
}

function placesOf(list: readonly Placed[], kind: EntityKind): Map<string, number> {
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
