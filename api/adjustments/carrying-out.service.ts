import { Injectable } from '@nestjs/common';
import { AuditService, mustBeCurrent, type Change } from '../audit/audit.service.js';
import { type CadreEntity, CadresService, type PostingEntity } from '../cadres/cadres.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { AdjustmentDone, AdjustmentRecheck, AdjustmentRecord } from '../contract/records/adjustment.js';
import type { Actor } from '../http/access.js';
import { type Fault, refused } from '../http/fault.js';
import { stateAfter } from '../http/moves.js';
import { AdjustmentEntity } from './adjustment.entity.js';
import { endsPosting } from './adjustment-rules.js';
import { AdjustmentsService, view } from './adjustments.service.js';
import { HandoversService } from './handovers.service.js';
import { RecommendedService } from './recommended.service.js';

/** Who takes a place over. */
type Successor = { cadre: CadreEntity; posting: PostingEntity };

/** What was approved is done: a posting ends by the roster's own verb, and what was put right is looked at again. */
@Injectable()
export class CarryingOutService {
  constructor(
    private readonly audit: AuditService,
    private readonly cadres: CadresService,
    private readonly calendar: CalendarService,
    private readonly adjustments: AdjustmentsService,
    private readonly recommended: RecommendedService,
    private readonly handovers: HandoversService,
  ) {}

  /**
   * Carries out what was approved. A recall ends the posting; a replacement also names who comes, posts that cadre to the place from
   * the day given, and begins the handover with its list and its last day. All of it is kept, or nothing.
   * @throws DomainError out-of-state, stale, overlapping, still-needed, window-closed, needs-unmet; InvalidInput
   */
  async carryOut(id: string, done: AdjustmentDone, actor: Actor): Promise<AdjustmentRecord> {
    const before = await this.adjustments.entity(id, actor);
    mustBeCurrent('adjustments', before, done.version);
    const state = stateAfter('adjustments', 'carry-out', before) as AdjustmentRecord['state'];
    await this.recommended.mustStillHold(before);
    const { on, account, attendees, minutesNumber, successorId } = done;
    mustHave(faultsOf(before, done, (await this.calendar.of(before.areaCode.slice(0, 6))).today));
    const successor = successorId === null ? null : await this.successorOf(before, done);
    return this.audit.write(actor, before.areaCode, async (change) => {
      if (endsPosting(before)) await this.endPosting(change, before, done, actor);
      if (successor && done.successorOn !== null) await this.post(change, successor, done.successorOn, before, actor);
      const handoverId = successor && (await this.handOver(change, before, done));
      const values = { state, carriedOutOn: on, account, attendees, minutesNumber, successorId, handoverId };
      return view(await change.update(AdjustmentEntity, 'adjustments', before, values, 'carry-out'), actor);
    });
  }

  /** Looks again at what was to be put right: passed or failed. @throws DomainError out-of-state, stale; InvalidInput */
  async recheck(
    id: string,
    { isPassed, on, account, version }: AdjustmentRecheck,
    actor: Actor,
  ): Promise<AdjustmentRecord> {
    const before = await this.adjustments.entity(id, actor);
    mustBeCurrent('adjustments', before, version);
    const move = isPassed ? 'pass' : 'fail';
    const state = stateAfter('adjustments', move, before) as AdjustmentRecord['state'];
    const faults: Fault[] = [];
    if (before.kind !== 'rectification')
      faults.push({ pointer: '', zh: '只有整改需要复查', en: 'only what was to be put right is checked again' });
    const { today } = await this.calendar.of(before.areaCode.slice(0, 6));
    if (on > today || on < before.carriedOutOn!) faults.push(dayBetween('/on', before.carriedOutOn!, today));
    // Who has until a day has it: only then can it be said that it was not put right.
    else if (!isPassed && before.dueOn !== null && on <= before.dueOn) faults.push(stillHasTime(before.dueOn));
    mustHave(faults);
    return this.audit.write(actor, before.areaCode, async (change) => {
      const values = { state, recheckedOn: on, recheck: account };
      return view(await change.update(AdjustmentEntity, 'adjustments', before, values, move), actor);
    });
  }

  private endPosting(
    change: Change,
    { cadreId, kind, number }: AdjustmentEntity,
    { on, account }: AdjustmentDone,
    actor: Actor,
  ): Promise<CadreEntity> {
    const ending = kind === 'recall' ? ('recalled' as const) : ('replaced' as const);
    const reason = `${number}：${account}`.slice(0, 500);
    return this.cadres.recalled(change, cadreId!, { endedOn: on, ending, reason }, actor);
  }

