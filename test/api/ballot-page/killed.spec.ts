import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { ENTITIES } from '../../../api/entities.js';
import { Database, type Place } from '../../../api/db/database.js';
import { sha256 } from '../../build/an-export.js';
import { slipsOf } from '../../bench/api/county.js';
import { serving, type Serving } from '../../start/serving.js';
import { DATABASES, emptyDatabase } from '../build/databases.js';
import { halfYearText } from '../build/result-rows.js';
import { aRow } from '../build/rows.js';
import { QUESTIONS } from './a-voter.js';

const SLIPS = 120;
const VOTERS = 4;
/** After how many castings it is killed each time. */
const KILLS = [7, 19, 11];

beforeAll(() => {
  // The other specs that run the built program build it before they begin; alone this one does it itself.
  if (process.env['SIFANG_BUILD_FAULT'] === undefined) spawnSync('npm', ['run', '-s', 'build']);
}, 300_000);

describe.each(DATABASES)('A service on %s that is killed while a village votes on the page', (name) => {
  it('has every ballot that it acknowledged in the box, and none twice', async () => {
    const { place, drop } = await emptyDatabase(name);
    const records: Record<string, string> =
      'url' in place ? { DATABASE_URL: place.url } : { SIFANG_DATA: dirname(place.file) };
    const environment = { SIFANG_DEMO: 'off', SIFANG_LOG: 'error', ...records };
    const codes = await aVillage(place);
    const acknowledged: string[] = [];
    const left = [...codes];
    for (const many of KILLS) await voteUntilKilled(await serving(environment), left, acknowledged, many);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS.reduce((sum, many) => sum + many, 0));

    const service = await serving(environment);
    // Who was told that it is in the box is told so again; who was not told may cast, if it is not there.
    for (const code of acknowledged) expect([code, await cast(service, code)]).toEqual([code, 409]);
    for (const code of codes.filter((one) => !acknowledged.includes(one)))
      expect([303, 409]).toContain(await cast(service, code));
    await service.stop();
    const database = await Database.open(place, ENTITIES);
    const [ballots, used] = await Promise.all(
      ['ballots', `ballot_slips WHERE state = 'cast'`].map(async (from) =>
        Number((await database.read.query<{ many: number }[]>(`SELECT COUNT(*) AS many FROM ${from}`))[0]!.many),
      ),
    );
    expect([ballots, used]).toEqual([SLIPS, SLIPS]);
    await database.close();
    await drop();
  }, 300_000);
});

/** A village whose box is open. @returns the codes of its slips */
async function aVillage(place: Place): Promise<string[]> {
  const database = await Database.open(place, ENTITIES);
  const text = halfYearText();
  await aRow(database, 'rule_set_texts', { sha256: sha256(text), text });
  const ruleSet = { areaCode: '', kind: 'ruleSet', code: 'half-year', sha256: sha256(text), state: 'published' };
  const ruleSetId = await aRow(database, 'rule_sets', { ...ruleSet, effectiveFrom: '2026-01-01' });
  const days = { half: 'first', startsOn: '2026-01-01', cutoffOn: '2099-06-30' };
  const cycle = { code: '2026-H1', areaCode: '529901', ...days, ruleSetId, state: 'open' };
  const codes = await slipsOf(database, await aRow(database, 'cycles', cycle), SLIPS);
  await database.close();
  return codes;
}

/** Voters cast one after another, each on a phone, until so many were told that it is in; then the process is killed with castings under way. */
async function voteUntilKilled(service: Serving, left: string[], acknowledged: string[], many: number): Promise<void> {
  let more = many;
  const voter = async () => {
    while (more > 0) {
      const code = left.shift()!;
      const status = await cast(service, code).catch(() => undefined);
      if (status !== 303) return;
      acknowledged.push(code);
      if (--more === 0) service.child.kill('SIGKILL');
    }
  };
  const closed = once(service.child, 'close');
  await Promise.all(Array.from({ length: VOTERS }, voter));
  await closed;
}

async function cast({ address }: Serving, code: string): Promise<number> {
  const pages = [0, 1].flatMap((at) => QUESTIONS.map((question) => [`p${at}.${question}`, 'satisfied']));
  const body = new URLSearchParams({ c: code, at: '2', ...Object.fromEntries(pages), h: 'no', go: 'cast' });
  return (await fetch(`${address}/b`, { method: 'POST', body, redirect: 'manual' })).status;
}
