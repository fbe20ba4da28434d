import { Database } from '../../../api/db/database.js';
import { postgresSource, sqliteSource } from '../../../api/db/data-source.js';
import { ENTITIES } from '../../../api/entities.js';
import { DATABASES, emptyDatabase } from '../build/databases.js';

describe.each(DATABASES)('The tables on %s', (name) => {
  it('that the migrations make are those the entities declare', async () => {
    const { place, drop } = await emptyDatabase(name);
    const source = 'url' in place ? postgresSource(place.url, ENTITIES) : sqliteSource(place.file, ENTITIES);
    await source.initialize();
    await source.runMigrations();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await source.destroy();
    await drop();
  });

  it('are gone when every migration is taken back, and come again', async () => {
    const { place, drop } = await emptyDatabase(name);
    const source = 'url' in place ? postgresSource(place.url, ENTITIES) : sqliteSource(place.file, ENTITIES);
    await source.initialize();
    const applied = await source.runMigrations();
    for (const _ of applied) await source.undoLastMigration();
    expect((await source.runMigrations()).length).toBe(applied.length);
    await source.destroy();
    await drop();
  });

  it('read only what is committed while a write is under way', async () => {
    const { place, drop } = await emptyDatabase(name);
    const database = await Database.open(place, ENTITIES);
    const head = { county: '529901', place: 1, hash: 'x', at: '2026-01-01T00:00:00.000Z' };
    const failed = database.write(async (manager) => {
      await manager.insert('audit_heads', head);
      expect(await database.read.count('audit_heads')).toBe(0);
      throw new Error('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    expect(await database.read.count('audit_heads')).toBe(0);
    await database.close();
    await drop();
  });
});
