import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { Entity } from '../contract/entity.js';
import type { Exemption, ExemptionPolicy } from '../contract/exemption.js';
import type { ListQuery } from '../contract/list.js';
import { type ExemptionDecision, ExemptionRecord, type NewExemption } from '../contract/records/exemption.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { FindingsService } from '../findings/findings.service.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { mustBeEntityOf } from '../http/entity-of.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { ExemptionEntity } from './exemption.entity.js';

const LISTING: Listing<ExemptionEntity> = {
  permission: 'exemptions.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['cycleId', 'areaCode', 'entityKind', 'entityCode', 'situation', 'state', 'number'],
  search: ['number', 'account'],
  sorts: ['number', 'state', 'createdAt'],
  order: ['createdAt', 'DESC'],
};

/** While which states of the cycle exemptions come and are decided. */
const TAKEN_WHILE = ['open', 'closed'] as const;

/** Honest failure in trying something new: asked for or begun by the county, decided with every condition answered. */
@Injectable()
export class ExemptionsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly findings: FindingsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('exemptions', view);
    this.places.register('exemptions', (id) => this.db.read.findOneBy(ExemptionEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<ExemptionRecord>> {
    const page = await listOf(this.db.read, ExemptionEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'exemptions', page.records);
    return { ...page, records: page.records.map((exemption) => view(exemption, actor)) };
  }

  /** One of them; that a person's file was read is noted. */
  async get(id: string, actor: Actor): Promise<ExemptionRecord> {
    const exemption = await this.entity(id);
    if (exemption.cadreId !== null) await this.audit.noteRead(actor, exemption.areaCode, 'exemptions', id);
    return view(exemption, actor);
  }

  /** Asks for an exemption, or begins one on the county's own motion. What the measure does not exempt is refused. */
  async create(input: NewExemption, actor: Actor): Promise<ExemptionRecord> {
    const { policy, cycle } = await this.policyOf(input.cycleId);
    const place = await this.places.of('entities', input.entityCode);
    if (!place) throw notFound('entities', input.entityCode);
    mustBeEntityOf(place, input, cycle);
    mustBeExempted(policy, input);
    const struck = await this.findings.ofEntity(input.cycleId, input.entityCode);
    for (const number of input.strikes) mustStrike(policy, number, struck.get(number));
    return this.audit.write(actor, place.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, input.cycleId, ...TAKEN_WHILE);
      const earlier = await change.read.countBy(ExemptionEntity, { entityCode: input.entityCode });
      const exemption = await change.create(ExemptionEntity, 'exemptions', {
        ...input,
        number: `${input.entityCode}-X${earlier + 1}`,
        areaCode: place.areaCode,
        cadreId: input.entityKind === 'cadre' ? (place.cadreId ?? null) : null,
        state: 'requested',
        isOwnMotion: actor.role !== 'cadre',
        answers: {},
        decidedOn: null,
        reason: null,
        decidedBy: null,
      });
      return view(exemption, actor);
    });
  }

  /**
   * Grants or refuses. Every condition and exclusion is answered; it can be granted only where all conditions hold and no exclusion does.
   */
  async decide(id: string, decision: ExemptionDecision, actor: Actor): Promise<ExemptionRecord> {
    const before = await this.entity(id);
    mustBeCurrent('exemptions', before, decision.version);
    const { policy } = await this.policyOf(before.cycleId);
    const { isGranted, answers, decidedOn, reason } = decision;
    mustAnswerAll(policy, answers);
    if (isGranted) mustHold(policy, answers);
    const state = stateAfter('exemptions', isGranted ? 'grant' : 'refuse', before) as ExemptionRecord['state'];
    const values = { state, answers, decidedOn, reason, decidedBy: actor.accountId };
    return this.audit.write(actor, before.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, before.cycleId, ...TAKEN_WHILE);
      return view(
        await change.update(ExemptionEntity, 'exemptions', before, values, isGranted ? 'grant' : 'refuse'),
        actor,
      );
    });
  }

  /** The exemptions of a county's cycle, decided or not, each with the entity it is for. */
  async contribute(cycle: { id: string }): Promise<Entity[]> {
    const exemptions = await this.db.read.find(ExemptionEntity, {
      where: { cycleId: cycle.id },
      order: { number: 'ASC' },
    });
    const byEntity = new Map<string, Entity>();
    for (const { entityKind: kind, entityCode: code, ...exemption } of exemptions) {
      const entity = byEntity.get(`${kind} ${code}`) ?? { kind, code, exemptions: [] };
      const { number, situation, state, answers, strikes, setsAside, decidedOn } = exemption;
      entity.exemptions!.push({
        id: number,
        situation,
        answers,
        strikes,
        setsAside,
        state: state === 'requested' ? 'undecided' : state,
        ...(decidedOn !== null && { decidedOn }),
      });
      byEntity.set(`${kind} ${code}`, entity);
    }
    return [...byEntity.values()];
  }

  private async policyOf(cycleId: string): Promise<{ policy: ExemptionPolicy; cycle: CycleEntity }> {
    const cycle = await this.cycles.mustBe(cycleId, ...TAKEN_WHILE);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    if (ruleSet.exemptions) return { policy: ruleSet.exemptions, cycle };
    throw exemptsNothing();
  }

  private async entity(id: string): Promise<ExemptionEntity> {
    const exemption = await this.db.read.findOneBy(ExemptionEntity, { id });
    if (!exemption) throw notFound('exemptions', id);
    return exemption;
  }
}

