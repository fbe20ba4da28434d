import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { Due } from '../contract/due.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import type { Conduct } from '../contract/negative-list.js';
import { reachOf } from '../contract/permissions.js';
import {
  type FindingAnswer,
  type FindingConfirmation,
  FindingRecord,
  type NewFinding,
} from '../contract/records/finding.js';
import type { WithReason } from '../contract/records/record.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { byEntity, nextAbout, placeOfEntity } from '../http/about-entity.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { audienceOf, isToldToCadre, mayJudge, maySee, onlySeen, WITHHELD } from './confidential.js';
import { FindingEntity } from './finding.entity.js';
import { mustBeListed } from './listed-conduct.js';
import { notHeardYet, notProposed, notYours, outsideOf, proposedAlready, stillAhead, takenBack } from './refusals.js';

const LISTING: Listing<FindingEntity> = {
  permission: 'findings.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['cycleId', 'areaCode', 'entityKind', 'entityCode', 'code', 'state', 'number'],
  search: ['number', 'code'],
  sorts: ['number', 'day', 'code', 'state', 'answerDueOn', 'createdAt'],
  order: ['day', 'DESC'],
};

/** While which states of the cycle findings come and move. */
const TAKEN_WHILE = ['open', 'closed'] as const;

/** How long somebody is waited for where the measure does not say. */
const ANSWER_WITHIN = { days: 10, unit: 'workingDays' } as const;

/** What nobody has said of a new finding. */
const UNSAID = {
  answer: null,
  answeredOn: null,
  silentOn: null,
  grounds: null,
  reason: null,
  confirmedBy: null,
  proposedWithdrawal: null,
};

type Move = 'answer' | 'confirm' | 'withdraw' | 'propose-withdrawal' | 'keep';

