import type { Conduct } from '../contract/negative-list.js';
import { DomainError } from '../http/domain-error.js';

/** The measure lists no such conduct. */
export function notListed(code: string, nearest: string | undefined, listed: readonly string[]): DomainError {
  return unmet(
    `本办法没有针对此类对象的行为“${code}”，没有保存。${nearest ? `是否指“${nearest}”？` : '请从行为清单中选择。'}`,
    `The measure lists no conduct "${code}" for this kind; nothing was saved. ${nearest ? `Did you mean "${nearest}"?` : 'Choose one from its list.'}`,
    { code, nearest, listed },
  );
}

/** A finding of this conduct may not concern that node, or says of none. */
export function notConcerned({ code, title, mayConcern = [] }: Conduct, concerns: string | null): DomainError {
  if (concerns === null)
    return unmet(
      `行为“${title.zh}”须指明涉及哪个评分项（${mayConcern.join('、')}），没有保存。`,
      `"${title.en}" must say which node it concerns (${mayConcern.join(', ')}); nothing was saved.`,
      { code, concerns, mayConcern },
    );
  return unmet(
    `行为“${title.zh}”不能指向评分项 ${concerns}，没有保存。`,
    `"${title.en}" may not concern the node ${concerns}; nothing was saved.`,
    { code, concerns, mayConcern },
  );
}

/** The day is not one of the cycle's. */
export function outsideOf(from: string, to: string, day: string): DomainError {
  return unmet(
    `发生日期 ${day} 不在本期（${from} 至 ${to}）之内，没有保存。请核对日期或选择所在的评估期。`,
    `The day ${day} is outside of this cycle (${from} to ${to}); nothing was saved. Check the day or choose its cycle.`,
    { day, from, to },
  );
}

/** The day has not come yet. */
export function stillAhead(day: string, today: string): DomainError {
  return unmet(
    `日期 ${day} 还没有到（今天是 ${today}），没有保存。请核对日期。`,
    `The day ${day} has not come yet (today is ${today}); nothing was saved. Check the day.`,
    { day, today },
  );
}

/** The person it is about still has time to answer. */
export function notHeardYet(number: string, answerDueOn: string): DomainError {
  return unmet(
    `${number} 的本人在 ${answerDueOn} 前可以陈述，现在还不能核定。请在收到陈述后，或者 ${answerDueOn} 之后再办。`,
    `Whom ${number} is about may answer until ${answerDueOn}, so it cannot be confirmed yet. Do it when the answer is there, or after ${answerDueOn}.`,
    { number, answerDueOn },
  );
}

/** Nobody proposed to withdraw what is confirmed. */
export function notProposed(number: string): DomainError {
  return unmet(
    `${number} 已经核实，撤销须两人办理：先由一位同志写明理由提出撤销，再由另一位同志撤销。现在还没有人提出，没有保存。`,
    `${number} is confirmed, so withdrawing it takes two people: one proposes it with the reason, another withdraws. Nobody has proposed it; nothing was saved.`,
    { number, legal: ['propose-withdrawal'] },
  );
}

/** Somebody proposed it before. */
export function proposedAlready(number: string): DomainError {
  return unmet(
    `${number} 已经有人提出撤销，请由另一位同志撤销，或者写明理由保留。没有重复提出。`,
    `Somebody proposed already to withdraw ${number}: another person withdraws it, or keeps it with the reason. It was not proposed twice.`,
    { number, legal: ['withdraw', 'keep'] },
  );
}

/** Somebody whom the measure does not show this conduct. */
export function notYours(code: string): DomainError {
  return new DomainError(
    'not-permitted',
    {
      zh: `行为“${code}”不由您的账号登记或核定，没有保存。请交由本办法指定的承办人办理。`,
      en: `The conduct "${code}" is not reported or confirmed by your account; nothing was saved. Hand it to those whom the measure names.`,
    },
    { code },
  );
}

function unmet(zh: string, en: string, details: Record<string, unknown>): DomainError {
  return new DomainError('needs-unmet', { zh, en }, details);
}

export const takenBack = (number: string): DomainError =>
  new DomainError(
    'out-of-state',
    {
      zh: `${number} 已撤销，不再收佐证。`,
      en: `${number} was withdrawn and takes no more evidence.`,
    },
    { number },
  );
