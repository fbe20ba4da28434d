import type { ScoreNode } from '../../contract/score-node.js';
import type { KindInventory } from '../check/inventory.js';
import { add, divide, type Exact, fromFigure, greatest, isZero, multiply, one, sum, whole, zero } from '../exact.js';
import { childrenOf } from '../node-children.js';
import { areVotesOnly, type InputTracer } from './inputs.js';

/**
 * The share, 0 to 1, of a node's points that comes from votes and surveys: parts weigh as `weighted` says, those of a sum by their
 * maximum (equally where one has none), and of several cases the one with most votes counts.
 */
export function voteWeight(kind: KindInventory, node: ScoreNode, tracer: InputTracer): Exact {
  const below = (child: ScoreNode) => voteWeight(kind, child, tracer);
  switch (node.kind) {
    case 'weighted':
      return mean(node.of.map((part) => [fromFigure(part.weight), below(part.node)]));
    case 'sum': {
      const maxima = node.of.map(({ max }) => (max === undefined || max === 'uncapped' ? null : fromFigure(max)));
      const isWeighed = maxima.every((max) => max !== null);
      return mean(node.of.map((child, i) => [isWeighed ? maxima[i]! : one, below(child)]));
    }
    case 'cases':
    case 'scaled':
    case 'relative':
      return childrenOf(node).map(below).reduce(greatest, zero);
    case 'fact': {
      const from = kind.facts.get(node.fact)?.from;
      const made = from?.kind === 'points' ? kind.nodesById.get(from.node)?.node : undefined;
      if (made && made.id !== node.id) return below(made);
      break;
    }
  }
  return areVotesOnly(tracer.ofNode(kind, node)) ? one : zero;
}

function mean(parts: readonly (readonly [weight: Exact, share: Exact])[]): Exact {
  const total = sum(parts.map(([weight]) => weight));
  if (isZero(total)) return zero;
  return divide(
    parts.reduce((all, [weight, share]) => add(all, multiply(weight, share)), whole(0)),
    total,
  );
}
