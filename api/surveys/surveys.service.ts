import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import { CLOSED_STATES } from '../contract/records/cycle.js';
import type { AtVersion } from '../contract/records/record.js';
import {
  type NewSurvey,
  type SurveyChange,
  type SurveyCorrection,
  SurveyFigures,
  SurveyRecord,
  SurveyVersion,
} from '../contract/records/survey.js';
import type { RuleSet } from '../contract/rule-set.js';
import { faultOf } from '../core/tally-fault.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { contradictions, FollowedFigures, mustFollow } from './followed.service.js';
import { SurveyEntity, SurveyVersionEntity } from './survey.entity.js';
import { mustFit, SURVEYED, tallyOf } from './survey-figures.js';

const LISTING: Listing<SurveyEntity> = {
  permission: 'surveys.read',
  place: { area: 'areaCode', cycle: 'cycleId' },
  filters: ['cycleId', 'areaCode', 'state', 'method', 'isScheduled'],
  sorts: ['areaCode', 'state', 'updatedAt'],
  order: ['areaCode', 'ASC'],
};

/** In which states of its cycle a survey may come at all. */
const TAKEN_WHILE = ['open', ...CLOSED_STATES] as const;

/** What the third party found in the villages it was commissioned for: drafted, submitted by it, accepted by the county. */
@Injectable()
export class SurveysService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly followed: FollowedFigures,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('surveys', view);
    this.places.register('surveys', (id) => this.db.read.findOneBy(SurveyEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<SurveyRecord>> {
    const page = await listOf(this.db.read, SurveyEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((survey) => view(survey, actor)) };
  }

  async get(id: string, actor: Actor): Promise<SurveyRecord> {
    return view(await this.entity(id), actor);
  }

  /** Its figures at every version, the first one first. */
  async versions(surveyId: string): Promise<SurveyVersion[]> {
    return this.db.read.find(SurveyVersionEntity, { where: { surveyId }, order: { version: 'ASC' } });
  }

  /** Drafts a village's survey. @throws DomainError window-closed, not-found, already-exists, needs-unmet; InvalidInput */
  async create({ cycleId, areaCode, ...figures }: NewSurvey, actor: Actor): Promise<SurveyRecord> {
    const cycle = await this.mustTake(cycleId, areaCode);
    if (!areaCode.startsWith(cycle.areaCode)) throw notFound('areas', areaCode);
    await this.areas.mustBeKnown({ '/areaCode': areaCode });
    await this.mustFit(figures, cycle, areaCode);
    const id = randomUUID();
    return this.audit.write(actor, areaCode, async (change) => {
      await this.mustTake(cycleId, areaCode, change);
      const survey = await change.create(SurveyEntity, 'surveys', {
        id,
        cycleId,
        areaCode,
        ...figures,
        state: 'draft',
        reason: null,
        enteredBy: actor.accountId,
        submittedBy: null,
        acceptedBy: null,
      });
      return this.kept(change, survey, null, actor);
    });
  }

  /** Reads figures as {@link create} does, and keeps nothing. @throws DomainError not-found, needs-unmet; InvalidInput */
  async check({ cycleId, areaCode, ...figures }: NewSurvey): Promise<void> {
    const cycle = await this.mustTake(cycleId, areaCode);
    if (!areaCode.startsWith(cycle.areaCode)) throw notFound('areas', areaCode);
    await this.mustFit(figures, cycle, areaCode);
  }

  /** Other figures for a draft. @throws DomainError out-of-state once it was submitted, stale, window-closed; InvalidInput */
  async update(id: string, { version, ...figures }: SurveyChange, actor: Actor): Promise<SurveyRecord> {
    const before = await this.entity(id);
    mustBeCurrent('surveys', before, version);
    if (before.state !== 'draft') throw mustBeCorrected(before);
    await this.mustFit(figures, await this.mustTake(before.cycleId, before.areaCode), before.areaCode);
    return this.audit.write(actor, before.areaCode, async (change) => {
      await this.mustTake(before.cycleId, before.areaCode, change);
      return this.kept(change, await change.update(SurveyEntity, 'surveys', before, figures), null, actor);
    });
  }

  /** Corrects what was submitted, with a reason: a new draft, to be submitted and accepted anew. Nobody else can make the firm do it. */
  async correct(id: string, { version, reason, ...figures }: SurveyCorrection, actor: Actor): Promise<SurveyRecord> {
    const before = await this.entity(id);
    mustBeCurrent('surveys', before, version);
    const state = stateAfter('surveys', 'correct', before) as SurveyRecord['state'];
    await this.mustFit(figures, await this.mustTake(before.cycleId, before.areaCode), before.areaCode);
    const values = { ...figures, reason, state, submittedBy: null, acceptedBy: null };
    return this.audit.write(actor, before.areaCode, async (change) => {
      await this.mustTake(before.cycleId, before.areaCode, change);
      return this.kept(change, await change.update(SurveyEntity, 'surveys', before, values, 'correct'), reason, actor);
    });
  }

  /** Delivers it to the county. */
  async submit(id: string, { version }: AtVersion, actor: Actor): Promise<SurveyRecord> {
    const before = await this.entity(id);
    mustBeCurrent('surveys', before, version);
    return this.move(before, 'submit', { submittedBy: actor.accountId }, actor);
  }

  /** The county's acceptance: from now on results read it. */
  async accept(id: string, { version }: AtVersion, actor: Actor): Promise<SurveyRecord> {
    const before = await this.entity(id);
    mustBeCurrent('surveys', before, version);
    return this.move(before, 'accept', { acceptedBy: actor.accountId }, actor);
  }

  /**
   * A cycle that takes what assessors find in a village: an open one, and a closed one where the village's survey is too short. Who is
   * posted there waits, nobody else does; the grades are made up with what comes.
   * @throws DomainError not-found, window-closed
   */
  async mustTake(cycleId: string, areaCode: string, change?: Change): Promise<CycleEntity> {
    const cycle = await this.cycles.mustBe(cycleId, ...TAKEN_WHILE);
    const state = change ? await this.cycles.mustStillBe(change, cycleId, ...TAKEN_WHILE) : cycle.state;
    if (state === 'open') return cycle;
    const survey = await this.ofVillage(cycleId, areaCode, change?.read);
    // What was delivered whole stands: once the books are closed it is corrected with the result, by two people.
    return survey && (await this.stands(survey, cycle)) ? this.cycles.mustBe(cycleId, 'open') : cycle;
  }

  /** Whether a survey was delivered with as many interviews as the measure asks for. */
  private async stands(survey: SurveyEntity, { ruleSetId }: CycleEntity): Promise<boolean> {
    const group = (await this.ruleSets.compiledOf(ruleSetId)).ruleSet.raterGroups[SURVEYED];
    return survey.state !== 'draft' && group !== undefined && faultOf(tallyOf(survey), group) === null;
  }

  /** A village's survey in a cycle; null where there is none yet. */
  ofVillage(cycleId: string, areaCode: string, read = this.db.read): Promise<SurveyEntity | null> {
    return read.findOneBy(SurveyEntity, { cycleId, areaCode });
  }

  /** The villages whose site check is planned in a cycle, as far as their surveys say so yet. */
  async plannedChecks(cycleId: string): Promise<ReadonlySet<string>> {
    const surveys = await this.db.read.findBy(SurveyEntity, { cycleId, isScheduled: true });
    return new Set(surveys.map(({ areaCode }) => areaCode));
  }

  /** The surveys of these villages in a cycle, as they stand. */
  of(cycleId: string, villages: readonly string[]): Promise<SurveyEntity[]> {
    return this.db.read.findBy(SurveyEntity, { cycleId, areaCode: In([...villages]) });
  }

  /** Those of these villages whose survey of a cycle was not submitted yet. */
  async undelivered(cycleId: string, villages: readonly string[]): Promise<string[]> {
    const delivered = await this.db.read.findBy(SurveyEntity, { cycleId, state: In(['submitted', 'accepted']) });
    const has = new Set(delivered.map(({ areaCode }) => areaCode));
    return villages.filter((village) => !has.has(village));
  }

  /** The accepted surveys of a county's cycle: each village's tally, and whether a site check was planned where the measure asks. */
  async contribute(cycle: { id: string }, { entities }: RuleSet): Promise<Entity[]> {
    const surveys = await this.db.read.find(SurveyEntity, {
      where: { cycleId: cycle.id, state: 'accepted' },
      order: { areaCode: 'ASC' },
    });
    const madeUp = await this.madeUp(cycle.id, surveys);
    const asksForCheck = entities.village?.facts['isCheckedThisHalf']?.from.kind === 'recorded';
    return surveys.map((survey) => ({
      kind: 'village',
      code: survey.areaCode,
      ...(asksForCheck && { facts: { isCheckedThisHalf: survey.isScheduled } }),
      tallies: [tallyOf(survey, 1 + (madeUp.get(survey.id) ?? 0))],
    }));
  }

  /** Who accepted the surveys of these villages in a cycle, by kind and group. */
  async acceptersOf(cycleId: string, areaCodes: readonly string[]) {
    const where = { cycleId, areaCode: In(areaCodes), state: 'accepted' as const };
    const surveys = await this.db.read.findBy(SurveyEntity, where);
    return surveys.map((survey) => ({
      key: `village ${tallyOf(survey).group}`,
      by: survey.acceptedBy,
      at: survey.updatedAt,
    }));
  }

  /** How often each survey was corrected once the books were closed. */
  private async madeUp(cycleId: string, surveys: readonly SurveyEntity[]): Promise<Map<string, number>> {
    const { closedAt } = await this.cycles.entity(cycleId);
    const counts = new Map<string, number>();
    if (closedAt === null) return counts;
    const where = { surveyId: In(surveys.map(({ id }) => id)), reason: Not(IsNull()), at: MoreThan(closedAt) };
    for (const { surveyId } of await this.db.read.findBy(SurveyVersionEntity, where))
      counts.set(surveyId, (counts.get(surveyId) ?? 0) + 1);
    return counts;
  }

  private async move(
    before: SurveyEntity,
    move: 'submit' | 'accept',
    values: Partial<SurveyEntity>,
    actor: Actor,
  ): Promise<SurveyRecord> {
    // What was delivered in time is accepted late too.
    const mayCome = (change?: Change) =>
      move === 'submit'
        ? this.mustTake(before.cycleId, before.areaCode, change)
        : this.cycles.mustBe(before.cycleId, ...TAKEN_WHILE);
    await mayCome();
    const state = stateAfter('surveys', move, before) as SurveyRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) => {
      await mayCome(change);
      if (move === 'submit') mustFollow(before.id, before, await this.followed.of(before, change.read));
      return view(await change.update(SurveyEntity, 'surveys', before, { ...values, state }, move), actor);
    });
  }

  /** Keeps the figures of a version beside all before it. */
  private async kept(change: Change, survey: SurveyEntity, reason: string | null, actor: Actor): Promise<SurveyRecord> {
    const { id: surveyId, version, updatedAt: at } = survey;
    const figures = Object.fromEntries(
      Object.keys(SurveyFigures.shape).map((name) => [name, survey[name as keyof SurveyFigures]]),
    ) as SurveyFigures;
    await change.keep(SurveyVersionEntity, [{ surveyId, version, figures, reason, by: actor.accountId, at }]);
    return view(survey, actor);
  }

  /** Figures fit the measure, and say what the interviews say where there are any. */
  private async mustFit(figures: SurveyFigures, { id, ruleSetId }: CycleEntity, areaCode: string): Promise<void> {
    mustFit(figures, (await this.ruleSets.compiledOf(ruleSetId)).ruleSet);
    const followed = await this.followed.of({ cycleId: id, areaCode });
    const faults = followed ? contradictions(figures, followed) : [];
    if (faults.length > 0) throw refused(faults);
  }

  private async entity(id: string): Promise<SurveyEntity> {
    const survey = await this.db.read.findOneBy(SurveyEntity, { id });
    if (!survey) throw notFound('surveys', id);
    return survey;
  }
}

function view(survey: SurveyEntity, actor: Actor): SurveyRecord {
  const { called, answered, valid, calledBack, state } = survey;
  return shown(SurveyRecord, survey, {
    responseRatio: called > 0 ? answered / called : null,
    calledBackRatio: calledBack !== null && valid > 0 ? calledBack / valid : null,
    moves: movesOf('surveys', state, actor),
  });
}

function mustBeCorrected({ id, state }: SurveyEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: '这份调查已经报送，不能直接改。需要更正的，请用“更正”并写明理由，原来的数字保留。',
      en: 'This survey was submitted and is not simply changed. Correct it with a reason; the figures before are kept.',
    },
    { word: 'surveys', id, state, move: 'update', legal: ['correct'] },
  );
}
