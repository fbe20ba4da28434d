import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import {
  type InterviewCallBack,
  type InterviewCorrection,
  InterviewRecord,
  InterviewSaid,
  InterviewVersion,
  type NewInterview,
} from '../contract/records/interview.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { isDuplicate } from '../db/duplicate.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { type Fault, refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { InterviewEntity, InterviewVersionEntity } from './interview.entity.js';
import { faultsIn, type Questions } from './interview-faults.js';
import { alreadyThere, delivered, noSurvey } from './refusals.js';

const LISTING: Listing<InterviewEntity> = {
  permission: 'interviews.read',
  place: { area: 'areaCode', cycle: 'cycleId' },
  filters: ['cycleId', 'areaCode', 'sampleNumber', 'outcome', 'interviewer', 'mode', 'householdKind', 'callBack'],
  search: ['sampleNumber', 'interviewer'],
  sorts: ['areaCode', 'sampleNumber', 'interviewer', 'beganAt', 'updatedAt'],
  order: ['beganAt', 'DESC'],
};
const GROUP = 'thirdParty';

/** What assessors heard, household by household: added to, corrected by new versions, never removed. */
@Injectable()
export class InterviewsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly surveys: SurveysService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('interviews', view);
    this.places.register('interviews', (id) => this.db.read.findOneBy(InterviewEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<InterviewRecord>> {
    const page = await listOf(this.db.read, InterviewEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((one) => view(one, actor)) };
  }

  async get(id: string, actor: Actor): Promise<InterviewRecord> {
    return view(await this.entity(id), actor);
  }

  /** What it said at every version, the first one first. */
  async versions(interviewId: string): Promise<InterviewVersion[]> {
    return this.db.read.find(InterviewVersionEntity, { where: { interviewId }, order: { version: 'ASC' } });
  }

  /** Records one contact. @throws DomainError window-closed, not-found, already-exists, needs-unmet, out-of-state; InvalidInput */
  async create({ cycleId, ...one }: NewInterview, actor: Actor): Promise<InterviewRecord> {
    return this.enter(cycleId, [one], actor, '', ([made]) => made!);
  }

  /** Records many contacts of a cycle: all of them, or none. @throws as {@link create}, each fault with the place of its interview */
  createMany(
    cycleId: string,
    many: readonly Omit<NewInterview, 'cycleId'>[],
    actor: Actor,
  ): Promise<InterviewRecord[]> {
    return this.enter(cycleId, many, actor, '/interviews', (made) => made);
  }

  /** Reads a contact as {@link create} does, and keeps nothing. @throws DomainError needs-unmet, out-of-state; InvalidInput */
  async check({ cycleId, areaCode, ...said }: NewInterview): Promise<void> {
    const cycle = await this.surveys.mustTake(cycleId, areaCode);
    const faults = [...faultsIn(said, await this.askedIn(cycle), this.clock.now())];
    if (faults.length > 0) throw refused(faults);
    await this.mustNotBeDelivered(cycleId, areaCode);
  }

  /** Puts something else in its place, with a reason; what it said before stays readable. */
  async correct(id: string, { version, reason, ...said }: InterviewCorrection, actor: Actor): Promise<InterviewRecord> {
    const before = await this.entity(id);
    mustBeCurrent('interviews', before, version);
    const cycle = await this.surveys.mustTake(before.cycleId, before.areaCode);
    const faults = [...faultsIn(said, await this.askedIn(cycle), this.clock.now())];
    if (faults.length > 0) throw refused(faults);
    const state = stateAfter('interviews', 'correct', before) as InterviewRecord['state'];
    return this.changed(before, { ...said, reason, state }, 'correct', reason, actor);
  }

  /** What a second person heard who called again. */
  async callBack(id: string, { version, callBack }: InterviewCallBack, actor: Actor): Promise<InterviewRecord> {
    const before = await this.entity(id);
    mustBeCurrent('interviews', before, version);
    await this.surveys.mustTake(before.cycleId, before.areaCode);
    const state = stateAfter('interviews', 'callBack', before) as InterviewRecord['state'];
    if (before.outcome !== 'complete')
      throw refused([{ pointer: '/callBack', zh: '只有“完成”的才回访复核', en: 'only complete ones are called back' }]);
    return this.changed(before, { callBack, state }, 'callBack', null, actor);
  }

  /** What the measure of a cycle asks households, each question with its options. @throws DomainError needs-unmet where it has none */
  async askedIn({ ruleSetId }: Pick<CycleEntity, 'ruleSetId'>): Promise<Questions> {
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    const { questions } = ruleSet.raterGroups[GROUP] ?? {};
    if (!questions) throw noSurvey(ruleSet.code);
    return new Map(Object.entries(questions).map(([id, { options }]) => [id, Object.keys(options)]));
  }

  private async enter<T>(
    cycleId: string,
    many: readonly Omit<NewInterview, 'cycleId'>[],
    actor: Actor,
    root: string,
    answer: (made: InterviewRecord[]) => T,
  ): Promise<T> {
    const cycle = await this.cycles.entity(cycleId);
    const villages = [...new Set(many.map(({ areaCode }) => areaCode))];
    const foreign = villages.find((village) => !village.startsWith(cycle.areaCode));
    if (foreign) throw notFound('areas', foreign);
    const placeOf = (at: number) => (root === '' ? '' : `${root}/${at}`);
    await this.areas.mustBeKnown(
      Object.fromEntries(many.map(({ areaCode }, at) => [`${placeOf(at)}/areaCode`, areaCode])),
    );
    const asked = await this.askedIn(cycle);
    const faults = many.flatMap((one, at): Fault[] =>
      [...faultsIn(one, asked, this.clock.now())].map((fault) => ({
        ...fault,
        pointer: `${placeOf(at)}${fault.pointer}`,
      })),
    );
    if (faults.length > 0) throw refused(faults.slice(0, 50));
    const [place = cycle.areaCode, ...others] = villages;
    return this.audit.write(actor, others.length > 0 ? cycle.areaCode : place, async (change) => {
      for (const village of villages) {
        await this.surveys.mustTake(cycleId, village, change);
        await this.mustNotBeDelivered(cycleId, village, change);
      }
      const made = await this.added(change, cycleId, many, actor);
      await this.keep(change, made, null, actor);
      return answer(made.map((one) => view(one, actor)));
    });
  }

  private async added(
    change: Change,
    cycleId: string,
    many: readonly Omit<NewInterview, 'cycleId'>[],
    { accountId: enteredBy }: Actor,
  ): Promise<InterviewEntity[]> {
    const rows = many.map((one) => ({
      id: randomUUID(),
      cycleId,
      ...one,
      state: 'recorded' as const,
      reason: null,
      enteredBy,
    }));
    for (const { areaCode, sampleNumber, attempt } of rows) {
      const where = { cycleId, areaCode, sampleNumber, attempt };
      if (await change.read.existsBy(InterviewEntity, where)) throw alreadyThere(areaCode, sampleNumber, attempt);
    }
    return change.createAll(InterviewEntity, 'interviews', rows).catch((error: unknown) => {
      const { areaCode, sampleNumber, attempt } = rows[0]!;
      throw isDuplicate(error) ? alreadyThere(areaCode, sampleNumber, attempt) : error;
    });
  }

  private changed(
    before: InterviewEntity,
    values: Partial<InterviewEntity>,
    move: 'correct' | 'callBack',
    reason: string | null,
    actor: Actor,
  ): Promise<InterviewRecord> {
    const { cycleId, areaCode } = before;
    return this.audit.write(actor, areaCode, async (change) => {
      await this.surveys.mustTake(cycleId, areaCode, change);
      await this.mustNotBeDelivered(cycleId, areaCode, change);
      const after = await change.update(InterviewEntity, 'interviews', before, values, move).catch((error: unknown) => {
        const { sampleNumber, attempt } = { ...before, ...values };
        throw isDuplicate(error) ? alreadyThere(areaCode, sampleNumber, attempt) : error;
      });
      await this.keep(change, [after], reason, actor);
      return view(after, actor);
    });
  }

  /** Keeps what was said at a version beside all before it. */
  private keep(change: Change, many: readonly InterviewEntity[], reason: string | null, { accountId: by }: Actor) {
    const names = Object.keys(InterviewSaid.shape) as (keyof InterviewSaid)[];
    const rows = many.map((one) => ({
      interviewId: one.id,
      version: one.version,
      said: Object.fromEntries(names.map((name) => [name, one[name]])) as InterviewSaid,
      reason,
      by,
      at: one.updatedAt,
    }));
    return change.keep(InterviewVersionEntity, rows);
  }

  private async mustNotBeDelivered(cycleId: string, areaCode: string, change?: Change): Promise<void> {
    const survey = await this.surveys.ofVillage(cycleId, areaCode, change?.read);
    if (survey && survey.state !== 'draft') throw delivered(areaCode, survey.id);
  }

  private async entity(id: string): Promise<InterviewEntity> {
    const one = await this.db.read.findOneBy(InterviewEntity, { id });
    if (!one) throw notFound('interviews', id);
    return one;
  }
}

function view(one: InterviewEntity, actor: Actor): InterviewRecord {
  const barred = one.outcome === 'complete' ? [] : ['callBack'];
  return shown(InterviewRecord, one, { moves: movesOf('interviews', one.state, actor, barred) });
}
