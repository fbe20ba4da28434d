import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Day } from '../contract/fields.js';
import type { ListQuery } from '../contract/list.js';
import type { AuditEvent, ChainReport, ChainReports } from '../contract/records/audit-event.js';
import { Database } from '../db/database.js';
import { insertRows } from '../db/insert-rows.js';
import { SharedCommit, type Together } from '../db/shared-commit.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';
import { forgetAnswers, IdempotencyKeyEntity } from '../http/idempotency.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { AuditEventEntity, AuditHeadEntity } from './audit-event.entity.js';
import { ChainWalk, hashOf } from './chain.js';
import { type Head, holdHead, moveHead } from './chain-head.js';
import { Change, type Line } from './change.js';
import { StaleViews } from './stale-record.js';

export { Change, mustBeCurrent } from './change.js';

const LISTING: Listing<AuditEventEntity> = {
  permission: 'audit.read',
  place: { area: 'county' },
  filters: ['word', 'recordId', 'accountId', 'role', 'action', 'requestId', 'county'],
  sorts: ['place', 'at'],
  order: ['place', 'DESC'],
};

const LINES_AT_ONCE = 1000;
const SWEPT_EVERY_MS = 3_600_000;

/** A change to be made, and by whom. */
type Piece = { actor: Actor; work: (change: Change) => Promise<unknown> };
/** A record of a person's file: where it belongs, and whose it is. */
export type PersonsFile = { id: string; areaCode: string; cadreId: string | null };
/** What stands for the record in a line that names many. */
const PAGE = 'page';

type Said = { actor: Actor; at: string; lines: readonly Line[] };

/** The one door through which records change, and the chains that remember it. */
@Injectable()
export class AuditService {
  /** How a record is shown to somebody whose change of it came too late. */
  readonly staleViews = new StaleViews();
  /** By county: a chain is written by one hand at a time. */
  readonly #commits = new Map<string, SharedCommit<Piece, unknown>>();

  /** When the answers that nobody asks for any more were last removed. */
  #sweptAt = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a change with its audit lines, in the chain of the county of `areaCode`, and answers what the work answers once it is committed: all
   * of it is kept, or nothing. A request with an idempotency key keeps that answer with it: for a route that creates, it is the body of the
   * response. Changes of one county are made one after another; those that wait at the same time are committed together, so work never
   * writes through here again from inside.
   */
  write<T>(actor: Actor, areaCode: string, work: (change: Change) => Promise<T>): Promise<T> {
    const county = areaCode.slice(0, 6);
    const commits = this.#commits.get(county) ?? new SharedCommit(this.db, () => this.together(county));
    this.#commits.set(county, commits);
    return commits.run({ actor, work }) as Promise<T>;
  }

  /** When the last line of any chain was written; undefined where there is none. */
  async lastAt(): Promise<string | undefined> {
    const heads = await this.db.read.find(AuditHeadEntity, { order: { at: 'DESC' }, take: 1 });
    return heads[0]?.at;
  }

  /** Notes that a person's file was read. */
  async noteRead(actor: Actor, areaCode: string, word: string, recordId: string): Promise<void> {
    const reader: Actor = { ...actor, idempotency: undefined };
    await this.write(reader, areaCode, async (change) => change.note('read', word, recordId));
  }

  /** Notes which people's files a page of a list showed: one line for each county. The own file is not noted. */
  async noteReads(actor: Actor, word: string, files: readonly PersonsFile[]): Promise<void> {
    if (actor.role === 'system') return;
    const read = files.filter(({ cadreId }) => cadreId !== null && cadreId !== actor.cadreId);
    const reader: Actor = { ...actor, idempotency: undefined };
    for (const county of new Set(read.map(({ areaCode }) => areaCode.slice(0, 6)))) {
      const ids = read.filter(({ areaCode }) => areaCode.startsWith(county)).map(({ id }) => id);
      await this.write(reader, county, async (change) => change.note('read', word, PAGE, { ids: [null, ids] }));
    }
  }

