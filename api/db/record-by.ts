import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

type Lookup = { sql: string; columns: readonly ColumnMetadata[]; blank: () => ObjectLiteral };

/** Statements by database, then by table and columns. */
const lookups = new WeakMap<DataSource, Map<string, Lookup>>();

/**
 * The record that has these values, none of them null; null when there is none. What `findOneBy` answers, with the statement written
 * once: looking up one record is what requests do most, and writing its SQL anew takes longer than running it.
 */
export async function recordBy<E extends ObjectLiteral>(
  read: EntityManager,
  table: EntityTarget<E>,
  where: Partial<Record<keyof E & string, string>>,
): Promise<E | null> {
  const { sql, columns, blank } = lookup(read.connection, table, Object.keys(where));
  const [row] = await read.query<ObjectLiteral[]>(sql, Object.values(where));
  if (!row) return null;
  const record = blank();
  const { driver } = read.connection;
  for (const column of columns)
    record[column.propertyName] = driver.prepareHydratedValue(row[column.databaseName], column);
  return record as E;
}

function lookup<E extends ObjectLiteral>(db: DataSource, table: EntityTarget<E>, by: readonly string[]): Lookup {
  const known = lookups.get(db) ?? new Map<string, Lookup>();
  lookups.set(db, known);
  const metadata = db.getMetadata(table);
  const { columns, tableName } = metadata;
  const key = `${tableName} ${by.join(' ')}`;
  const found = known.get(key);
  if (found) return found;
  const sign = (at: number) => (db.driver.options.type === 'postgres' ? `$${at + 1}` : '?');
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const having = by.map((name, at) => `"${name}" = ${sign(at)}`).join(' AND ');
  const sql = `SELECT ${names} FROM "${tableName}" WHERE ${having} LIMIT 1`;
  const made: Lookup = { sql, columns, blank: () => metadata.create(undefined) as ObjectLiteral };
  known.set(key, made);
  return made;
}
