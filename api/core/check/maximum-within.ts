import type { ScoreNode } from '../../contract/score-node.js';
import { type Exact, fromFigure, isZero, one, sum } from '../exact.js';
import { maximumOf } from '../maximum.js';
import { nodesWithin } from '../node-children.js';
import type { Inventory } from './inventory.js';

/** The most points a node can give before effects; null when unlimited, or when its weights add up to nothing. */
export function maximumWithin(node: ScoreNode, { ruleSet }: Inventory): Exact | null {
  return [...nodesWithin(node)].some(weighsNothing) ? null : maximumOf(node, ruleSet.raterGroups);
}

const weighsNothing = (node: ScoreNode): boolean =>
  node.kind === 'weighted' &&
  isZero(sum(node.of.map(({ weight }) => (weight === 'unspecified' ? one : fromFigure(weight)))));
