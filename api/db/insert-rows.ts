import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** SQLite takes at most 32,766 values a statement. */
const VALUES_AT_MOST = 30_000;

/**
 * Inserts rows as they are; a column that a row does not name is null. The SQL is written here because TypeORM's own builder looks
 * through all values so far for each further one.
 */
export async function insertRows<E extends ObjectLiteral>(
  manager: EntityManager,
  table: EntityTarget<E>,
  rows: readonly E[],
): Promise<void> {
  const { driver } = manager.connection;
  const { columns, tableName } = manager.connection.getMetadata(table);
  const isNumbered = driver.options.type === 'postgres';
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const atOnce = Math.floor(VALUES_AT_MOST / columns.length);
  for (let from = 0; from < rows.length; from += atOnce) {
    const values: unknown[] = [];
    const places = rows.slice(from, from + atOnce).map((row) => {
      const signs = columns.map((column) => {
        values.push(driver.preparePersistentValue(row[column.propertyName], column) ?? null);
        return isNumbered ? `$${values.length}` : '?';
      });
      return `(${signs.join(', ')})`;
    });
    await manager.query(`INSERT INTO "${tableName}" (${names}) VALUES ${places.join(', ')}`, values);
  }
}
