import type { EntityKind } from '../contract/fields.js';
import type { ChangedParts } from './changed-parts.js';
import { AT_ONCE } from './cohort-states.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { KeptPlaces, placesOf } from './kept-places.js';

/** The scored states of a cohort by kind, in its order. */
export type States = ReadonlyMap<EntityKind, readonly EntityState[]>;

/**
 * Looks at a cohort as `scoreStates` would leave it by a newer rule set, when it was scored by an older one: only what `changedParts`
 * names is computed. It is computed in the states themselves, which is quicker than copying a county, and put back before this
 * returns: `look` keeps nothing of them.
 */
export function rescored<T>(states: States, newer: CompiledRuleSet, changed: ChangedParts, look: () => T): T {
  const kept = keptOf(states, newer, changed);
  try {
    for (const step of newer.steps) {
      if (!step.parts.some((part) => changed.has(part))) continue;
      const run = step.runOnly(changed);
      const all = states.get(step.kind)!;
      if (step.isPool) run(all);
      else for (let i = 0; i < all.length; i += AT_ONCE) run(all.slice(i, i + AT_ONCE));
    }
    return look();
  } finally {
    for (const one of kept) one.putBack();
  }
}

/** What is computed anew, kept and cleared. */
function keptOf(states: States, { kinds }: CompiledRuleSet, changed: ChangedParts): KeptPlaces[] {
  const all: KeptPlaces[] = [];
  for (const kind of new Set([...changed].map(({ vertex }) => vertex.of))) {
    const { names, blank } = kinds.get(kind)!;
    const places = placesOf(names, changed);
    // A shadow has facts, outcomes and nodes of its own; pools and the grade are those of the entity.
    const ofShadow = { ...places, pools: [], isProposed: false };
    for (const state of states.get(kind)!) {
      const kept = [new KeptPlaces(state, places)];
      if (state.shadow) kept.push(new KeptPlaces(state.shadow, ofShadow));
      for (const one of kept) one.clear(blank);
      all.push(...kept);
    }
  }
  return all;
}
