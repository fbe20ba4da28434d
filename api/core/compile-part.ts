import { compileConditionStep } from './compile-condition-step.js';
import { compileFact } from './compile-fact.js';
import { compileGrade } from './compile-grade.js';
import { compileNode } from './compile-node.js';
import type { GraphPart } from './dependency-graph.js';
import type { EntityState } from './entity-state.js';
import { compileQuota } from './fill-quota.js';
import type { Names } from './names.js';

/** Computes one part for entities of its kind: all of them where it reads a pool, else any. */
export type Compute = (states: readonly EntityState[]) => void;

/** Makes one part of the graph ready to run. */
export function compilePart({ vertex, table }: GraphPart, names: Names): Compute {
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
      return (states) => table!.fill(states);
    case 'quota':
      return compileQuota(
        names.layout.rules.quotas.find((quota) => quota.id === vertex.id)!,
        names,
      );
  }
}
