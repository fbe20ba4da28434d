import type { DataSource, EntityManager } from 'typeorm';
import { postgresSource, sqliteSource, type Tables } from './data-source.js';
import { WriteQueue } from './write-queue.js';

/** Where the records are: an SQLite file, or a PostgreSQL address. */
export type Place = { file: string } | { url: string };

/**
 * The records. `read` sees only what is committed; `write` runs one transaction, on SQLite one after another.
 * Services change records through `AuditService.write`, which writes the audit line in the same transaction.
 */
export class Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly #writer: DataSource;
  readonly #reader: DataSource;
  readonly #queue = new WriteQueue();

  private constructor(kind: 'sqlite' | 'postgres', writer: DataSource, reader: DataSource) {
    this.kind = kind;
    this.#writer = writer;
    this.#reader = reader;
  }

  /** Opens the database and brings its tables up to date. */
  static async open(place: Place, tables: Tables): Promise<Database> {
    if ('url' in place) {
      const source = await postgresSource(place.url, tables).initialize();
      await source.runMigrations();
      return new Database('postgres', source, source);
    }
    const writer = await sqliteSource(place.file, tables).initialize();
    await writer.runMigrations();
    return new Database('sqlite', writer, await sqliteSource(place.file, tables, true).initialize());
  }

  /** Committed records, for reading. */
  get read(): EntityManager {
    return this.#reader.manager;
  }

  /** Runs one transaction: all of it is kept, or nothing. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.kind === 'postgres') return this.#writer.transaction(work);
    return this.#queue.run(() => this.#writer.transaction(work));
  }

  /** Runs one SQL statement that is a transaction by itself: on PostgreSQL one journey instead of three or more. */
  statement<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const run = () => this.#writer.query<T[]>(sql, [...parameters]);
    return this.kind === 'postgres' ? run() : this.#queue.run(run);
  }

  /** Runs what may not be inside a transaction (VACUUM), in its turn. */
  maintain(work: (source: DataSource) => Promise<void>): Promise<void> {
    return this.#queue.run(() => work(this.#writer));
  }

  /** How many writes wait or run. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Whether the database answers. */
  async answers(): Promise<boolean> {
    try {
      await this.#reader.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  /** Whether every migration of this version has run. */
  async isUpToDate(): Promise<boolean> {
    return !(await this.#reader.showMigrations());
  }

  /** Waits for the writes under way and closes. */
  async close(): Promise<void> {
    await this.#queue.run(async () => undefined);
    if (this.#reader !== this.#writer) await this.#reader.destroy();
    await this.#writer.destroy();
  }
}
