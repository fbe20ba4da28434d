import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import {
  type CycleChange,
  CLOSED_STATES,
  CycleRecord,
  type CycleState,
  type NewCycle,
} from '../contract/records/cycle.js';
import type { WithReason } from '../contract/records/record.js';
import type { RuleSet } from '../contract/rule-set.js';
import { Database } from '../db/database.js';
import { recordBy } from '../db/record-by.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CycleEntity } from './cycle.entity.js';
import { windowClosed } from './cycle-window.js';

export type { CycleEntity } from './cycle.entity.js';

const LISTING: Listing<CycleEntity> = {
  permission: 'cycles.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'code', 'half', 'state', 'ruleSetId'],
  search: ['code'],
  sorts: ['code', 'startsOn', 'cutoffOn', 'state', 'areaCode'],
  order: ['cutoffOn', 'DESC'],
};

/** States in which the next move depends on the measure. */
const KNOWS_ITS_MEASURE: readonly CycleState[] = ['assessed', 'sealed'];

/** When each move was made; null before. */
const MOVED_AT = {
  openedAt: null,
  closedAt: null,
  assessedAt: null,
  consultedAt: null,
  determinedAt: null,
  sealedAt: null,
  noticedAt: null,
  finalAt: null,
};

/** What a move writes beside the state. */
type MoveValues = Partial<Pick<CycleEntity, keyof typeof MOVED_AT | 'seal' | 'moveReason'>>;

/** A move as a person asks for it, with the reason; the schedule gives none. */
export type CycleMove = { version?: WithReason['version']; reason?: string | null };

