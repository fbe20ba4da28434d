import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { seedAssessed } from '../../../api/seed/demo.js';
import { StoryClock } from '../../../api/seed/story-clock.js';

const ROOT = resolve(__dirname, '../../..');

/** A file of the demonstration whose first half-year is assessed: nobody heard yet, nothing determined. */
export async function assessedHalfYear(): Promise<{ file: string; drop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-assessed-'));
  const file = join(folder, 'demo.db');
  const database = await Database.open({ file }, ENTITIES);
  await database.maintain(async (source) => void (await source.query('PRAGMA synchronous = OFF')));
  const clock = new StoryClock();
  const config = readConfig({ SIFANG_LOG: 'silent', SIFANG_DEMO: 'on' });
  const workerFile = join(ROOT, 'dist/api/results/scoring.worker.js');
  const app = await createService({ config, database, clock, workerFile });
  await seedAssessed(app, clock, join(ROOT, 'rules'));
  await app.close();
  await database.maintain(async (source) => void (await source.query('PRAGMA wal_checkpoint(TRUNCATE)')));
  await database.close();
  return { file, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
