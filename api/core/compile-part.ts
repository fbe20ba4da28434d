import { compileConditionStep } from './compile-condition-step.js';
import { compileFact } from './compile-fact.js';
import { compileGrade } from './compile-grade.js';
import { compileNode } from './compile-node.js';
import type { GraphPart } from './dependency-graph.js';
import type { EntityState } from './entity-state.js';
import { compileQuota } from './fill-quota.js';
import type { Names } from './names.js';

/** Computes one part for one entity. */
export type EntityItem = (state: EntityState) => void;
/** Computes one part for all entities of its kind at once. */
export type PoolItem = (states: readonly EntityState[]) => void;

/** Makes one part of the graph ready to run: an item over pools for tables and quotas, else over single entities. */
export function compilePart({ vertex, table }: GraphPart, names: Names): EntityItem | PoolItem {
  switch (vertex.what) {
    case 'fact':
      return compileFact(vertex.id, names);
    case 'condition':
      return compileConditionStep(vertex.id, names);
    case 'node':
      return compileNode(names.layout.nodes[names.nodeSlot(vertex.id)]!.node, names);
    case 'proposal':
      return compileGrade(names);
    case 'pool':
      return (states: readonly EntityState[]) => table!.fill(states);
    case 'quota':
      return compileQuota(
        names.layout.rules.quotas.find((quota) => quota.id === vertex.id)!,
        names,
      );
  }
}
