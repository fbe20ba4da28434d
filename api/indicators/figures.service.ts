import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import type { Entity } from '../contract/entity.js';
import type { FactValue } from '../contract/fact.js';
import type { ListQuery } from '../contract/list.js';
import { SEALED_STATES } from '../contract/records/cycle.js';
import {
  type FigureChange,
  FigureRecord,
  type FiguresConfirmation,
  type FiguresConfirmed,
  type FiguresEntered,
  FigureVersion,
  type NewFigure,
  type NewFigures,
} from '../contract/records/figure.js';
import type { WithReason } from '../contract/records/record.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { mayEnter, maySee, mayJudge, mustEnter, notYours, seesOwnAlone, WITHHELD } from './confidential.js';
import { declaredFact } from './declared-fact.js';
import { refused } from '../http/fault.js';
import { FigureEntity, FigureVersionEntity } from './figure.entity.js';
import { figureName, judgeRows, readRows } from './figure-rows.js';
import { IndicatorsService } from './indicators.service.js';
import { valueFaults } from './value-fault.js';

export { valueFaults } from './value-fault.js';

const LISTING: Listing<FigureEntity> = {
  permission: 'figures.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'entityKind', 'entityCode', 'fact', 'state', 'isScheduled', 'ownerUnit'],
  search: ['entityCode', 'fact'],
  sorts: ['entityCode', 'fact', 'state', 'areaCode', 'updatedAt'],
  order: ['entityCode', 'ASC'],
};

/** While which states of the cycle a figure takes what. */
const WHILE = { update: ['open'], return: ['open'], confirm: ['open', 'closed'] } as const;

/**
 * The same for one figure. What the county organisation department may not see is corrected by those who may even after the sealing: the
 * sealed result stays, and reads it when it is superseded.
 */
function whileOf(action: keyof typeof WHILE, { visibleTo }: Pick<FigureEntity, 'visibleTo'>): CycleEntity['state'][] {
  const isCorrected = visibleTo !== null && !visibleTo.includes(',countyOrganisation,');
  return isCorrected ? [...WHILE[action], ...SEALED_STATES] : [...WHILE[action]];
}

