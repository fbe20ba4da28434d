import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { CommissionRecord, NewReceipt } from '../contract/records/commission.js';
import type { ContactAsked, ListOpening, OpenedContact, OpenedList } from '../contract/records/household-list.js';
import { Database } from '../db/database.js';
import { type Actor, systemActor } from '../http/access.js';
import { stateAfter } from '../http/moves.js';
import { CommissionEntity } from './commission.entity.js';
import { CommissionsService } from './commissions.service.js';
import { HouseholdListEntity, ListOpeningEntity } from './household-list.entity.js';
import { HouseholdListsService } from './household-lists.service.js';
import { isExpired, isNotSampled, sampleOf } from './household-rolls.js';

/** Lists of households in use: opened masked and on record, one household at a time in full, destroyed with a receipt. */
@Injectable()
export class OpenedListsService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly commissions: CommissionsService,
    private readonly lists: HouseholdListsService,
  ) {}

  /** The masked list; that it was opened is kept. @throws DomainError out-of-state before the draw and after the end, window-closed */
  async open(id: string, actor: Actor): Promise<OpenedList> {
    const list = await this.openable(id, 'open');
    await this.note(list, null, null, actor);
    return { id, areaCode: list.areaCode, households: sampleOf(list) };
  }

  /** One household in full, with the reason. @throws DomainError as {@link open}, needs-unmet for a household that was not drawn */
  async contact(id: string, { code, reason }: ContactAsked, actor: Actor): Promise<OpenedContact> {
    const list = await this.openable(id, 'contact');
    const isSampled = list.draw!.drawn.includes(code) || list.draw!.reserve.includes(code);
    const household = list.roll.find((one) => one.code === code);
    if (!isSampled || !household) throw isNotSampled(list, code);
    await this.note(list, code, reason, actor);
    return { code, name: household.name!, contact: household.contact! };
  }

  /** Who opened a list, the last first. */
  openings(listId: string): Promise<ListOpening[]> {
    return this.db.read.find(ListOpeningEntity, { where: { listId }, order: { at: 'DESC', id: 'ASC' }, take: 1000 });
  }

  /** The receipt of destruction; the service removes its own names with it. @throws as {@link CommissionsService.destroy} */
  async destroy(id: string, receipt: NewReceipt, actor: Actor): Promise<CommissionRecord> {
    const given = await this.commissions.destroy(id, receipt, actor);
    await this.lists.forget(id, 'destroyed', actor);
    return given;
  }

  /** Commissions whose day of destruction is over and whose lists still have names. */
  async overdue(county: string): Promise<{ id: string; destroyOn: string }[]> {
    const today = this.clock.today();
    const named = await this.withNames(county);
    return named.filter(({ destroyOn }) => destroyOn < today).map(({ id, destroyOn }) => ({ id, destroyOn }));
  }

  /** Removes what no receipt was given for in time. @returns whether anything was removed */
  async expire(commissionId: string): Promise<boolean> {
    const { areaCode } = await this.commissions.entity(commissionId);
    return (await this.lists.forget(commissionId, 'expired', systemActor(areaCode))) > 0;
  }

  /** The receipts that are owed: of every village of which a list was drawn. */
  async due(county: string): Promise<Due[]> {
    const lists = await this.db.read.findBy(HouseholdListEntity, {});
    const here = lists.filter(
      ({ areaCode, draw, state }) => areaCode.startsWith(county) && draw && state !== 'discarded',
    );
    const owing = new Map((await this.owing(county)).map((one) => [one.id, one.destroyOn]));
    return here.flatMap(({ id, commissionId, cycleId, areaCode }) => {
      const dueOn = owing.get(commissionId);
      if (dueOn === undefined) return [];
      const whose = { role: 'thirdParty' as const, areaCode, cadreId: null, unitId: null };
      return [{ word: 'household-lists', id, cycleId, dueOn, ...whose }];
    });
  }

  private async owing(county: string): Promise<CommissionEntity[]> {
    const commissions = await this.db.read.findBy(CommissionEntity, { areaCode: county });
    return commissions.filter(({ receipt }) => receipt === null);
  }

  private async withNames(county: string): Promise<CommissionEntity[]> {
    const lists = await this.db.read.findBy(HouseholdListEntity, [{ state: 'listed' }, { state: 'drawn' }]);
    const named = new Set(lists.map(({ commissionId }) => commissionId));
    const commissions = await this.db.read.findBy(CommissionEntity, { areaCode: county });
    return commissions.filter(({ id }) => named.has(id));
  }

  private async openable(id: string, move: 'open' | 'contact'): Promise<HouseholdListEntity> {
    const list = await this.lists.entity(id);
    stateAfter('household-lists', move, list);
    const commission = await this.commissions.entity(list.commissionId);
    if (commission.untilOn < this.clock.today()) throw isExpired(list, commission);
    return list;
  }

  /** What was opened is kept before it is handed out, and the answer beside no key. */
  private async note(
    list: HouseholdListEntity,
    code: string | null,
    reason: string | null,
    actor: Actor,
  ): Promise<void> {
    const { accountId } = actor;
    const name = (await this.accounts.namesOf([accountId])).get(accountId) ?? accountId;
    const opening = { id: randomUUID(), listId: list.id, accountId, name, at: this.clock.now(), code, reason };
    await this.audit.write({ ...actor, idempotency: undefined }, list.areaCode, async (change) => {
      await change.keep(ListOpeningEntity, [opening]);
      change.note(code === null ? 'open' : 'contact', 'household-lists', list.id, { code: [null, code] });
    });
  }
}
