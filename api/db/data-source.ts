import type { Database as SqliteConnection } from 'better-sqlite3';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { migrations } from './migrations/index.js';

/** A table, as TypeORM takes it. */
export type Tables = MixedList<Function>;

// The one file that knows the drivers.

/** PostgreSQL at an address. */
export function postgresSource(url: string, entities: Tables, poolSize = 10): DataSource {
  return new DataSource({ ...common(entities), type: 'postgres', url, poolSize } satisfies DataSourceOptions);
}

/**
 * SQLite in a file: write-ahead log, foreign keys on, five seconds of patience, and a commit that survives a power cut.
 * `readOnly` opens a second connection that sees only what is committed.
 */
export function sqliteSource(file: string, entities: Tables, readOnly = false): DataSource {
  return new DataSource({
    ...common(entities),
    type: 'better-sqlite3',
    database: file,
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
      connection.pragma('busy_timeout = 5000');
      // A deleted ballot is overwritten, not only forgotten.
      connection.pragma('secure_delete = ON');
      if (readOnly) connection.pragma('query_only = ON');
    },
  } satisfies DataSourceOptions);
}

function common(entities: Tables) {
  return { entities, migrations, migrationsTransactionMode: 'each', synchronize: false, logging: false } as const;
}
