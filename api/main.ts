import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { AuditService } from './audit/audit.service.js';
import { createService } from './bootstrap.js';
import { type Clock, ShiftedClock, SystemClock } from './clock.js';
import { type Config, readConfig } from './config.js';
import { holdAlone } from './db/alone.js';
import { Database } from './db/database.js';
import { ENTITIES } from './entities.js';
import { CalendarService } from './calendar-days/calendar.service.js';
import { keepSchedule } from './schedule/keep-schedule.js';
import { firstOperator } from './seed/first-operator.js';
import { importMeasures } from './seed/measures.js';
import { type Holds, seed, seedFile, whatHolds } from './seed/seeded-database.js';
import { StartFault, whyNotStarted } from './start-fault.js';
import { demoWelcome, welcome } from './welcome.js';

/** Where the demonstration's clock starts: the middle of the second half-year's work. */
const DEMO_STARTS_AT = '2026-12-24T09:00:00.000+08:00';

/** The measures that come with the program. */
const RULES = fileURLToPath(new URL('../../rules', import.meta.url));
/** What runs in threads, beside this file as it was built. */
const WORKER_FILE = fileURLToPath(new URL('./results/scoring.worker.js', import.meta.url));

/** What reads and writes spreadsheets in threads. */
const SHEET_WORKER_FILE = fileURLToPath(new URL('./spreadsheets/reading.worker.js', import.meta.url));

/** Where `npm run build:admin` puts the console. */
const CONSOLE = fileURLToPath(new URL('../admin', import.meta.url));

const PREPARING = '第一次启动，正在写入演示数据……  First start: making the demonstration…\n';

/** What has to be closed when the program ends, the last opened first. */
const opened: (() => unknown)[] = [];
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(0));

const environment = configured();
try {
  await start(environment);
} catch (error) {
  const why = whyNotStarted(error, environment);
  process.stderr.write(
    `${why ?? `四方评没有启动 (Sifang did not start): ${(error as Error)?.stack ?? String(error)}`}\n`,
  );
  await end(1);
}

async function start(config: Config): Promise<void> {
  const isDemo = config.SIFANG_DEMO === 'on';
  const database = await openDatabase(config, isDemo);
  opened.push(() => database.close());
  if (isDemo && config.DATABASE_URL) await seedServer(config, database);
  const demoClock = isDemo ? new ShiftedClock(DEMO_STARTS_AT) : undefined;
  const clock: Clock = demoClock ?? new SystemClock();
  const app = await createService({
    config,
    database,
    clock,
    workerFile: WORKER_FILE,
    sheetWorkerFile: SHEET_WORKER_FILE,
    consoleFolder: builtConsole(),
  });
  opened.push(() => app.close());
  mustBe(isDemo ? 'demonstration' : 'records', await whatHolds(app));
  if (demoClock) await goOnFromLastLine(app, demoClock);
  await importMeasures(app, RULES);
  await app.get(CalendarService, { strict: false }).importOfficial();
  const slip = isDemo ? undefined : await firstOperator(app);
  await app.listen(config.PORT, config.HOST);
  if ((config.SIFANG_SCHEDULE ?? (isDemo ? 'off' : 'on')) === 'on') opened.push(keepSchedule(app));
  const address = config.SIFANG_ORIGIN ?? (await app.getUrl());
  process.stdout.write(isDemo ? demoWelcome(address, inChina(clock.now())) : welcome(address, slip));
}

/** Days that went by in the demonstration stay gone when it is started again. */
async function goOnFromLastLine(app: INestApplicationContext, clock: ShiftedClock): Promise<void> {
  const last = await app.get(AuditService, { strict: false }).lastAt();
  if (last && last > clock.now()) clock.putForward(Date.parse(last) - Date.parse(clock.now()));
}

function inChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
}

/** PostgreSQL, or a file that this process holds alone; a file of the demonstration is filled before anybody sees it. */
async function openDatabase(config: Config, isDemo: boolean): Promise<Database> {
  if (config.DATABASE_URL) return Database.open({ url: config.DATABASE_URL }, ENTITIES);
  mkdirSync(config.SIFANG_DATA, { recursive: true });
  const file = join(config.SIFANG_DATA, isDemo ? 'demo.db' : 'sifang.db');
  opened.push(holdAlone(file));
  if (isDemo && !existsSync(file)) process.stdout.write(PREPARING);
  if (isDemo) await seedFile({ config, rules: RULES, workerFile: WORKER_FILE }, file);
  return Database.open({ file }, ENTITIES);
}

/** The console, where it was built; the service runs without it too. */
function builtConsole(): string | undefined {
  return existsSync(join(CONSOLE, 'index.html')) ? CONSOLE : undefined;
}

async function seedServer(config: Config, database: Database): Promise<void> {
  const app = await createService({ config: { ...config, SIFANG_LOG: 'silent' }, database, clock: new SystemClock() });
  const holds = await whatHolds(app);
  await app.close();
  if (holds !== 'nothing') return;
  process.stdout.write(PREPARING);
  await seed({ config, rules: RULES, workerFile: WORKER_FILE }, database);
}

/** The demonstration has passwords that everybody knows and a clock that lies: it never meets the records of real people. */
function mustBe(wanted: Holds, holds: Holds): void {
  if (holds === wanted || holds === 'nothing') return;
  if (holds === 'unfinished')
    throw new StartFault(
      '这个数据库里的演示数据上次没有写完。请换一个空的数据库再启动。',
      'The demonstration in this database was cut short when it was made. Choose an empty database and start again.',
    );
  if (holds === 'records')
    throw new StartFault(
      '这个数据库里是正式数据，不能作演示。请设置 SIFANG_DEMO=off，或者给演示换一个空的数据库。',
      'This database has real records and is no demonstration. Set SIFANG_DEMO=off, or give the demonstration an empty database.',
    );
  throw new StartFault(
    '这个数据库里是演示数据，账号密码人人知道，不能正式使用。请换一个空的数据库。',
    'This database has the demonstration, whose passwords everybody knows; it cannot be used for real. Choose an empty database.',
  );
}

function configured(): Config {
  try {
    return readConfig();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return process.exit(1);
  }
}

/** Stops accepting, lets what is under way finish, closes the database, ends. */
async function end(code: number): Promise<never> {
  for (const close of opened.splice(0).toReversed()) await close();
  return process.exit(code);
}
