import { randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { RecordEntity } from '../db/columns.js';
import { insertRows } from '../db/insert-rows.js';
import { type DomainError, notFound } from '../http/domain-error.js';
import { StaleRecord } from './stale-record.js';

/** What is written into the chain when the work is done. */
export type Line = { action: string; word: string; recordId: string; change: Record<string, [unknown, unknown]> };

/** The properties of a new record: what every record has is filled in. */
export type New<E extends RecordEntity> = Omit<E, keyof RecordEntity> & { id?: string };

/**
 * One change under way: the only way services write. Every record made, changed or removed leaves a line for the audit chain, which is
 * written in the same transaction.
 */
export class Change {
  readonly lines: Line[] = [];
  #withheld: ReadonlySet<string> = new Set();
  #isAnswerKept = true;

  constructor(
    /** For reading inside the transaction; writing goes through this class. */
    readonly read: EntityManager,
    private readonly now: string,
    /** Of the changes that are committed together with this one and before it; no line of the chain tells of them yet. */
    readonly before: readonly Line[] = [],
  ) {}

  /** Makes a record. */
  async create<E extends RecordEntity>(
    table: EntityTarget<E>,
    word: string,
    values: New<E>,
    action = 'create',
  ): Promise<E> {
    const [record] = await this.createAll(table, word, [values], action);
    return record!;
  }

  /** Makes many records, each with its own line. */
  async createAll<E extends RecordEntity>(
    table: EntityTarget<E>,
    word: string,
    many: readonly New<E>[],
    action = 'create',
  ): Promise<E[]> {
    const records = many.map(
      (values) =>
        ({ id: randomUUID(), ...values, version: 1, createdAt: this.now, updatedAt: this.now }) as unknown as E,
    );
    await this.keep(table, records);
    for (const record of records) this.say(action, word, record.id, {}, record);
    return records;
  }

  /** Keeps rows that belong to a record and change with it, such as its earlier versions: the record's own line tells of them. */
  async keep<E extends ObjectLiteral>(table: EntityTarget<E>, rows: readonly E[]): Promise<void> {
    await insertRows(this.read, table, rows);
  }

  /**
   * From here on the chain says only that these properties changed, never what they were or became: what few may read stays unread
   * by those who read the chain.
   */
  withhold(properties: readonly string[]): void {
    this.#withheld = new Set(properties);
  }

  /** The answer is for few eyes: it is not kept beside the key of the request. The same request again is one that comes too late. */
  keepNoAnswer(): void {
    this.#isAnswerKept = false;
  }

  /** Whether the answer may be kept for a repeated request. */
  get isAnswerKept(): boolean {
    return this.#isAnswerKept;
  }

  /**
   * Changes a record that was read at `version`.
   * @throws DomainError not-found, or stale with both versions when somebody else was faster
   */
  async update<E extends RecordEntity>(
    table: EntityTarget<E>,
    word: string,
    before: E,
    values: Partial<Omit<E, keyof RecordEntity>>,
    action = 'update',
  ): Promise<E> {
    const set = { ...values, version: before.version + 1, updatedAt: this.now };
    const where = { id: before.id, version: before.version } as FindOptionsWhere<E>;
    const { affected } = await this.read
      .createQueryBuilder()
      .update(table)
      .set(set as never)
      .where(where)
      .execute();
    if (affected !== 1) throw await this.stale(table, word, before);
    const after = { ...before, ...set } as E;
    this.say(action, word, before.id, before, after);
    return after;
  }

  /** Removes a record that was read at `version`. */
  async remove<E extends RecordEntity>(
    table: EntityTarget<E>,
    word: string,
    before: E,
    action = 'remove',
  ): Promise<void> {
    const where = { id: before.id, version: before.version } as FindOptionsWhere<E>;
    const { affected } = await this.read.createQueryBuilder().delete().from(table).where(where).execute();
    if (affected !== 1) throw await this.stale(table, word, before);
    this.say(action, word, before.id, before, {});
  }

  /** A line without a change of a record: a file was read, a box was emptied. */
  note(action: string, word: string, recordId: string, change: Line['change'] = {}): void {
    this.lines.push({ action, word, recordId, change });
  }

  private say(action: string, word: string, recordId: string, before: ObjectLiteral, after: ObjectLiteral): void {
    this.lines.push({ action, word, recordId, change: changeOf(before, after, this.#withheld) });
  }

  private async stale<E extends RecordEntity>(table: EntityTarget<E>, word: string, before: E): Promise<DomainError> {
    const current = await this.read.findOneBy(table, { id: before.id } as FindOptionsWhere<E>);
    return current ? new StaleRecord(word, before.version, current) : notFound(word, before.id);
  }
}

// Secrets are kept as hashes, and even these do not belong in the chain.
const UNSAID: ReadonlySet<string> = new Set(['passwordHash', 'slipHash', 'secretHash', 'tokenHash', 'codeHash']);

/** Refuses a change that was made from another version than the current one. @throws DomainError stale */
export function mustBeCurrent(
  word: string,
  current: { id: string; version: number },
  version: number | undefined,
): void {
  if (version !== undefined && version !== current.version) throw new StaleRecord(word, version, current);
}

const SELF_EVIDENT = new Set(['id', 'createdAt', 'updatedAt']);

/** What became another, property by property; of secrets and of what is withheld only that it did. */
export function changeOf(before: ObjectLiteral, after: ObjectLiteral, withheld: ReadonlySet<string>): Line['change'] {
  const change: Line['change'] = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (SELF_EVIDENT.has(key)) continue;
    const was = before[key] ?? null;
    const is = after[key] ?? null;
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    change[key] =
      UNSAID.has(key) || withheld.has(key) ? [was === null ? null : '…', is === null ? null : '…'] : [was, is];
  }
  return change;
}
