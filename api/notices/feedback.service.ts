import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import {
  type ConfirmFeedback,
  FeedbackRecord,
  type LettersKept,
  type NewFeedback,
  type NewFeedbacks,
  type ToldAtOnce,
  type UnitLetter,
} from '../contract/records/feedback.js';
import { SEALED_STATES } from '../contract/records/cycle.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { CurrentResultsService, type ResultEntity } from '../results/current-results.service.js';
import { FeedbackEntity } from './feedback.entity.js';
import { type MeasureDays, MeasureDaysService } from './measure-days.service.js';
import { type Confirmation, confirmationOf } from './confirmation.js';
import { NoticesService } from './notices.service.js';
import { ObjectionsService } from './objections.service.js';
import { dayOutside, noneToWrite, notToldYet } from './refusals.js';

export type { FeedbackEntity } from './feedback.entity.js';

const LISTING: Listing<FeedbackEntity> = {
  permission: 'feedback.read',
  place: { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' },
  filters: ['cycleId', 'areaCode', 'resultId', 'cadreId', 'unitId', 'code'],
  search: ['name', 'code'],
  sorts: ['code', 'name', 'knownOn', 'dueOn', 'createdAt'],
  order: ['code', 'ASC'],
};

/** That cadres were told their results, and their dispatching units written to. From the day of the telling a review can be asked for. */
@Injectable()
export class FeedbackService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly windows: WindowDays,
    private readonly results: CurrentResultsService,
    private readonly notices: NoticesService,
    private readonly objections: ObjectionsService,
    private readonly measures: MeasureDaysService,
  ) {}

  onModuleInit(): void {
    this.places.register('feedback', (id) => this.db.read.findOneBy(FeedbackEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<FeedbackRecord>> {
    const page = await listOf(this.db.read, FeedbackEntity, LISTING, query, actor);
    const ids = [...new Set(page.records.map(({ cycleId }) => cycleId))];
    const measures = new Map(await Promise.all(ids.map(async (id) => [id, await this.measureOf(id)] as const)));
    return { ...page, records: page.records.map((one) => viewOf(one, measures.get(one.cycleId)!, actor)) };
  }

  async get(id: string, actor: Actor): Promise<FeedbackRecord> {
    const feedback = await this.entity(id);
    return viewOf(feedback, await this.measureOf(feedback.cycleId), actor);
  }

  /** The cadre confirms having been told. Said once it stays said. @throws DomainError not-found, stale, already-exists */
  async confirm(id: string, { version }: ConfirmFeedback, actor: Actor): Promise<FeedbackRecord> {
    const before = await this.entity(id);
    if (before.confirmedAt !== null) throw confirmedAlready(before);
    mustBeCurrent('feedback', before, version);
    const measure = await this.measureOf(before.cycleId);
    return this.audit.write(actor, before.areaCode, async (change) => {
      const values = { confirmedAt: this.clock.now() };
      return viewOf(await change.update(FeedbackEntity, 'feedback', before, values, 'confirm'), measure, actor);
    });
  }

  /** Records that one cadre was told. @throws DomainError not-found, already-exists, needs-unmet before the notice is over */
  async create({ resultId, how, toldOn }: NewFeedback, actor: Actor): Promise<FeedbackRecord> {
    const result = await this.results.entity(resultId);
    const { cycle, measure, confirmation } = await this.ready(result.cycleId);
    const day = toldOn ?? measure.days.today;
    if (result.state === 'superseded' || result.kind !== 'cadre') throw notFound('results', resultId);
    mustNotBeAhead(day, measure, this.measures.dayOf(result.createdAt, measure.ruleSet));
    if (await this.of(resultId)) throw toldAlready(result);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      const why = (await this.confirmationNow(change, cycle, confirmation)).against(result, day);
      if (why) throw notToldYet(result, why.why, why.details);
      const [feedback] = await change.createAll(FeedbackEntity, 'feedback', [said(result, how, day, measure)]);
      return viewOf(feedback!, measure, actor);
    });
  }

  /**
   * Records that everybody was told who can be told and was not yet. Who waits for an objection or a notice is left, and named.
   * @throws DomainError window-closed, needs-unmet
   */
  async createAll({ cycleId, how, toldOn, exceptIds }: NewFeedbacks, actor: Actor): Promise<ToldAtOnce> {
    const { cycle, measure, confirmation } = await this.ready(cycleId);
    const day = toldOn ?? measure.days.today;
    mustNotBeAhead(day, measure, this.measures.dayOf(cycle.sealedAt!, measure.ruleSet));
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      const now = await this.confirmationNow(change, cycle, confirmation);
      const told = new Set((await change.read.findBy(FeedbackEntity, { cycleId })).map(({ resultId }) => resultId));
      const untold = (await this.results.ofCycle(cycleId, change.read)).filter(({ id }) => !told.has(id));
      const left = untold.flatMap((result): ToldAtOnce['left'] => {
        const why = exceptIds.includes(result.id) ? ('excepted' as const) : now.against(result, day)?.why;
        return why ? [{ resultId: result.id, code: result.code, name: result.name, why }] : [];
      });
      const out = new Set(left.map(({ resultId }) => resultId));
      const telling = untold.filter(({ id }) => !out.has(id)).map((result) => said(result, how, day, measure));
      await change.createAll(FeedbackEntity, 'feedback', telling);
      return { cycleId, knownOn: day, told: telling.length, left };
    });
  }

  /** Records the letter that told a dispatching unit of its cadres' results. @throws DomainError needs-unmet where none was told */
  async letter({ cycleId, unitId, number, sentOn }: UnitLetter, actor: Actor): Promise<LettersKept> {
    const cycle = await this.cycles.mustBe(cycleId, ...SEALED_STATES);
    const { days } = await this.measures.of(cycle);
    const day = sentOn ?? days.today;
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      const told = await change.read.findBy(FeedbackEntity, { cycleId, unitId, letterOn: IsNull() });
      if (told.length === 0) throw noneToWrite(unitId, cycle);
      const first = told.map(({ knownOn }) => knownOn).toSorted()[0]!;
      if (day > days.today || day < first) throw dayOutside(day, first, days.today, WRITTEN);
      for (const one of told)
        await change.update(FeedbackEntity, 'feedback', one, { letterOn: day, letterNumber: number }, 'letter');
      return { cycleId, unitId, sentOn: day, number, cadres: told.length };
    });
  }

  /** When the cadre was told this result; null when not yet. */
  of(resultId: string, read: EntityManager = this.db.read): Promise<FeedbackEntity | null> {
    return read.findOneBy(FeedbackEntity, { resultId });
  }

  /** Who of a cycle was told, by result. */
  async ofCycle(cycleId: string, read: EntityManager = this.db.read): Promise<Map<string, FeedbackEntity>> {
    const told = await read.findBy(FeedbackEntity, { cycleId });
    return new Map(told.map((one) => [one.resultId, one]));
  }

  /** What stands against confirming the results of a cycle: its notices, and the objections to them. */
  async confirmation(cycle: CycleEntity, read: EntityManager = this.db.read): Promise<Confirmation> {
    const { ruleSet } = await this.measures.of(cycle);
    const posted = await this.notices.postedOf(cycle.id, read);
    return confirmationOf(ruleSet.notice, posted, await this.objections.stopping(cycle.id, read));
  }

  /** The posted cycles of a county that wait for their cadres to be told, each until the last day of the last window. */
  async due(areaCode: string): Promise<Due[]> {
    const posted = (await this.cycles.halvesOf(areaCode)).filter(({ state }) => state === 'noticed');
    const dues = posted.map(async (cycle): Promise<Due | null> => {
      const { ruleSet } = await this.measures.of(cycle);
      const last = ruleSet.schedule?.windows.at(-1);
      const window = last && (await this.windows.of(cycle.id, last.id));
      const told = await this.ofCycle(cycle.id);
      if (!window || (await this.results.ofCycle(cycle.id)).every(({ id }) => told.has(id))) return null;
      const office = { role: 'countyOrganisation' as const, areaCode, cadreId: null, unitId: null };
      return { word: 'cycles', id: cycle.id, cycleId: cycle.id, dueOn: window.toOn, ...office };
    });
    return (await Promise.all(dues)).flatMap((due) => due ?? []);
  }

  private async ready(cycleId: string) {
    const cycle = await this.cycles.entity(cycleId);
    const measure = await this.measures.of(cycle);
    // A measure without a notice has nothing to wait for but the seal.
    const states = measure.ruleSet.notice ? (['noticed', 'final'] as const) : SEALED_STATES;
    await this.cycles.mustBe(cycleId, ...states);
    return { cycle, measure, confirmation: measure.ruleSet.notice };
  }

  private async confirmationNow(
    change: Change,
    cycle: CycleEntity,
    notice: MeasureDays['ruleSet']['notice'],
  ): Promise<Confirmation> {
    const posted = await this.notices.postedOf(cycle.id, change.read);
    return confirmationOf(notice, posted, await this.objections.stopping(cycle.id, change.read));
  }

  private async entity(id: string): Promise<FeedbackEntity> {
    const feedback = await this.db.read.findOneBy(FeedbackEntity, { id });
    if (!feedback) throw notFound('feedback', id);
    return feedback;
  }

  private async measureOf(cycleId: string): Promise<MeasureDays> {
    return this.measures.of(await this.cycles.entity(cycleId));
  }
}

