import type { Effect } from '../contract/effect.js';
import type { AdjustmentKind, AdjustmentRecord, NewAdjustment, Within } from '../contract/records/adjustment.js';
import type { CountyDays } from '../calendar-days/calendar.service.js';
import { rolledOver } from '../core/plan-cycle.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { type Fault, refused } from '../http/fault.js';
import { movesOf } from '../http/moves.js';
import type { AdjustmentEntity } from './adjustment.entity.js';

type What = Extract<Effect, { kind: 'recommend' }>['what'];

/** What the recommendations of measures are here. All others are no personnel action. */
export const KIND_OF: Readonly<Partial<Record<What, AdjustmentKind>>> = {
  talk: 'talk',
  rectify: 'rectification',
  rotate: 'replacement',
  recall: 'recall',
};

/** Ends a posting, by the roster's own verb. */
export const endsPosting = ({ kind }: { kind: AdjustmentKind }): boolean => kind === 'recall' || kind === 'replacement';

/** What was approved is known to whom it concerns; what is only proposed, refused or withdrawn is not. */
export const TOLD_STATES = ['approved', 'carriedOut', 'passed', 'failed'] as const;

/** Whether an adjustment may be known to this actor at all: a township also knows of what it proposed itself. */
export function mayKnow({ role }: Actor, { state, proposedByRole }: AdjustmentEntity): boolean {
  return (
    seesAll(role) ||
    TOLD_STATES.some((one) => one === state) ||
    (role === 'townshipCommittee' && proposedByRole === role)
  );
}

/** Who decides on adjustments, and who inspects how. */
export const seesAll = (role: Actor['role']): boolean =>
  role === 'countyOrganisation' || role === 'disciplineInspector' || role === 'system';

/** The moves of an adjustment for this actor now. */
export function movesNow(adjustment: AdjustmentEntity, actor: Actor): AdjustmentRecord['moves'] {
  const { state, kind, proposedBy, proposedByRole, unitId, receivedAt } = adjustment;
  const barred = [
    ...(proposedBy === actor.accountId ? ['approve'] : []),
    ...(kind === 'rectification' ? [] : ['pass', 'fail']),
    ...(isOfSameSide(actor, proposedByRole) ? [] : ['withdraw']),
    ...(unitId === null || receivedAt !== null ? ['receive'] : []),
  ];
  return movesOf('adjustments', state, actor, barred);
}

/** A proposal is taken back by the side that made it. */
export const isOfSameSide = ({ role }: Actor, proposedByRole: string): boolean =>
  role === 'system' || role === proposedByRole;

/**
 * Holds a proposal against what the grounds ask for. Nothing among them is a place in a ranking (R30).
 * @throws InvalidInput where parts do not belong together; DomainError not-permitted for what only the county may propose
 */
export function mustFitTogether(input: NewAdjustment, actor: Actor): void {
  const { kind, entityKind, ground, resultId, rule, followsId, within } = input;
  const faults: Fault[] = [];
  const say = (pointer: string, zh: string, en: string) => faults.push({ pointer, zh, en });
  if (entityKind === 'township' && kind !== 'talk')
    say('/kind', '对乡镇只能约谈', 'with a township there is only a talk');
  const isRecommended = ground === 'recommended';
  if (isRecommended && resultId === null)
    say('/resultId', '请选择建议所在的结果', 'names the result that recommends it');
  if (isRecommended && rule === null) say('/rule', '请选择建议所依的规则', 'names the rule that recommends it');
  if (!isRecommended && (resultId ?? rule) !== null)
    say('/ground', '依结果提出的，理由应为 recommended', 'is "recommended" where a result is named');
  if ((ground === 'recheckFailed') !== (followsId !== null))
    say(
      '/followsId',
      '复查不合格的，请选择那一次整改；其他理由不填',
      'names the rectification that failed, and nothing for other grounds',
    );
  const needsWithin = kind === 'rectification' && !isRecommended;
  if (needsWithin && within === null) say('/within', '请写明整改期限', 'says within which time it is put right');
  if (!needsWithin && within !== null)
    say(
      '/within',
      '依办法建议的，期限由办法规定；其他处理不设期限',
      'is left out: the measure says it, or nothing is put right',
    );
  if (faults.length > 0) throw refused(faults);
  if (actor.role === 'townshipCommittee' && (!endsPosting(input) || isRecommended))
    throw new DomainError(
      'not-permitted',
      {
        zh: '乡镇党委只能提议召回或调换本乡镇的干部，由县委组织部决定。没有保存。',
        en: 'A township committee proposes the recall or replacement of its own cadres; the county decides. Nothing was saved.',
      },
      { kind, ground },
    );
}

/** The last day of a rectification, counted from the day of the decision; on a rest day it moves on. */
export function lastDayWithin({ number, unit }: Within, decidedOn: string, calendar: CountyDays): string {
  if (unit === 'workingDays') return calendar.addWorkingDays(decidedOn, number);
  if (unit === 'days') return calendar.addDays(decidedOn, number);
  return rolledOver(calendar, monthsAfter(decidedOn, number));
}

/** The same day so many months later, or the last of that month where it has no such day. */
function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
