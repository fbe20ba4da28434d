import type { Clock } from '../contract/procedure.js';
import { DomainError } from '../http/domain-error.js';

type Named = { id: string; code: string; name: string | null };
type Case = { id: string; number: string };

const UNIT = {
  workingDays: { zh: '个工作日', en: 'working days' },
  calendarDays: { zh: '日', en: 'days' },
} as const;

/** A measure without review. */
export function knowsNoReview({ id, code }: Named): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 这一期所用的办法没有复核条款，没有受理。请向县委组织部了解。`,
      en: `The measure of this cycle has no clause on reviews, so the application of ${code} was not taken. Ask the county organisation department.`,
    },
    { word: 'results', id },
  );
}

/** Nobody was told this result yet. */
export function notTold({ id, code, name }: Named): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${name ?? ''}（${code}）的结果还没有反馈本人，复核期限从反馈之日起算，没有受理。请在反馈后申请。`,
      en: `${name ?? ''} (${code}) was not told this result yet; the time for a review begins on that day. Nothing was saved; apply once told.`,
    },
    { word: 'results', id },
  );
}

/** Another result took the place of the one that is to be reviewed. */
export function reviewsTheOld({ id, code, name }: Named, supersededById: string | null): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${name ?? ''}（${code}）的这个结果已由更正结果取代，没有受理。请对更正后的结果申请复核，期限从反馈更正结果之日起算。`,
      en: `Another result of ${name ?? ''} (${code}) took the place of this one, so nothing was saved. Ask for a review of that one, counted from the day it was told.`,
    },
    { word: 'results', id, supersededById },
  );
}

/** An application after its last day: the day, and the clause that sets it. */
export function tooLate(
  what: 'review' | 'appeal',
  late: { id: string; day: string; from: string; last: string; clock: Clock; canSay: boolean },
): DomainError {
  const { id, day, from, last, clock, canSay } = late;
  const { days, unit } = clock.limit;
  const said = {
    review: { zh: ['申请复核', '登记反馈'], en: ['A review may be asked for', 'the telling was recorded'] },
    appeal: { zh: ['申诉', '作出复核决定'], en: ['An appeal may be made', 'the review was decided'] },
  }[what];
  return new DomainError(
    'window-closed',
    {
      zh: `${said.zh[0]}的最后一天是 ${last}（条款 ${clock.clause}：自${said.zh[1]}之日 ${from} 起${days}${UNIT[unit].zh}，末日逢休息日顺延），这份申请是 ${day} 提出的，已经超过期限，没有受理。${canSay ? '确有正当理由的，请写明理由再提出。' : ''}`,
      en: `${said.en[0]} until ${last} (clause ${clock.clause}: ${days} ${UNIT[unit].en} from ${from}, when ${said.en[1]}; a last day of rest runs to the next working day). This one came on ${day} and was not taken.${canSay ? ' Where there is a good reason, write it down and send it again.' : ''}`,
    },
    { word: what === 'review' ? 'results' : 'reviews', id, day, startsOn: from, dueOn: last, clause: clock.clause },
  );
}

/** A result that is under review, or was. */
export function reviewedAlready(other: Case & { state: string }, { code, name }: Named): DomainError {
  const isOpen = ['submitted', 'accepted', 'proposed'].includes(other.state);
  return new DomainError(
    'already-exists',
    isOpen
      ? {
          zh: `${name ?? ''}（${code}）的这个结果已在复核（${other.number}），没有重复受理。请等待决定，或先撤回那一份。`,
          en: `A review of this result of ${name ?? ''} (${code}) is under way (${other.number}); it was not taken twice. Wait for the decision, or withdraw that one first.`,
        }
      : {
          zh: `${name ?? ''}（${code}）的这个结果已经复核过（${other.number}），没有重复受理。不服复核决定的，可以向上一级申诉。`,
          en: `This result of ${name ?? ''} (${code}) was reviewed already (${other.number}). Whoever does not accept the decision may appeal to the higher level.`,
        },
    { word: 'reviews', id: other.id, number: other.number, state: other.state },
  );
}

/** A proposal whose parts do not belong together. */
export function proposalUnfit(
  { id, number }: Case,
  why: 'correction' | 'noCorrection' | 'authority' | 'noAuthority',
): DomainError {
  const said = {
    correction: {
      zh: '复核成立是因为数据有误，请写明哪项数据有误、正确的值是什么',
      en: 'a review is upheld because facts were wrong: say which and what they ought to be',
    },
    noCorrection: {
      zh: '不成立的，不改动任何数据，请去掉更正内容',
      en: 'a dismissal changes no facts: leave the correction out',
    },
    authority: {
      zh: '申诉由上一级决定，县里只登记：请写明作出决定的机关、文号和日期',
      en: 'an appeal is decided by the higher level and the county only records it: give its name, the number and the day of the decision',
    },
    noAuthority: {
      zh: '复核由县里自己决定，请去掉上级机关',
      en: 'the county decides a review itself: leave the higher authority out',
    },
  }[why];
  return new DomainError(
    'needs-unmet',
    { zh: `${number} 的决定意见没有保存：${said.zh}。`, en: `The proposal on ${number} was not saved: ${said.en}.` },
    { word: 'reviews', id, why },
  );
}

/** Decides otherwise than was proposed. */
export function proposedOtherwise({ id, number }: Case, outcome: 'upheld' | 'dismissed'): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${number} 提出的意见是“${outcome === 'upheld' ? '成立' : '不成立'}”，没有办理。不同意的，请另提意见，再由第二人决定。`,
      en: `The proposal on ${number} is that it is ${outcome}; nothing was done. Whoever does not agree proposes otherwise, and another person decides.`,
    },
    { word: 'reviews', id, outcome },
  );
}

