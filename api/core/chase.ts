import type { Chase } from '../contract/assessment.js';
import type { Id } from '../contract/fields.js';
import { effectsOn, touchesGrade } from './dependency-graph.js';
import type { EntityState } from './entity-state.js';
import { factHandler } from './facts/index.js';
import { factsRead } from './findings-read.js';
import type { Missing } from './missing.js';
import type { Names } from './names.js';
import { nodeHandler } from './nodes/index.js';
import { HELD, UNKNOWN } from './outcome.js';
import { missingPool } from './pool.js';

/** Follows what is missing in the entities of one kind. */
export interface Chaser {
  /**
   * What to chase so that an entity can be graded: from the score and the undecided rules down to the facts, marks and tallies that
   * are not there. Each once, in the order of the tree.
   */
  chaseOf(state: EntityState): Chase[];
  /**
   * Does what is missing come down to a part whose policy says: wait? A part that waits in a branch of `cases` not taken, or that
   * its parent does without, holds nobody up.
   */
  waitsForPart(state: EntityState): boolean;
}

/** The chaser of one kind. What the rule set says about its nodes and conditions is looked up once for all entities. */
export function chaserOf(names: Names): Chaser {
  const plan = planOf(names);
  return {
    chaseOf(state) {
      const found = new Map<string, Chase>();
      followMissing(state, plan, (chase) => found.set(JSON.stringify(chase), chase));
      return [...found.values()];
    },
    waitsForPart(state) {
      const passed = followMissing(state, plan, () => {});
      return [...(state.waiting ?? [])].some((node) => passed.has(node));
    },
  };
}

/** Where to look next from a node or condition that is missing. */
interface ChasePlan {
  names: Names;
  /** The rules that move a node, each with the fact it multiplies by. */
  effects(node: Id): readonly { condition: string; slot: number; per: Id | undefined }[];
  /** The facts that a condition reads. */
  reads(condition: string): readonly Id[];
  /** The conditions that decide about the grade. */
  ofGrade: readonly { id: string; slot: number }[];
}

function planOf(names: Names): ChasePlan {
  const { conditions } = names.layout;
  return {
    names,
    effects: once((node) =>
      effectsOn(node, names).map(({ condition: { id }, per }) => ({
        condition: id,
        slot: names.conditionSlot(id),
        per,
      })),
    ),
    reads: once((id) => factsRead(conditions[names.conditionSlot(id)]!.condition)),
    ofGrade: conditions.filter(touchesGrade).map(({ id }) => ({ id, slot: names.conditionSlot(id) })),
  };
}

/** What is found for an id, found once. */
function once<T>(find: (id: string) => T): (id: string) => T {
  const found = new Map<string, T>();
  return (id) => {
    let value = found.get(id);
    if (value === undefined) found.set(id, (value = find(id)));
    return value;
  };
}

/** Follows what is missing down to its causes; comes back with the nodes passed on the way. */
function followMissing(state: EntityState, plan: ChasePlan, note: (chase: Chase) => void): ReadonlySet<Id> {
  const facts = new Set<Id>();
  const conditions = new Set<string>();
  const nodes = new Set<Id>();
  const { names } = plan;
  const { layout } = names;

  const add = (missing: readonly Missing[]): void => {
    for (const one of missing) {
      if (one.kind === 'followFact') followFact(one.fact);
      else if (one.kind === 'followNode') followNode(one.node);
      else if (one.kind === 'followCondition') followCondition(one.condition);
      else note(one);
    }
  };

  const followFact = (id: string): void => {
    if (state.facts[names.factSlot(id)] !== undefined || !isNew(id, facts)) return;
    const { from } = names.fact(id);
    add(factHandler(from).missing(from, names, id, state));
  };
  const followCondition = (id: string): void => {
    if (isNew(id, conditions)) plan.reads(id).forEach(followFact);
  };
  const followNode = (id: string): void => {
    const slot = names.nodeSlot(id);
    if (!isNew(id, nodes) || typeof state.after[slot] !== 'string') return;
    const { node } = layout.nodes[slot]!;
    if (state.before[slot] === 'missing') {
      const counts = node.countsWhen ? `${id}.countsWhen` : undefined;
      if (counts && state.outcomes[names.conditionSlot(counts)] === UNKNOWN) followCondition(counts);
      else add(nodeHandler(node).missing(node, names, state));
      return;
    }
    if (state.after[slot] !== 'missing') return note({ kind: 'setAside', node: id });
    for (const { condition, slot: rule, per } of plan.effects(id)) {
      const outcome = state.outcomes[rule];
      if (outcome === UNKNOWN) followCondition(condition);
      if (outcome === HELD && per !== undefined) followFact(per);
    }
  };

  add(state.faults);
  if (layout.rules.score) followNode(layout.rules.score.id);
  for (const { id, slot } of plan.ofGrade) if (state.outcomes[slot] === UNKNOWN) followCondition(id);
  if (state.standing === 'missing' || state.standing === 'notDetermined')
    for (const { strata, seats, share } of layout.rules.quotas) {
      const amount = seats ?? share;
      add(missingPool(strata, state));
      if (typeof amount === 'object') followFact(amount.fact);
    }
  if (state.standing === 'notDetermined') note({ kind: 'unspecified', grade: true });
  return nodes;
}

function isNew(id: string, seen: Set<string>): boolean {
  const before = seen.size;
  return seen.add(id).size > before;
}
