import { randomUUID } from 'node:crypto';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Database } from '../../../api/db/database.js';

/**
 * Writes a row straight into a table, whatever the life of its records asks for; columns that nobody gives get a value of their
 * type. For specs about who may reach a record, not about how it came to be.
 * @returns the row's id
 */
export async function aRow(database: Database, table: string, values: ObjectLiteral): Promise<string> {
  const metadata = database.read.connection.entityMetadatas.find(({ tableName }) => tableName === table);
  if (!metadata) throw new Error(`there is no table ${table}`);
  const row = filled(metadata, values);
  for (const name of Object.keys(values))
    if (!(name in row)) throw new Error(`the table ${table} has no column ${name}`);
  await database.write((manager) => manager.insert(metadata.target, row));
  return String(row['id']);
}

/** A row of a table with a value of its type in every column that takes no null. */
export function filled({ columns }: EntityMetadata, values: ObjectLiteral = {}): ObjectLiteral {
  const row: ObjectLiteral = {};
  for (const column of columns)
    row[column.propertyName] = values[column.propertyName] ?? (column.isNullable ? null : filler(column));
  return row;
}

function filler({ propertyName, type, length }: ColumnMetadata): unknown {
  if (propertyName === 'id') return randomUUID();
  if (type === 'simple-json') return [];
  if (type === 'integer') return 1;
  if (type === 'boolean') return false;
  if (propertyName.endsWith('On')) return '2026-07-01';
  if (propertyName.endsWith('At')) return '2026-07-01T00:00:00.000Z';
  if (/hash$/i.test(propertyName)) return randomUUID().replaceAll('-', '').padEnd(64, '0');
  return `x${randomUUID()}`.slice(0, Number(length) || 40);
}

/**
 * What is in every table, in one query: how many rows, and the sum of their versions. A refused request leaves both as they were.
 */
export async function tableTotals(database: Database): Promise<Record<string, string>> {
  const parts = database.read.connection.entityMetadatas.map(({ tableName, columns }) => {
    const versions = columns.some(({ propertyName }) => propertyName === 'version')
      ? 'COALESCE(SUM("version"), 0)'
      : '0';
    return `SELECT '${tableName}' AS "name", COUNT(*) AS "rows", ${versions} AS "versions" FROM "${tableName}"`;
  });
  const totals: { name: string; rows: unknown; versions: unknown }[] = await database.read.query(
    parts.join(' UNION ALL '),
  );
  return Object.fromEntries(
    totals.map(({ name, rows, versions }) => [name, `${String(rows)} rows, ${String(versions)} versions`]),
  );
}
