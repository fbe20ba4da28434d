import type { EntityKind } from '../contract/fields.js';
import type { ChangedParts } from './changed-parts.js';
import { leavesOf } from './compile-condition.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import type { EntityState, Links } from './entity-state.js';
import type { Names } from './names.js';

/** The places of one kind that are computed anew. */
interface Places {
  facts: number[];
  conditions: number[];
  leaves: number[];
  nodes: number[];
  pools: number[];
  nodeIds: ReadonlySet<string>;
  isProposed: boolean;
}

/** Copies of scored states in which some parts can be computed anew. Kinds with no such part are not copied. */
export class StateCopies {
  readonly #places: ReadonlyMap<EntityKind, Places>;
  readonly #copies = new Map<EntityState, EntityState>();

  constructor(
    private readonly newer: CompiledRuleSet,
    changed: ChangedParts,
  ) {
    const kinds = new Set([...changed].map(({ vertex }) => vertex.of));
    this.#places = new Map([...kinds].map((kind) => [kind, placesOf(newer.kinds.get(kind)!.names, changed)]));
  }

  /** The states of a kind, each as it was before what changed is computed. */
  of(kind: EntityKind, states: readonly EntityState[]): readonly EntityState[] {
    const places = this.#places.get(kind);
    if (!places) return states;
    const { blank } = this.newer.kinds.get(kind)!;
    const renewed = <K extends 'facts' | 'scalars' | 'outcomes' | 'leaves'>(
      from: EntityState,
      name: K,
      slots: readonly number[],
    ): EntityState[K] => {
      if (slots.length === 0) return from[name];
      const values = from[name].slice();
      for (const slot of slots) values[slot] = blank[name][slot]!;
      return values as EntityState[K];
    };
    const own = (from: EntityState) => ({
      facts: renewed(from, 'facts', places.facts),
      scalars: renewed(from, 'scalars', places.facts),
      outcomes: renewed(from, 'outcomes', places.conditions),
      leaves: renewed(from, 'leaves', places.leaves),
      before: places.nodes.length === 0 ? from.before : from.before.slice(),
      after: places.nodes.length === 0 ? from.after : from.after.slice(),
      waiting: withoutIds(from.waiting, places.nodeIds),
    });
    return states.map((from) => {
      const copy: EntityState = { ...from, ...own(from), judged: null };
      if (places.pools.length > 0) {
        copy.pooled = from.pooled.slice();
        for (const slot of places.pools) copy.pooled[slot] = undefined;
      }
      if (places.isProposed) Object.assign(copy, NOT_PROPOSED);
      if (from.shadow) copy.shadow = Object.assign(Object.create(copy) as EntityState, from.shadow, own(from.shadow));
      this.#copies.set(from, copy);
      return copy;
    });
  }

  /** Links copies to copies, where those they are linked to were copied too. */
  link(): void {
    const copyOf = (one: EntityState) => this.#copies.get(one) ?? one;
    const isCopied = (kind: EntityKind) => this.#places.has(kind);
    const linked = new Set(
      [...this.#places.keys()].filter((kind) => this.linksOf(kind).some(({ of }) => isCopied(of))),
    );
    for (const copy of this.#copies.values()) {
      if (linked.has(copy.entity.kind)) copy.parents = copy.parents.map((some) => some?.map(copyOf));
      const members = Object.entries(copy.members) as [EntityKind, EntityState[]][];
      if (members.some(([kind]) => isCopied(kind)))
        copy.members = Object.fromEntries(members.map(([kind, some]) => [kind, some.map(copyOf)])) as Links;
    }
  }

  private linksOf(kind: EntityKind) {
    return this.newer.kinds.get(kind)!.links;
  }
}

/** What an entity has before a grade is proposed for it. */
const NOT_PROPOSED = {
  standing: 'notGraded',
  ungraded: null,
  isVetoed: false,
  proposal: null,
  grade: null,
  seat: null,
} satisfies Partial<EntityState>;

function withoutIds(waiting: EntityState['waiting'], nodes: ReadonlySet<string>): EntityState['waiting'] {
  const left = [...(waiting ?? [])].filter((id) => !nodes.has(id));
  return left.length === 0 ? null : new Set(left);
}

function placesOf({ kind, layout, factSlot, nodeSlot, conditionSlot }: Names, changed: ChangedParts): Places {
  const own = [...changed].filter(({ vertex }) => vertex.of === kind);
  const idsOf = (what: string) => own.flatMap(({ vertex }) => (vertex.what === what ? [vertex.id] : []));
  const nodes = idsOf('node');
  const conditions = new Set(idsOf('condition').map(conditionSlot));
  const leaves: number[] = [];
  let leaf = 0;
  for (const [slot, { condition }] of layout.conditions.entries())
    for (const end = leaf + leavesOf(condition).length; leaf < end; leaf++) if (conditions.has(slot)) leaves.push(leaf);
  return {
    facts: idsOf('fact').map(factSlot),
    conditions: [...conditions],
    leaves,
    nodes: nodes.map(nodeSlot),
    pools: own.flatMap(({ table }) => table?.slots ?? []),
    nodeIds: new Set(nodes),
    isProposed: own.some(({ vertex }) => vertex.what === 'proposal'),
  };
}
