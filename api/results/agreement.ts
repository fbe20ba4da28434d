import type { Agreement } from '../core/reference-scorer.js';
import { DomainError } from '../http/domain-error.js';

/**
 * Nothing is stored on which the two evaluators differ. Says which rule and whose; not what each answered, which may be confidential.
 * @throws DomainError evaluators-differ
 */
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
        .map((one) => ({ kind: one.kind, entity: one.entity, rule: one.condition })),
    },
  );
}