/** What the bureaus of a county report: entered, confirmed by another person, or returned. Every version is kept. */
@Injectable()
export class FiguresService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly indicators: IndicatorsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('figures', async (figure: FigureEntity, actor) =>
      maySee(actor, figure) ? (await this.views([figure], actor))[0] : undefined,
    );
    this.places.register('figures', (id) => this.db.read.findOneBy(FigureEntity, { id }));
  }

  /** The figures of the area; of confidential ones only those that the measure shows to this role, and for those who only enter, those they
   * enter. Each look at a confidential one is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<FigureRecord>> {
    const page = await listOf(this.db.read, FigureEntity, LISTING, query, actor, (builder) => onlySeen(builder, actor));
    await this.noteLook(page.records, actor);
    return { ...page, records: await this.views(page.records, actor) };
  }

  async get(id: string, actor: Actor): Promise<FigureRecord> {
    const figure = await this.entity(id, actor);
    await this.noteLook([figure], actor);
    return (await this.views([figure], actor))[0]!;
  }

  /** Every version of a figure, the first first. */
  async versions(id: string, actor: Actor): Promise<FigureVersion[]> {
    const figure = await this.entity(id, actor);
    await this.noteLook([figure], actor);
    const before = await this.db.read.find(FigureVersionEntity, { where: { figureId: id }, order: { version: 'ASC' } });
    return [...before, versionOf(figure)].map((version) => shown(FigureVersion, version, {}));
  }

  create({ cycleId, ...figure }: NewFigure, actor: Actor): Promise<FigureRecord> {
    return this.enter(cycleId, [figure], null, actor, ([made]) => made!);
  }

  /** Enters many figures: all, or none. @throws InvalidInput that locates every row that is wrong */
  createMany({ cycleId, figures }: NewFigures, actor: Actor): Promise<FiguresEntered> {
    return this.enter(cycleId, figures, '/figures', actor, (made) => ({ figures: made }));
  }

  /** Reads many figures as {@link createMany} does, and keeps nothing; those that are there already are no fault. @throws InvalidInput; DomainError not-permitted */
  async check({ cycleId, figures }: NewFigures, actor: Actor): Promise<void> {
    const cycle = await this.cycles.mustBe(cycleId, 'open');
    await judgeRows(figures, '/figures', ...(await this.rowsOf(cycle, actor)));
  }

  /** The facts of a kind of entity that this actor's office reports as figures in a cycle, and which everybody may read. */
  async reported({ id }: Pick<CycleEntity, 'id'>, entityKind: Entity['kind'], actor: Actor) {
    const cycle = await this.cycles.entity(id);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const indicatorOf = await this.indicators.ofCounty(cycle.areaCode);
    return Object.keys(ruleSet.entities[entityKind]?.facts ?? {}).flatMap((fact) => {
      const declared = declaredFact(ruleSet, { entityKind, fact });
      if ('pointer' in declared || declared.visibleTo) return [];
      const indicator = indicatorOf(entityKind, fact);
      if (!mayEnter(actor, declared, indicator)) return [];
      const isDue = cycle.half === null || (indicator?.halves.includes(cycle.half) ?? true);
      return isDue ? [{ id: fact, fact: declared, indicator }] : [];
    });
  }

  /** Corrects a figure that is not confirmed; it waits for its confirmation again. */
  async update(id: string, { version, ...said }: FigureChange, actor: Actor): Promise<FigureRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('figures', before, version);
    const cycle = await this.cycles.mustBe(before.cycleId, ...whileOf('update', before));
    if (before.state === 'confirmed') throw confirmedAlready(before);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const fact = declaredFact(ruleSet, before);
    if ('pointer' in fact) throw refused([fact]);
    const indicator = (await this.indicators.ofCounty(cycle.areaCode))(before.entityKind, before.fact);
    mustEnter(actor, before.fact, fact, indicator);
    const faults = valueFaults(fact, said);
    if (faults.length > 0) throw refused(faults);
    return this.change(
      before,
      'update',
      { ...said, state: 'recorded', reason: null, enteredBy: actor.accountId },
      actor,
    );
  }

  /** The second person's word: from now on the figure counts. */
  async confirm(id: string, version: number | undefined, actor: Actor): Promise<FigureRecord> {
    const before = await this.judged(id, version, actor);
    await this.cycles.mustBe(before.cycleId, ...whileOf('confirm', before));
    const state = stateAfter('figures', 'confirm', before) as FigureRecord['state'];
    mustBeAnother(actor, before.enteredBy, id);
    return this.change(before, 'confirm', { state, confirmedBy: actor.accountId }, actor);
  }

  /** {@link confirm} for many figures of a cycle: all of them, or none. */
  async confirmMany({ cycleId, ids }: FiguresConfirmation, actor: Actor): Promise<FiguresConfirmed> {
    const wanted = [...new Set(ids)];
    const found = await this.db.read.findBy(FigureEntity, { id: In(wanted), cycleId });
    const byId = new Map(found.filter((figure) => maySee(actor, figure)).map((figure) => [figure.id, figure]));
    const missing = wanted.find((id) => !byId.has(id));
    if (missing !== undefined) throw notFound('figures', missing);
    const cycle = await this.cycles.mustBe(cycleId, ...WHILE.confirm);
    for (const figure of byId.values()) {
      if (!mayJudge(actor, figure)) throw notYours(figure.fact);
      stateAfter('figures', 'confirm', figure);
      mustBeAnother(actor, figure.enteredBy, figure.id);
    }
    const { accountId } = actor;
    const values = { state: 'confirmed' as const, confirmedBy: accountId, changedBy: accountId };
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, ...WHILE.confirm);
      const after: FigureEntity[] = [];
      for (const id of wanted) {
        const before = byId.get(id)!;
        change.withhold(before.visibleTo === null ? [] : WITHHELD);
        if (before.visibleTo !== null) change.keepNoAnswer();
        after.push(await change.update(FigureEntity, 'figures', before, values, 'confirm'));
      }
      await change.keep(FigureVersionEntity, [...byId.values()].map(versionOf));
      return { figures: after.map((figure) => view(figure, cycle, actor)) };
    });
  }

  /** Back to who entered it, with a reason. */
  async return(id: string, { reason, version }: WithReason, actor: Actor): Promise<FigureRecord> {
    const before = await this.judged(id, version, actor);
    await this.cycles.mustBe(before.cycleId, ...whileOf('return', before));
    const state = stateAfter('figures', 'return', before) as FigureRecord['state'];
    return this.change(before, 'return', { state, reason, confirmedBy: null }, actor);
  }

  /** The confirmed figures of a county's cycle. */
  async contribute(cycle: Pick<CycleEntity, 'id'>): Promise<Entity[]> {
    const figures = await this.db.read.find(FigureEntity, {
      where: { cycleId: cycle.id, state: 'confirmed', isScheduled: true },
      order: { entityKind: 'ASC', entityCode: 'ASC', fact: 'ASC' },
    });
    const byEntity = new Map<string, { kind: Entity['kind']; code: string; facts: Record<string, FactValue> }>();
    for (const { entityKind: kind, entityCode: code, fact, value } of figures) {
      const entity = byEntity.get(`${kind} ${code}`) ?? { kind, code, facts: {} };
      if (value !== null) entity.facts[fact] = value;
      byEntity.set(`${kind} ${code}`, entity);
    }
    return [...byEntity.values()];
  }

  /** Who confirmed the figures of these entities in a cycle, by kind and fact. Those that few may see are left out. */
  async confirmersOf(cycleId: string, entityCodes: readonly string[]) {
    const where = { cycleId, entityCode: In(entityCodes), state: 'confirmed' as const, visibleTo: IsNull() };
    const figures = await this.db.read.findBy(FigureEntity, where);
    return figures.map(({ entityKind, fact, confirmedBy, updatedAt, ownerUnit }) => {
      const key = `${entityKind} ${fact}`;
      return { key, by: confirmedBy, at: updatedAt, ownerUnit };
    });
  }

  /** What was confirmed of one entity that the county organisation department may not see; what is returned or waits is not among it. */
  async unseenOf(cycleId: string, entityKind: Entity['kind'], entityCode: string): Promise<Record<string, FactValue>> {
    const where = { cycleId, entityKind, entityCode, state: 'confirmed' as const, isScheduled: true };
    const figures = await this.db.read.findBy(FigureEntity, where);
    return Object.fromEntries(
      figures.flatMap(({ fact, value, visibleTo }) =>
        visibleTo === null || visibleTo.includes(',countyOrganisation,') || value === null ? [] : [[fact, value]],
      ),
    );
  }

  /** What rows are read against. */
  private async rowsOf(cycle: CycleEntity, actor: Actor) {
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const indicatorOf = await this.indicators.ofCounty(cycle.areaCode);
    const read = { manager: this.db.read, places: this.places, indicatorOf };
    return [cycle, ruleSet, actor, read] as const;
  }

  private async enter<T>(
    cycleId: string,
    rows: NewFigures['figures'],
    pointer: string | null,
    actor: Actor,
    answer: (made: FigureRecord[]) => T,
  ): Promise<T> {
    const cycle = await this.cycles.mustBe(cycleId, 'open');
    const figures = await readRows(rows, pointer, ...(await this.rowsOf(cycle, actor)));
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'open');
      const open = figures.filter(({ visibleTo }) => visibleTo === null);
      const withheld = figures.filter(({ visibleTo }) => visibleTo !== null);
      const made = await change.createAll(FigureEntity, 'figures', open);
      if (withheld.length > 0) change.keepNoAnswer();
      change.withhold(WITHHELD);
      made.push(...(await change.createAll(FigureEntity, 'figures', withheld)));
      const byName = new Map(made.map((figure) => [figureName(figure), figure]));
      return answer(figures.map((figure) => view(byName.get(figureName(figure))!, cycle, actor)));
    });
  }

  private async change(
    before: FigureEntity,
    action: keyof typeof WHILE,
    values: Partial<FigureEntity>,
    actor: Actor,
  ): Promise<FigureRecord> {
    const cycle = await this.cycles.entity(before.cycleId);
    return this.audit.write(actor, before.areaCode, async (change: Change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...whileOf(action, before));
      if (before.visibleTo !== null) {
        change.withhold(WITHHELD);
        change.keepNoAnswer();
      }
      const set = { ...values, changedBy: actor.accountId };
      const after = await change.update(FigureEntity, 'figures', before, set, action);
      await change.keep(FigureVersionEntity, [versionOf(before)]);
      return view(after, cycle, actor);
    });
  }

  /** A figure as it is before this actor's word on it. */
  private async judged(id: string, version: number | undefined, actor: Actor): Promise<FigureEntity> {
    const figure = await this.entity(id, actor);
    if (!mayJudge(actor, figure)) throw notYours(figure.fact);
    mustBeCurrent('figures', figure, version);
    return figure;
  }

  private async views(figures: readonly FigureEntity[], actor: Actor): Promise<FigureRecord[]> {
    const ids = [...new Set(figures.map(({ cycleId }) => cycleId))];
    const cycles = new Map(await Promise.all(ids.map(async (id) => [id, await this.cycles.entity(id)] as const)));
    return figures.map((figure) => view(figure, cycles.get(figure.cycleId)!, actor));
  }

  /** Notes in the chain who looked at confidential figures. */
  private async noteLook(figures: readonly FigureEntity[], actor: Actor): Promise<void> {
    const looked = figures.filter(({ visibleTo }) => visibleTo !== null);
    if (looked.length === 0 || actor.role === 'system') return;
    await this.audit.write({ ...actor, idempotency: undefined }, actor.areaCode, async (change) => {
      for (const { id } of looked) change.note('read', 'figures', id);
    });
  }

  private async entity(id: string, actor: Actor): Promise<FigureEntity> {
    const figure = await this.db.read.findOneBy(FigureEntity, { id });
    if (!figure || !maySee(actor, figure)) throw notFound('figures', id);
    return figure;
  }
}

