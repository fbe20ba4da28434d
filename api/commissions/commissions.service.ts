import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import {
  type CommissionedVillage,
  CommissionRecord,
  type MoreVillages,
  type NewCommission,
  type NewReceipt,
  type OtherDays,
  type ReleasedVillage,
} from '../contract/records/commission.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { type Commissioned, Commissions } from '../http/commissioned.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { CommissionEntity } from './commission.entity.js';
import { DeclarationEntity } from './declaration.entity.js';
import { mustBeAssessors, mustBeInOrder, mustBeReached } from './new-commission.js';
import { isCommissionedAlready, isDestroyed, isNotNamed, isStillOn } from './refusals.js';

const LISTING: Listing<CommissionEntity> = {
  permission: 'commissions.read',
  place: { area: 'areaCode', cycle: 'cycleId', commission: 'id' },
  filters: ['cycleId', 'areaCode', 'state'],
  search: ['firm'],
  sorts: ['firm', 'fromOn', 'untilOn', 'destroyOn', 'state', 'updatedAt'],
  order: ['fromOn', 'DESC'],
};
/** The declarations under which a village is somebody's work. */
const WORKING = ['awaited', 'clear'] as const;

/** Whom the county organisation department commissions, for which villages, from when until when. */
@Injectable()
export class CommissionsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly scope: Commissions,
    private readonly accounts: AccountsService,
    private readonly areas: AreasService,
    private readonly cycles: CyclesService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('commissions', (one: CommissionEntity, actor) => this.view(one, actor));
    this.places.register('commissions', async (id) => {
      const found = await this.db.read.findOneBy(CommissionEntity, { id });
      return found && { areaCode: found.areaCode, cycleId: found.cycleId, commissionId: id };
    });
    this.scope.register((accountId) => this.commissioned(accountId));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<CommissionRecord>> {
    const page = await listOf(this.db.read, CommissionEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((one) => this.view(one, actor)) };
  }

  async get(id: string, actor: Actor): Promise<CommissionRecord> {
    return this.view(await this.entity(id), actor);
  }

  /**
   * Commissions a firm. Each of its assessors owes a declaration of each village.
   * @throws DomainError window-closed, not-found, already-exists where a village is commissioned in this cycle; InvalidInput
   */
  async create({ accountIds, villages, ...input }: NewCommission, actor: Actor): Promise<CommissionRecord> {
    const { areaCode } = await this.cycles.mustBe(input.cycleId, 'planned', 'open');
    mustBeInOrder(input);
    await this.mustBeVillages(villages, areaCode);
    const assessors = mustBeAssessors(accountIds, await this.accounts.peopleOf(accountIds));
    return this.audit.write(actor, areaCode, async (change) => {
      await this.cycles.mustStillBe(change, input.cycleId, 'planned', 'open');
      const named = villages.map((village) => this.named(village, false, actor));
      const one = await change.create(CommissionEntity, 'commissions', {
        ...input,
        areaCode,
        assessors,
        villages: named,
        state: 'underWay',
        reason: null,
        deliveredBy: null,
        deliveredAt: null,
        receipt: null,
        acceptance: null,
      });
      await this.ask(change, one, villages, assessors);
      return this.view(one, actor);
    });
  }

  /** Names villages that were drawn late. @throws DomainError out-of-state, stale, already-exists; InvalidInput */
  async add(id: string, { villages, version }: MoreVillages, actor: Actor): Promise<CommissionRecord> {
    const before = await this.current(id, version, 'add');
    await this.mustBeVillages(villages, before.areaCode);
    const kept = before.villages.filter(({ areaCode }) => !villages.includes(areaCode));
    return this.audit.write(actor, before.areaCode, async (change) => {
      const named = villages.map((village) => this.named(village, true, actor));
      const one = await change.update(
        CommissionEntity,
        'commissions',
        before,
        { villages: [...kept, ...named] },
        'add',
      );
      await this.ask(change, one, villages, one.assessors);
      return this.view(one, actor);
    });
  }

  /** Takes a village out, with the reason; what was entered there stays. @throws DomainError out-of-state, stale, needs-unmet */
  async release(id: string, { areaCode, reason, version }: ReleasedVillage, actor: Actor): Promise<CommissionRecord> {
    const before = await this.current(id, version, 'release');
    if (!before.villages.some((one) => one.areaCode === areaCode && one.releasedFor === null))
      throw isNotNamed(before, areaCode);
    const villages = before.villages.map((one) => (one.areaCode === areaCode ? { ...one, releasedFor: reason } : one));
    return this.audit.write(actor, before.areaCode, async (change) => {
      const working = { commissionId: id, areaCode, state: In([...WORKING]) };
      for (const one of await change.read.findBy(DeclarationEntity, working))
        await change.update(DeclarationEntity, 'declarations', one, { state: 'released' }, 'release');
      return this.view(await change.update(CommissionEntity, 'commissions', before, { villages }, 'release'), actor);
    });
  }

  /** Sets other last days, with the reason. @throws DomainError out-of-state, stale; InvalidInput */
  async extend(id: string, { version, ...days }: OtherDays, actor: Actor): Promise<CommissionRecord> {
    const before = await this.current(id, version, 'extend');
    mustBeInOrder({ fromOn: before.fromOn, ...days });
    return this.audit.write(actor, before.areaCode, async (change) =>
      this.view(await change.update(CommissionEntity, 'commissions', before, days, 'extend'), actor),
    );
  }

  /** Ends a commission for good, with the reason: nothing more is entered. */
  async end(id: string, { reason, version }: WithReason, actor: Actor): Promise<CommissionRecord> {
    return this.moved(await this.current(id, version, 'end'), 'end', { reason }, actor);
  }

  /** Sends a delivery back, with the reason; the work goes on as long as its days last. */
  async return(id: string, { reason, version }: WithReason, actor: Actor): Promise<CommissionRecord> {
    return this.moved(await this.current(id, version, 'return'), 'return', { reason }, actor);
  }

  /**
   * The receipt that every copy of the lists was destroyed: who, when, how many, by which means, before which witness. Given after the work.
   * @throws DomainError out-of-state as long as the work goes on, already-exists, stale; InvalidInput for a day to come
   */
  async destroy(id: string, { version, ...said }: NewReceipt, actor: Actor): Promise<CommissionRecord> {
    const before = await this.current(id, version, 'destroy');
    if (before.receipt) throw isDestroyed(before);
    if (this.isOn(before)) throw isStillOn(before);
    mustBeReached(said.destroyedOn, this.clock.today());
    const receipt = { by: actor.accountId, at: this.clock.now(), ...said };
    return this.audit.write(actor, before.areaCode, async (change) =>
      this.view(await change.update(CommissionEntity, 'commissions', before, { receipt }, 'destroy'), actor),
    );
  }

  /** Makes a move of a commission read by {@link current}. */
  moved(
    before: CommissionEntity,
    move: 'end' | 'return' | 'deliver' | 'accept',
    values: Partial<CommissionEntity>,
    actor: Actor,
  ): Promise<CommissionRecord> {
    const state = stateAfter('commissions', move, before) as CommissionRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) =>
      this.view(await change.update(CommissionEntity, 'commissions', before, { ...values, state }, move), actor),
    );
  }

  /** A commission, as it stands, of which a move may be made. @throws DomainError not-found, stale, out-of-state */
  async current(id: string, version: AtVersion['version'], move: string): Promise<CommissionEntity> {
    const one = await this.entity(id);
    mustBeCurrent('commissions', one, version);
    stateAfter('commissions', move, one);
    return one;
  }

  async entity(id: string): Promise<CommissionEntity> {
    const one = await this.db.read.findOneBy(CommissionEntity, { id });
    if (!one) throw notFound('commissions', id);
    return one;
  }

  /** Whether work can be entered today. */
  isOn({ state, fromOn, untilOn }: Pick<CommissionEntity, 'state' | 'fromOn' | 'untilOn'>): boolean {
    const today = this.clock.today();
    return state === 'underWay' && fromOn <= today && today <= untilOn;
  }

  /** Asks assessors for their declarations of villages. Where somebody declared an interest before, this is who comes instead. */
  async ask(
    change: Change,
    { id: commissionId, cycleId, firm }: CommissionEntity,
    villages: readonly string[],
    assessors: CommissionRecord['assessors'],
  ): Promise<void> {
    const before = await change.read.findBy(DeclarationEntity, { cycleId, areaCode: In([...villages]) });
    const working = before.filter(({ state }) => state === 'awaited' || state === 'clear');
    const others = working.filter((one) => one.commissionId !== commissionId);
    if (others.length > 0) throw isCommissionedAlready(others);
    const has = (accountId: string, areaCode: string) =>
      before.find(
        (one) => one.commissionId === commissionId && one.accountId === accountId && one.areaCode === areaCode,
      );
    const fresh = villages.flatMap((areaCode) =>
      assessors
        .filter(({ accountId }) => !has(accountId, areaCode))
        .map(({ accountId, name }) => ({
          commissionId,
          cycleId,
          areaCode,
          accountId,
          assessor: name,
          firm,
          ...UNSIGNED,
        })),
    );
    await change.createAll(DeclarationEntity, 'declarations', fresh, 'ask');
    for (const one of before) {
      const isBack = one.commissionId === commissionId && one.state === 'released';
      if (isBack) await change.update(DeclarationEntity, 'declarations', one, UNSIGNED, 'ask');
      if (one.state !== 'interested' || one.commissionId === commissionId) continue;
      const replaced = { state: 'replaced' as const, replacedBy: assessors[0]!.accountId };
      await change.update(DeclarationEntity, 'declarations', one, replaced, 'replace');
    }
  }

  view(one: CommissionEntity, actor: Actor): CommissionRecord {
    const isOn = this.isOn(one);
    const barred = [...(isOn ? [] : ['deliver']), ...(isOn || one.receipt ? ['destroy'] : [])];
    return shown(CommissionRecord, one, { isOn, moves: movesOf('commissions', one.state, actor, barred) });
  }

  /** What an account may read and write: its villages that are neither taken out nor barred by an interest. */
  private async commissioned(accountId: string): Promise<Commissioned[]> {
    const own = await this.db.read.findBy(DeclarationEntity, { accountId });
    if (own.length === 0) return [];
    const ids = [...new Set(own.map(({ commissionId }) => commissionId))];
    const commissions = await this.db.read.findBy(CommissionEntity, { id: In(ids) });
    return commissions.map((one) => {
      const mine = own.filter(({ commissionId }) => commissionId === one.id);
      const clear = mine.filter(({ state }) => state === 'clear').map(({ areaCode }) => areaCode);
      const awaited = mine.filter(({ state }) => state === 'awaited').map(({ areaCode }) => areaCode);
      const villages = [...clear, ...awaited];
      return { id: one.id, cycleId: one.cycleId, isOn: this.isOn(one), villages, declared: new Set(clear) };
    });
  }

  private named(areaCode: string, isLate: boolean, { accountId }: Actor): CommissionedVillage {
    return { areaCode, addedBy: accountId, addedAt: this.clock.now(), isLate, releasedFor: null };
  }

  /** @throws DomainError not-found for a village of another county; InvalidInput for an unknown one or one named twice */
  private async mustBeVillages(villages: readonly string[], county: string): Promise<void> {
    const outside = villages.find((village) => !village.startsWith(county));
    if (outside) throw notFound('areas', outside);
    const twice = villages.findIndex((village, at) => villages.indexOf(village) !== at);
    if (twice >= 0)
      throw refused([{ pointer: `/villages/${twice}`, zh: '这个村列了两次', en: 'this village is named twice' }]);
    await this.areas.mustBeKnown(Object.fromEntries(villages.map((village, at) => [`/villages/${at}`, village])));
  }
}

const UNSIGNED = { state: 'awaited', words: null, signedName: null, signedOn: null, replacedBy: null } as const;
