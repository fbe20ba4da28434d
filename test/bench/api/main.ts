import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from '../../../api/cli/bench-rounds.js';
import { table } from '../../../api/cli/print.js';
import type { DatabaseName } from '../../api/build/databases.js';
import type { Contest, Ground, Outcome } from './contest.js';
import { A_ROUND, contestsOn } from './contests.js';

// `npm run bench:api`: the service against bare routes, alternating, medians after a warm-up; all in one run on one machine.
// Ratios are what counts; absolute figures belong to the machine of the run.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
  },
});
type Delay = { p99: number; max: number };

const rounds = Number(values.rounds);
const outcomes: (Outcome & { database: DatabaseName })[] = [];
for (const database of ['SQLite', ...(values.postgres ? (['PostgreSQL'] as const) : [])] as const)
  outcomes.push(...(await onDatabase(database)).map((outcome) => ({ database, ...outcome })));
console.log(values.json ? JSON.stringify({ rounds, contests: outcomes }) : asTable());
if (outcomes.some(({ isMet }) => !isMet)) process.exitCode = 1;

async function onDatabase(database: DatabaseName): Promise<Outcome[]> {
  const postgres = database === 'PostgreSQL' ? await aPostgresServer() : undefined;
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    SIFANG_TEST_POSTGRES: postgres?.url ?? '',
    SIFANG_TEST_THREADS: fileURLToPath(new URL('../../../api/results/scoring.worker.js', import.meta.url)),
  };
  const server = fork(fileURLToPath(new URL('server.js', import.meta.url)), { env: environment });
  try {
    const many = { marks: (rounds + 1) * A_ROUND.marks, ballots: 2 * (rounds + 1) * A_ROUND.ballots };
    say(`${database}: preparing`);
    const ground = (await told(server, { kind: 'prepare', database, ...many })) as Ground;
    const done: Outcome[] = [];
    for (const contest of await contestsOn(ground)) {
      if (!contest.name.includes(values.only)) continue;
      say(`${database}: ${contest.name}`);
      done.push(await held(contest, server));
    }
    return done;
  } finally {
    if (server.connected) server.send({ kind: 'stop' });
    if (server.exitCode === null) await once(server, 'exit');
    await postgres?.stop();
  }
}

/** What is going on, for who waits; the figures alone go to the output. */
function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}

/** Both sides by turns, one turn to warm up. */
async function held(contest: Contest, server: ChildProcess): Promise<Outcome> {
  const rows: { bare: number; service: number; idle: Delay; busy: Delay }[] = [];
  for (let round = -1; round < rounds; round++) {
    await told(server, { kind: 'watch' });
    const bare = await contest.bare(round);
    const idle = (await told(server, { kind: 'seen' })) as Delay;
    await told(server, { kind: 'watch' });
    const service = await contest.service(round);
    const busy = (await told(server, { kind: 'seen' })) as Delay;
    if (round >= 0) rows.push({ bare, service, idle, busy });
  }
  const { name, unit, limit, delayAtMost } = contest;
  const [bare, service] = [median(rows.map((row) => row.bare)), median(rows.map((row) => row.service))];
  const ratio = service / bare;
  const delay = {
    p99: median(rows.map(({ busy }) => busy.p99)),
    max: median(rows.map(({ busy }) => busy.max)),
    idleMax: median(rows.map(({ idle }) => idle.max)),
    atMost: delayAtMost ?? Number.POSITIVE_INFINITY,
  };
  const isFast = 'atLeast' in limit ? ratio >= limit.atLeast : ratio <= limit.atMost;
  return {
    name,
    unit,
    bare: Math.round(bare),
    service: Math.round(service),
    ratio: Math.round(ratio * 100) / 100,
    limit,
    isMet: isFast && delay.max <= delay.atMost,
    ...(delayAtMost !== undefined && { delay }),
  };
}

/** Tells the server something and waits for its answer. */
function told(server: ChildProcess, message: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the server of the benchmark ended'));
    server.once('exit', ended);
    server.once('message', (answer: unknown) => {
      server.off('exit', ended);
      resolve(answer);
    });
    server.send(message);
  });
}

async function aPostgresServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const path = new URL('../../../../../.ci/postgres-for-specs.mjs', import.meta.url).href;
  const { startPostgres } = (await import(path)) as {
    startPostgres: () => Promise<{ url: string; stop: () => Promise<void> }>;
  };
  return startPostgres();
}

function asTable(): string {
  const said = (limit: Outcome['limit']) =>
    'atLeast' in limit ? `≥ ${limit.atLeast.toFixed(2)}` : `≤ ${limit.atMost.toFixed(2)}`;
  const rows = outcomes.map(({ database, name, unit, bare, service, ratio, limit, isMet, delay }) => [
    database,
    name,
    `${bare} ${unit}`,
    `${service} ${unit}`,
    ratio.toFixed(2),
    said(limit),
    delay ? `${delay.p99.toFixed(0)} / ${delay.max.toFixed(0)} / ${delay.idleMax.toFixed(0)} ms` : '',
    isMet ? 'met' : 'MISSED',
  ]);
  const head = ['database', '', 'bare', 'service', 'ratio', 'asked', 'event loop p99 / max / idle', ''];
  return table([head, ...rows], ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left']);
}
