import type { Figure } from '../../contract/fields.js';
import type { EntityState } from '../entity-state.js';
import { type Exact, fromFigure, mean, multiply, one, subtract } from '../exact.js';
import type { Names } from '../names.js';
import { trimValues } from '../trim.js';
import type { NodeHandler, NodeOf } from './handler.js';

/**
 * The mean of what a rater group entered for an item. Values are points, ids of the scale's levels, or with `rankToPoints`
 * places (first 15, step 1: third place is 13). 0 is a mark like any other; no value at all is missing.
 */
export const marks: NodeHandler<'marks'> = {
  facts: () => [],
  compile(node, names) {
    const pointsOf = readerOf(node, names);
    return (state) => {
      const values = entered(state, node);
      if (values === undefined || values.length === 0) return 'missing';
      if (values.length === 1) return pointsOf(values[0]!) ?? 'missing';
      const points: Exact[] = [];
      for (const value of values) {
        const worth = pointsOf(value);
        if (worth === undefined) return 'missing';
        points.push(worth);
      }
      return mean(trimValues(points, node.trim));
    };
  },
  missing(node, names, state) {
    const pointsOf = readerOf(node, names);
    const wrong = entered(state, node)?.find((value) => pointsOf(value) === undefined);
    const found = wrong === undefined ? {} : { found: JSON.stringify(wrong) };
    return [{ kind: 'marks', group: node.group, item: node.item, ...found }];
  },
};

function entered({ entity }: EntityState, { group, item }: NodeOf<'marks'>) {
  if (entity.marks === undefined) return undefined;
  for (const mark of entity.marks) if (mark.item === item && mark.group === group) return mark.values;
  return undefined;
}

function readerOf(node: NodeOf<'marks'>, names: Names): (value: number | string) => Exact | undefined {
  if (node.scale !== undefined) {
    const levels = Object.entries(names.group(node.group).scales?.[node.scale] ?? {});
    const worth = new Map(
      levels.map(([id, { points }]) => [id, points === 'unspecified' ? undefined : fromFigure(points)]),
    );
    return (value) => worth.get(value as string);
  }
  const points = (value: number | string) => (typeof value === 'number' ? fromFigure(value) : fraction(value));
  if (!node.rankToPoints) return points;
  const [first, step] = [fromFigure(node.rankToPoints.first), fromFigure(node.rankToPoints.step)];
  return (value) => {
    const place = points(value);
    return place && subtract(first, multiply(step, subtract(place, one)));
  };
}

function fraction(value: Figure): Exact | undefined {
  try {
    return fromFigure(value);
  } catch {
    return undefined;
  }
}
