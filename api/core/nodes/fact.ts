import type { Exact } from '../exact.js';
import { followFacts } from '../missing.js';
import type { NodeHandler } from './handler.js';

/** A fact that already is points: the village's score, read by each of its cadres. */
export const fact: NodeHandler<'fact'> = {
  facts: (node) => [node.fact],
  compile(node, names) {
    const slot = names.factSlot(node.fact);
    return ({ facts }) => (facts[slot] as Exact | undefined) ?? 'missing';
  },
  missing: (node) => followFacts([node.fact]),
};
