import type { Diagnostic } from '../../contract/diagnostic.js';
import { type DependencyGraph, dependencyGraph } from '../dependency-graph.js';
import { findCircle } from '../plan-steps.js';
import { type Vertex, vertexKey } from '../vertex.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { earlyReads } from './grade-order.js';
import type { Inventory, KindInventory } from './inventory.js';

/**
 * `circle`: nothing is made from itself. Runs only over a rule set whose names all lead somewhere. Circles that share a part are
 * told one after the other: when the first is broken, the next shows.
 */
export const circles: Check = function* (inventory) {
  const graph = withoutTold(dependencyGraph(inventory.ruleSet), inventory);
  for (let path = findCircle(graph); path !== null; path = findCircle(graph)) {
    yield toldCircle(path, inventory);
    for (const vertex of path) graph.delete(vertexKey(vertex));
  }
};

/** A grade read too early and an effect that comes too late make circles too; they are told under their own codes. */
function withoutTold(graph: DependencyGraph, inventory: Inventory): DependencyGraph {
  const cut = (of: KindInventory, what: 'fact' | 'condition', id: string) => {
    const part = graph.get(vertexKey({ what, of: of.kind, id }));
    if (part) part.reads = [];
  };
  for (const kind of inventory.kinds) {
    for (const { fact } of earlyReads(kind, inventory)) cut(kind, 'fact', fact);
    for (const line of kind.ruleLines)
      if (line.role === 'recommendation' && line.effects.some(({ effect }) => 'node' in effect))
        cut(kind, 'condition', line.id);
  }
  return graph;
}

function toldCircle(path: readonly Vertex[], inventory: Inventory): Diagnostic {
  const said = path.map(vertexKey).join(' → ');
  return fault('circle', pointerOf(path[0]!, inventory), {
    zh: `这里要先算出自己才能算自己：${said}。每一项读取箭头后的一项。请删去其中一次读取，或改读效果之前的数据。`,
    en: `This can only be worked out from itself: ${said}. Each reads the one after it. Take out one of these reads, or read what was there before the effect.`,
  });
}

function pointerOf({ what, of, id }: Vertex, inventory: Inventory): string {
  const kind = inventory.kind(of)!;
  if (what === 'fact') return `${kind.pointer}/facts/${id}`;
  if (what === 'node') return kind.nodesById.get(id)?.pointer ?? kind.pointer;
  if (what === 'condition') return kind.conditions.find((one) => one.id === id)?.pointer ?? kind.pointer;
  if (what === 'quota') return `${kind.pointer}/quotas/${kind.rules.quotas.findIndex((one) => one.id === id)}`;
  return kind.pointer;
}
