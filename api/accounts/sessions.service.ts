import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { AuditService, type Change } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { Myself, Session, SignIn } from '../contract/records/account.js';
import { Database } from '../db/database.js';
import { type Actor, ActorSource, Places, systemActor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { AccountEntity } from './account.entity.js';
import { AccountsService } from './accounts.service.js';
import { Flood } from './flood.js';
import { isPassword, randomToken, secretHash } from './secrets.js';
import { LockoutEntity, SessionEntity } from './session.entity.js';
import { type SignedIn, signedInBy } from './signed-in.js';
import { FAILURES_AT_MOST, FAILURES_OF_ALL, LOCKED_MINUTES, minutesAfter, SignInTries } from './tries.js';
import { Turns } from './turns.js';

/** The cookie's name. Http-only, same-site: no script and no other site gets at it. */
export const COOKIE = 'sifang_session';
const HOURS = 12;

/** Signing in and out. A session is an opaque token; only its hash is kept, and it can be revoked. */
@Injectable()
export class SessionsService extends ActorSource implements OnModuleInit {
  readonly #flood = new Flood();
  readonly #turns = new Turns();

  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly accounts: AccountsService,
    private readonly tries: SignInTries,
    private readonly places: Places,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  onModuleInit(): void {
    this.places.register('sessions', async (id) => {
      const session = await this.db.read.findOneBy(SessionEntity, { id });
      return session && { areaCode: '', accountId: session.accountId };
    });
  }

  /** Signs in. @returns who it is, and the cookie to set @throws DomainError wrong-credentials, account-locked or too-many */
  signIn(input: SignIn, address: string): Promise<{ myself: Myself; cookie: string }> {
    return this.#turns.run(`${address} ${input.login}`, () => this.signInInTurn(input, address));
  }

  private async signInInTurn(
    { login, password }: SignIn,
    address: string,
  ): Promise<{ myself: Myself; cookie: string }> {
    const account = await this.db.read.findOneBy(AccountEntity, { login });
    const lockout = account && (await this.db.read.findOneBy(LockoutEntity, { accountId: account.id }));
    const now = this.clock.now();
    const until = this.tries.lockedUntil(login, address) ?? lockout?.lockedUntil ?? '';
    if (until > now) throw locked(until, now);
    const wait = await this.#flood.take(login, address);
    if (wait > 0) throw tooMany(wait);
    const fits = await isPassword(account?.state === 'active' ? account.passwordHash : null, password);
    if (!account || !fits) {
      const isLocked = this.tries.failed(login, address);
      if (account) await this.countFailure(account, isLocked);
      throw wrongCredentials();
    }
    await this.#flood.giveBack(login, address);
    const token = randomToken();
    const expiresAt = new Date(Date.parse(now) + HOURS * 3_600_000).toISOString();
    const session = {
      id: randomUUID(),
      tokenHash: secretHash(token),
      accountId: account.id,
      createdAt: now,
      expiresAt,
    };
    const actor = actorFrom(account, session.id, 'sign-in');
    await this.audit.write(actor, account.areaCode, async (change) => {
      // A slip was printed or the account closed while the password was looked at: the password is not one any more.
      const { passwordHash, state } = account;
      if (!(await change.read.existsBy(AccountEntity, { id: account.id, passwordHash: passwordHash!, state })))
        throw wrongCredentials();
      await change.read.insert(SessionEntity, session);
      await change.read.delete(LockoutEntity, { accountId: account.id });
      change.note('sign-in', 'accounts', account.id);
    });
    this.tries.forget(login);
    return { myself: this.myself(account, session, actor), cookie: this.cookie(token, HOURS * 3600) };
  }

  /** Who is signed in with this request; null for nobody. */
  async actorOf(request: FastifyRequest): Promise<Actor | null> {
    const token = parseCookie(request.headers.cookie ?? '')[COOKIE];
    if (!token) return null;
    const found = await signedInBy(this.db, secretHash(token));
    if (!found || found.expiresAt <= this.clock.now() || found.state !== 'active') return null;
    return actorFrom(found, found.sessionId, String(request.id));
  }

  /** Who I am. */
  async mine(actor: Actor): Promise<Myself> {
    const session = await this.db.read.findOneByOrFail(SessionEntity, { id: actor.sessionId });
    return this.myself(await this.db.read.findOneByOrFail(AccountEntity, { id: actor.accountId }), session, actor);
  }

  /** My signed-in browsers. */
  async list(actor: Actor): Promise<Session[]> {
    const sessions = await this.db.read.find(SessionEntity, {
      where: { accountId: actor.accountId },
      order: { createdAt: 'DESC' },
    });
    return sessions.map((session) => viewOf(session, actor));
  }

  /** Ends a session. @returns it, and a cookie that clears the browser's when it was this one */
  async revoke(id: string, actor: Actor): Promise<{ session: Session; cookie: string | null }> {
    const session = await this.db.read.findOneByOrFail(SessionEntity, { id });
    await this.audit.write(actor, actor.areaCode, async (change) => {
      await change.read.delete(SessionEntity, { id });
      change.note('sign-out', 'accounts', actor.accountId);
    });
    return { session: viewOf(session, actor), cookie: id === actor.sessionId ? this.cookie('', 0) : null };
  }

  /** Whoever is signed in stays so for this much longer: the clock was put forward, and nobody sat there that long. */
  async outlast(change: Change, milliseconds: number): Promise<void> {
    const now = this.clock.now();
    for (const { id, expiresAt } of await change.read.find(SessionEntity)) {
      const later = new Date(Date.parse(expiresAt) + milliseconds).toISOString();
      if (later > now) await change.read.update(SessionEntity, { id }, { expiresAt: later });
    }
  }

  private myself(account: AccountEntity, session: SessionEntity, actor: Actor): Myself {
    return {
      account: this.accounts.view(account, actor),
      session: viewOf(session, actor),
      isDemonstration: this.config.SIFANG_DEMO === 'on',
      now: this.clock.now(),
    };
  }

  private cookie(token: string, maxAge: number): string {
    const secure = this.config.SIFANG_ORIGIN?.startsWith('https:') ?? false;
    return stringifySetCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge, secure });
  }

  private async countFailure({ id: accountId, areaCode }: AccountEntity, isLockedHere: boolean): Promise<void> {
    await this.audit.write(systemActor(areaCode), areaCode, async (change) => {
      const lockout = await change.read.findOneBy(LockoutEntity, { accountId });
      const failures = (lockout?.failures ?? 0) + 1;
      const isLocked = failures >= FAILURES_OF_ALL;
      const lockedUntil = isLocked ? minutesAfter(this.clock.now(), LOCKED_MINUTES) : null;
      const counted = { accountId, failures: isLocked ? 0 : failures, lockedUntil };
      await change.read.upsert(LockoutEntity, counted, ['accountId']);
      change.note(isLocked || isLockedHere ? 'lock' : 'sign-in-failed', 'accounts', accountId);
    });
  }
}