function onlySeen(builder: SelectQueryBuilder<FigureEntity>, actor: Actor): void {
  if (actor.role === 'system') return;
  builder.andWhere('(r.visibleTo IS NULL OR r.visibleTo LIKE :mine)', { mine: `%,${actor.role},%` });
  if (!seesOwnAlone(actor)) return;
  const { role, unitId } = actor;
  builder.andWhere('r.enteredByRole = :role AND (r.ownerUnitId IS NULL OR r.ownerUnitId = :unitId)', { role, unitId });
}

function versionOf(figure: FigureEntity): FigureVersionEntity {
  const {
    id: figureId,
    version,
    value,
    baseline,
    note,
    isScheduled,
    state,
    reason,
    changedBy: by,
    updatedAt: at,
  } = figure;
  return { figureId, version, value, baseline, note, isScheduled, state, reason, by, at };
}

function view(figure: FigureEntity, cycle: Pick<CycleEntity, 'state'>, actor: Actor): FigureRecord {
  const { state: window } = cycle;
  const barred = mayJudge(actor, figure) ? [] : ['confirm', 'return'];
  if (!whileOf('return', figure).includes(window)) barred.push('return');
  if (!whileOf('confirm', figure).includes(window) || figure.enteredBy === actor.accountId) barred.push('confirm');
  const moves = movesOf('figures', figure.state, actor, barred);
  return shown(FigureRecord, figure, { isConfidential: figure.visibleTo !== null, moves });
}

function confirmedAlready({ id, state }: FigureEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: '这个数已经核定，不能直接改。请先由核定人退回并说明原因，再更正。',
      en: 'This figure is confirmed and cannot be changed as it is. Have it returned with a reason first, then correct it.',
    },
    { word: 'figures', id, state, move: 'update', legal: ['return'] },
  );
}
