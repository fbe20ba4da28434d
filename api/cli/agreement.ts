import { outcomeSigns } from '../core/outcome.js';
import type { Agreement } from '../core/reference-scorer.js';
import { type Language, say } from './language.js';

/** As many differences as are told one by one. */
const TOLD = 20;

export const noneCompared = (): Agreement => ({ entities: 0, conditions: 0, leaves: 0, differences: [] });

/** Adds what was compared in one cohort to the total. */
export function addTo(total: Agreement, { entities, conditions, leaves, differences }: Agreement): void {
  total.entities += entities;
  total.conditions += conditions;
  total.leaves += leaves;
  total.differences.push(...differences);
}

/** How many rules of how many entities both evaluators decided alike, and the first differences. */
export function agreementText({ entities, conditions, leaves, differences }: Agreement, lang: Language): string {
  // A leaf is named by its rule and place, `R03[1]`; rules are counted, not their leaves.
  const differing = differences.filter(({ condition }) => !condition.endsWith(']')).length;
  const agreed = conditions - differing;
  const rest = differences.length - TOLD;
  return [
    say(
      lang,
      `两个评估器对照：${entities} 个对象共 ${conditions} 条规则，一致 ${agreed} 条，不一致 ${differing} 条；规则里的比较 ${leaves} 次，不一致 ${differences.length - differing} 次。`,
      `Both evaluators: ${agreed} of ${conditions} rules of ${entities} entities agree, ${differing} differ; of ${leaves} comparisons in them ${differences.length - differing} differ.`,
    ),
    ...differences
      .slice(0, TOLD)
      .map(
        ({ kind, entity, condition, compiled, reference }) =>
          `  ${kind} ${entity} ${condition}: compiled ${outcomeSigns[compiled]} reference ${outcomeSigns[reference]}`,
      ),
    ...(rest > 0 ? [say(lang, `  另有 ${rest} 处`, `  and ${rest} more`)] : []),
  ].join('\n');
}
