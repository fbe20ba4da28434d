import type { EntityKind } from '../../contract/fields.js';
import { factReads, nodeReads } from '../check/fact-reads.js';
import type { KindInventory } from '../check/inventory.js';
import { factsRead } from '../findings-read.js';
import type { County } from './county.js';

const key = (kind: EntityKind, fact: string) => `${kind} ${fact}`;

/**
 * Whether a recorded fact is asked for in this half. It is not when everything that reads it, directly or through other facts,
 * stands in nodes that do not count in this half. A fact that nothing reads is asked for all the same: somebody types it.
 */
export function askedFacts(county: County): (kind: EntityKind, fact: string) => boolean {
  const { inventory } = county;
  const always = new Set<string>();
  const onlyOff = new Set<string>();
  const through = new Map<string, string[]>();
  for (const kind of inventory.kinds) {
    const on = county.nodesOf(kind);
    for (const placed of kind.nodes) {
      const reads = readsOfNode(placed, kind).map((fact) => key(kind.kind, fact));
      for (const one of reads) (on.includes(placed) ? always : onlyOff).add(one);
    }
    for (const { condition, role } of kind.conditions)
      if (role === 'rule' || role === 'recommendation' || role === 'where')
        for (const fact of factsRead(condition)) always.add(key(kind.kind, fact));
    for (const { of, fact, by, pointer } of factReads(kind, inventory)) {
      if (by === 'node') continue;
      if (by !== 'fact') always.add(key(of.kind, fact));
      else {
        const reader = key(kind.kind, pointer.split('/')[4]!);
        through.set(reader, [...(through.get(reader) ?? []), key(of.kind, fact)]);
      }
    }
  }
  spread(always, through);
  spread(onlyOff, through);
  return (kind, fact) => always.has(key(kind, fact)) || !onlyOff.has(key(kind, fact));
}

/** Adds what the facts of a set are made of. */
function spread(facts: Set<string>, through: ReadonlyMap<string, readonly string[]>): void {
  // A set is walked to its end, what is added on the way included.
  for (const fact of facts) for (const part of through.get(fact) ?? []) facts.add(part);
}

function readsOfNode({ node, pointer }: KindInventory['nodes'][number], kind: KindInventory): string[] {
  const own = kind.conditions.filter(
    ({ id, role }) => (role === 'countsWhen' || role === 'case') && id.startsWith(`${node.id}.`),
  );
  return [...nodeReads(node, pointer).map(({ fact }) => fact), ...own.flatMap(({ condition }) => factsRead(condition))];
}
