import type { CycleEntity } from '../cycles/cycles.service.js';
import { DomainError } from '../http/domain-error.js';
import type { ConsultationEntity } from './consultation.entity.js';

const TOLD_AT_MOST = 100;

/** The measure hears nobody. */
export function nobodyHeard({ id, code }: CycleEntity): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 这一期所用的办法没有规定征求意见，核算后直接封存。`,
      en: `The measure of cycle ${code} hears nobody before the grades: it is sealed as it was assessed.`,
    },
    { word: 'cycles', id },
  );
}

/** The schedule says no day, and the request neither. */
export function noDay({ id, code }: CycleEntity): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 的日程里没有征求意见的截止日，请先排出日程，或在请求中写明日期 dueOn。`,
      en: `The time table of cycle ${code} has no last day of the consultation: plan its windows, or give the day as dueOn.`,
    },
    { word: 'cycles', id, needs: ['dueOn'] },
  );
}

/** Nobody can answer by a day that is over. */
export function dayOver(word: 'cycles' | 'consultations', id: string, dueOn: string, today: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `期限 ${dueOn} 已过（今天 ${today}），没有保存。请写今天或以后的日期。`,
      en: `The day ${dueOn} is over (today is ${today}); nothing was saved. Give today or a later day.`,
    },
    { word, id, dueOn, today },
  );
}

/** Who is asked has the time that the measure and its windows give. */
export function lessThanGranted({ id, code }: CycleEntity, dueOn: string, granted: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 征求意见的期限到 ${granted}，不能缩短到 ${dueOn}，没有发出。请写 ${granted} 或以后的日期；确需提前的，先说明原因调整日程。`,
      en: `Offices are heard until ${granted} in cycle ${code}, which is not shortened to ${dueOn}; nobody was asked. Give ${granted} or a later day, or move the window first, with the reason.`,
    },
    { word: 'cycles', id, dueOn, granted },
  );
}

/** More time is never less: who was given a day has it. */
export function notLonger({ id, dueOn, officeName }: ConsultationEntity, wanted: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${officeName}的答复期限已定到 ${dueOn}，不能提前到 ${wanted}，没有保存。请写 ${dueOn} 或以后的日期。`,
      en: `${officeName} has until ${dueOn} to answer, and that is not taken back to ${wanted}; nothing was saved. Give ${dueOn} or a later day.`,
    },
    { word: 'consultations', id, dueOn, wanted },
  );
}

/** Nobody signs with a day that has not come. */
export function signedAhead({ id, officeName }: ConsultationEntity, signedOn: string, today: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${officeName}的落款日期 ${signedOn} 还没有到（今天 ${today}），没有保存。请写今天或以前的日期。`,
      en: `${officeName} signs with ${signedOn}, which has not come (today is ${today}); nothing was saved. Give today or an earlier day.`,
    },
    { word: 'consultations', id, signedOn, today, needs: ['signedOn'] },
  );
}

/** The office had its time. */
export function tooLate({ id, dueOn, officeName }: ConsultationEntity, today: string): DomainError {
  return new DomainError(
    'window-closed',
    {
      zh: `${officeName}的答复期限是 ${dueOn}，今天 ${today} 已过期，没有保存。确有意见的，请县委组织部延长期限。`,
      en: `${officeName} could answer until ${dueOn}; today is ${today}, and nothing was saved. Who still has an objection asks the county organisation department for more time.`,
    },
    { word: 'consultations', id, dueOn, today },
  );
}

/** Another office was asked. */
export function notAsked({ id, officeName, role }: ConsultationEntity): DomainError {
  return new DomainError(
    'not-permitted',
    {
      zh: `这份征求意见是问${officeName}的，由它自己答复。`,
      en: `${officeName} was asked, and answers itself.`,
    },
    { word: 'consultations', id, role },
  );
}

/** Some were left out, or are not on the list. */
export function notWhole(
  { id }: ConsultationEntity,
  missing: readonly string[],
  unknown: readonly string[],
): DomainError {
  const zh =
    unknown.length > 0
      ? `名单上没有 ${unknown.join('、')}`
      : `还有 ${missing.length} 人没有意见（${missing.slice(0, 5).join('、')}）`;
  const en =
    unknown.length > 0
      ? `Not on this list: ${unknown.join(', ')}`
      : `${missing.length} of the list have no opinion yet (${missing.slice(0, 5).join(', ')})`;
  return new DomainError(
    'needs-unmet',
    {
      zh: `${zh}，没有保存。没有意见的可以一次写明：others 填 none。`,
      en: `${en}; nothing was saved. For everybody without an objection say so at once: others is "none".`,
    },
    { word: 'consultations', id, missing: missing.slice(0, TOLD_AT_MOST), unknown: unknown.slice(0, TOLD_AT_MOST) },
  );
}

/** An objection says what it is, also why it is taken back; and only a unit confirms what units confirm. */
export function notSaid({ id }: ConsultationEntity, code: string, why: 'text' | 'withdrawal' | 'unit'): DomainError {
  const words = {
    text: {
      zh: `对 ${code} 有意见，须写明是什么意见，没有保存。`,
      en: `There is an objection to ${code}: say what it is. Nothing was saved.`,
    },
    withdrawal: {
      zh: `对 ${code} 提过意见，改为无意见的，须写明撤回的理由，没有保存。原意见留有记录。`,
      en: `An objection to ${code} is on record: to take it back, say why in "text". Nothing was saved; the objection stays to be read.`,
    },
    unit: {
      zh: `是否脱钩、补贴保险是否落实，由派出单位填写（${code}），没有保存。请去掉这两项。`,
      en: `Whether ${code} was released and has the allowances is for the dispatching unit to say; nothing was saved. Leave both out.`,
    },
  }[why];
  return new DomainError('needs-unmet', words, { word: 'consultations', id, code });
}

/** Offices that were not asked about everybody, or still have time. */
export function notHeardYet(
  { id, code }: CycleEntity,
  unasked: readonly string[],
  waiting: readonly ConsultationEntity[],
): DomainError {
  const [first] = waiting;
  const zh =
    unasked.length > 0
      ? `${unasked.slice(0, 5).join('、')} 等 ${unasked.length} 人还没有征求意见，请先发出征求意见`
      : `还有 ${waiting.length} 家没有答复（${first!.officeName}，期限 ${first!.dueOn}）。到期没有答复的记为无意见，期限内请等答复`;
  const en =
    unasked.length > 0
      ? `Nobody was asked yet about ${unasked.slice(0, 5).join(', ')} (${unasked.length} in all); ask the offices first`
      : `${waiting.length} offices have not answered (${first!.officeName}, until ${first!.dueOn}). Silence past the day counts as no objection; until then wait`;
  return new DomainError(
    'needs-unmet',
    { zh: `${code} 的征求意见还不能办结：${zh}。`, en: `The consultation of cycle ${code} cannot end yet: ${en}.` },
    {
      word: 'cycles',
      id,
      unasked: unasked.slice(0, TOLD_AT_MOST),
      waiting: waiting
        .slice(0, TOLD_AT_MOST)
        .map(({ id: consultationId, role, office, dueOn }) => ({ consultationId, role, office, dueOn })),
    },
  );
}
