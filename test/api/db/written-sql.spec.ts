import { Database } from '../../../api/db/database.js';
import { insertRows } from '../../../api/db/insert-rows.js';
import { recordBy } from '../../../api/db/record-by.js';
import { ENTITIES } from '../../../api/entities.js';
import { DATABASES, emptyDatabase } from '../build/databases.js';
import { filled } from '../build/rows.js';

describe.each(DATABASES)('SQL that is written here, on %s', (name) => {
  it('keeps and finds the rows of every table as TypeORM does', async () => {
    const { place, drop } = await emptyDatabase(name);
    const database = await Database.open(place, ENTITIES);
    for (const metadata of database.read.connection.entityMetadatas) {
      const [key] = metadata.primaryColumns;
      const rows = [filled(metadata), filled(metadata)];
      await database.write((manager) => insertRows(manager, metadata.target, rows));
      const where = { [key!.propertyName]: rows[1]![key!.propertyName] };
      const found = await recordBy(database.read, metadata.target, where);
      expect({ ...found }).toEqual(rows[1]);
      expect(found).toEqual(await database.read.findOneBy(metadata.target, where));
    }
    await database.close();
    await drop();
  });

  it('finds nothing where nothing is, and takes back what is refused', async () => {
    const { place, drop } = await emptyDatabase(name);
    const database = await Database.open(place, ENTITIES);
    const { target } = database.read.connection.entityMetadatas.find(({ tableName }) => tableName === 'areas')!;
    const row = filled(database.read.connection.getMetadata(target));
    await expect(database.write((manager) => insertRows(manager, target, [row, row]))).rejects.toThrow(/unique/i);
    expect(await recordBy(database.read, target, { id: row['id'] as string })).toBeNull();
    await database.close();
    await drop();
  });

  it('takes more rows than one statement has room for', async () => {
    const { place, drop } = await emptyDatabase(name);
    const database = await Database.open(place, ENTITIES);
    const metadata = database.read.connection.entityMetadatas.find(({ tableName }) => tableName === 'areas')!;
    const rows = Array.from({ length: 5000 }, () => filled(metadata));
    await database.write((manager) => insertRows(manager, metadata.target, rows));
    expect(await database.read.count(metadata.target)).toBe(5000);
    await database.close();
    await drop();
  });
});