/** Who confirmed the result has the last word on its review. */
export function confirmedTheOriginal({ id, number }: Case): DomainError {
  return new DomainError(
    'second-person',
    {
      zh: `${number} 复核的结果是您确认的，不能由您最后决定。请由没有确认过这个结果的同志决定。`,
      en: `You confirmed the result that ${number} reviews, so you do not have the last word on it. Let somebody decide who did not confirm it.`,
    },
    { word: 'reviews', id },
  );
}

/** More time than the measure allows, or where it allows none. */
export function notExtendable(
  { id, number }: Case,
  { days, most, clause }: { days: number; most: number | null; clause: string },
): DomainError {
  return new DomainError(
    'needs-unmet',
    most === null
      ? {
          zh: `${number} 的决定期限不能延长（条款 ${clause}），没有办理。`,
          en: `The time for deciding ${number} cannot be made longer (clause ${clause}); nothing was done.`,
        }
      : {
          zh: `${number} 的决定期限最多延长 ${most} 日、只延长一次（条款 ${clause}），不能延长 ${days} 日，没有办理。`,
          en: `The time for deciding ${number} is made longer once, by ${most} days at most (clause ${clause}), not by ${days}; nothing was done.`,
        },
    { word: 'reviews', id, days, most, clause },
  );
}

/** The time for deciding ran out; it is not made longer afterwards. */
export function timeOver({ id, number }: Case, dueOn: string, clause: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${number} 的决定期限 ${dueOn} 已过，过期不能再延长（条款 ${clause}），没有办理。请尽快作出决定。`,
      en: `The time for deciding ${number} ended on ${dueOn} and is not made longer afterwards (clause ${clause}); nothing was done. Decide as soon as possible.`,
    },
    { word: 'reviews', id, dueOn, clause },
  );
}

/** A cycle that is not over: what is open, and until when. */
export function notOver(
  { id, code }: { id: string; code: string },
  open: readonly { word: string; id: string; what: string; dueOn: string | null }[],
): DomainError {
  const kinds = [...new Set(open.map(({ what }) => what))];
  const list = (language: 'zh' | 'en') =>
    kinds
      .map((kind) => {
        const of = open.filter(({ what }) => what === kind);
        const last = of
          .map(({ dueOn }) => dueOn ?? '')
          .toSorted()
          .at(-1)!;
        const until = last === '' ? '' : language === 'zh' ? `，最晚至 ${last}` : `, until ${last}`;
        return `${OPEN[kind as keyof typeof OPEN][language]} ${of.length}${until}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 这一期还不能办结：${list('zh')}。请逐项办完后再办结。`,
      en: `Cycle ${code} is not over yet: ${list('en')}. Settle these first.`,
    },
    { word: 'cycles', id, open: open.slice(0, 100) },
  );
}

const OPEN = {
  notice: { zh: '公示未期满', en: 'notices not over' },
  objection: { zh: '异议未了结', en: 'objections not settled' },
  upward: { zh: '报上级未答复', en: 'grades that those above have not answered' },
  untold: { zh: '未反馈本人', en: 'cadres not told' },
  application: { zh: '申请复核期限未过', en: 'cadres who may still ask for a review' },
  review: { zh: '复核未决定', en: 'reviews not decided' },
} as const;
