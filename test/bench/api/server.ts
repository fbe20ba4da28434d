import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'typeorm';
import { systemActor } from '../../../api/http/access.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import type { DatabaseName } from '../../api/build/databases.js';
import { aRow } from '../../api/build/rows.js';
import { startService, type TestService } from '../../api/build/service.js';
import { type Statement, serveBare } from './bare.js';
import type { Ground } from './contest.js';
import { cadresOf, COUNTY, fillWithMarks, marksFor, slipsOf, TOWNSHIP } from './county.js';
import { draftText, previewedCohorts } from './previewed.js';

// The server's side of the benchmark, in a process of its own: the service, and bare routes on the same database.

const LIST_ROWS = 100_000;
const LIST_PATH = `/api/marks?${new URLSearchParams({ sort: '["entityCode","ASC"]', range: '[0,49]' }).toString()}`;
const QUESTIONS = ['canBeFound', 'isUseful', 'helpsIncome', 'isFair'];

const delay = monitorEventLoopDelay({ resolution: 1 });

process.on(
  'message',
  (
    message:
      | { kind: 'prepare'; database: DatabaseName; marks: number; ballots: number }
      | { kind: 'watch' | 'seen' | 'stop' },
  ) => {
    if (message.kind === 'prepare') void prepare(message).then((ground) => process.send!(ground), failed);
    else if (message.kind === 'watch') {
      delay.reset();
      delay.enable();
      process.send!({});
    } else if (message.kind === 'seen') {
      delay.disable();
      // A quiet loop shows the resolution itself.
      process.send!({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 });
    } else void stop().then(() => process.exit(0), failed);
  },
);

let stop = () => Promise.resolve();

async function prepare({
  database: name,
  marks,
  ballots,
}: {
  database: DatabaseName;
  marks: number;
  ballots: number;
}): Promise<Ground> {
  const service = await startService(name);
  stop = () => service.stop();
  const { database, app } = service;
  const ruleSets = app.get(RuleSetsService, { strict: false });
  for (const folder of ['rules/base', 'rules/half-year']) await ruleSets.importFolder(folder, systemActor(''));
  const measure = (await ruleSets.inForceOn('half-year', '2026-06-30', COUNTY))!;
  const cycle = (code: string, state: string) =>
    aRow(database, 'cycles', {
      code,
      areaCode: COUNTY,
      half: 'first',
      startsOn: '2026-01-01',
      cutoffOn: '2026-06-30',
      ruleSetId: measure.id,
      state,
    });

  const cycleId = await cycle('2026-H1', 'open');
  const codes = await cadresOf(database, Math.ceil(marks / 5));
  const listed = await cycle('2025-H2', 'closed');
  await fillWithMarks(database, listed, LIST_ROWS);
  const slips = await slipsOf(database, cycleId, ballots);
  const pages = [0, 1].map(() => Object.fromEntries(QUESTIONS.map((question) => [question, 'satisfied'])));

  const official = await service.as('countyOrganisation', { areaCode: COUNTY });
  const township = await service.as('townshipCommittee', { areaCode: TOWNSHIP });
  await app.listen(0, '127.0.0.1');
  const statements = await statementsOf(service, official.cookie);
  const barePort = await serveBare(database, statements);

  return {
    servicePort: (app.getHttpServer().address() as AddressInfo).port,
    barePort,
    cookies: { official: official.cookie, township: township.cookie },
    cycleId,
    marks: marksFor(cycleId, codes).slice(0, marks),
    listPath: LIST_PATH,
    listRows: LIST_ROWS,
    ballots: slips.map((code) => ({ code, pages })),
    preview: await previewOf(service, official, measure.id, cycle),
  };
}

/** What the service asks the database for a page of its list: the statements on the listed table, with their values. */
async function statementsOf(service: TestService, cookie: string): Promise<Statement[]> {
  const found: Statement[] = [];
  const { connection } = service.database.read;
  const before = connection.logger;
  const watching = {
    logQuery: (sql: string, values: unknown[] = []) => void (sql.includes('"marks"') && found.push({ sql, values })),
  };
  Object.assign(connection, { logger: { ...silent, ...watching } });
  await service.anonymous().get(LIST_PATH).set('cookie', cookie).expect(200);
  Object.assign(connection, { logger: before });
  return found;
}

const nothing = () => undefined;
const silent: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

/** Cycles whose records are those of invented counties, and a draft to preview on them. Only the first preview, a warm-up, puts cohorts together. */
async function previewOf(
  service: TestService,
  official: Awaited<ReturnType<TestService['as']>>,
  ruleSetId: string,
  cycle: (code: string, state: string) => Promise<string>,
): Promise<Ground['preview']> {
  const cohorts = new Map<string, (typeof previewedCohorts)[number]>();
  for (const [n, cohort] of previewedCohorts.entries()) cohorts.set(await cycle(`preview-${n}`, 'closed'), cohort);
  const results = service.app.get(ResultsService, { strict: false });
  Object.assign(results, { cohortOf: (id: string) => Promise.resolve(cohorts.get(id)!) });
  const draft = { areaCode: COUNTY, basedOnId: ruleSetId, text: draftText(0) };
  const { body } = await official.post('/api/rule-sets').send(draft).expect(201);
  const cadres = previewedCohorts.reduce(
    (sum, { entities }) => sum + entities.filter(({ kind }) => kind === 'cadre').length,
    0,
  );
  return { path: `/api/rule-sets/${body.id}/preview`, cycleIds: [...cohorts.keys()], cadres };
}

function failed(error: unknown): never {
  console.error(error);
  process.exit(1);
}
