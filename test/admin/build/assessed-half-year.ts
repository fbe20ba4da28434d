import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import { ConsultationsService } from '../../../api/consultations/consultations.service.js';
import { CyclesService } from '../../../api/cycles/cycles.service.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { systemActor } from '../../../api/http/access.js';
import { seedAssessed } from '../../../api/seed/demo.js';
import { StoryClock } from '../../../api/seed/story-clock.js';

const ROOT = resolve(__dirname, '../../..');

const COUNTY = '529901';
const ASKED_ON = '2026-12-24';

/**
 * Two files of the demonstration: `assessed`, whose first half-year is assessed with nobody heard yet; and `asked`, where every office
 * was asked the same day and answered, but for the township `waitsFor`.
 */
export async function assessedHalfYear(
  waitsFor: string,
): Promise<{ assessed: string; asked: string; drop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-assessed-'));
  const asked = join(folder, 'asked.db');
  const assessed = join(folder, 'assessed.db');
  const database = await Database.open({ file: asked }, ENTITIES);
  const writtenThrough = (pragma: string) => database.maintain(async (source) => void (await source.query(pragma)));
  await writtenThrough('PRAGMA synchronous = OFF');
  const clock = new StoryClock();
  const config = readConfig({ SIFANG_LOG: 'silent', SIFANG_DEMO: 'on' });
  const workerFile = join(ROOT, 'dist/api/results/scoring.worker.js');
  const app = await createService({ config, database, clock, workerFile });
  await seedAssessed(app, clock, join(ROOT, 'rules'));
  await writtenThrough('PRAGMA wal_checkpoint(TRUNCATE)');
  copyFileSync(asked, assessed);
  clock.setDay(ASKED_ON);
  const by = systemActor(COUNTY);
  const cycles = await app
    .get(CyclesService, { strict: false })
    .list({ filter: { code: '2026-H1' }, range: [0, 0] }, by);
  const cycleId = cycles.records[0]!.id;
  const consultations = app.get(ConsultationsService, { strict: false });
  await consultations.ask({ cycleId, dueOn: ASKED_ON }, by);
  for (const { id, office } of (await consultations.list({ filter: { cycleId }, range: [0, 199] }, by)).records)
    if (office !== waitsFor) await consultations.answer(id, { others: 'none', opinions: [] }, by);
  await app.close();
  await writtenThrough('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.close();
  return { assessed, asked, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
