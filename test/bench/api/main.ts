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
    const many = { marks: (rounds + 1) * A_ROUND.marks, ballots: (rounds + 1) * A_ROUND.ballots };
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
  const [bare, service]: [number[], number[]] = [[], []];
  const delays: { p99: number; max: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const first = await contest.bare(round);
    await told(server, { kind: 'watch' });
    const second = await contest.service(round);
    const delay = (await told(server, { kind: 'seen' })) as { p99: number; max: number };
    if (round < 0) continue;
    bare.push(first);
    service.push(second);
    delays.push(delay);
  }
  const { name, unit, limit, delayAtMost } = contest;
  const ratio = median(service) / median(bare);
  const isFast = 'atLeast' in limit ? ratio >= limit.atLeast : ratio <= limit.atMost;
  const atMost = delayAtMost ?? Number.POSITIVE_INFINITY;
  const delay = { p99: median(delays.map(({ p99 }) => p99)), max: Math.max(...delays.map(({ max }) => max)), atMost };
  return {
    name,
    unit,
    bare: Math.round(median(bare)),
    service: Math.round(median(service)),
    ratio: Math.round(ratio * 100) / 100,
    limit,
    isMet: isFast && delay.max <= atMost,
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
    delay ? `${delay.p99.toFixed(1)} / ${delay.max.toFixed(1)} ms` : '',
    isMet ? 'met' : 'MISSED',
  ]);
  const head = ['database', '', 'bare', 'service', 'ratio', 'asked', 'loop p99 / max', ''];
  return table([head, ...rows], ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left']);
}
