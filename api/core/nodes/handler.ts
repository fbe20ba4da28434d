import type { Id } from '../../contract/fields.js';
import type { ScoreNode, ScoreNodeKind } from '../../contract/score-node.js';
import type { EntityState } from '../entity-state.js';
import type { Missing } from '../missing.js';
import type { Names } from '../names.js';
import type { PoolTable } from '../pool.js';
import type { NodeValue } from '../value.js';
import type { Vertex } from '../vertex.js';

export type NodeOf<K extends ScoreNodeKind> = Extract<ScoreNode, { kind: K }>;

/** Reads what a child came to, after its effects. Handed in, so that no node knows how others are evaluated. */
export type ReadChild = (child: ScoreNode) => (state: EntityState) => NodeValue;

/** How one kind of node comes to its points, before effects. One file per kind; the index is the closed list. */
export interface NodeHandler<K extends ScoreNodeKind = ScoreNodeKind> {
  /** The facts it reads itself (its children, its conditions and its effects are known from the tree). */
  facts(node: NodeOf<K>): Id[];
  /** Tables over the pool that it needs. */
  pools?(node: NodeOf<K>, names: Names, child: ReadChild): PoolTable[];
  compile(node: NodeOf<K>, names: Names, child: ReadChild): (state: EntityState) => NodeValue;
  /** Why it is missing for this entity. */
  missing(node: NodeOf<K>, names: Names, state: EntityState): Missing[];
}

/** A node as it stands in the graph of what needs what. */
export const nodeVertex = (names: Names, id: Id): Vertex => ({ what: 'node', of: names.kind, id });

/** Points that the measure leaves open. */
export const leftOpen = (node: Id): Missing[] => [{ kind: 'unspecified', node }];
