import type { Assessment } from '../../contract/assessment.js';
import type { Cohort } from '../../contract/cohort.js';
import { canonical } from '../canonical.js';
import type { CompiledRuleSet } from '../compile-rule-set.js';
import { ReferenceScorer } from '../reference-scorer.js';
import { assessAll, scoreStates } from '../score-cohort.js';
import type { VerifyFault } from './fault.js';

/** What a frozen cohort comes to when it is scored again. */
export interface Recomputed {
  /** By kind and code, `cadre 529901-016`. */
  assessments: ReadonlyMap<string, Assessment>;
  /** Where the two evaluators, or their results, differ. */
  faults: VerifyFault[];
}

/** How an entity is named here. */
export const entityKey = ({ kind, code }: { kind: string; code: string }): string => `${kind} ${code}`;

/** Scores a cohort with the compiled conditions and once more with json-rules-engine deciding each of them. */
export async function recompute(compiled: CompiledRuleSet, cohort: Cohort): Promise<Recomputed> {
  const reference = new ReferenceScorer(compiled);
  const states = scoreStates(compiled, cohort);
  const assessments = assessAll(compiled, cohort, states);
  const { differences } = await reference.compare(states);
  const faults = differences.map(({ kind, entity, condition }) => disagree(`${kind} ${entity}`, condition));
  const again = await reference.score(cohort);
  for (const [i, one] of assessments.entries()) {
    const plain = JSON.parse(JSON.stringify(one));
    const other = JSON.parse(JSON.stringify(again[i]));
    if (canonical(plain) !== canonical(other)) faults.push(disagree(`${one.kind} ${one.entity}`, 'assessment'));
  }
  return { assessments: new Map(assessments.map((one) => [`${one.kind} ${one.entity}`, one])), faults };
}

function disagree(entity: string, condition: string): VerifyFault {
  return {
    part: 'evaluators',
    entity,
    of: condition,
    text: {
      zh: `${entity}：两个评估器对 ${condition} 的判断不一致。`,
      en: `${entity}: the two evaluators do not agree on ${condition}.`,
    },
  };
}
