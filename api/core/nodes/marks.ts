import { type Exact, fromFigure, mean, multiply, one, subtract } from '../exact.js';
import type { Names } from '../names.js';
import { RunningSum } from '../running-sum.js';
import { trimValues } from '../trim.js';
import { exactOf } from '../value.js';
import { leftOpen, type NodeHandler, type NodeOf } from './handler.js';

/**
 * The mean of what a rater group entered for an item. Values are points, ids of the scale's levels, or with `rankToPoints`
 * places (first 15, step 1: third place is 13). 0 is a mark like any other; no value at all is missing.
 */
export const marks: NodeHandler<'marks'> = {
  facts: () => [],
  compile(node, names) {
    const pointsOf = readerOf(node, names);
    const slot = names.markSlot(node.group, node.item);
    return ({ marks: entered }) => {
      const values = entered[slot];
      if (values === undefined || values.length === 0) return 'missing';
      if (values.length === 1) return pointsOf(values[0]!) ?? 'missing';
      const points: Exact[] = [];
      const sum = new RunningSum();
      for (const value of values) {
        const worth = pointsOf(value);
        if (worth === undefined) return 'missing';
        if (node.trim) points.push(worth);
        else sum.add(worth);
      }
      return node.trim ? mean(trimValues(points, node.trim)) : sum.dividedBy(values.length);
    };
  },
  missing(node, names, state) {
    const pointsOf = readerOf(node, names);
    const wrong = state.marks[names.markSlot(node.group, node.item)]?.find((value) => pointsOf(value) === undefined);
    if (wrong !== undefined && levelsOf(node, names)?.[wrong]?.points === 'unspecified') return leftOpen(node.id);
    const found = wrong === undefined ? {} : { found: JSON.stringify(wrong) };
    return [{ kind: 'marks', group: node.group, item: node.item, ...found }];
  },
};

function levelsOf({ group, scale }: NodeOf<'marks'>, names: Names) {
  return scale === undefined ? undefined : (names.group(group).scales?.[scale] ?? {});
}

/** The points of one value; undefined when it is no number, no level of the scale, or a level whose points are open. */
function readerOf(node: NodeOf<'marks'>, names: Names): (value: number | string) => Exact | undefined {
  const levels = levelsOf(node, names);
  if (levels) {
    const worth = new Map<number | string, Exact>();
    for (const [id, { points }] of Object.entries(levels))
      if (points !== 'unspecified') worth.set(id, fromFigure(points));
    return (value) => worth.get(value);
  }
  if (!node.rankToPoints) return exactOf;
  const [first, step] = [fromFigure(node.rankToPoints.first), fromFigure(node.rankToPoints.step)];
  return (value) => {
    const place = exactOf(value);
    return place && subtract(first, multiply(step, subtract(place, one)));
  };
}