  /** A page of lines. Beside what {@link LISTING} knows, `day` leaves those of one day in the county's time. */
  list(query: ListQuery, actor: Actor): Promise<Page<AuditEvent>> {
    const own = actor.areaCode.slice(0, 6);
    const { day, ...filter } = query.filter ?? {};
    return listOf(this.db.read, AuditEventEntity, LISTING, { ...query, filter }, actor, (builder) => {
      if (day !== undefined) builder.andWhere('r.at >= :from AND r.at < :to', span(day));
      // What counties do is theirs: the province reads what was done to its own records.
      if (actor.role === 'province') builder.andWhere('r.county = :own', { own });
    });
  }

  /**
   * The place in a county's chain of the last line that changed a record of any but these words; 0 before the first. What was made from
   * the records when it was the same is still as they are.
   * @param change asks inside a change under way; infinite where something is committed together with it
   */
  async lastChange(county: string, besides: readonly string[], change?: Change): Promise<number> {
    if (change?.before.some(({ action, word }) => action !== 'read' && !besides.includes(word))) return Infinity;
    const line = await (change?.read ?? this.db.read)
      .createQueryBuilder(AuditEventEntity, 'r')
      .select('r.place', 'place')
      .where("r.county = :county AND r.action <> 'read' AND r.word NOT IN (:...besides)", { county, besides })
      .orderBy('r.place', 'DESC')
      .limit(1)
      .getRawOne<{ place: number }>();
    return Number(line?.place ?? 0);
  }

  /** Who last did this with a record; null when nobody has. */
  async lastBy(word: string, recordId: string, action: string): Promise<string | null> {
    const where = { word, recordId, action };
    const line = await this.db.read.findOne(AuditEventEntity, { where, order: { place: 'DESC' } });
    return line?.accountId ?? null;
  }

  /** Follows the chain of the actor's county, and those of what stands above it, from the first line to the head. */
  async verify(actor: Actor): Promise<ChainReports> {
    const county = actor.areaCode.slice(0, 6);
    const above: ChainReport[] = [];
    for (const digits of [4, 2, 0])
      if (digits < county.length) above.push(await this.followed(county.slice(0, digits)));
    return { ...(await this.followed(county)), above };
  }

  private async followed(county: string): Promise<ChainReport> {
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

  private together(county: string): Together<Piece, unknown> {
    let head: Head;
    const said: Said[] = [];
    return {
      begin: async (manager) => {
        head = await holdHead(manager, county, this.clock.now());
      },
      one: async (manager, { actor, work }) => {
        const at = this.clock.now();
        const change = new Change(
          manager,
          at,
          said.flatMap(({ lines }) => lines),
        );
        const answer = await work(change);
        if (actor.idempotency && change.isAnswerKept) await this.keepAnswer(manager, actor, answer, at);
        said.push({ actor, at, lines: change.lines });
        return answer;
      },
      finish: (manager) => append(manager, county, head, said),
    };
  }

  private async keepAnswer(manager: EntityManager, actor: Actor, answer: unknown, at: string): Promise<void> {
    await keepAnswer(manager, actor, answer, at);
    if (Date.parse(at) - this.#sweptAt < SWEPT_EVERY_MS) return;
    this.#sweptAt = Date.parse(at);
    await forgetAnswers(manager, at);
  }
}

/** From when to when a day lasts in the counties. @throws InvalidInput for what is no day */
function span(day: unknown): { from: string; to: string } {
  if (!Day.safeParse(day).success)
    throw new InvalidInput('query', () => [{ pointer: '/filter/day', in: 'query', message: '2026-07-10' }]);
  const from = Date.parse(`${day as string}T00:00:00+08:00`);
  return { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString() };
}

/** Writes the lines of changes that are committed together, each with who made it, and moves the head of the chain. */
async function append(manager: EntityManager, county: string, head: Head, said: readonly Said[]): Promise<void> {
  let { place, hash } = head;
  const events = said.flatMap(({ actor, at, lines }) =>
    lines.map((line): AuditEventEntity => {
      place += 1;
      const event = {
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
      const kept = { ...event, change: JSON.parse(JSON.stringify(line.change)) as AuditEvent['change'] };
      hash = hashOf(kept);
      return { ...kept, hash };
    }),
  );
  if (events.length === 0) return;
  await insertRows(manager, AuditEventEntity, events);
  await moveHead(manager, county, { place, hash }, events.at(-1)!.at);
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
