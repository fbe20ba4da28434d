import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { RuleSet } from '../contract/rule-set.js';
import { traceExpander } from '../core/expand-trace.js';
import type { Lines } from '../core/explain/lines.js';
import type { NameOf } from '../core/explain/teller.js';

type Expander = ReturnType<typeof traceExpander>;

const EXPANDERS = new WeakMap<RuleSet, Expander>();

/** Everything that explains one assessment; a measure is laid out once. */
export function linesOf(ruleSet: RuleSet, cohort: Cohort, assessment: Assessment): Lines {
  const expand = EXPANDERS.get(ruleSet) ?? traceExpander(ruleSet);
  EXPANDERS.set(ruleSet, expand);
  return expand(entityIn(cohort, assessment), assessment);
}

/** The entity of a frozen cohort that an assessment is about. */
export function entityIn({ entities }: Cohort, { kind, entity: code }: Pick<Assessment, 'kind' | 'entity'>): Entity {
  const found = entities.find((one) => one.kind === kind && one.code === code);
  if (!found) throw new Error(`the frozen cohort has no ${kind} ${code}, although it was assessed`);
  return found;
}

/** The names of a cohort's entities. */
export function namesIn({ entities }: Cohort): NameOf {
  const names = new Map(entities.map(({ kind, code, name }) => [`${kind} ${code}`, name]));
  return (kind, code) => names.get(`${kind} ${code}`);
}