/** Reported occurrences of listed conduct: reported, answered, confirmed or withdrawn. Only confirmed ones are scored. */
@Injectable()
export class FindingsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly calendar: CalendarService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('findings', (finding: FindingEntity, actor) =>
      maySee(actor, finding) ? this.view(finding, actor) : undefined,
    );
    this.places.register('findings', (id) => this.db.read.findOneBy(FindingEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<FindingRecord>> {
    const page = await listOf(this.db.read, FindingEntity, LISTING, query, actor, (builder) =>
      onlySeen(builder, actor),
    );
    await this.audit.noteReads(actor, 'findings', page.records);
    return { ...page, records: page.records.map((finding) => this.view(finding, actor)) };
  }

  /** One of them; that a person's file was read is noted. */
  async get(id: string, actor: Actor): Promise<FindingRecord> {
    const finding = await this.entity(id, actor);
    if (finding.cadreId !== null) await this.audit.noteRead(actor, finding.areaCode, 'findings', id);
    return this.view(finding, actor);
  }

  /**
   * Reports an occurrence. What the measure does not list is refused, with the name it most resembles.
   * @throws DomainError needs-unmet, window-closed, not-found, not-permitted
   */
  async create(input: NewFinding, actor: Actor): Promise<FindingRecord> {
    const { cycle, measure, place, visibleTo } = await this.read(input, actor);
    const isHeard = place.cadreId !== null && isToldToCadre({ visibleTo });
    const answerDueOn = isHeard ? await this.answerDueOn(cycle, measure.ruleSet) : null;
    return this.audit.write(actor, place.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...TAKEN_WHILE);
      quiet(change, { visibleTo });
      const finding = await change.create(FindingEntity, 'findings', {
        ...UNSAID,
        ...input,
        ...place,
        number: await nextNumber(change, input.entityCode, visibleTo),
        state: 'reported',
        answerDueOn,
        reportedBy: actor.accountId,
        visibleTo,
      });
      return this.view(finding, actor);
    });
  }

  /** Reads an occurrence as {@link create} does, and keeps nothing. @throws DomainError as there */
  async check(input: NewFinding, actor: Actor): Promise<void> {
    await this.read(input, actor);
  }

  /** The conduct a measure lists, without what it shows to few. */
  async openConduct(ruleSetId: string): Promise<Conduct[]> {
    const measure = await this.ruleSets.compiledOf(ruleSetId);
    const listed = measure.ruleSet.negativeList?.conduct ?? [];
    return listed.filter(({ of, code }) => audienceOf(measure, of, code) === null);
  }

  /** What was reported of these in a cycle and not withdrawn, as far as the actor knows of it: who reads none knows the own reports. */
  async reportedOf(cycleId: string, entityCodes: readonly string[], actor: Actor): Promise<FindingEntity[]> {
    const readsAll = actor.role === 'system' || reachOf(actor.role, 'findings.read') !== undefined;
    const own = readsAll ? {} : { reportedBy: actor.accountId };
    const where = { cycleId, entityCode: In([...new Set(entityCodes)]), visibleTo: IsNull(), ...own };
    const found = await this.db.read.findBy(FindingEntity, where);
    return found.filter(({ state }) => state !== 'withdrawn');
  }

  /** The word of the person it is about. It is taken until the finding is confirmed, and says by its day when it came late. */
  async answer(id: string, { answer, version }: FindingAnswer, actor: Actor): Promise<FindingRecord> {
    return this.move(id, 'answer', version, actor, () => ({ answer, answeredOn: this.calendar.todayIn() }));
  }

  /**
   * Confirms on grounds what was reported; not by who reported it, and not before the person it is about has answered or the time for it
   * is over. Silence is recorded as that.
   * @throws DomainError second-person, needs-unmet, out-of-state, window-closed
   */
  async confirm(id: string, { grounds, version }: FindingConfirmation, actor: Actor): Promise<FindingRecord> {
    return this.judge(id, 'confirm', version, actor, (before) => {
      mustBeAnother(actor, before.reportedBy, id);
      const { answer, answerDueOn, number } = before;
      if (answerDueOn !== null && this.isWaitedFor(before)) throw notHeardYet(number, answerDueOn);
      return { grounds, silentOn: answer === null ? answerDueOn : null, confirmedBy: actor.accountId };
    });
  }

  /**
   * Takes it back, with a reason. What is confirmed is taken back by another person than who proposed it.
   * @throws DomainError second-person, needs-unmet where nobody proposed it, out-of-state, window-closed
   */
  withdraw(id: string, { reason, version }: WithReason, actor: Actor): Promise<FindingRecord> {
    return this.judge(id, 'withdraw', version, actor, (before) => {
      if (before.state === 'confirmed') mustBeProposed(before, actor);
      return { reason };
    });
  }

  /** Proposes to take back what is confirmed. It is scored until another person does. @throws DomainError as {@link withdraw} */
  proposeWithdrawal(id: string, { reason, version }: WithReason, actor: Actor): Promise<FindingRecord> {
    return this.judge(id, 'propose-withdrawal', version, actor, (before) => {
      if (before.proposedWithdrawal !== null) throw proposedAlready(before.number);
      return { proposedWithdrawal: { by: actor.accountId, reason } };
    });
  }

  /** Keeps what somebody proposed to take back; why is in the audit. @throws DomainError needs-unmet where nobody proposed it */
  keep(id: string, { reason, version }: WithReason, actor: Actor): Promise<FindingRecord> {
    return this.judge(id, 'keep', version, actor, (before) => {
      if (before.proposedWithdrawal === null) throw notProposed(before.number);
      return { proposedWithdrawal: null, reason };
    });
  }

  /**
   * Records a finding that the county verified otherwise, confirmed as it is, as part of a larger change.
   * @param finding whose `grounds` say on what
   */
  async recordVerified(
    change: Change,
    finding: Pick<FindingEntity, 'cycleId' | 'areaCode' | 'entityKind' | 'entityCode' | 'code' | 'day' | 'grounds'>,
    confirmedBy: string,
  ): Promise<FindingEntity> {
    return change.create(FindingEntity, 'findings', {
      ...UNSAID,
      concerns: null,
      amount: null,
      account: null,
      evidence: null,
      cadreId: null,
      answerDueOn: null,
      reportedBy: null,
      visibleTo: null,
      ...finding,
      number: await nextNumber(change, finding.entityCode, null),
      state: 'confirmed',
      confirmedBy,
    });
  }

  /**
   * A finding that may be given files now: one that this actor may know of, while its cycle takes findings, and not withdrawn.
   * @throws DomainError not-found, window-closed, out-of-state
   */
  async takingEvidence(id: string, actor: Actor): Promise<FindingEntity> {
    const finding = await this.entity(id, actor);
    await this.cycles.mustBe(finding.cycleId, ...TAKEN_WHILE);
    if (finding.state === 'withdrawn') throw takenBack(finding.number);
    return finding;
  }

  /** The findings of an entity in a cycle that are not withdrawn and not for few eyes: their codes by number. */
  async ofEntity(cycleId: string, entityCode: string): Promise<Map<string, string>> {
    const findings = await this.db.read.findBy(FindingEntity, { cycleId, entityCode, visibleTo: IsNull() });
    return new Map(findings.filter(({ state }) => state !== 'withdrawn').map(({ number, code }) => [number, code]));
  }

  /** How often a conduct was confirmed in a cycle, by the code of whom it is about. */
  async confirmedOf(cycleId: string, code: string): Promise<Map<string, number>> {
    const findings = await this.db.read.findBy(FindingEntity, { cycleId, code, state: 'confirmed' });
    const counts = new Map<string, number>();
    for (const { entityCode } of findings) counts.set(entityCode, (counts.get(entityCode) ?? 0) + 1);
    return counts;
  }

  /** Who confirmed the findings about an entity in a cycle, by number. What is shown to few is not told here. */
  async confirmersOf(cycleId: string, entityCode: string): Promise<Map<string, { by: string | null; at: string }>> {
    const where = { cycleId, entityCode, state: 'confirmed' as const, visibleTo: IsNull() };
    const findings = await this.db.read.findBy(FindingEntity, where);
    return new Map(findings.map(({ number, confirmedBy, updatedAt }) => [number, { by: confirmedBy, at: updatedAt }]));
  }

  /** Who has still to answer in a county, and until when. What is shown to few is not told here. */
  async due(areaCode: string): Promise<Due[]> {
    const builder = this.db.read.createQueryBuilder(FindingEntity, 'r');
    below(builder, 'areaCode', areaCode);
    builder.andWhere("r.state = 'reported' AND r.visibleTo IS NULL AND r.answerDueOn IS NOT NULL");
    const taking = 'SELECT c.id FROM cycles c WHERE c.state IN (:...taking)';
    builder.andWhere(`r.cycleId IN (${taking})`, { taking: TAKEN_WHILE });
    const reported = await builder.orderBy('r.number', 'ASC').getMany();
    return reported.map(({ id, cycleId, answerDueOn, areaCode: place, cadreId }) => ({
      word: 'findings',
      id,
      cycleId,
      dueOn: answerDueOn!,
      role: 'cadre',
      areaCode: place,
      cadreId,
      unitId: null,
    }));
  }

  /** The confirmed findings of a county's cycle, each with the entity it is about. */
  async contribute(cycle: { id: string; areaCode: string }): Promise<Entity[]> {
    const findings = await this.db.read.find(FindingEntity, {
      where: { cycleId: cycle.id, state: 'confirmed' },
      order: { number: 'ASC' },
    });
    return byEntity(findings, 'findings', ({ number: id, code, day, concerns, amount }) => ({
      id,
      code,
      day,
      ...(concerns !== null && { concerns }),
      ...(amount !== null && { amount }),
    }));
  }

  /** A move of who confirms and withdraws. */
  private judge(
    id: string,
    move: Move,
    version: number | undefined,
    actor: Actor,
    values: (before: FindingEntity) => Partial<FindingEntity>,
  ): Promise<FindingRecord> {
    return this.move(id, move, version, actor, (before) => {
      if (!mayJudge(actor, before)) throw notYours(before.code);
      return values(before);
    });
  }

  private async read(input: NewFinding, actor: Actor) {
    const cycle = await this.cycles.mustBe(input.cycleId, ...TAKEN_WHILE);
    const measure = await this.ruleSets.compiledOf(cycle.ruleSetId);
    mustBeListed(measure.ruleSet, input);
    const today = this.calendar.todayIn(measure.ruleSet.schedule?.timeZone);
    if (input.day < cycle.startsOn || input.day > cycle.cutoffOn)
      throw outsideOf(cycle.startsOn, cycle.cutoffOn, input.day);
    if (input.day > today) throw stillAhead(input.day, today);
    const place = await placeOfEntity(this.places, input, cycle);
    const visibleTo = audienceOf(measure, input.entityKind, input.code);
    if (!maySee(actor, { visibleTo })) throw notYours(input.code);
    return { cycle, measure, place, visibleTo };
  }

  private async move(
    id: string,
    move: Move,
    version: number | undefined,
    actor: Actor,
    values: (before: FindingEntity) => Partial<FindingEntity>,
  ): Promise<FindingRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('findings', before, version);
    await this.cycles.mustBe(before.cycleId, ...TAKEN_WHILE);
    const state = stateAfter('findings', move, before) as FindingRecord['state'];
    const set = { ...values(before), state };
    return this.audit.write(actor, before.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, before.cycleId, ...TAKEN_WHILE);
      quiet(change, before);
      return this.view(await change.update(FindingEntity, 'findings', before, set, move), actor);
    });
  }

  /** The last day for an answer to what is reported today. */
  private async answerDueOn({ areaCode }: CycleEntity, { negativeList, schedule }: RuleSet): Promise<string> {
    const days = await this.calendar.of(areaCode, schedule?.timeZone);
    return days.lastOf(days.today, negativeList?.hearing?.answerWithin ?? ANSWER_WITHIN);
  }

  private isWaitedFor({ answer, answerDueOn }: FindingEntity): boolean {
    return answer === null && answerDueOn !== null && answerDueOn >= this.calendar.todayIn();
  }

  /** A finding as this reader may see it: who reported it, and what supports it, is hidden from the person it is about. */
  private view(finding: FindingEntity, actor: Actor): FindingRecord {
    const { reportedBy, state, visibleTo } = finding;
    const barred: string[] = mayJudge(actor, finding) ? withdrawalBarred(finding, actor) : [...JUDGED];
    if (reportedBy === actor.accountId || this.isWaitedFor(finding)) barred.push('confirm');
    const moves = movesOf('findings', state, actor, barred);
    const mask = actor.role === 'cadre' ? { ...UNTOLD, reason: state === 'withdrawn' ? finding.reason : null } : {};
    return shown(FindingRecord, finding, { ...mask, isConfidential: visibleTo !== null, moves });
  }

  private async entity(id: string, actor: Actor): Promise<FindingEntity> {
    const finding = await this.db.read.findOneBy(FindingEntity, { id });
    if (!finding || !maySee(actor, finding)) throw notFound('findings', id);
    return finding;
  }
}

