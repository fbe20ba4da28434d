import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import {
  DeclarationRecord,
  type Interest,
  type NoInterest,
  type Replacement,
  type SignedDeclarations,
} from '../contract/records/commission.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { CommissionEntity } from './commission.entity.js';
import { CommissionsService } from './commissions.service.js';
import { DeclarationEntity } from './declaration.entity.js';
import { mustBeAssessors } from './new-commission.js';
import { isInterestedToo, isNotOn } from './refusals.js';

const LISTING: Listing<DeclarationEntity> = {
  permission: 'declarations.read',
  place: { area: 'areaCode', account: 'accountId' },
  filters: ['cycleId', 'areaCode', 'commissionId', 'accountId', 'state'],
  search: ['assessor', 'firm'],
  sorts: ['areaCode', 'assessor', 'state', 'signedOn', 'updatedAt'],
  order: ['areaCode', 'ASC'],
};

/** What each assessor says of each village: no interest, or which. */
@Injectable()
export class DeclarationsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly accounts: AccountsService,
    private readonly commissions: CommissionsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('declarations', view);
    this.places.register('declarations', (id) => this.db.read.findOneBy(DeclarationEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<DeclarationRecord>> {
    const page = await listOf(this.db.read, DeclarationEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((one) => view(one, actor)) };
  }

  async get(id: string, actor: Actor): Promise<DeclarationRecord> {
    return view(await this.entity(id), actor);
  }

  /** Signs that there is no interest, for each of these villages or for none. @throws DomainError out-of-state, window-closed; InvalidInput */
  async declareNone({ ids, name }: NoInterest, actor: Actor): Promise<SignedDeclarations> {
    const before = await this.db.read.findBy(DeclarationEntity, { id: In([...new Set(ids)]) });
    for (const one of before) stateAfter('declarations', 'declare-none', one);
    await this.mustSign(before, name);
    const signed = { state: 'clear' as const, words: null, signedName: name, signedOn: this.clock.today() };
    return this.audit.write(actor, actor.areaCode, async (change) => {
      const declarations: DeclarationRecord[] = [];
      for (const one of before)
        declarations.push(
          view(await change.update(DeclarationEntity, 'declarations', one, signed, 'declare-none'), actor),
        );
      return { declarations };
    });
  }

  /**
   * Signs an interest in words: from now on the village is not this assessor's work, and the county commissions somebody else.
   * @throws DomainError out-of-state, stale, window-closed; InvalidInput
   */
  async declareInterest(id: string, { name, words, version }: Interest, actor: Actor): Promise<DeclarationRecord> {
    const before = await this.entity(id);
    mustBeCurrent('declarations', before, version);
    const state = stateAfter('declarations', 'declare-interest', before) as DeclarationRecord['state'];
    await this.mustSign([before], name);
    const signed = { state, words, signedName: name, signedOn: this.clock.today() };
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(DeclarationEntity, 'declarations', before, signed, 'declare-interest'), actor),
    );
  }

  /**
   * Has somebody else of the same commission assess the village; who was not of it yet is named in it for this village alone.
   * @throws DomainError out-of-state, stale, needs-unmet where that one is interested too; InvalidInput
   */
  async replace(id: string, { accountId, version }: Replacement, actor: Actor): Promise<DeclarationRecord> {
    const before = await this.entity(id);
    mustBeCurrent('declarations', before, version);
    const state = stateAfter('declarations', 'replace', before) as DeclarationRecord['state'];
    const [next] = mustBeAssessors([accountId], await this.accounts.peopleOf([accountId]));
    const { commissionId, cycleId, areaCode } = before;
    return this.audit.write(actor, areaCode, async (change) => {
      const of = { cycleId, areaCode, accountId };
      const standing = (await change.read.findBy(DeclarationEntity, of)).find((one) => one.state !== 'released');
      if (standing && standing.state !== 'awaited' && standing.state !== 'clear') throw isInterestedToo(standing);
      const commission = await change.read.findOneByOrFail(CommissionEntity, { id: commissionId });
      if (!standing) await this.commissions.ask(change, commission, [areaCode], [next!]);
      if (!commission.assessors.some((one) => one.accountId === accountId)) {
        const assessors = [...commission.assessors, next!];
        await change.update(CommissionEntity, 'commissions', commission, { assessors }, 'name');
      }
      const values = { state, replacedBy: accountId };
      return view(await change.update(DeclarationEntity, 'declarations', before, values, 'replace'), actor);
    });
  }

  /** Villages in which somebody has an interest and nobody was commissioned instead, and declarations that are owed. */
  async due(county: string): Promise<Due[]> {
    const open = await this.db.read.findBy(DeclarationEntity, { state: In(['interested', 'awaited']) });
    const here = open.filter(({ areaCode }) => areaCode.startsWith(county));
    const commissions = await this.db.read.findBy(CommissionEntity, {
      id: In([...new Set(here.map(({ commissionId }) => commissionId))]),
      state: 'underWay',
    });
    const until = new Map(commissions.map(({ id, untilOn }) => [id, untilOn]));
    return here.flatMap(({ id, commissionId, cycleId, areaCode, state }) => {
      const dueOn = until.get(commissionId);
      const role = state === 'interested' ? ('countyOrganisation' as const) : ('thirdParty' as const);
      const whose = { role, areaCode, cadreId: null, unitId: null };
      return dueOn === undefined ? [] : [{ word: 'declarations', id, cycleId, dueOn, ...whose }];
    });
  }

  /** The own name is the signature, and only work that is open is declared for. */
  private async mustSign(declarations: readonly DeclarationEntity[], name: string): Promise<void> {
    const other = declarations.find(({ assessor }) => assessor !== name);
    if (other)
      throw refused([
        {
          pointer: '/name',
          zh: `请签本人姓名（账号姓名：${other.assessor}）`,
          en: `sign with your own name, as your account has it: ${other.assessor}`,
        },
      ]);
    for (const id of new Set(declarations.map(({ commissionId }) => commissionId))) {
      const commission = await this.commissions.entity(id);
      const isOver = commission.state !== 'underWay' || commission.untilOn < this.clock.today();
      if (isOver) throw isNotOn(commission);
    }
  }

  private async entity(id: string): Promise<DeclarationEntity> {
    const one = await this.db.read.findOneBy(DeclarationEntity, { id });
    if (!one) throw notFound('declarations', id);
    return one;
  }
}

function view(one: DeclarationEntity, actor: Actor): DeclarationRecord {
  return shown(DeclarationRecord, one, { moves: movesOf('declarations', one.state, actor) });
}
