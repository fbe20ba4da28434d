import type { EntityKind } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import { nodesWithin } from '../node-children.js';
import type { Inventory } from './inventory.js';

/** Whose judgement a node rests on: rater groups by id, and the points of other entities as `township.points`. Empty for data. */
export function sourcesWithin(node: ScoreNode, kind: EntityKind, inventory: Inventory): ReadonlySet<string> {
  const sources = new Set<string>();
  const seen = new Set<string>();
  const readNode = (one: ScoreNode, of: EntityKind): void => {
    for (const part of nodesWithin(one)) {
      if (part.kind === 'marks' || part.kind === 'ballot') sources.add(part.group);
      if ('fact' in part) readFact(part.fact, of);
    }
  };
  const readFact = (id: string, of: EntityKind): void => {
    const from = inventory.kind(of)?.facts.get(id)?.from;
    if (!from || seen.has(`${of}.${id}`)) return;
    seen.add(`${of}.${id}`);
    switch (from.kind) {
      case 'voteShare':
      case 'turnout':
        sources.add(from.group);
        break;
      case 'members':
        if (from.fact !== undefined) readOthers(from.fact, from.of);
        break;
      case 'parent':
        readOthers(from.fact, from.of);
        break;
      case 'points': {
        const placed = inventory.kind(of)?.nodesById.get(from.node);
        if (placed) readNode(placed.node, of);
        break;
      }
      case 'total':
      case 'product':
      case 'least':
      case 'greatest':
        for (const one of from.of) readFact(one, of);
        break;
      case 'difference':
        [from.of, from.less].forEach((one) => readFact(one, of));
        break;
      case 'quotient':
        [from.of, from.by].forEach((one) => readFact(one, of));
        break;
      case 'gap':
        [from.of, from.from].forEach((one) => readFact(one, of));
        break;
      case 'rank':
        readFact(from.of, of);
        break;
      default:
    }
  };
  /** The points of another entity may rest on anybody's judgement. */
  const readOthers = (id: string, of: EntityKind): void => {
    if (inventory.kind(of)?.facts.get(id)?.from.kind === 'points') sources.add(`${of}.${id}`);
    else readFact(id, of);
  };
  readNode(node, kind);
  return sources;
}
