import type { EntityKind } from '../contract/fields.js';
import type { EntityRules, RuleSet } from '../contract/rule-set.js';

/**
 * The kinds that entities of a kind must be linked to: those whose facts they read (`parent`), and those that read theirs
 * (`members`). Other links of a cohort are nobody's business here, such as a cadre's dispatching unit in a measure without one.
 */
export function linksRead(ruleSet: RuleSet, kind: EntityKind): EntityKind[] {
  const read = new Set<EntityKind>();
  for (const { from } of Object.values(ruleSet.entities[kind]?.facts ?? {}))
    if (from.kind === 'parent') read.add(from.of);
  for (const [other, rules] of Object.entries(ruleSet.entities) as [EntityKind, EntityRules][])
    for (const { from } of Object.values(rules.facts)) if (from.kind === 'members' && from.of === kind) read.add(other);
  return [...read];
}