const WRITTEN = { zh: '发函日期', en: 'The day of the letter' };
const TOLD = { zh: '反馈日期', en: 'The day of the telling' };

/**
 * From which day the time for a review is counted: the day on which the telling was recorded. A telling that is entered late, or for a day that
 * is wrong, takes no day from anybody.
 */
export function clockStartOf({ createdAt }: Pick<FeedbackEntity, 'createdAt'>, { dayOf }: MeasureDays): string {
  return dayOf(createdAt);
}

/** The last day on which a review may be asked for, by the calendar as it is now; never before the day that was told. */
export function lastDayToApply(feedback: FeedbackEntity, measure: MeasureDays): string | null {
  const { ruleSet, days } = measure;
  const { dueOn } = feedback;
  const clock = ruleSet.review?.clocks.find(({ id }) => id === 'application');
  if (!clock || dueOn === null) return dueOn;
  const now = days.lastOf(clockStartOf(feedback, measure), clock.limit, ruleSet.review!.rollOver);
  return now > dueOn ? now : dueOn;
}

function said(
  { id: resultId, cycleId, cadreId, unitId, areaCode, code, name }: ResultEntity,
  how: FeedbackRecord['how'],
  knownOn: string,
  { ruleSet: { review }, days }: MeasureDays,
) {
  const clock = review?.clocks.find(({ id }) => id === 'application');
  const dueOn = clock ? days.lastOf(days.today, clock.limit, review!.rollOver) : null;
  const file = { cycleId, resultId, cadreId, unitId, areaCode, code, name };
  return {
    ...file,
    knownOn,
    how,
    clause: clock?.clause ?? null,
    dueOn,
    letterOn: null,
    letterNumber: null,
    confirmedAt: null,
  };
}

