import type { Points } from '../contract/assessment.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { ScoreNode } from '../contract/score-node.js';
import { round, subtract, toFigure, toNumber } from '../core/exact.js';
import { exactFigure } from '../core/explain/exact-figure.js';
import type { Lines, NodeLine } from '../core/explain/lines.js';
import { childrenOf } from '../core/node-children.js';

/** The node of a measure whose parts are the sides that assess: the first weighted one from the top. Undefined where it has none. */
export function frameOf({ entities }: RuleSet): Extract<ScoreNode, { kind: 'weighted' }> | undefined {
  let level: ScoreNode[] = entities.cadre?.score ? [entities.cadre.score] : [];
  while (level.length > 0) {
    const found = level.find((node) => node.kind === 'weighted');
    if (found?.kind === 'weighted') return found;
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

/** The points of each side by its node, and what was added or taken away beside them. */
export type Sides = { points: Readonly<Record<string, Points | null>>; beside: Points | null };

/** Reads the sides off the lines of a result. */
export function sidesIn({ nodes, grade }: Pick<Lines, 'nodes' | 'grade'>, ruleSet: RuleSet): Sides {
  const frame = frameOf(ruleSet);
  const after = new Map(nodes.map((node) => [node.id, pointsOf(node)]));
  const points = Object.fromEntries((frame?.of ?? []).map(({ node }) => [node.id, after.get(node.id) ?? null]));
  const framed = frame ? nodes.find(({ id }) => id === frame.id) : undefined;
  const before = framed ? pointsIn(framed.before) : null;
  // What only rounding moved is nothing that anybody added.
  const rounding = ruleSet.entities.cadre?.score?.round;
  const rounded = before === null ? null : rounding ? round(exactFigure(before), rounding) : exactFigure(before);
  const isWhole = grade.points !== null && rounded !== null;
  return { points, beside: isWhole ? toFigure(subtract(exactFigure(grade.points!), rounded)) : null };
}

const pointsOf = ({ after }: NodeLine): Points | null => pointsIn(after);

const pointsIn = (value: NodeLine['after']): Points | null =>
  typeof value === 'number' || /^-?\d/.test(value) ? (value as Points) : null;

/** Points on paper: at most two decimals; empty where there are none. */
export const onPaper = (points: Points | null | undefined): string =>
  points === null || points === undefined
    ? ''
    : String(toNumber(round(exactFigure(points), { places: 2, mode: 'halfUp' })));
