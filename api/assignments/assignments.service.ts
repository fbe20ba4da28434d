import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, Like, Not } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { AreasService } from '../areas/areas.service.js';
import { AuditService } from '../audit/audit.service.js';
import { AssignmentRecord, type NewAssignments } from '../contract/records/assignment.js';
import type { ListQuery } from '../contract/list.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { AssignmentEntity } from './assignment.entity.js';

const LISTING: Listing<AssignmentEntity> = {
  permission: 'assignments.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'accountId'],
  sorts: ['areaCode', 'updatedAt'],
  order: ['areaCode', 'ASC'],
};

/** Who of the county's organisation department has which townships in hand. It narrows what is shown first, never what a role may do. */
@Injectable()
export class AssignmentsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly accounts: AccountsService,
    private readonly areas: AreasService,
  ) {}

  onModuleInit(): void {
    this.places.register('assignments', (id) => this.db.read.findOneBy(AssignmentEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<AssignmentRecord>> {
    const page = await listOf(this.db.read, AssignmentEntity, LISTING, query, actor);
    return { ...page, records: await this.views(page.records) };
  }

  /**
   * Puts townships into the hands of one person, or of nobody: all of them or none.
   * @throws DomainError needs-unmet for an account that works for another office or not any more; InvalidInput for what is no township
   */
  async assign({ accountId, areaCodes }: NewAssignments, actor: Actor): Promise<AssignmentRecord[]> {
    const codes = [...new Set(areaCodes)].toSorted();
    await this.areas.mustBeTownships(codes);
    const county = codes[0]!.slice(0, 6);
    if (accountId !== null) await this.mustWorkFor(accountId, codes, actor);
    const views = await this.audit.write(actor, county, async (change) => {
      const before = await change.read.findBy(AssignmentEntity, { areaCode: In(codes) });
      const known = new Map(before.map((one) => [one.areaCode, one]));
      const after: AssignmentEntity[] = [];
      for (const areaCode of codes) {
        const one = known.get(areaCode);
        if (!one) after.push(await change.create(AssignmentEntity, 'assignments', { areaCode, accountId }, 'assign'));
        else if (one.accountId === accountId) after.push(one);
        else after.push(await change.update(AssignmentEntity, 'assignments', one, { accountId }, 'assign'));
      }
      return this.views(after);
    });
    return views;
  }

  /** Who has each township of a county in hand, by its code; those that nobody has are not in it. */
  async inHand(county: string, read: EntityManager = this.db.read): Promise<Map<string, string>> {
    const where = { areaCode: Like(`${county}%`), accountId: Not(IsNull()) };
    return new Map((await read.findBy(AssignmentEntity, where)).map((one) => [one.areaCode, one.accountId!]));
  }

  private async mustWorkFor(accountId: string, codes: readonly string[], actor: Actor): Promise<void> {
    const account = await this.accounts.get(accountId, actor);
    const isHere = codes.every((code) => code.startsWith(account.areaCode));
    if (account.role === 'countyOrganisation' && account.state === 'active' && isHere) return;
    throw new DomainError(
      'needs-unmet',
      {
        zh: `“${account.name}”不是本县组织部正在使用的账号，没有保存。请换一位在用的同志。`,
        en: `“${account.name}” is no account in use of this county’s organisation department; nothing was saved. Choose somebody who is.`,
      },
      { word: 'accounts', id: accountId, role: account.role, state: account.state },
    );
  }

  private async views(records: readonly AssignmentEntity[]): Promise<AssignmentRecord[]> {
    const names = await this.accounts.namesOf(records.flatMap(({ accountId }) => accountId ?? []));
    return records.map((one) =>
      shown(AssignmentRecord, one, { person: names.get(one.accountId ?? '') ?? null, moves: [] }),
    );
  }
}
