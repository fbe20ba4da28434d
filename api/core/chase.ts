import type { Chase } from '../contract/assessment.js';
import { effectsOn, touchesGrade } from './dependency-graph.js';
import type { EntityState } from './entity-state.js';
import { factHandler } from './facts/index.js';
import { factsRead } from './findings-read.js';
import type { Missing } from './missing.js';
import type { Names } from './names.js';
import { nodeHandler } from './nodes/index.js';
import { HELD, UNKNOWN } from './outcome.js';
import { missingPool } from './pool.js';

/**
 * What to chase so that an entity can be graded: from the score and the undecided rules down to the facts, marks and tallies that
 * are not there. Each once, in the order of the tree.
 */
export function chaseOf(state: EntityState, names: Names): Chase[] {
  const found = new Map<string, Chase>();
  followMissing(state, names, (chase) => found.set(JSON.stringify(chase), chase));
  return [...found.values()];
}

/**
 * Does what is missing come down to a part whose policy says: wait? A part that waits in a branch of `cases` not taken, or that
 * its parent does without, holds nobody up.
 */
export function waitsForPart(state: EntityState, names: Names): boolean {
  const passed = followMissing(state, names, () => {});
  return [...(state.waiting ?? [])].some((node) => passed.has(`node ${node}`));
}

/** Follows what is missing down to its causes; comes back with the keys of everything passed on the way. */
function followMissing(state: EntityState, names: Names, note: (chase: Chase) => void): ReadonlySet<string> {
  const seen = new Set<string>();
  const { layout } = names;

  const add = (missing: readonly Missing[]): void => {
    for (const one of missing) {
      if (one.kind === 'followFact') followFact(one.fact);
      else if (one.kind === 'followNode') followNode(one.node);
      else if (one.kind === 'followCondition') followCondition(one.condition);
      else note(one);
    }
  };
  const once = (key: string) => !seen.has(key) && Boolean(seen.add(key));

  const followFact = (id: string): void => {
    if (!once(`fact ${id}`) || state.facts[names.factSlot(id)] !== undefined) return;
    const { from } = names.fact(id);
    add(factHandler(from).missing(from, names, id, state));
  };
  const followCondition = (id: string): void => {
    if (!once(`condition ${id}`)) return;
    factsRead(layout.conditions[names.conditionSlot(id)]!.condition).forEach(followFact);
  };
  const followNode = (id: string): void => {
    const slot = names.nodeSlot(id);
    if (!once(`node ${id}`) || typeof state.after[slot] !== 'string') return;
    const { node } = layout.nodes[slot]!;
    if (state.before[slot] === 'missing') {
      const counts = node.countsWhen ? `${id}.countsWhen` : undefined;
      if (counts && state.outcomes[names.conditionSlot(counts)] === UNKNOWN) followCondition(counts);
      else add(nodeHandler(node).missing(node, names, state));
      return;
    }
    if (state.after[slot] !== 'missing') return note({ kind: 'setAside', node: id });
    for (const { condition, per } of effectsOn(id, names)) {
      const outcome = state.outcomes[names.conditionSlot(condition.id)];
      if (outcome === UNKNOWN) followCondition(condition.id);
      if (outcome === HELD && per !== undefined) followFact(per);
    }
  };

  add(state.faults);
  if (layout.rules.score) followNode(layout.rules.score.id);
  for (const condition of layout.conditions)
    if (touchesGrade(condition) && state.outcomes[names.conditionSlot(condition.id)] === UNKNOWN)
      followCondition(condition.id);
  if (state.standing === 'missing' || state.standing === 'notDetermined')
    for (const { strata, seats, share } of layout.rules.quotas) {
      const amount = seats ?? share;
      add(missingPool(strata, state));
      if (typeof amount === 'object') followFact(amount.fact);
    }
  if (state.standing === 'notDetermined') note({ kind: 'unspecified', grade: true });
  return seen;
}
