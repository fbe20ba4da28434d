import type { EntityKind } from '../contract/fields.js';
import type { EntityRules, RuleSet } from '../contract/rule-set.js';

/** A kind that entities of another must be linked to, and whether it reads those who belong to it. */
export interface LinkRead {
  of: EntityKind;
  areMembersRead: boolean;
}

/**
 * The kinds that entities of a kind must be linked to: those whose facts they read (`parent`), and those that read theirs
 * (`members`). Other links of a cohort are nobody's business here, such as a cadre's dispatching unit in a measure without one.
 */
export function linksRead(ruleSet: RuleSet, kind: EntityKind): LinkRead[] {
  const read = new Map<EntityKind, boolean>();
  for (const { from } of Object.values(ruleSet.entities[kind]?.facts ?? {}))
    if (from.kind === 'parent') read.set(from.of, false);
  for (const [other, rules] of Object.entries(ruleSet.entities) as [EntityKind, EntityRules][])
    for (const { from } of Object.values(rules.facts))
      if (from.kind === 'members' && from.of === kind) read.set(other, true);
  return [...read].map(([of, areMembersRead]) => ({ of, areMembersRead }));
}

/** Whether links lead from a kind over others back to itself. */
export function isLinkedToItself(ruleSet: RuleSet, kind: EntityKind): boolean {
  const seen = new Set<EntityKind>();
  const follow = (from: EntityKind): void => {
    for (const { of } of linksRead(ruleSet, from)) if (!seen.has(of)) follow((seen.add(of), of));
  };
  follow(kind);
  return seen.has(kind);
}
