import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import { Account, type Activation, type ActivationSlip, type NewAccount } from '../contract/records/account.js';
import type { WithReason } from '../contract/records/record.js';
import { Database } from '../db/database.js';
import { type Actor, Places, systemActor } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { AccountEntity } from './account.entity.js';
import { approves, isProposedAgain, mustLeaveAnApprover, mustLeaveAnOperator, needsSecond } from './second-hand.js';
import { paperCode, passwordHash, plainCode, secondSecret, secretHash } from './secrets.js';
import { LockoutEntity, SessionEntity } from './session.entity.js';
import { SignInTries } from './tries.js';
import { Turns } from './turns.js';

const LISTING: Listing<AccountEntity> = {
  permission: 'accounts.read',
  place: { area: 'areaCode' },
  filters: ['login', 'role', 'state', 'areaCode', 'cadreId', 'unitId'],
  search: ['login', 'name'],
  sorts: ['login', 'name', 'role', 'areaCode', 'state', 'createdAt'],
  order: ['login', 'ASC'],
};

const SLIP_DAYS = 14;
const SLIP_FAILURES_AT_MOST = 5;

/** Accounts: proposed, approved, handed their slip, active, closed. */
@Injectable()
export class AccountsService implements OnModuleInit {
  readonly #turns = new Turns();

  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly tries: SignInTries,
  ) {}

  onModuleInit(): void {
    this.places.register('accounts', (id) => this.db.read.findOneBy(AccountEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<Account>> {
    const page = await listOf(this.db.read, AccountEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((account) => this.view(account, actor)) };
  }

  async get(id: string, actor: Actor): Promise<Account> {
    return this.view(await this.entity(id), actor);
  }

  /** Makes an account; some wait for another person's word. Only an operator makes an operator. */
  create(input: NewAccount, actor: Actor): Promise<Account> {
    if (input.role === 'operator' && actor.role !== 'operator' && actor.role !== 'system') throw onlyOperators();
    return this.audit.write(actor, input.areaCode, async (change) => {
      const needsTwo = await needsSecond(input, actor, change.read);
      const account = await change.create(AccountEntity, 'accounts', {
        ...input,
        state: needsTwo ? 'proposed' : 'approved',
        proposedBy: actor.accountId,
        approvedBy: needsTwo ? null : actor.accountId,
        passwordHash: null,
        slipHash: null,
        secretHash: null,
        slipExpiresAt: null,
        slipFailures: 0,
      });
      return this.view(account, actor);
    });
  }

  /** The second person's word on an account, or on a slip that was printed for one in use. */
  async approve(id: string, version: number | undefined, actor: Actor): Promise<Account> {
    const before = await this.entity(id);
    mustBeCurrent('accounts', before, version);
    const state = stateAfter('accounts', 'approve', before) as Account['state'];
    if (!approves(actor, before.role)) throw onlyTheCounty();
    mustBeAnother(actor, before.proposedBy, id);
    return this.audit.write(actor, before.areaCode, async (change) =>
      this.view(
        await change.update(AccountEntity, 'accounts', before, { state, approvedBy: actor.accountId }, 'approve'),
        actor,
      ),
    );
  }

  /**
   * Prints a slip: a code and a second secret, shown this once. An earlier slip, the old password and all sessions end. For an account in
   * use it lets in when another person has approved it.
   */
  async slip(id: string, actor: Actor): Promise<ActivationSlip> {
    const before = await this.entity(id);
    stateAfter('accounts', 'slip', before);
    const kept = isProposedAgain(before, actor)
      ? { state: 'proposed' as const, proposedBy: actor.accountId, approvedBy: null }
      : { state: 'approved' as const };
    const code = paperCode(3);
    const secret = secondSecret();
    const expiresAt = new Date(Date.parse(this.clock.now()) + SLIP_DAYS * 86_400_000).toISOString();
    // The answer is shown this once: it is not kept under an idempotency key.
    const slip = await this.audit.write({ ...actor, idempotency: undefined }, before.areaCode, async (change) => {
      await mustLeaveAnApprover(before, actor, change.read);
      await change.update(
        AccountEntity,
        'accounts',
        before,
        {
          ...kept,
          passwordHash: null,
          slipHash: secretHash(plainCode(code)),
          secretHash: secretHash(`${plainCode(code)}:${secret}`),
          slipExpiresAt: expiresAt,
          slipFailures: 0,
        },
        'slip',
      );
      await change.read.delete(SessionEntity, { accountId: id });
      await change.read.delete(LockoutEntity, { accountId: id });
      return { accountId: id, login: before.login, name: before.name, code, secret, expiresAt };
    });
    this.tries.forget(before.login);
    return slip;
  }

  /** Activates an account with both secrets of its slip. Five wrong second secrets end the slip. */
  activate(input: Activation): Promise<Account> {
    const slipHash = secretHash(plainCode(input.code));
    return this.#turns.run(slipHash, () => this.activateInTurn(slipHash, input));
  }

  private async activateInTurn(slipHash: string, { code, secret, password }: Activation): Promise<Account> {
    const before = await this.db.read.findOneBy(AccountEntity, { slipHash });
    const isAlive =
      before &&
      before.state === 'approved' &&
      before.slipFailures < SLIP_FAILURES_AT_MOST &&
      (before.slipExpiresAt ?? '') > this.clock.now();
    if (!before || !isAlive) throw wrongSlip();
    const actor: Actor = { ...systemActor(before.areaCode), accountId: before.id, role: before.role };
    if (before.secretHash !== secretHash(`${plainCode(code)}:${secret.trim()}`)) {
      await this.audit.write(actor, before.areaCode, (change) =>
        change.update(AccountEntity, 'accounts', before, { slipFailures: before.slipFailures + 1 }, 'activate-failed'),
      );
      throw wrongSlip();
    }
    const kept = await passwordHash(password);
    return this.audit.write(actor, before.areaCode, async (change) => {
      const spent = { slipHash: null, secretHash: null, slipExpiresAt: null, slipFailures: 0 };
      const values = { ...spent, state: 'active' as const, passwordHash: kept };
      return this.view(await change.update(AccountEntity, 'accounts', before, values, 'activate'), actor);
    });
  }

  /** Closes an account for good; its sessions end with it. */
  async close(id: string, { reason, version }: WithReason, actor: Actor): Promise<Account> {
    const before = await this.entity(id);
    mustBeCurrent('accounts', before, version);
    const state = stateAfter('accounts', 'close', before) as Account['state'];
    return this.audit.write(actor, before.areaCode, async (change) => {
      await mustLeaveAnOperator(before, change.read);
      await mustLeaveAnApprover(before, actor, change.read);
      const closed = await change.update(
        AccountEntity,
        'accounts',
        before,
        { state, passwordHash: null, slipHash: null },
        'close',
      );
      change.note('reason', 'accounts', id, { reason: [null, reason] });
      await change.read.delete(SessionEntity, { accountId: id });
      return this.view(closed, actor);
    });
  }

  /** An account as people see it. */
  view(account: AccountEntity, actor: Actor): Account {
    const mayApprove = account.proposedBy !== actor.accountId && approves(actor, account.role);
    const barred = mayApprove ? [] : ['approve'];
    return shown(Account, account, { moves: movesOf('accounts', account.state, actor, barred) });
  }

  /** What the people of these accounts are called, by the id; for those who share the work with them. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const accounts = await this.db.read.findBy(AccountEntity, { id: In([...new Set(ids)]) });
    return new Map(accounts.map(({ id, name }) => [id, name]));
  }

  /** Names and roles by account. */
  async peopleOf(ids: readonly string[]): Promise<Map<string, Pick<AccountEntity, 'name' | 'role'>>> {
    const accounts = await this.db.read.findBy(AccountEntity, { id: In([...new Set(ids)]) });
    return new Map(accounts.map((account) => [account.id, account]));
  }

  private async entity(id: string): Promise<AccountEntity> {
    const account = await this.db.read.findOneBy(AccountEntity, { id });
    if (!account) throw notFound('accounts', id);
    return account;
  }
}

function wrongSlip(): DomainError {
  return new DomainError('wrong-credentials', {
    zh: '激活码或第二密码不对，或者激活单已经失效。请核对纸上的两组号码；连错五次须请技术人员重印。',
    en: 'The code or the second secret does not fit, or the slip has ended. Compare both papers; after five wrong tries ask your technician to print a new slip.',
  });
}

function onlyOperators(): DomainError {
  return new DomainError('not-permitted', {
    zh: '技术人员账号只能由技术人员开设。',
    en: 'Only an operator can make an operator account.',
  });
}

function onlyTheCounty(): DomainError {
  return new DomainError('not-permitted', {
    zh: '县里的账号由县委组织部批准，省级账号由省级批准。',
    en: 'Accounts of a county are approved by its organisation department; the province approves those of the province.',
  });
}
