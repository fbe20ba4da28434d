import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Cohort } from '../contract/cohort.js';
import type { ListQuery } from '../contract/list.js';
import type { ResultBrief, ResultChange } from '../contract/records/result-brief.js';
import type { ResultFile, ResultRecord } from '../contract/records/result.js';
import { counterfactualSentences } from '../core/counterfactual/sentences.js';
import type { Lines } from '../core/explain/lines.js';
import { linesFor } from '../core/explain/veil.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import type { Language } from '../http/language.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { briefOf } from './brief.js';
import { dayIn } from '../calendar-days/calendar.service.js';
import { CohortsService } from './cohorts.service.js';
import { linesOf, namesIn } from './explaining.js';
import { type Explained, fileFor, recordFor, seesUnsealed } from './readers.js';
import { ResultAssessmentEntity, ResultEntity } from './result.entity.js';
import { ScoringService } from './scoring.service.js';

const LISTING: Listing<ResultEntity> = {
  permission: 'results.read',
  place: { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' },
  filters: [
    'cycleId',
    'areaCode',
    'kind',
    'code',
    'cadreId',
    'unitId',
    'state',
    'standing',
    'grade',
    'isAwaitingAnswer',
  ],
  search: ['name', 'code'],
  sorts: ['code', 'name', 'kind', 'areaCode', 'grade', 'standing', 'pointsOrder', 'createdAt'],
  order: ['code', 'ASC'],
};

/** Results as people read them, each as the measure tells it to who asks. */
@Injectable()
export class ResultsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cohorts: CohortsService,
    private readonly scoring: ScoringService,
  ) {}

  onModuleInit(): void {
    this.places.register('results', (id) => this.db.read.findOneBy(ResultEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<ResultRecord>> {
    const page = await listOf(this.db.read, ResultEntity, LISTING, sortedByPoints(query), actor, (builder) => {
      if (!seesUnsealed(actor)) builder.andWhere(`r.state <> 'assessed'`);
    });
    return { ...page, records: page.records.map((result) => recordFor(result, actor)) };
  }

  /**
   * One result with its explanation. That a person's result was read is noted, whoever read it.
   * @param as as whom it is told: what is printed for a cadre says what the cadre may read, whoever prints it
   */
  async get(id: string, actor: Actor, language: Language, as = actor.role): Promise<ResultFile> {
    const result = await this.db.read.findOneBy(ResultEntity, { id });
    if (!result || (result.state === 'assessed' && !seesUnsealed(actor))) throw notFound('results', id);
    const explained = await this.explain(result);
    const before = result.supersedesId && (await this.db.read.findOneBy(ResultEntity, { id: result.supersedesId }));
    if (result.kind === 'cadre') await this.audit.noteRead(actor, result.areaCode, 'results', id);
    const reader = { ...actor, role: as };
    return fileFor({ ...explained, ...(before ? { before: await this.explain(before) } : {}) }, reader, language);
  }

  /** The same, as it is read on a phone. That it was read is noted likewise. */
  async brief(id: string, actor: Actor, language: Language, as = actor.role): Promise<ResultBrief> {
    const file = await this.get(id, actor, language, as);
    const { sealedAt } = await this.cycles.entity(file.cycleId);
    const sealedOn = file.seal === null || sealedAt === null ? null : dayIn('Asia/Shanghai', sealedAt);
    return briefOf(file, file.lines as unknown as Lines, { sealedOn }, language);
  }

  /** What would have given the next better grade, scored again with everybody of the cycle. That it was read is noted. @throws DomainError not-found */
  async change(id: string, actor: Actor, language: Language): Promise<ResultChange> {
    const result = await this.db.read.findOneBy(ResultEntity, { id });
    if (!result || (result.state === 'assessed' && !seesUnsealed(actor))) throw notFound('results', id);
    const { cohort: revision } = await this.db.read.findOneByOrFail(ResultAssessmentEntity, { resultId: id });
    const { source, hash, ruleSet } = await this.ruleSets.compiledOf(
      (await this.cycles.entity(result.cycleId)).ruleSetId,
    );
    const { cohort } = await this.cohorts.frozen(result.cycleId, revision);
    if (result.kind === 'cadre') await this.audit.noteRead(actor, result.areaCode, 'results', id);
    const { cycleId, kind, code } = result;
    const name = [hash, cycleId, revision, kind, code].join(' ');
    const found = await this.scoring.change(name, source, cohort, { kind, code });
    const texts = counterfactualSentences(found, ruleSet, language, namesIn(cohort));
    const wanted = ruleSet.entities[result.kind]?.grades?.order.find((grade) => grade.id === found.wanted);
    return {
      outcome: found.outcome,
      wanted: wanted?.title[language] ?? null,
      sentences: texts.map((text, at) => ({
        text,
        isShared: found.promises[at]?.steps.some(({ isShared }) => isShared) ?? false,
      })),
    };
  }

  /** A result with its lines as this person may read them; that they were read is noted. @throws DomainError not-found */
  async read(id: string, actor: Actor): Promise<{ result: ResultEntity; lines: Lines }> {
    const result = await this.db.read.findOneBy(ResultEntity, { id });
    if (!result || (result.state === 'assessed' && !seesUnsealed(actor))) throw notFound('results', id);
    const { lines } = await this.explain(result);
    if (result.kind === 'cadre') await this.audit.noteRead(actor, result.areaCode, 'results', id);
    return { result, lines: linesFor(lines, actor.role === 'system' ? 'countyOrganisation' : actor.role) };
  }

  /** Everything recorded for a cycle until now, as its measure reads it. @throws DomainError not-found, contributions-clash */
  async cohortOf(cycleId: string): Promise<Cohort> {
    const cycle = await this.cycles.entity(cycleId);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    return (await this.cohorts.gather(cycle, ruleSet)).cohort;
  }

  /** The cadres of an assessed cycle by their codes, whatever became of their grades. */
  cadresOf(cycleId: string): Promise<ResultEntity[]> {
    return this.db.read.find(ResultEntity, { where: { cycleId, kind: 'cadre', revision: 1 }, order: { code: 'ASC' } });
  }

  /** A sealed result with everything that explains it, before anybody reads it. @throws DomainError not-found */
  async explained(id: string): Promise<Explained> {
    const result = await this.db.read.findOneBy(ResultEntity, { id });
    if (!result || result.state === 'assessed') throw notFound('results', id);
    return this.explain(result);
  }

  /** Something read off every result of the cadres of a cycle that holds now, by the result's id; others have their turn in between. */
  async readEach<T>(cycleId: string, read: (explained: Explained) => T): Promise<Map<string, T>> {
    const results = await this.db.read.find(ResultEntity, {
      where: { cycleId, kind: 'cadre', state: Not('superseded') },
    });
    const found = new Map<string, T>();
    for (const result of results) {
      found.set(result.id, read(await this.explain(result)));
      await nextTurn();
    }
    return found;
  }

  private async explain(result: ResultEntity): Promise<Explained> {
    const { assessment, cohort: revision } = await this.db.read.findOneByOrFail(ResultAssessmentEntity, {
      resultId: result.id,
    });
    const { ruleSetId } = await this.cycles.entity(result.cycleId);
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    const { cohort } = await this.cohorts.frozen(result.cycleId, revision);
    const determinedAt = ruleSet.determination && ruleSet.basis[ruleSet.determination.clause]?.number;
    return { result, lines: linesOf(ruleSet, cohort, assessment), nameOf: namesIn(cohort), determinedAt };
  }
}

/** Points are kept as the exact text and sorted by a whole number beside it. */
function sortedByPoints(query: ListQuery): ListQuery {
  return query.sort?.[0] === 'points' ? { ...query, sort: ['pointsOrder', query.sort[1]] } : query;
}
