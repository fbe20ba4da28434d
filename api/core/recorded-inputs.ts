import type { Fact } from '../contract/fact.js';
import type { EntityKind, Id } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { ScoreNode } from '../contract/score-node.js';
import { sourceReads } from './check/fact-reads.js';
import { type Inventory, type KindInventory, takeInventory } from './check/inventory.js';
import { childrenOf } from './node-children.js';

/** Something that people recorded about an entity of a kind: a figure by its fact, marks by group and item, or a group's tally. */
export type RecordedInput =
  | { of: 'figure'; kind: EntityKind; fact: Id }
  | { of: 'marks'; kind: EntityKind; group: Id; item: Id }
  | { of: 'tally'; kind: EntityKind; group: Id };

/**
 * What a node comes from in the end, also across entities: the figures, marks and tallies that somebody recorded and somebody else
 * confirmed. Ballots, findings and the calendar are none of them. Unknown names and circles count as nothing.
 */
export function recordedInputs(ruleSet: RuleSet): (kind: EntityKind, node: Id) => readonly RecordedInput[] {
  const inventory = takeInventory(ruleSet);
  return (kind, id) => {
    const of = inventory.kind(kind);
    const placed = of?.nodesById.get(id);
    if (!of || !placed) return [];
    const search = new Search(inventory);
    search.node(of, placed.node);
    return [...search.found.values()];
  };
}

class Search {
  readonly found = new Map<string, RecordedInput>();
  readonly #seen = new Set<string>();

  constructor(private readonly inventory: Inventory) {}

  node(kind: KindInventory, node: ScoreNode): void {
    if (this.isKnown(`node ${kind.kind} ${node.id}`)) return;
    if (node.kind === 'marks') this.add({ of: 'marks', kind: kind.kind, group: node.group, item: node.item });
    if ('fact' in node) this.fact(kind, node.fact);
    for (const child of childrenOf(node)) this.node(kind, child);
  }

  private fact(kind: KindInventory, id: Id): void {
    const fact = kind.facts.get(id);
    if (!fact || this.isKnown(`fact ${kind.kind} ${id}`)) return;
    if (fact.from.kind === 'recorded') this.add({ of: 'figure', kind: kind.kind, fact: id });
    else this.source(kind, fact);
  }

  private source(kind: KindInventory, { from }: Fact): void {
    if (from.kind === 'voteShare' || from.kind === 'turnout')
      this.add({ of: 'tally', kind: kind.kind, group: from.group });
    if (from.kind === 'points') {
      const placed = kind.nodesById.get(from.node);
      if (placed) this.node(kind, placed.node);
    }
    for (const { of, fact } of sourceReads(from, '', kind, this.inventory)) this.fact(of, fact);
  }

  private add(input: RecordedInput): void {
    this.found.set(JSON.stringify(input), input);
  }

  private isKnown(key: string): boolean {
    const isKnown = this.#seen.has(key);
    this.#seen.add(key);
    return isKnown;
  }
}
