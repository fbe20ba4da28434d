import type { ScoreNode } from '../../../api/contract/score-node.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Path } from './editing.js';

/** A node with its place in the text. */
export type Placed = { node: ScoreNode; path: Path };

/** The children of a node, each with its place. */
export function childrenOf(node: ScoreNode, path: Path): Placed[] {
  switch (node.kind) {
    case 'weighted':
      return node.of.map((child, i) => ({ node: child.node, path: [...path, 'of', i, 'node'] }));
    case 'sum':
      return node.of.map((child, i) => ({ node: child, path: [...path, 'of', i] }));
    case 'scaled':
    case 'relative':
      return [{ node: node.of, path: [...path, 'of'] }];
    case 'cases':
      return [
        ...node.cases.map(({ then }, i) => ({ node: then, path: [...path, 'cases', i, 'then'] })),
        ...(node.otherwise === 'unspecified' ? [] : [{ node: node.otherwise, path: [...path, 'otherwise'] }]),
      ];
    default:
      return [];
  }
}

/** Every node of a rule set, with its place. */
export function allNodes({ entities }: RuleSet): Placed[] {
  const below = ({ node, path }: Placed): Placed[] => [{ node, path }, ...childrenOf(node, path).flatMap(below)];
  return Object.entries(entities).flatMap(([kind, rules]) => [
    ...(rules?.score ? below({ node: rules.score, path: ['entities', kind, 'score'] }) : []),
    ...(rules?.figures ?? []).flatMap((node, i) => below({ node, path: ['entities', kind, 'figures', i] })),
  ]);
}
