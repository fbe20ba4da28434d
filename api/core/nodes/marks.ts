import type { Figure } from '../../contract/fields.js';
import type { Trim } from '../../contract/score-node.js';
import { equals, type Exact, fromFigure, mean, multiply, one, subtract } from '../exact.js';
import type { EntityState } from '../entity-state.js';
import type { Names } from '../names.js';
import { RunningSum } from '../running-sum.js';
import { talliesOf } from '../tallies.js';
import { trimValues } from '../trim.js';
import { exactOf } from '../value.js';
import { leftOpen, type NodeHandler, type NodeOf } from './handler.js';

/**
 * The mean of what a rater group entered for an item. Values are points, ids of the scale's levels, or with `rankToPoints`
 * places (first 15, step 1: third place is 13). 0 is a mark like any other; no value at all is missing. Marks of a meeting
 * (`needsQuorum`) are missing with the tally that says how many took part.
 */
export const marks: NodeHandler<'marks'> = {
  facts: () => [],
  compile(node, names) {
    const pointsOf = readerOf(node, names);
    const slot = names.markSlot(node.group, node.item);
    const meanOf = node.trim ? trimmedMean(pointsOf, node.trim) : plainMean(pointsOf);
    const needsQuorum = node.needsQuorum ?? false;
    return (state) => {
      if (needsQuorum && faultOfMeeting(node, names, state)) return 'missing';
      const values = state.marks[slot];
      if (values === undefined || values.length === 0) return 'missing';
      return (values.length === 1 ? pointsOf(values[0]!) : meanOf(values)) ?? 'missing';
    };
  },
  missing(node, names, state) {
    const fault = node.needsQuorum && faultOfMeeting(node, names, state);
    if (fault) return [fault];
    const pointsOf = readerOf(node, names);
    const wrong = state.marks[names.markSlot(node.group, node.item)]?.find((value) => pointsOf(value) === undefined);
    if (wrong !== undefined && isOpen(node, names, wrong)) return leftOpen(node.id);
    const found = wrong === undefined ? {} : { found: JSON.stringify(wrong) };
    return [{ kind: 'marks', group: node.group, item: node.item, ...found }];
  },
};

type PointsOf = (value: number | string) => Exact | undefined;
/** The mean points of some values; undefined when one of them has none. */
type MeanOf = (values: readonly (number | string)[]) => Exact | undefined;

function plainMean(pointsOf: PointsOf): MeanOf {
  const sum = new RunningSum();
  return (values) => {
    sum.clear();
    for (const value of values) {
      const worth = pointsOf(value);
      if (worth === undefined) return undefined;
      sum.add(worth);
    }
    return sum.dividedBy(values.length);
  };
}

function trimmedMean(pointsOf: PointsOf, trim: Trim): MeanOf {
  return (values) => {
    const points = values.map(pointsOf).filter((worth) => worth !== undefined);
    return points.length < values.length ? undefined : mean(trimValues(points, trim));
  };
}

/** Why the meeting at which these marks were entered does not count, or null. */
function faultOfMeeting({ group }: NodeOf<'marks'>, names: Names, state: EntityState) {
  const tallies = talliesOf(state, group, names.group(group));
  return 'kind' in tallies ? tallies : null;
}

/** A value that the measure knows and leaves without points: a level, or a place below the first. */
function isOpen(node: NodeOf<'marks'>, names: Names, value: number | string): boolean {
  if (node.rankToPoints?.step === 'unspecified') return exactOf(value) !== undefined;
  return levelsOf(node, names)?.[value]?.points === 'unspecified';
}

function levelsOf({ group, scale }: NodeOf<'marks'>, names: Names) {
  return scale === undefined ? undefined : (names.group(group).scales?.[scale] ?? {});
}

/** The points of one value; undefined when it is no number, no level of the scale, or a level whose points are open. */
function readerOf(node: NodeOf<'marks'>, names: Names): PointsOf {
  const levels = levelsOf(node, names);
  if (levels) {
    const known = Object.entries(levels).filter(([, { points }]) => points !== 'unspecified');
    const ids = known.map(([id]) => id);
    const worth = known.map(([, { points }]) => fromFigure(points as Figure));
    // A scale has a handful of levels: looking along it is quicker than hashing.
    return (value) => {
      for (let i = 0; i < ids.length; i++) if (ids[i] === value) return worth[i];
      return undefined;
    };
  }
  if (!node.rankToPoints) return exactOf;
  const { step } = node.rankToPoints;
  const first = fromFigure(node.rankToPoints.first);
  return (value) => {
    const place = exactOf(value);
    if (place === undefined || equals(place, one)) return place && first;
    return step === 'unspecified' ? undefined : subtract(first, multiply(fromFigure(step), subtract(place, one)));
  };
}
