import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import { type Agreement, ReferenceScorer } from '../core/reference-scorer.js';
import { assessAll, scoreStates } from '../core/score-cohort.js';
import { DomainError } from '../http/domain-error.js';
import type { ReadyRuleSet } from '../rule-sets/rule-sets.service.js';

/** The assessments of a whole cohort in its order, as JSON has them, and how far the second evaluator agreed. */
export type ScoredWhole = { assessments: Assessment[]; agreement: Agreement };

/**
 * Scores a cohort, and asks json-rules-engine about every rule of every entity again.
 * @throws DomainError evaluators-differ
 */
export async function scoreWhole({ compiled }: ReadyRuleSet, cohort: Cohort): Promise<ScoredWhole> {
  const states = scoreStates(compiled, cohort);
  const agreement = await new ReferenceScorer(compiled).compare(states);
  mustAgree(agreement);
  return { assessments: JSON.parse(JSON.stringify(assessAll(compiled, cohort, states))), agreement };
}

/** Nothing is stored on which the evaluators differ. Says which rule and whose; not what each answered, which may be confidential. */
export function mustAgree({ differences }: Agreement): void {
  const [first] = differences;
  if (!first) return;
  const { kind, entity, condition } = first;
  const more = differences.length - 1;
  throw new DomainError(
    'evaluators-differ',
    {
      zh: `两个评估器对 ${kind} ${entity} 的规则 ${condition} 判断不一致${more > 0 ? `，另有 ${more} 处` : ''}，没有保存任何结果。请把规则编号和这条提示告诉维护人员。`,
      en: `The two evaluators do not agree on rule ${condition} for ${kind} ${entity}${more > 0 ? `, nor on ${more} more` : ''}; nothing was stored. Tell whoever maintains the program this rule and message.`,
    },
    {
      differences: differences
        .slice(0, 100)
        .map((one) => ({ kind: one.kind, entity: one.entity, condition: one.condition })),
    },
  );
}
