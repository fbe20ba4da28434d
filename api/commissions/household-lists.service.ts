import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { ForgettingService } from '../ballots/forgetting.service.js';
import type { ListQuery } from '../contract/list.js';
import type { SamplingPlan } from '../contract/procedure.js';
import {
  type Household,
  type HouseholdDraw,
  type HouseholdListChange,
  HouseholdListRecord,
  type NewHouseholdList,
} from '../contract/records/household-list.js';
import type { WithReason } from '../contract/records/record.js';
import { drawSample } from '../core/sampling.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CommissionEntity } from './commission.entity.js';
import { HouseholdListEntity, ListOpeningEntity } from './household-list.entity.js';
import {
  drawsNone,
  hasList,
  kindsOf,
  listedOf,
  mustBeSoundRoll,
  nobodyCommissioned,
  planWithReserve,
  withoutNames,
} from './household-rolls.js';

const LISTING: Listing<HouseholdListEntity> = {
  permission: 'household-lists.read',
  place: { area: 'areaCode', cycle: 'cycleId', commission: 'commissionId' },
  filters: ['cycleId', 'areaCode', 'commissionId', 'state'],
  sorts: ['areaCode', 'state', 'updatedAt'],
  order: ['areaCode', 'ASC'],
};
/** What the chain is told of rolls: that they were there. */
const PERSONAL = ['roll'] as const;
const GROUP = 'thirdParty';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The households of commissioned villages: brought in by the county, drawn by the measure's plan with a seed made in public, forgotten
 * after the work.
 */
