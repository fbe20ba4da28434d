import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, Like } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import type { NewAppeal, NewReview, ReviewExtension } from '../contract/records/review.js';
import { ReviewRecord } from '../contract/records/review.js';
import type { ResultDifference } from '../contract/records/result-difference.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import type { Language } from '../http/language.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { stateAfter } from '../http/moves.js';
import { clockStartOf, FeedbackService, lastDayToApply } from '../notices/feedback.service.js';
import { type MeasureDays, MeasureDaysService } from '../notices/measure-days.service.js';
import { CurrentResultsService, type ResultEntity } from '../results/current-results.service.js';
import { ReviewEntity } from './review.entity.js';
import { clockOf, lastDayOf, lastDayWith } from './review-clocks.js';
import { view } from './review-view.js';
import {
  knowsNoReview,
  notExtendable,
  notTold,
  reviewedAlready,
  reviewsTheOld,
  timeOver,
  tooLate,
} from './refusals.js';
import { mustBeDay } from './said-days.js';

const LISTING: Listing<ReviewEntity> = {
  permission: 'reviews.read',
  place: { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' },
  filters: ['cycleId', 'areaCode', 'resultId', 'cadreId', 'unitId', 'kind', 'state', 'number'],
  search: ['number'],
  sorts: ['number', 'submittedOn', 'dueOn', 'state', 'createdAt'],
  order: ['submittedOn', 'DESC'],
};

/** Reviews of results and appeals against them: asked for, accepted, given more time, withdrawn. */
@Injectable()
export class ReviewsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly results: CurrentResultsService,
    private readonly feedback: FeedbackService,
    private readonly measures: MeasureDaysService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('reviews', view);
    this.places.register('reviews', (id) => this.db.read.findOneBy(ReviewEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. The province and the city see appeals alone. */
  async list(query: ListQuery, actor: Actor): Promise<Page<ReviewRecord>> {
    const page = await listOf(this.db.read, ReviewEntity, LISTING, query, actor, (builder) => {
      if (actor.role === 'province') builder.andWhere(`r.kind = 'appeal'`);
    });
    await this.audit.noteReads(actor, 'reviews', page.records);
    return { ...page, records: page.records.map((review) => view(review, actor)) };
  }

  /** One of them; that a person's file was read is noted. */
  async get(id: string, actor: Actor): Promise<ReviewRecord> {
    const review = await this.heard(id, actor);
    if (actor.cadreId !== review.cadreId) await this.audit.noteRead(actor, review.areaCode, 'reviews', id);
    return view(review, actor);
  }

  /**
   * Takes an application for the review of a result, by its cadre or on paper, within the clock that the telling started.
   * @throws DomainError not-found, window-closed past the last day, already-exists, out-of-state, needs-unmet
   */
  async create({ resultId, submittedOn, lateReason, ...said }: NewReview, actor: Actor): Promise<ReviewRecord> {
    const result = await this.results.entity(resultId);
    if (result.kind !== 'cadre' || result.cadreId === null) throw notFound('results', resultId);
    const measure = await this.measures.of(await this.cycles.entity(result.cycleId));
    const when = await this.dayToApply(result, measure, { submittedOn, lateReason }, actor);
    return this.audit.write(actor, result.areaCode, async (change) => {
      const before = await change.read.findBy(ReviewEntity, { cadreId: result.cadreId! });
      const other = before.find(
        (one) => one.resultId === resultId && one.kind === 'review' && one.state !== 'withdrawn',
      );
      if (other) throw reviewedAlready(other, result);
      const dueOn = lastDayOf(measure, 'decision', when.submittedOn);
      const about = { kind: 'review' as const, resultId, cycleId: result.cycleId, appealsId: null, dueOn };
      return view(await this.opened(change, result, { ...said, ...when, ...about }, measure, before.length + 1), actor);
    });
  }

  /** Accepts it: from now on somebody decides. */
  async accept(id: string, version: number | undefined, actor: Actor): Promise<ReviewRecord> {
    return this.move(id, 'accept', version, actor, {});
  }

  /** Takes it back. */
  async withdraw(id: string, version: number | undefined, actor: Actor): Promise<ReviewRecord> {
    return this.move(id, 'withdraw', version, actor, { dueOn: null });
  }

  /** Makes the time for deciding longer, once and as far as the measure allows. @throws DomainError needs-unmet, out-of-state, stale */
  async extend(id: string, { days, reason, version }: ReviewExtension, actor: Actor): Promise<ReviewRecord> {
    const review = await this.heard(id, actor);
    const measure = await this.measures.of(await this.cycles.entity(review.cycleId));
    const name = review.kind === 'review' ? 'decision' : 'appealDecision';
    const clock = clockOf(measure.ruleSet.review, name);
    const most = clock?.extensionAtMost?.days ?? null;
    const clause = clock?.clause ?? review.clause;
    stateAfter('reviews', 'extend', review);
    if (most === null || days > most || review.extendedBy !== null) throw notExtendable(review, { days, most, clause });
    // A day that is over is not made another one: that it was late stays to be seen.
    if (review.dueOn !== null && review.dueOn < measure.days.today) throw timeOver(review, review.dueOn, clause);
    const dueOn = lastDayWith(measure, name, review.submittedOn, days);
    return this.move(id, 'extend', version, actor, { dueOn, extendedBy: days, extensionReason: reason });
  }

  /**
   * Appeals a dismissed review to the higher level.
   * @throws DomainError not-found, out-of-state, stale, window-closed past the last day
   */
  async appeal(
    id: string,
    { submittedOn, lateReason, version, ...said }: NewAppeal,
    actor: Actor,
  ): Promise<ReviewRecord> {
    const before = await this.heard(id, actor);
    mustBeCurrent('reviews', before, version);
    if (before.kind === 'appeal') throw notFound('reviews', id);
    const state = stateAfter('reviews', 'appeal', before) as ReviewRecord['state'];
    const result = await this.results.entity(before.resultId);
    const measure = await this.measures.of(await this.cycles.entity(before.cycleId));
    const day = submittedOn ?? measure.days.today;
    mustBeDay(day, before.decidedOn!, measure, actor);
    const run = { name: 'appeal' as const, from: before.decidedOn!, last: lastDayToAppeal(before, measure) };
    const when = inTime(measure, run, { id, day, lateReason });
    return this.audit.write(actor, before.areaCode, async (change) => {
      await change.update(ReviewEntity, 'reviews', before, { state }, 'appeal');
      const count = await change.read.countBy(ReviewEntity, { cadreId: before.cadreId });
      const dueOn = lastDayOf(measure, 'appealDecision', day);
      const about = {
        kind: 'appeal' as const,
        resultId: before.resultId,
        cycleId: before.cycleId,
        appealsId: id,
        dueOn,
      };
      return view(await this.opened(change, result, { ...said, ...when, ...about }, measure, count + 1), actor);
    });
  }

  /** What a review changed, line by line; nothing where it is not upheld. */
  async difference(id: string, actor: Actor, language: Language): Promise<ResultDifference> {
    const { resultId, supersededById } = await this.heard(id, actor);
    // It may have reviewed a result that another correction had taken the place of meanwhile.
    const from =
      supersededById === null ? resultId : ((await this.results.entity(supersededById)).supersedesId ?? resultId);
    const difference = await this.results.difference(from, supersededById ?? from, actor, language);
    return { reviewId: id, ...difference };
  }

  /** The reviews and appeals of a county that wait for a decision. */
  async due(areaCode: string): Promise<Due[]> {
    const where = { state: In(OPEN_STATES), areaCode: Like(`${areaCode}%`) };
    return (await this.db.read.findBy(ReviewEntity, where)).flatMap(({ id, cycleId, dueOn }): Due[] => {
      const office = { role: 'countyOrganisation' as const, areaCode, cadreId: null, unitId: null };
      return dueOn === null ? [] : [{ word: 'reviews', id, cycleId, dueOn, ...office }];
    });
  }

  /** The reviews of a cycle's results, without appeals. */
  reviewsOf(cycleId: string, read: EntityManager = this.db.read): Promise<ReviewEntity[]> {
    return read.findBy(ReviewEntity, { cycleId, kind: 'review' });
  }

  /** One that this person hears or asked for: the higher level knows of appeals alone. @throws DomainError not-found */
  async heard(id: string, actor: Actor): Promise<ReviewEntity> {
    const review = await this.db.read.findOneBy(ReviewEntity, { id });
    if (!review || (actor.role === 'province' && review.kind === 'review')) throw notFound('reviews', id);
    return review;
  }

  private async dayToApply(
    result: ResultEntity,
    measure: MeasureDays,
    { submittedOn, lateReason }: { submittedOn: string | undefined; lateReason: string | null },
    actor: Actor,
  ): Promise<When> {
    const { review } = measure.ruleSet;
    if (!review) throw knowsNoReview(result);
    if (result.state === 'superseded') throw reviewsTheOld(result, result.supersededById);
    const told = await this.feedback.of(result.id);
    if (!told) throw notTold(result);
    const day = submittedOn ?? measure.days.today;
    mustBeDay(day, told.knownOn, measure, actor);
    const from = clockStartOf(told, measure);
    const run = { name: 'application' as const, from, last: lastDayToApply(told, measure) };
    return inTime(measure, run, { id: result.id, day, lateReason });
  }

  private opened(
    change: Change,
    { cadreId, unitId, areaCode, code }: ResultEntity,
    said: Pick<
      ReviewEntity,
      'kind' | 'resultId' | 'cycleId' | 'appealsId' | 'dueOn' | 'account' | 'evidence' | 'submittedOn' | 'lateReason'
    >,
    { ruleSet }: MeasureDays,
    number: number,
  ): Promise<ReviewEntity> {
    const { clause, suspends } = ruleSet.review!;
    return change.create(ReviewEntity, 'reviews', {
      ...said,
      number: `${code}-V${number}`,
      cadreId: cadreId!,
      unitId,
      areaCode,
      clause,
      suspends,
      state: 'submitted',
      ...UNDECIDED,
    });
  }

  private async move(
    id: string,
    move: 'accept' | 'withdraw' | 'extend',
    version: number | undefined,
    actor: Actor,
    values: Partial<ReviewEntity>,
  ): Promise<ReviewRecord> {
    const before = await this.heard(id, actor);
    mustBeCurrent('reviews', before, version);
    const state = stateAfter('reviews', move, before) as ReviewRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(ReviewEntity, 'reviews', before, { ...values, state }, move), actor),
    );
  }
}

