import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import { type FindingAnswer, FindingRecord, type NewFinding } from '../contract/records/finding.js';
import type { WithReason } from '../contract/records/record.js';
import type { RuleSet } from '../contract/rule-set.js';
import { nearestName } from '../core/nearest-name.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { mustBeEntityOf } from '../http/entity-of.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { FindingEntity } from './finding.entity.js';

const LISTING: Listing<FindingEntity> = {
  permission: 'findings.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['cycleId', 'areaCode', 'entityKind', 'entityCode', 'code', 'state', 'number'],
  search: ['number', 'code'],
  sorts: ['number', 'day', 'code', 'state', 'createdAt'],
  order: ['day', 'DESC'],
};

/** While which states of the cycle findings come and move. */
const TAKEN_WHILE = ['open', 'closed'] as const;

/** Reported occurrences of listed conduct: reported, answered, confirmed or withdrawn. Only confirmed ones are scored. */
@Injectable()
export class FindingsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('findings', view);
    this.places.register('findings', (id) => this.db.read.findOneBy(FindingEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<FindingRecord>> {
    const page = await listOf(this.db.read, FindingEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'findings', page.records);
    return { ...page, records: page.records.map((finding) => view(finding, actor)) };
  }

  /** One of them; that a person's file was read is noted. */
  async get(id: string, actor: Actor): Promise<FindingRecord> {
    const finding = await this.entity(id);
    if (finding.cadreId !== null) await this.audit.noteRead(actor, finding.areaCode, 'findings', id);
    return view(finding, actor);
  }

  /** Reports an occurrence. What the measure does not list is refused, with the name it most resembles. */
  async create(input: NewFinding, actor: Actor): Promise<FindingRecord> {
    const cycle = await this.cycles.mustBe(input.cycleId, ...TAKEN_WHILE);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    mustBeListed(ruleSet, input);
    if (input.day < cycle.startsOn || input.day > cycle.cutoffOn)
      throw outsideOf(cycle.startsOn, cycle.cutoffOn, input.day);
    const place = await this.places.of('entities', input.entityCode);
    if (!place) throw notFound('entities', input.entityCode);
    mustBeEntityOf(place, input, cycle);
    return this.audit.write(actor, place.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...TAKEN_WHILE);
      const earlier = await change.read.countBy(FindingEntity, { entityCode: input.entityCode });
      const finding = await change.create(FindingEntity, 'findings', {
        ...input,
        number: `${input.entityCode}-F${earlier + 1}`,
        areaCode: place.areaCode,
        cadreId: input.entityKind === 'cadre' ? (place.cadreId ?? null) : null,
        state: 'reported',
        answer: null,
        reason: null,
        reportedBy: actor.accountId,
        confirmedBy: null,
      });
      return view(finding, actor);
    });
  }

  /** The word of the person it is about. */
  async answer(id: string, { answer, version }: FindingAnswer, actor: Actor): Promise<FindingRecord> {
    return this.move(id, 'answer', version, actor, { answer });
  }

  /** Confirms what was reported; not by who reported it. */
  async confirm(id: string, version: number | undefined, actor: Actor): Promise<FindingRecord> {
    mustBeAnother(actor, (await this.entity(id)).reportedBy, id);
    return this.move(id, 'confirm', version, actor, { confirmedBy: actor.accountId });
  }

  /** Takes it back, with a reason. */
  withdraw(id: string, { reason, version }: WithReason, actor: Actor): Promise<FindingRecord> {
    return this.move(id, 'withdraw', version, actor, { reason });
  }

  /** The findings of an entity in a cycle that are not withdrawn: their codes by number. */
  async ofEntity(cycleId: string, entityCode: string): Promise<Map<string, string>> {
    const findings = await this.db.read.findBy(FindingEntity, { cycleId, entityCode });
    return new Map(findings.filter(({ state }) => state !== 'withdrawn').map(({ number, code }) => [number, code]));
  }

  /** The confirmed findings of a county's cycle, each with the entity it is about. */
  async contribute(cycle: { id: string; areaCode: string }): Promise<Entity[]> {
    const findings = await this.db.read.find(FindingEntity, {
      where: { cycleId: cycle.id, state: 'confirmed' },
      order: { number: 'ASC' },
    });
    const byEntity = new Map<string, Entity>();
    for (const { entityKind: kind, entityCode: code, ...finding } of findings) {
      const entity = byEntity.get(`${kind} ${code}`) ?? { kind, code, findings: [] };
      entity.findings!.push({
        id: finding.number,
        code: finding.code,
        day: finding.day,
        ...(finding.concerns !== null && { concerns: finding.concerns }),
        ...(finding.amount !== null && { amount: finding.amount }),
      });
      byEntity.set(`${kind} ${code}`, entity);
    }
    return [...byEntity.values()];
  }

  private async move(
    id: string,
    move: 'answer' | 'confirm' | 'withdraw',
    version: number | undefined,
    actor: Actor,
    values: Partial<FindingEntity>,
  ): Promise<FindingRecord> {
    const before = await this.entity(id);
    mustBeCurrent('findings', before, version);
    await this.cycles.mustBe(before.cycleId, ...TAKEN_WHILE);
    const state = stateAfter('findings', move, before) as FindingRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, before.cycleId, ...TAKEN_WHILE);
      return view(await change.update(FindingEntity, 'findings', before, { ...values, state }, move), actor);
    });
  }

  private async entity(id: string): Promise<FindingEntity> {
    const finding = await this.db.read.findOneBy(FindingEntity, { id });
    if (!finding) throw notFound('findings', id);
    return finding;
  }
}

/** A finding as this reader may see it: who reported it is hidden from the person it is about. */
function view(finding: FindingEntity, actor: Actor): FindingRecord {
  const barred = finding.reportedBy === actor.accountId ? ['confirm'] : [];
  const moves = movesOf('findings', finding.state, actor, barred);
  const mask = actor.role === 'cadre' ? { reportedBy: null, confirmedBy: null } : {};
  return shown(FindingRecord, finding, { ...mask, moves });
}

function mustBeListed(ruleSet: RuleSet, { entityKind, code, concerns }: NewFinding): void {
  const listed = (ruleSet.negativeList?.conduct ?? []).filter((conduct) => conduct.of === entityKind);
  const conduct = listed.find((one) => one.code === code);
  const nearest = nearestName(
    code,
    listed.map((one) => one.code),
  );
  if (!conduct)
    throw new DomainError(
      'needs-unmet',
      {
        zh: `本办法没有针对此类对象的行为“${code}”，没有保存。${nearest ? `是否指“${nearest}”？` : '请从行为清单中选择。'}`,
        en: `The measure lists no conduct "${code}" for this kind; nothing was saved. ${nearest ? `Did you mean "${nearest}"?` : 'Choose one from its list.'}`,
      },
      { code, nearest, listed: listed.map((one) => one.code) },
    );
  if (concerns !== null && !conduct.mayConcern?.includes(concerns))
    throw new DomainError(
      'needs-unmet',
      {
        zh: `行为“${conduct.title.zh}”不能指向评分项 ${concerns}，没有保存。`,
        en: `"${conduct.title.en}" may not concern the node ${concerns}; nothing was saved.`,
      },
      { code, concerns, mayConcern: conduct.mayConcern ?? [] },
    );
}

function outsideOf(from: string, to: string, day: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `发生日期 ${day} 不在本期（${from} 至 ${to}）之内，没有保存。请核对日期或选择所在的评估期。`,
      en: `The day ${day} is outside of this cycle (${from} to ${to}); nothing was saved. Check the day or choose its cycle.`,
    },
    { day, from, to },
  );
}