  /**
   * Begins the handover of a replacement on the first day on which both are there, else on the last of who goes. One between the two that
   * runs already is the one.
   */
  private async handOver(change: Change, before: AdjustmentEntity, done: AdjustmentDone): Promise<string> {
    const { today } = await this.calendar.of(before.areaCode.slice(0, 6));
    const first = done.successorOn ?? today;
    const startsOn = first < done.on ? first : done.on;
    const sides = { fromCadreId: before.cadreId!, toCadreId: done.successorId! };
    return (await this.handovers.begun(change, { ...sides, startsOn, areaCode: before.areaCode }, done.on)).id;
  }

  /** The successor comes to the place and post of who goes. */
  private post(
    change: Change,
    { cadre, posting }: Successor,
    postedOn: string,
    { number }: AdjustmentEntity,
    actor: Actor,
  ): Promise<CadreEntity> {
    const { areaCode, post, teamId, villages, batch, term } = posting;
    const where = { areaCode, post, teamId, villages, batch, term, handoverUntil: null, postedOn };
    return this.cadres.posted(change, cadre.id, { ...where, reason: `${number}：接替` }, actor);
  }

  /** Who comes, with the posting that is taken over. @throws InvalidInput where it cannot be this person */
  private async successorOf(
    { cadreId }: AdjustmentEntity,
    { successorId, successorOn }: AdjustmentDone,
  ): Promise<Successor> {
    const [goes, cadre] = [await this.cadres.entity(cadreId!), await this.cadres.entity(successorId!)];
    const posting = await this.cadres.lastPosting(goes.id);
    const faults: Fault[] = [];
    const say = (zh: string, en: string, pointer = '/successorId') => faults.push({ pointer, zh, en });
    if (cadre.id === goes.id) say('接替的不能是本人', 'is who goes; name who comes');
    if (cadre.cadreCode.slice(0, 6) !== goes.cadreCode.slice(0, 6))
      say(`${cadre.name}不在本县`, `${cadre.name} is of another county`);
    const servesThere = cadre.isPosted && cadre.areaCode === posting?.areaCode;
    if (faults.length === 0 && successorOn === null && !servesThere)
      say(
        `${cadre.name}还没有派驻到这里，请写明到岗日`,
        `is needed: ${cadre.name} is not posted there yet`,
        '/successorOn',
      );
    mustHave(faults);
    return { cadre, posting: posting! };
  }
}

function faultsOf(
  { kind, decidedOn }: AdjustmentEntity,
  { on, attendees, minutesNumber, successorId, successorOn }: AdjustmentDone,
  today: string,
): Fault[] {
  const faults: Fault[] = [];
  if (kind === 'talk') {
    if (attendees === null)
      faults.push({ pointer: '/attendees', zh: '约谈须写明参加人', en: 'says who was at the talk' });
    if (minutesNumber === null)
      faults.push({
        pointer: '/minutesNumber',
        zh: '约谈须写明记录编号',
        en: 'is the number of the minutes of the talk',
      });
  } else if ((attendees ?? minutesNumber) !== null)
    faults.push({ pointer: '/attendees', zh: '只有约谈写参加人和记录编号', en: 'and the minutes are for talks alone' });
  // A posting may have ended before the decision, or end after it; what was said and done was so since.
  if (!endsPosting({ kind }) && (on < decidedOn! || on > today)) faults.push(dayBetween('/on', decidedOn!, today));
  if (kind === 'replacement' && successorId === null)
    faults.push({ pointer: '/successorId', zh: '调换须写明由谁接替', en: 'names who comes' });
  if (kind !== 'replacement' && (successorId ?? successorOn) !== null)
    faults.push({ pointer: '/successorId', zh: '只有调换写接替人', en: 'is for replacements alone' });
  return faults;
}

const dayBetween = (pointer: string, from: string, to: string): Fault => ({
  pointer,
  zh: `应在 ${from} 到今天（${to}）之间`,
  en: `is between ${from} and today (${to})`,
});

const stillHasTime = (dueOn: string): Fault => ({
  pointer: '/on',
  zh: `整改期限到 ${dueOn}，期满之后才能认定不合格；已经整改到位的，可以提前复查合格`,
  en: `is after ${dueOn}: until then there is time to put it right. What is put right before may pass before`,
});

function mustHave(faults: readonly Fault[]): void {
  if (faults.length > 0) throw refused(faults);
}
