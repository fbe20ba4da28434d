import type { Blank } from './blank-state.js';
import type { ChangedParts } from './changed-parts.js';
import { leavesOf } from './compile-condition.js';
import type { EntityState } from './entity-state.js';
import type { Names } from './names.js';

/** The places of one kind that are computed anew. */
export interface Places {
  facts: readonly number[];
  conditions: readonly number[];
  leaves: readonly number[];
  nodes: readonly number[];
  pools: readonly number[];
  /** Nodes that may have put themselves among those that wait. */
  nodeIds: ReadonlySet<string>;
  isProposed: boolean;
}

/** Where the changed parts of a kind are kept. */
export function placesOf({ kind, layout, factSlot, nodeSlot, conditionSlot }: Names, changed: ChangedParts): Places {
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

/** What stood at some places of one entity, to be put back. */
export class KeptPlaces {
  readonly #values: unknown[] = [];
  readonly #waiting: EntityState['waiting'];
  readonly #grading: Grading | null;

  constructor(
    private readonly state: EntityState,
    private readonly places: Places,
  ) {
    const { facts, scalars, outcomes, leaves, before, after, pooled } = state;
    const keep = (values: ArrayLike<unknown>, slots: readonly number[]) => {
      for (const slot of slots) this.#values.push(values[slot]);
    };
    keep(facts, places.facts);
    keep(scalars, places.facts);
    keep(outcomes, places.conditions);
    keep(leaves, places.leaves);
    keep(before, places.nodes);
    keep(after, places.nodes);
    keep(pooled, places.pools);
    this.#waiting = state.waiting;
    this.#grading = places.isProposed ? gradingOf(state) : null;
  }

  /** Leaves the places as they are before anything is computed for them. */
  clear(blank: Blank): void {
    const { state, places } = this;
    for (const slot of places.facts) {
      state.facts[slot] = blank.facts[slot];
      state.scalars[slot] = blank.scalars[slot];
    }
    for (const slot of places.conditions) state.outcomes[slot] = blank.outcomes[slot]!;
    for (const slot of places.leaves) state.leaves[slot] = blank.leaves[slot]!;
    for (const slot of places.pools) state.pooled[slot] = undefined;
    if (this.#waiting) state.waiting = new Set([...this.#waiting].filter((id) => !places.nodeIds.has(id)));
    if (places.isProposed) Object.assign(state, NOT_PROPOSED);
  }

  /** Puts everything back. */
  putBack(): void {
    const { facts, scalars, outcomes, leaves, before, after, pooled } = this.state;
    const { places } = this;
    let next = 0;
    const putBack = (values: unknown[] | Uint8Array, slots: readonly number[]) => {
      for (const slot of slots) values[slot] = this.#values[next++] as number;
    };
    putBack(facts, places.facts);
    putBack(scalars, places.facts);
    putBack(outcomes, places.conditions);
    putBack(leaves, places.leaves);
    putBack(before, places.nodes);
    putBack(after, places.nodes);
    putBack(pooled, places.pools);
    this.state.waiting = this.#waiting;
    if (this.#grading) Object.assign(this.state, this.#grading);
  }
}

type Grading = Pick<EntityState, 'standing' | 'ungraded' | 'isVetoed' | 'proposal' | 'grade' | 'seat'>;

const gradingOf = ({ standing, ungraded, isVetoed, proposal, grade, seat }: EntityState): Grading => ({
  standing,
  ungraded,
  isVetoed,
  proposal,
  grade,
  seat,
});

/** What an entity has before a grade is proposed for it. */
const NOT_PROPOSED: Grading = {
  standing: 'notGraded',
  ungraded: null,
  isVetoed: false,
  proposal: null,
  grade: null,
  seat: null,
};