function actorFrom(account: Omit<SignedIn, 'sessionId' | 'expiresAt'>, sessionId: string, requestId: string): Actor {
  const { id, role, areaCode, cadreId, unitId } = account;
  return { accountId: id, sessionId, role, areaCode, cadreId, unitId, commissions: [], requestId };
}

function viewOf({ id, createdAt, expiresAt }: SessionEntity, actor: Actor): Session {
  return { id, createdAt, expiresAt, isThisOne: id === actor.sessionId };
}

function wrongCredentials(): DomainError {
  return new DomainError('wrong-credentials', {
    zh: `账号或密码不对。连续错 ${FAILURES_AT_MOST} 次，这个网络 ${LOCKED_MINUTES} 分钟内不能再用这个账号登录。`,
    en: `Login or password does not fit. After ${FAILURES_AT_MOST} failures the account is locked to this network for ${LOCKED_MINUTES} minutes.`,
  });
}

function locked(until: string, now: string): DomainError {
  const retryAfterSeconds = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return new DomainError(
    'account-locked',
    {
      zh: `账号因连续输错已锁定，约 ${minutes} 分钟后可再试；忘记密码请找技术人员重印激活单。`,
      en: `The account is locked after several failures; try again in about ${minutes} minutes, or ask your technician for a new slip.`,
    },
    { retryAfterSeconds },
  );
}

function tooMany(retryAfterSeconds: number): DomainError {
  return new DomainError(
    'too-many',
    {
      zh: `这个网络的登录失败次数过多，请约 ${Math.ceil(retryAfterSeconds / 60)} 分钟后再试。`,
      en: `Too many failures from this network. Try again in about ${Math.ceil(retryAfterSeconds / 60)} minutes.`,
    },
    { retryAfterSeconds },
  );
}
