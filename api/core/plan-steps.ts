import type { EntityKind } from '../contract/fields.js';
import type { DependencyGraph, GraphPart } from './dependency-graph.js';
import { type Vertex, vertexKey } from './vertex.js';

/** Parts of one kind and one reach that can be computed together, in this order. */
export interface Step {
  kind: EntityKind;
  reach: GraphPart['reach'];
  parts: GraphPart[];
}

/**
 * Cuts the graph into steps: `own` computes one entity after another, `link` reads the entities around it, `pool` a whole pool at
 * once. What a step reads was computed by earlier steps or stands before it in the same one.
 * @throws Error naming the path, when the graph has a circle.
 */
export function planSteps(graph: DependencyGraph): Step[] {
  const circle = findCircle(graph);
  if (circle) throw new Error(`circle: ${circle.map(vertexKey).join(' → ')}`);
  const waiting = new Map([...graph.values()].map((part) => [part, pendingReads(part, graph)]));
  const readers = readersOf(graph);
  const first = firstByKind(graph);
  const ready = [...waiting].filter(([, pending]) => pending === 0).map(([part]) => part);
  const steps: Step[] = [];
  while (ready.length > 0) {
    const last = steps.at(-1);
    const next = ready.findIndex((part) => last && belongs(part, last));
    const [part] = ready.splice(next >= 0 ? next : first(ready), 1) as [GraphPart];
    if (last && next >= 0) last.parts.push(part);
    else steps.push({ kind: part.vertex.of, reach: part.reach, parts: [part] });
    for (const reader of readers.get(vertexKey(part.vertex)) ?? []) {
      const pending = waiting.get(reader)! - 1;
      waiting.set(reader, pending);
      if (pending === 0) ready.push(reader);
    }
  }
  return steps;
}

/**
 * Where the next step begins: with a kind that reads the fewest others. A village is then done before its cadres begin, and all
 * steps of a cadre can be taken in one go.
 */
function firstByKind(graph: DependencyGraph): (ready: readonly GraphPart[]) => number {
  const readKinds = new Map<EntityKind, Set<EntityKind>>();
  for (const { vertex, reads } of graph.values()) {
    const kinds = readKinds.get(vertex.of) ?? new Set();
    readKinds.set(vertex.of, kinds);
    for (const { of } of reads) if (of !== vertex.of) kinds.add(of);
  }
  const followed = ([...kinds]: Iterable<EntityKind>, seen = new Set<EntityKind>()): Set<EntityKind> => {
    for (const kind of kinds) if (!seen.has(kind)) followed(readKinds.get(kind) ?? [], seen.add(kind));
    return seen;
  };
  const others = new Map([...readKinds].map(([kind, kinds]) => [kind, followed(kinds).size]));
  return (ready) => {
    const counts = ready.map(({ vertex }) => others.get(vertex.of)!);
    return counts.indexOf(Math.min(...counts));
  };
}

/** May a part join a step? Not when it would read, of other entities, what the same step is still computing. */
function belongs(part: GraphPart, { kind, reach, parts }: Step): boolean {
  if (part.vertex.of !== kind || part.reach !== reach) return false;
  if (reach !== 'link') return true;
  const read = keysRead(part);
  return !parts.some(({ vertex }) => read.has(vertexKey(vertex)));
}

const keysRead = (part: GraphPart) => new Set(part.reads.map(vertexKey));

function pendingReads(part: GraphPart, graph: DependencyGraph): number {
  let pending = 0;
  for (const key of keysRead(part)) if (graph.has(key)) pending++;
  return pending;
}

function readersOf(graph: DependencyGraph): Map<string, GraphPart[]> {
  const readers = new Map<string, GraphPart[]>();
  for (const part of graph.values())
    for (const key of keysRead(part)) {
      const list = readers.get(key);
      if (list) list.push(part);
      else readers.set(key, [part]);
    }
  return readers;
}

/** A path that leads back to where it started, first and last the same; null when there is none. */
export function findCircle(graph: DependencyGraph): Vertex[] | null {
  const done = new Set<string>();
  const path: Vertex[] = [];
  const onPath = new Set<string>();
  const visit = (vertex: Vertex): Vertex[] | null => {
    const key = vertexKey(vertex);
    if (onPath.has(key)) return [...path.slice(path.findIndex((v) => vertexKey(v) === key)), vertex];
    if (done.has(key)) return null;
    path.push(vertex);
    onPath.add(key);
    for (const read of graph.get(key)?.reads ?? []) {
      const circle = visit(read);
      if (circle) return circle;
    }
    path.pop();
    onPath.delete(key);
    done.add(key);
    return null;
  };
  for (const { vertex } of graph.values()) {
    const circle = visit(vertex);
    if (circle) return circle;
  }
  return null;
}