/** Asked for and not decided. */
export const OPEN_STATES: ReviewRecord['state'][] = ['submitted', 'accepted', 'proposed'];

const UNDECIDED = {
  extendedBy: null,
  extensionReason: null,
  proposed: null,
  decidedOn: null,
  decidedBy: null,
  reason: null,
  authority: null,
  supersededById: null,
  appealUntil: null,
};

/** When something came, and why it came late. */
type When = Pick<ReviewEntity, 'submittedOn' | 'lateReason'>;

/**
 * Refuses what comes past the last day of a clock, unless the measure takes it with a reason.
 * @throws DomainError window-closed with the day and the clause
 */
function inTime(
  { ruleSet: { review } }: MeasureDays,
  { name, from, last }: { name: 'application' | 'appeal'; from: string; last: string | null },
  { id, day, lateReason }: { id: string; day: string; lateReason: string | null },
): When {
  const clock = clockOf(review, name);
  if (!clock || last === null || day <= last) return { submittedOn: day, lateReason: null };
  if (review!.lateWithReason && lateReason !== null) return { submittedOn: day, lateReason };
  const canSay = review!.lateWithReason === true;
  throw tooLate(name === 'application' ? 'review' : 'appeal', { id, day, from, last, clock, canSay });
}

/** The last day to appeal by the calendar as it is now; never before the day that was told with the decision. */
function lastDayToAppeal({ decidedOn, appealUntil }: ReviewEntity, measure: MeasureDays): string | null {
  const now = lastDayOf(measure, 'appeal', decidedOn!);
  return now === null || appealUntil === null || now > appealUntil ? now : appealUntil;
}