/** An exemption as this reader may see it: who decided is not told to the person it is for. */
function view(exemption: ExemptionEntity, actor: Actor): ExemptionRecord {
  const mask = actor.role === 'cadre' ? { decidedBy: null } : {};
  return shown(ExemptionRecord, exemption, { ...mask, moves: movesOf('exemptions', exemption.state, actor) });
}

/**
 * Refuses what the measure would not exempt, of an exemption that comes decided with a correction.
 * @param findings the codes of the findings of the entity, by number
 * @throws DomainError needs-unmet
 */
export function mustFollowPolicy(
  policy: ExemptionPolicy | undefined,
  exemption: Exemption,
  findings: ReadonlyMap<string, string>,
): void {
  if (!policy) throw exemptsNothing();
  if (exemption.state === 'undecided')
    throw unmet(
      `容错 ${exemption.id} 还没有决定，没有保存。请先决定是否认定。`,
      `Exemption ${exemption.id} is not decided; nothing was saved. Decide it first.`,
      { number: exemption.id },
    );
  mustBeExempted(policy, exemption);
  for (const number of exemption.strikes) mustStrike(policy, number, findings.get(number));
  mustAnswerAll(policy, exemption.answers);
  if (exemption.state === 'granted') mustHold(policy, exemption.answers);
}

const exemptsNothing = () =>
  unmet('本办法没有容错规定，没有保存。', 'The measure exempts nothing; nothing was saved.', {});

function mustBeExempted(
  policy: ExemptionPolicy,
  { situation, setsAside }: Pick<NewExemption, 'situation' | 'setsAside'>,
): void {
  if (!policy.situations.some(({ id }) => id === situation))
    throw unmet(
      `本办法的容错情形中没有 ${situation}，没有保存。`,
      `The measure has no situation ${situation}; nothing was saved.`,
      {
        situations: policy.situations.map(({ id }) => id),
      },
    );
  const wrong = setsAside.find((node) => !policy.setsAside.includes(node));
  if (wrong !== undefined)
    throw unmet(
      `评分项 ${wrong} 不在可以不计的范围内，没有保存。`,
      `The node ${wrong} may not be set aside; nothing was saved.`,
      {
        setsAside: policy.setsAside,
      },
    );
}

function mustStrike(policy: ExemptionPolicy, number: string, code: string | undefined): void {
  if (code === undefined)
    throw unmet(
      `没有找到事件 ${number}，没有保存。请核对编号。`,
      `There is no finding ${number}; nothing was saved. Check the number.`,
      { number },
    );
  if (!policy.strikes.includes(code))
    throw unmet(
      `事件 ${number}（${code}）依本办法不能容错，没有保存。`,
      `The measure does not exempt finding ${number} (${code}); nothing was saved.`,
      { number, code, strikes: policy.strikes },
    );
}

function mustAnswerAll(policy: ExemptionPolicy, answers: Record<string, boolean>): void {
  const asked = [...policy.conditions, ...policy.exclusions];
  const open = asked.filter(({ id }) => answers[id] === undefined);
  const unknown = Object.keys(answers).filter((id) => !asked.some((one) => one.id === id));
  if (open.length > 0 || unknown.length > 0)
    throw unmet(
      `条件和排除情形须逐项作答，没有保存。未答：${open.map(({ title }) => title.zh).join('、') || '无'}。`,
      `Every condition and exclusion needs an answer; nothing was saved. Open: ${open.map(({ title }) => title.en).join(', ') || 'none'}.`,
      { open: open.map(({ id }) => id), unknown },
    );
}

function mustHold(policy: ExemptionPolicy, answers: Record<string, boolean>): void {
  const failed = policy.conditions.filter(({ id }) => answers[id] === false);
  const excluded = policy.exclusions.filter(({ id }) => answers[id] === true);
  if (failed.length + excluded.length === 0) return;
  const against = [...failed, ...excluded];
  throw unmet(
    `不能认定容错，没有保存：${against.map(({ title }) => title.zh).join('、')}。`,
    `The exemption cannot be granted; nothing was saved: ${against.map(({ title }) => title.en).join(', ')}.`,
    { failed: failed.map(({ id }) => id), excluded: excluded.map(({ id }) => id) },
  );
}

function unmet(zh: string, en: string, details: Record<string, unknown>): DomainError {
  return new DomainError('needs-unmet', { zh, en }, details);
}
