import type { Title } from '../contract/fields.js';
import { DomainError } from '../http/domain-error.js';
import type { RuleSetEntity } from './rule-set.entity.js';

type Named = Pick<RuleSetEntity, 'id' | 'code' | 'state'>;

/** What a draft lacks before it can be proposed or published. */
export function unfinished(
  { id, code }: Named,
  missing: readonly Title[],
  details: Record<string, unknown> = {},
): DomainError {
  const list = (language: keyof Title, mark: string) => missing.map((one) => one[language]).join(mark);
  return new DomainError(
    'needs-unmet',
    {
      zh: `规则集“${code}”还不能送审或发布：${list('zh', '；')}。补齐后再办。`,
      en: `The rule set "${code}" cannot be proposed or published yet: ${list('en', '; ')}. Complete it first.`,
    },
    { word: 'rule-sets', id, missing: missing.map(({ zh, en }) => ({ zh, en })), ...details },
  );
}

/** A change of the text of what is no draft. */
export function notADraft({ id, code, state }: Named): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `规则集“${code}”不是草稿（现为 ${state}），文字不能改动。已发布的永不改动：请以它为底新建草稿，另定施行日期。`,
      en: `The rule set "${code}" is no draft (it is ${state}); its text cannot change. What is published never does: begin a draft from it with a later first day.`,
    },
    { word: 'rule-sets', id, state },
  );
}

/** Another version of the same measure is published for the same day. */
export function alreadyPublished({ id, code, effectiveFrom }: RuleSetEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `规则集“${code}”在 ${effectiveFrom} 施行的一版已经发布，没有重复发布。请退回草稿，改一个施行日期。`,
      en: `A version of "${code}" in force from ${effectiveFrom} is published already; this one was not. Return the draft and give it another first day.`,
    },
    { word: 'rule-sets', id, code, effectiveFrom },
  );
}
