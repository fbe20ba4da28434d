import type { ScoreNode, ScoreNodeKind } from '../../contract/score-node.js';
import { account } from './account.js';
import { ballot } from './ballot.js';
import { bands } from './bands.js';
import { cases } from './cases.js';
import { constant } from './constant.js';
import { fact } from './fact.js';
import type { NodeHandler } from './handler.js';
import { marks } from './marks.js';
import { perUnit } from './per-unit.js';
import { rank } from './rank.js';
import { relative } from './relative.js';
import { scaled } from './scaled.js';
import { sum } from './sum.js';
import { weighted } from './weighted.js';

/** Every kind of node there is. A new one is one file here and one member of the contract's union. */
const NODES: { [K in ScoreNodeKind]: NodeHandler<K> } = {
  constant,
  marks,
  ballot,
  fact,
  bands,
  perUnit,
  account,
  cases,
  weighted,
  sum,
  scaled,
  rank,
  relative,
};

/** The handler of a node's kind. */
export const nodeHandler = (node: ScoreNode): NodeHandler => NODES[node.kind] as unknown as NodeHandler;