/** The assessment periods of the counties. */
@Injectable()
export class CyclesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly ruleSets: RuleSetsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('cycles', (current: CycleEntity, actor) => this.told(current, actor));
    this.places.register('cycles', (id) => recordBy(this.db.read, CycleEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<CycleRecord>> {
    const page = await listOf(this.db.read, CycleEntity, LISTING, query, actor);
    return { ...page, records: await Promise.all(page.records.map((cycle) => this.told(cycle, actor))) };
  }

  async get(id: string, actor: Actor): Promise<CycleRecord> {
    return this.told(await this.entity(id), actor);
  }

  /** The cycle. @throws DomainError not-found */
  async entity(id: string): Promise<CycleEntity> {
    const cycle = await recordBy(this.db.read, CycleEntity, { id });
    if (!cycle) throw notFound('cycles', id);
    return cycle;
  }

  /** The cycle, if it is in one of these states. @throws DomainError not-found, or window-closed with what to do */
  async mustBe(id: string, ...states: CycleState[]): Promise<CycleEntity> {
    const cycle = await this.entity(id);
    if (!states.includes(cycle.state)) throw windowClosed(cycle, states);
    return cycle;
  }

  /**
   * The same inside a change of the cycle's county, until that is done: changes of one county are made one after another. What was asked
   * for while the cycle was open and comes to its turn after the closing is refused here.
   * @returns the state it is in
   * @throws as {@link mustBe}
   */
  async mustStillBe(change: Change, id: string, ...states: CycleState[]): Promise<CycleState> {
    const cycle = await recordBy(change.read, CycleEntity, { id });
    if (!cycle) throw notFound('cycles', id);
    if (!states.includes(cycle.state)) throw windowClosed(cycle, states);
    return cycle.state;
  }

  /** A cycle of a county that is closed or done and has days among these; null where there is none. Without an end: all days from the first. */
  closedOver(
    change: Change,
    areaCode: string,
    { from, to }: { from: string; to: string | null },
  ): Promise<CycleEntity | null> {
    const builder = change.read.createQueryBuilder(CycleEntity, 'r');
    builder.where('r.areaCode = :areaCode AND r.cutoffOn >= :from', { areaCode, from });
    builder.andWhere('r.state IN (:...states)', { states: CLOSED_STATES });
    if (to !== null) builder.andWhere('r.startsOn <= :to', { to });
    return builder.orderBy('r.cutoffOn', 'DESC').getOne();
  }

  /**
   * The cycle that a measure calls by a name, seen from one of its cycles: `previous` the one of its own kind cut off last before it
   * began (the half-year before a half-year, otherwise the last by the same measure), `posting` the last half-year before it; `lastYear` and
   * `yearBefore` the annual ones before; `firstHalf` and `secondHalf` those within it, `firstYear`, `secondYear` and `thirdYear` the annual
   * ones cut off within it. Null for other names, and where there is none.
   */
  async called(
    name: string,
    { areaCode, half, startsOn, cutoffOn, ruleSetId }: CycleEntity,
  ): Promise<CycleEntity | null> {
    const all = await this.db.read.find(CycleEntity, { where: { areaCode }, order: { cutoffOn: 'DESC', id: 'ASC' } });
    const measures = new Map(
      await Promise.all([...new Set(all.map((one) => one.ruleSetId))].map((id) => this.measure(id))),
    );
    const before = all.filter((one) => one.cutoffOn < startsOn);
    const halves = before.filter((one) => one.half !== null);
    const { code } = measures.get(ruleSetId)!;
    const same = before.filter((one) => one.half === null && measures.get(one.ruleSetId)!.code === code);
    const years = all.filter((one) => measures.get(one.ruleSetId)!.assessment === 'annual');
    const yearsBefore = years.filter((one) => one.cutoffOn < startsOn);
    const yearsWithin = years.filter((one) => one.cutoffOn >= startsOn && one.cutoffOn <= cutoffOn).toReversed();
    const within = all.filter((one) => one.startsOn >= startsOn && one.cutoffOn <= cutoffOn);
    const found: Readonly<Record<string, CycleEntity | undefined>> = {
      previous: half === null ? same[0] : halves[0],
      posting: halves[0],
      lastYear: yearsBefore[0],
      yearBefore: yearsBefore[1],
      firstHalf: within.find((one) => one.half === 'first'),
      secondHalf: within.find((one) => one.half === 'second'),
      firstYear: yearsWithin[0],
      secondYear: yearsWithin[1],
      thirdYear: yearsWithin[2],
    };
    return found[name] ?? null;
  }

  private async measure(id: string): Promise<[string, { code: string; assessment: RuleSet['assessment'] | null }]> {
    const { code, kind } = await this.ruleSets.entity(id);
    // A cycle may be planned after something that is no measure yet, or a faulty one.
    if (kind !== 'ruleSet') return [id, { code, assessment: null }];
    const ready = await this.ruleSets.compiledOf(id).catch(() => null);
    return [id, { code, assessment: ready?.ruleSet.assessment ?? null }];
  }

  create(input: NewCycle, actor: Actor): Promise<CycleRecord> {
    return this.audit.write(actor, input.areaCode, async (change) => this.told(await this.plan(change, input), actor));
  }

  /** Plans a cycle as part of a larger change. */
  plan(change: Change, input: NewCycle): Promise<CycleEntity> {
    return change.create(CycleEntity, 'cycles', {
      ...input,
      ...MOVED_AT,
      state: 'planned',
      moveReason: null,
      seal: null,
    });
  }

  /** Gives a planned cycle other days or another measure as part of a larger change. @throws DomainError stale */
  replan(
    change: Change,
    cycle: CycleEntity,
    values: Pick<CycleEntity, 'cutoffOn' | 'ruleSetId'>,
  ): Promise<CycleEntity> {
    return change.update(CycleEntity, 'cycles', cycle, values, 'replan');
  }

  /** The counties that assess half-years. */
  async countiesWithHalves(): Promise<string[]> {
    const rows = await this.db.read
      .createQueryBuilder(CycleEntity, 'r')
      .select('DISTINCT r.areaCode', 'areaCode')
      .where('r.half IS NOT NULL')
      .orderBy('r.areaCode', 'ASC')
      .getRawMany<{ areaCode: string }>();
    return rows.map(({ areaCode }) => areaCode);
  }

  /** The cycles of a county that assess a half-year, the earliest first. */
  halvesOf(areaCode: string): Promise<CycleEntity[]> {
    return this.db.read.find(CycleEntity, {
      where: { areaCode, half: Not(IsNull()) },
      order: { cutoffOn: 'ASC', id: 'ASC' },
    });
  }

  async update(id: string, { version, ...plan }: CycleChange, actor: Actor): Promise<CycleRecord> {
    const before = await this.mustBe(id, 'planned');
    mustBeCurrent('cycles', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      this.told(await change.update(CycleEntity, 'cycles', before, plan), actor),
    );
  }

  /** Opens a planned cycle, if its measure is published. @throws DomainError needs-unmet, out-of-state, stale */
  async open(id: string, body: CycleMove, actor: Actor): Promise<CycleRecord> {
    await this.mustFollowPublished(await this.entity(id));
    return this.moveAlone(id, 'open', body, { openedAt: this.clock.now() }, actor);
  }

  /** Refuses a cycle whose measure is not published. @throws DomainError needs-unmet */
  async mustFollowPublished({ id, code, ruleSetId }: CycleEntity): Promise<void> {
    const ruleSet = await this.ruleSets.entity(ruleSetId);
    if (ruleSet.kind !== 'ruleSet' || ruleSet.state !== 'published') throw unpublished(id, code, ruleSet);
  }

  async close(id: string, body: CycleMove, actor: Actor): Promise<CycleRecord> {
    return this.moveAlone(id, 'close', body, { closedAt: this.clock.now() }, actor);
  }

  /** Moves a cycle as part of a larger change: assessing, determining, sealing, posting the notice. @throws DomainError out-of-state, or stale */
  move(change: Change, cycle: CycleEntity, move: string, values: MoveValues): Promise<CycleEntity> {
    const state = stateAfter('cycles', move, cycle) as CycleState;
    // Why the move before was made is in the audit.
    return change.update(CycleEntity, 'cycles', cycle, { moveReason: null, ...values, state }, move);
  }

  /** A cycle as it is told, with the moves that its measure knows. */
  async told(cycle: CycleEntity, actor: Actor): Promise<CycleRecord> {
    const barred = KNOWS_ITS_MEASURE.includes(cycle.state) ? await this.unknownToMeasure(cycle) : [];
    return shown(CycleRecord, cycle, { moves: movesOf('cycles', cycle.state, actor, barred) });
  }

  /** Which of the moves its measure does not ask for. One that is determined is not sealed as it was assessed. */
  private async unknownToMeasure({ ruleSetId, state }: CycleEntity): Promise<string[]> {
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    if (state !== 'assessed') return ruleSet.notice ? [] : ['notice'];
    return ruleSet.determination ? ['seal'] : ['consult', 'determine'];
  }

  private async moveAlone(
    id: string,
    move: string,
    { version, reason = null }: CycleMove,
    values: MoveValues,
    actor: Actor,
  ): Promise<CycleRecord> {
    const before = await this.entity(id);
    mustBeCurrent('cycles', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      this.told(await this.move(change, before, move, { ...values, moveReason: reason }), actor),
    );
  }
}

function unpublished(id: string, code: string, ruleSet: { id: string; code: string; state: string }): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 这一期所用的办法“${ruleSet.code}”不是已发布的评估办法，不能启动。请先发布，或改用已发布的办法。`,
      en: `The measure "${ruleSet.code}" of cycle ${code} is not a published measure, so it cannot be opened. Publish it first, or choose one that is published.`,
    },
    { word: 'cycles', id, ruleSetId: ruleSet.id, ruleSetState: ruleSet.state },
  );
}
