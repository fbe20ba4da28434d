import type { Assessment } from '../contract/assessment.js';
import type { Entity } from '../contract/entity.js';
import type { RuleSet } from '../contract/rule-set.js';
import { chaseLines } from './explain/chase-line.js';
import { exemptionLines } from './explain/exemption-line.js';
import { gradeLine } from './explain/grade-line.js';
import type { Lines } from './explain/lines.js';
import { nodeLines } from './explain/node-line.js';
import { ruleLines } from './explain/rule-line.js';
import { kindPlan, traceReader } from './explain/trace-reader.js';
import { namesOf } from './names.js';

/**
 * Everything that explains one assessment, as data: each node with what it read and what changed it, each rule with its leaves, the
 * grade, the exemptions, what to chase. It looks up: recorded values come from the entity, everything computed from the assessment;
 * no condition, node or derived fact is evaluated again, so an explanation can be wrong only where the assessment is.
 * @param entity the entity as it was scored; its linked entities are named, not read
 * @param assessment as scored, or as read back from JSON
 * @throws Error when the assessment was not written by this rule set for this entity
 */
export function expandTrace(ruleSet: RuleSet, entity: Entity, assessment: Assessment): Lines {
  return traceExpander(ruleSet)(entity, assessment);
}

/** The same for many entities: the rule set is laid out once. */
export function traceExpander(ruleSet: RuleSet): (entity: Entity, assessment: Assessment) => Lines {
  const plans = new Map([...namesOf(ruleSet)].map(([kind, names]) => [kind, kindPlan(names)]));
  const { code, title, effectiveFrom } = ruleSet;
  return (entity, assessment) => {
    const plan = plans.get(entity.kind);
    if (!plan)
      throw new Error(`rule set "${code}" does not score a ${entity.kind}; explain one of ${[...plans.keys()]}`);
    const reader = traceReader(plan, entity, assessment);
    return {
      ruleSet: { code, title, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) },
      kind: entity.kind,
      kindTitle: plan.names.layout.rules.title,
      entity: entity.code,
      ...(entity.name === undefined ? {} : { name: entity.name }),
      grade: gradeLine(reader),
      nodes: nodeLines(reader),
      rules: ruleLines(reader, 'rule'),
      recommendations: ruleLines(reader, 'recommendation'),
      exemptions: exemptionLines(reader),
      chase: chaseLines(reader),
    };
  };
}
