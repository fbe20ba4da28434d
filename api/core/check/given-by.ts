import type { Figure, FigureOrUnspecified } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import type { Inventory } from './inventory.js';
import { own } from './own.js';

/** Points that a node lists, and where below the node. */
export interface Given {
  points: Figure;
  step: string;
}

/** The figures a leaf names as points it gives. What is worked out (a mean, a rate) is not listed. */
export function givenBy(node: ScoreNode, { ruleSet }: Inventory): Given[] {
  switch (node.kind) {
    case 'constant':
      return known([[node.points, '/points']]);
    case 'account':
      return known([[node.start, '/start']]);
    case 'bands':
      return known(node.bands.map(({ points }, i) => [points, `/bands/${i}/points`]));
    case 'ballot':
      return known(Object.entries(node.options).map(([id, points]) => [points, `/options/${id}`]));
    case 'rank':
      return known([[node.first, '/first']]);
    case 'marks': {
      if (node.rankToPoints) return known([[node.rankToPoints.first, '/rankToPoints/first']]);
      const levels =
        node.scale === undefined ? undefined : own(own(ruleSet.raterGroups, node.group)?.scales, node.scale);
      return known(Object.values(levels ?? {}).map(({ points }) => [points, '/scale']));
    }
    default:
      return [];
  }
}

const known = (listed: [FigureOrUnspecified, string][]): Given[] =>
  listed.flatMap(([points, step]) => (points === 'unspecified' ? [] : [{ points, step }]));
