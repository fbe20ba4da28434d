import { postgresSource, sqliteSource } from '../../../api/db/data-source.js';
import { ENTITIES } from '../../../api/entities.js';
import { ExemptionEntity } from '../../../api/exemptions/exemption.entity.js';
import { DATABASES, emptyDatabase } from '../build/databases.js';
import { filled } from '../build/rows.js';

describe.each(DATABASES)('An exemption that was decided before it had steps (%s)', (name) => {
  it('keeps its decision, with the reason beside each answer and the conduct it was about', async () => {
    const { place, drop } = await emptyDatabase(name);
    const source = 'url' in place ? postgresSource(place.url, ENTITIES) : sqliteSource(place.file, ENTITIES);
    await source.initialize();
    const applied = await source.runMigrations();
    const at = applied.findIndex((one) => one.name === 'ExemptionSteps1767225600025');
    const findings = source.getMetadata('findings');
    await source.manager.insert(findings.target, filled(findings, { number: '529901-001-F1', code: 'misreport' }));
    for (const _ of applied.slice(at)) await source.undoLastMigration();
    const old = {
      id: 'x1',
      version: 2,
      createdAt: '2026-06-18T02:00:00.000Z',
      updatedAt: '2026-06-20T02:00:00.000Z',
      number: '529901-001-X1',
      cycleId: 'c1',
      areaCode: '529901101201',
      entityKind: 'cadre',
      entityCode: '529901-001',
      situation: 'E1',
      strikes: '["529901-001-F1"]',
      setsAside: '[]',
      account: '首次探索',
      state: 'granted',
      isOwnMotion: name === 'SQLite' ? 0 : false,
      answers: '{"isLawful":true,"wasKnowing":false}',
      decidedOn: '2026-06-20',
      reason: '属首次探索',
    };
    const signs = Object.keys(old).map((_, i) => (name === 'SQLite' ? '?' : `$${i + 1}`));
    const names = Object.keys(old).map((one) => `"${one}"`);
    await source.query(`INSERT INTO "exemptions" (${names.join()}) VALUES (${signs.join()})`, Object.values(old));
    await source.runMigrations();
    expect(await source.manager.findOneBy(ExemptionEntity, { id: 'x1' })).toMatchObject({
      state: 'granted',
      decidedOn: '2026-06-20',
      requestedOn: '2026-06-18',
      codes: ['misreport'],
      repeatsSeen: [],
      isLate: false,
      dueOn: null,
      answers: {
        isLawful: { holds: true, because: '属首次探索' },
        wasKnowing: { holds: false, because: '属首次探索' },
      },
    });
    await source.destroy();
    await drop();
  });
});
