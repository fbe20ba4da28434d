import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import type { AuditEvent, ChainReport } from '../contract/records/audit-event.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { IdempotencyKeyEntity } from '../http/idempotency.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { AuditEventEntity, AuditHeadEntity } from './audit-event.entity.js';
import { BEFORE_ALL, ChainWalk, hashOf } from './chain.js';
import { Change } from './change.js';

export { Change, mustBeCurrent, type New } from './change.js';

const LISTING: Listing<AuditEventEntity> = {
  permission: 'audit.read',
  place: { area: 'county' },
  filters: ['word', 'recordId', 'accountId', 'action', 'requestId', 'county'],
  sorts: ['place', 'at'],
  order: ['place', 'DESC'],
};

const LINES_AT_ONCE = 1000;

/** The one door through which records change, and the chains that remember it. */
@Injectable()
export class AuditService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a change in one transaction with its audit lines, in the chain of the county of `areaCode`, and answers what the work answers. A request
   * with an idempotency key keeps that answer in the same transaction: for a route that creates, it is the body of the response.
   */
  write<T>(actor: Actor, areaCode: string, work: (change: Change) => Promise<T>): Promise<T> {
    return this.db.write(async (manager) => {
      const at = this.clock.now();
      const change = new Change(manager, at);
      const answer = await work(change);
      if (change.lines.length > 0) await this.append(manager, actor, areaCode.slice(0, 6), at, change);
      if (actor.idempotency) await keepAnswer(manager, actor, answer, at);
      return answer;
    });
  }

  /** Notes that a person's file was read. */
  async noteRead(actor: Actor, areaCode: string, word: string, recordId: string): Promise<void> {
    const reader: Actor = { ...actor, idempotency: undefined };
    await this.write(reader, areaCode, async (change) => change.note('read', word, recordId));
  }

  list(query: ListQuery, actor: Actor): Promise<Page<AuditEvent>> {
    return listOf(this.db.read, AuditEventEntity, LISTING, query, actor);
  }

  /**
   * The place in a county's chain of the last line that changed a record of any but these words; 0 before the first. What was made from
   * the records when it was the same is still as they are.
   */
  async lastChange(county: string, besides: readonly string[]): Promise<number> {
    const line = await this.db.read
      .createQueryBuilder(AuditEventEntity, 'r')
      .select('r.place', 'place')
      .where("r.county = :county AND r.action <> 'read' AND r.word NOT IN (:...besides)", { county, besides })
      .orderBy('r.place', 'DESC')
      .limit(1)
      .getRawOne<{ place: number }>();
    return Number(line?.place ?? 0);
  }

  /** Follows the chain of the actor's county from its first line to its head. */
  async verify(actor: Actor): Promise<ChainReport> {
    const county = actor.areaCode.slice(0, 6);
    const walk = new ChainWalk(county);
    // The last line is looked up before the head: what is written meanwhile moves both, and is left to the next time.
    const last = (await this.db.read.maximum(AuditEventEntity, 'place', { county })) ?? 0;
    const head = await this.db.read.findOneBy(AuditHeadEntity, { county });
    const upTo = Math.max(last, head?.place ?? 0);
    for (let after = 0; ;) {
      const events: AuditEvent[] = await this.db.read
        .createQueryBuilder(AuditEventEntity, 'r')
        .where('r.county = :county AND r.place > :after AND r.place <= :upTo', { county, after, upTo })
        .orderBy('r.place', 'ASC')
        .limit(LINES_AT_ONCE)
        .getMany();
      if (events.length === 0) break;
      walk.take(events.map((event) => ({ ...event })));
      after = events.at(-1)!.place;
    }
    return walk.report(head);
  }

  private async append(
    manager: EntityManager,
    actor: Actor,
    county: string,
    at: string,
    change: Change,
  ): Promise<void> {
    const head = await this.headOf(manager, county, at);
    let { place, hash } = head;
    const events = change.lines.map((line): AuditEventEntity => {
      place += 1;
      const said = {
        id: randomUUID(),
        county,
        place,
        at,
        accountId: actor.accountId,
        role: actor.role,
        ...line,
        requestId: actor.requestId,
        previousHash: hash,
      };
      // What the database gives back is what was hashed: JSON text knows no undefined.
      const kept = { ...said, change: JSON.parse(JSON.stringify(line.change)) as AuditEvent['change'] };
      hash = hashOf(kept);
      return { ...kept, hash };
    });
    for (let from = 0; from < events.length; from += 500)
      await manager
        .createQueryBuilder()
        .insert()
        .into(AuditEventEntity)
        .values(events.slice(from, from + 500) as never)
        .updateEntity(false)
        .execute();
    await manager.update(AuditHeadEntity, { county }, { place, hash, at });
  }

  /** The head of a chain, held until the transaction ends. */
  private async headOf(manager: EntityManager, county: string, at: string): Promise<{ place: number; hash: string }> {
    const held = () => {
      const builder = manager.createQueryBuilder(AuditHeadEntity, 'h').where('h.county = :county', { county });
      // SQLite's queue lets one transaction in at a time; it knows no row locks.
      return (this.db.kind === 'postgres' ? builder.setLock('pessimistic_write') : builder).getOne();
    };
    const head = await held();
    if (head) return head;
    await manager
      .createQueryBuilder()
      .insert()
      .into(AuditHeadEntity)
      .values({ county, place: 0, hash: BEFORE_ALL, at })
      .orIgnore()
      .execute();
    return (await held())!;
  }
}

async function keepAnswer(manager: EntityManager, actor: Actor, answer: unknown, at: string): Promise<void> {
  const { key, route, bodyHash } = actor.idempotency!;
  const row = { accountId: actor.accountId, key, route, bodyHash, answer: JSON.stringify(answer ?? null), at };
  try {
    await manager.createQueryBuilder().insert().into(IdempotencyKeyEntity).values(row).updateEntity(false).execute();
  } catch (error) {
    throw new DomainError(
      'in-progress',
      {
        zh: '同一个请求刚刚已经办理，没有重复保存。请原样重发一次，即可得到结果。',
        en: 'The same request was just done and was not done twice. Send it once more as it is to get its answer.',
      },
      { key, cause: (error as Error).name },
    );
  }
  // One key, one transaction: what a request writes after this has no key.
  actor.idempotency = undefined;
}
