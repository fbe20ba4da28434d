import type { ScoreNode } from '../contract/score-node.js';

/** The direct children of a node, in the order of the file. */
export function childrenOf(node: ScoreNode): ScoreNode[] {
  switch (node.kind) {
    case 'cases':
      return [...node.cases.map((c) => c.then), ...(node.otherwise === 'unspecified' ? [] : [node.otherwise])];
    case 'weighted':
      return node.of.map((child) => child.node);
    case 'sum':
      return node.of;
    case 'scaled':
    case 'relative':
      return [node.of];
    default:
      return [];
  }
}

/** A node and everything below it, parents first. */
export function* nodesWithin(node: ScoreNode): Generator<ScoreNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesWithin(child);
}
