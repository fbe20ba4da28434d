import { existsSync, renameSync, rmSync } from 'node:fs';
import { AccountsService } from '../accounts/accounts.service.js';
import { AreasService } from '../areas/areas.service.js';
import { createService } from '../bootstrap.js';
import type { Config } from '../config.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { DEMO_SEED, demoRoster } from '../demo/demo-county.js';
import { ENTITIES } from '../entities.js';
import { systemActor } from '../http/access.js';
import { LAST_CYCLE, seedDemo } from './demo.js';
import { StoryClock } from './story-clock.js';

/** What a database holds: nothing, the demonstration county whole or in part, or the records of real people. */
export type Holds = 'nothing' | 'demonstration' | 'unfinished' | 'records';

/** What is in the database. No county has the code of the demonstration's, so it is told by that. */
export async function whatHolds(app: { get: Getter }): Promise<Holds> {
  const actor = systemActor('');
  const { code } = demoRoster(DEMO_SEED).county;
  const areas = await app
    .get(AreasService, { strict: false })
    .list({ filter: { areaCode: code }, range: [0, 0] }, actor);
  if (areas.total > 0) {
    const last = { filter: { code: LAST_CYCLE }, range: [0, 0] as [number, number] };
    const cycles = await app.get(CyclesService, { strict: false }).list(last, actor);
    return cycles.total > 0 ? 'demonstration' : 'unfinished';
  }
  const accounts = await app.get(AccountsService, { strict: false }).list({ range: [0, 0] }, actor);
  return accounts.total > 0 ? 'records' : 'nothing';
}
type Getter = <T>(token: abstract new (...args: never[]) => T, options: { strict: false }) => T;

/** What seeding needs of the program: its configuration, where its measures are, and the built file of its threads. */
export type Program = { config: Config; rules: string; workerFile: string | undefined };

/** Fills an empty database with the demonstration county. */
export async function seed({ config, rules, workerFile }: Program, database: Database): Promise<void> {
  const clock = new StoryClock();
  const app = await createService({ config: { ...config, SIFANG_LOG: 'error' }, database, clock, workerFile });
  await seedDemo(app, clock, rules);
  await app.close();
}

/**
 * Makes the file of the demonstration, or leaves the one that is there. It gets its name when it is whole: a seeding that was cut
 * short begins again the next time.
 */
export async function seedFile(program: Program, file: string): Promise<void> {
  if (existsSync(file)) return;
  const draft = `${file}.draft`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  const database = await Database.open({ file: draft }, ENTITIES);
  // Nobody relies on the draft: it is written through to the disk once, at its end.
  await database.maintain(async (source) => void (await source.query('PRAGMA synchronous = OFF')));
  await seed(program, database);
  await database.maintain(async (source) => {
    await source.query('PRAGMA synchronous = FULL');
    await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  });
  await database.close();
  renameSync(draft, file);
}