const JUDGED = ['confirm', 'withdraw', 'propose-withdrawal', 'keep'] as const;
/** What the person it is about is not told. */
const UNTOLD = { reportedBy: null, confirmedBy: null, evidence: null, proposedWithdrawal: null };

/** What of a withdrawal is another's to do, or done. */
function withdrawalBarred({ state, proposedWithdrawal }: FindingEntity, { accountId }: Actor): string[] {
  if (state !== 'confirmed') return [];
  if (proposedWithdrawal === null) return ['withdraw', 'keep'];
  return ['propose-withdrawal', ...(proposedWithdrawal.by === accountId ? ['withdraw'] : [])];
}

/** @throws DomainError needs-unmet, second-person */
function mustBeProposed({ id, number, proposedWithdrawal }: FindingEntity, actor: Actor): void {
  if (proposedWithdrawal === null) throw notProposed(number);
  mustBeAnother(actor, proposedWithdrawal.by, id);
}

/** What few may read has numbers of its own. */
const nextNumber = (change: Change, entityCode: string, visibleTo: string | null): Promise<string> =>
  visibleTo === null
    ? nextAbout(change.read, FindingEntity, 'F', entityCode, { visibleTo: IsNull() })
    : nextAbout(change.read, FindingEntity, 'C', entityCode, { visibleTo: Not(IsNull()) });

/** What few may read is not told to those who read the chain, and not kept beside the key of a request. */
function quiet(change: Change, { visibleTo }: Pick<FindingEntity, 'visibleTo'>): void {
  change.withhold(visibleTo === null ? [] : WITHHELD);
  if (visibleTo !== null) change.keepNoAnswer();
}
