import type { RuleSet } from '../contract/rule-set.js';
import type { Actor } from '../http/access.js';

/** Recorded facts that the measure shows only to others: what a draft makes of them would tell who has them. */
export function hiddenFrom({ role }: Actor, { entities }: RuleSet): Set<string> {
  const facts = Object.values(entities).flatMap((rules) => Object.entries(rules?.facts ?? {}));
  const isHidden = (visibleTo: readonly string[] | undefined) => visibleTo !== undefined && !visibleTo.includes(role);
  return new Set(facts.filter(([, { visibleTo }]) => isHidden(visibleTo)).map(([fact]) => fact));
}
