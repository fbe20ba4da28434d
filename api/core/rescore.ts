import type { EntityKind } from '../contract/fields.js';
import type { ChangedParts } from './changed-parts.js';
import { AT_ONCE } from './cohort-states.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { StateCopies } from './state-copies.js';

/** The scored states of a cohort by kind, in its order. */
export type States = ReadonlyMap<EntityKind, readonly EntityState[]>;

/**
 * Scores a cohort that another rule set scored: what `changedParts` names is computed anew, all else taken over. The states are those
 * that `scoreStates` would make. Those given are left as they are; who is not touched is shared with them.
 */
export function rescoreStates(scored: States, newer: CompiledRuleSet, changed: ChangedParts): States {
  const copies = new StateCopies(newer, changed);
  const states = new Map([...scored].map(([kind, ofKind]) => [kind, copies.of(kind, ofKind)]));
  copies.link();
  for (const step of newer.steps) {
    if (!step.parts.some((part) => changed.has(part))) continue;
    const run = step.runOnly(changed);
    const all = states.get(step.kind)!;
    const atOnce = step.isPool ? Math.max(all.length, 1) : AT_ONCE;
    for (let i = 0; i < all.length; i += atOnce) run(all.slice(i, i + atOnce));
  }
  return states;
}