function mustNotBeAhead(day: string, { days }: MeasureDays, from: string): void {
  if (day < from || day > days.today) throw dayOutside(day, from, days.today, TOLD);
}

function toldAlready({ id, code, name }: ResultEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${name ?? ''}（${code}）的这个结果已经反馈过，没有重复登记。`,
      en: `${name ?? ''} (${code}) was told this result already; it was not recorded twice.`,
    },
    { word: 'results', id },
  );
}

function confirmedAlready({ id, code, name, confirmedAt }: FeedbackEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${name ?? ''}（${code}）已经确认收到反馈，不用再确认。`,
      en: `${name ?? ''} (${code}) confirmed this already; once is enough.`,
    },
    { word: 'feedback', id, confirmedAt },
  );
}

function viewOf(feedback: FeedbackEntity, measure: MeasureDays, { role, cadreId }: Actor): FeedbackRecord {
  const dueOn = lastDayToApply(feedback, measure);
  const clockStartsOn = dueOn === null ? null : clockStartOf(feedback, measure);
  const isOver = dueOn !== null && measure.days.today > dueOn;
  const isOwn = role === 'cadre' && feedback.cadreId !== null && cadreId === feedback.cadreId;
  const moves = isOwn && feedback.confirmedAt === null ? [{ move: 'confirm', needs: [] }] : [];
  return shown(FeedbackRecord, feedback, { clockStartsOn, dueOn, isOver, moves });
}