@Injectable()
export class HouseholdListsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly forgetting: ForgettingService,
  ) {}

  onModuleInit(): void {
    this.places.register('household-lists', (id) => this.db.read.findOneBy(HouseholdListEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<HouseholdListRecord>> {
    const page = await listOf(this.db.read, HouseholdListEntity, LISTING, query, actor);
    return { ...page, records: await this.views(page.records, actor) };
  }

  async get(id: string, actor: Actor): Promise<HouseholdListRecord> {
    const [record] = await this.views([await this.entity(id)], actor);
    return record!;
  }

  /** Brings in a village's households. @throws DomainError window-closed, needs-unmet where nobody is commissioned, already-exists; InvalidInput */
  async create({ cycleId, areaCode, households }: NewHouseholdList, actor: Actor): Promise<HouseholdListRecord> {
    const { areaCode: county } = await this.cycles.mustBe(cycleId, 'planned', 'open');
    if (!areaCode.startsWith(county)) throw notFound('areas', areaCode);
    mustBeSoundRoll(households);
    return this.written(actor, areaCode, async (change) => {
      const standing = await this.standing(change, cycleId, areaCode);
      if (standing) throw hasList(standing);
      const { id: commissionId } = await this.commissionOf(change, cycleId, areaCode);
      const blank = { state: 'listed' as const, seed: null, plan: null, draw: null, reason: null };
      const of = { commissionId, cycleId, areaCode };
      return change.create(HouseholdListEntity, 'household-lists', { ...of, ...blank, roll: households });
    });
  }

  /** Other households, as long as nothing is drawn. @throws DomainError out-of-state, stale; InvalidInput */
  async update(id: string, { households, version }: HouseholdListChange, actor: Actor): Promise<HouseholdListRecord> {
    const before = await this.entity(id);
    mustBeCurrent('household-lists', before, version);
    stateAfter('household-lists', 'change', before);
    mustBeSoundRoll(households);
    return this.written(actor, before.areaCode, (change) =>
      change.update(HouseholdListEntity, 'household-lists', before, { roll: households }, 'change'),
    );
  }

  /** Adds households to a village's list, or begins it. @throws as {@link create} and {@link update} */
  async add(cycleId: string, areaCode: string, households: readonly Household[], actor: Actor): Promise<void> {
    const standing = await this.standing(undefined, cycleId, areaCode);
    if (!standing) return void (await this.create({ cycleId, areaCode, households: [...households] }, actor));
    const added = new Set(households.map(({ code }) => code));
    const kept = standing.roll.filter(({ code }) => !added.has(code)) as Household[];
    await this.update(standing.id, { households: [...kept, ...households], version: standing.version }, actor);
  }

  /** Draws the sample of each of these villages, with one seed: all of them or none. @throws DomainError out-of-state, needs-unmet */
  async draw({ ids, seed, reserve }: HouseholdDraw, actor: Actor): Promise<{ lists: HouseholdListRecord[] }> {
    const before = await this.db.read.findBy(HouseholdListEntity, { id: In([...new Set(ids)]) });
    for (const one of before) stateAfter('household-lists', 'draw', one);
    const plans = new Map<string, SamplingPlan>();
    for (const cycleId of new Set(before.map((one) => one.cycleId))) plans.set(cycleId, await this.planOf(cycleId));
    const commissions = await this.commissionsOf(before);
    return this.audit.write(actor, actor.areaCode, async (change) => {
      change.withhold(PERSONAL);
      const lists: HouseholdListRecord[] = [];
      for (const one of before) {
        const plan = planWithReserve(plans.get(one.cycleId)!, reserve);
        const [made] = drawSample(plan, listedOf(one), { seed, digest });
        const { drawn, reserve: standBy, callBack, short } = made!;
        const draw = { drawn, reserve: standBy, callBack, short };
        const values = { state: 'drawn' as const, seed, plan: plan.id, draw };
        const after = await change.update(HouseholdListEntity, 'household-lists', one, values, 'draw');
        lists.push(this.view(after, commissions.get(one.commissionId)!, 0, actor));
      }
      return { lists };
    });
  }

  /** Discards a list that was wrong, with a reason: its names are removed, and another may be brought in. */
  async discard(id: string, { reason, version }: WithReason, actor: Actor): Promise<HouseholdListRecord> {
    const before = await this.entity(id);
    mustBeCurrent('household-lists', before, version);
    stateAfter('household-lists', 'discard', before);
    const record = await this.written(actor, before.areaCode, async (change) => {
      const values = { state: 'discarded' as const, roll: withoutNames(before.roll), reason };
      await this.forgetting.due(change);
      return change.update(HouseholdListEntity, 'household-lists', before, values, 'discard');
    });
    await this.forgetting.forget();
    return record;
  }

  /**
   * Removes the names of every list of a commission: after its receipt, or once the day for it is over. A receipt that comes after that
   * day is a receipt all the same. @returns how many lists it was done with
   */
  async forget(commissionId: string, state: 'destroyed' | 'expired', actor: Actor): Promise<number> {
    const open = state === 'destroyed' ? ['listed', 'drawn', 'expired'] : ['listed', 'drawn'];
    const lists = await this.db.read.findBy(HouseholdListEntity, { commissionId, state: In(open) });
    if (lists.length === 0) return 0;
    // What is deleted is overwritten in the files too.
    await this.audit.write({ ...actor, idempotency: undefined }, lists[0]!.areaCode, async (change) => {
      change.withhold(PERSONAL);
      for (const one of lists) {
        const values = { state, roll: withoutNames(one.roll) };
        await change.update(HouseholdListEntity, 'household-lists', one, values, 'forget');
      }
      await this.forgetting.due(change);
    });
    await this.forgetting.forget();
    return lists.length;
  }

  async entity(id: string): Promise<HouseholdListEntity> {
    const one = await this.db.read.findOneBy(HouseholdListEntity, { id });
    if (!one) throw notFound('household-lists', id);
    return one;
  }

  /** The list of a village that is in use; undefined where there is none. */
  async standing(
    change: Change | undefined,
    cycleId: string,
    areaCode: string,
  ): Promise<HouseholdListEntity | undefined> {
    const lists = await (change?.read ?? this.db.read).findBy(HouseholdListEntity, { cycleId, areaCode });
    return lists.find(({ state }) => state !== 'discarded');
  }

  private written(
    actor: Actor,
    areaCode: string,
    work: (change: Change) => Promise<HouseholdListEntity>,
  ): Promise<HouseholdListRecord> {
    return this.audit.write(actor, areaCode, async (change) => {
      change.withhold(PERSONAL);
      const one = await work(change);
      return this.view(one, await change.read.findOneByOrFail(CommissionEntity, { id: one.commissionId }), 0, actor);
    });
  }

  private async commissionOf(change: Change, cycleId: string, areaCode: string): Promise<CommissionEntity> {
    const commissions = await change.read.findBy(CommissionEntity, { cycleId, state: 'underWay' });
    const found = commissions.find(({ villages }) =>
      villages.some((one) => one.areaCode === areaCode && one.releasedFor === null),
    );
    if (!found) throw nobodyCommissioned(areaCode);
    return found;
  }

  private async planOf(cycleId: string): Promise<SamplingPlan> {
    const { ruleSet } = await this.ruleSets.compiledOf((await this.cycles.entity(cycleId)).ruleSetId);
    const plan = ruleSet.sampling?.find(
      ({ group, draws, per }) => group === GROUP && draws === 'households' && per === 'village',
    );
    if (!plan) throw drawsNone(ruleSet.code);
    return plan;
  }

  private async views(lists: readonly HouseholdListEntity[], actor: Actor): Promise<HouseholdListRecord[]> {
    const commissions = await this.commissionsOf(lists);
    const openings = await this.db.read.findBy(ListOpeningEntity, { listId: In(lists.map(({ id }) => id)) });
    return lists.map((one) => {
      const count = openings.filter(({ listId }) => listId === one.id).length;
      return this.view(one, commissions.get(one.commissionId)!, count, actor);
    });
  }

  private async commissionsOf(lists: readonly HouseholdListEntity[]): Promise<Map<string, CommissionEntity>> {
    const ids = [...new Set(lists.map(({ commissionId }) => commissionId))];
    return new Map((await this.db.read.findBy(CommissionEntity, { id: In(ids) })).map((one) => [one.id, one]));
  }

  private view(
    one: HouseholdListEntity,
    { firm, untilOn, destroyOn }: CommissionEntity,
    openings: number,
    actor: Actor,
  ): HouseholdListRecord {
    const { roll, draw, state } = one;
    return shown(HouseholdListRecord, one, {
      firm,
      untilOn,
      destroyOn,
      openings,
      listed: roll.length,
      kinds: kindsOf(roll),
      sampled: draw?.drawn.length ?? 0,
      reserve: draw?.reserve.length ?? 0,
      short: draw?.short ?? [],
      moves: movesOf('household-lists', state, actor),
    });
  }
}
