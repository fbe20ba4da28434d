import { join, resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { StoryClock } from '../../../api/seed/story-clock.js';

const ROOT = resolve(__dirname, '../../..');
export const RULES = join(ROOT, 'rules');

/** What is done in a demonstration before a program opens its file. `written` puts everything so far into the file. */
export type Doing = { app: NestFastifyApplication; clock: StoryClock; written: () => Promise<void> };

/** Does something in the demonstration of a file, which is made where there is none, on a clock that goes on with the story. */
export async function inDemonstration(file: string, doing: (at: Doing) => Promise<void>): Promise<void> {
  const database = await Database.open({ file }, ENTITIES);
  const writtenThrough = (pragma: string) => database.maintain(async (source) => void (await source.query(pragma)));
  await writtenThrough('PRAGMA synchronous = OFF');
  const clock = new StoryClock();
  const config = readConfig({ SIFANG_LOG: 'silent', SIFANG_DEMO: 'on' });
  const workerFile = join(ROOT, 'dist/api/results/scoring.worker.js');
  const app = await createService({ config, database, clock, workerFile });
  const written = () => writtenThrough('PRAGMA wal_checkpoint(TRUNCATE)');
  await doing({ app, clock, written });
  await app.close();
  await written();
  await database.close();
}
