import type { NewAdjustment, RecommendedAdjustment } from '../contract/records/adjustment.js';
import { DomainError } from '../http/domain-error.js';
import type { AdjustmentEntity } from './adjustment.entity.js';

/** The same was proposed and is not done. */
export function isUnderWay({ id, number, state }: AdjustmentEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `同一对象的同类处理正在办理（${number}），没有重复保存。请打开那一件办结，或先撤回。`,
      en: `The same adjustment is under way (${number}); nothing was saved twice. Finish that one, or withdraw it first.`,
    },
    { word: 'adjustments', id, state },
  );
}

/** The result does not recommend this. */
export function notRecommended(
  { kind, rule, resultId }: NewAdjustment,
  recommended: readonly Pick<RecommendedAdjustment, 'rule' | 'kind'>[],
): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: '这个结果没有这样的建议，没有保存。请从该结果的建议中选择；名次不是任何处理的理由（R30）。',
      en: 'This result does not recommend that; nothing was saved. Choose from what it recommends; a place in a ranking is a ground for nothing (R30).',
    },
    { resultId, rule, kind, recommended: recommended.map((one) => ({ rule: one.rule, kind: one.kind })) },
  );
}

/** Another result took the place of the one it rests on. @param id of the adjustment, where it exists */
export function resultSuperseded(id: string | null, resultId: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: '所依据的结果没有封存，或已被更正后的结果替代，没有办理。请按现在有效的结果重新研究。',
      en: 'The result it rests on is not sealed, or a corrected one took its place; nothing was done. Go by the result that holds now.',
    },
    { word: 'results', id: resultId, ...(id !== null && { adjustmentId: id }) },
  );
}

/** What is said to have failed did not. */
export function notFailed(id: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: '没有找到这名干部复查不合格的整改，没有保存。请核对，或选择其他理由。',
      en: 'There is no rectification of this cadre that failed its check; nothing was saved. Check it, or choose another ground.',
    },
    { word: 'adjustments', id },
  );
}

/** A proposal of the other side. */
export function notYours({ id, number }: AdjustmentEntity): DomainError {
  return new DomainError(
    'not-permitted',
    {
      zh: `${number} 不是您这一方提出的，不能撤回；不同意的，请由县委组织部决定不予批准。`,
      en: `${number} was proposed by the other side and cannot be withdrawn here; the county refuses what it does not agree with.`,
    },
    { word: 'adjustments', id },
  );
}
