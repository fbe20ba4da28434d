import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import * as fc from 'fast-check';
import type { Place } from '../../../api/db/database.js';
import { ask, serving, type Serving, signedIn } from '../../start/serving.js';
import { DATABASES, emptyDatabase } from '../build/databases.js';

const PASSWORD = 'ten letters and more';
const WRITERS = 4;

/** A write that was sent: its key, and the id it was answered with, if it was. */
type Sent = { areaCode: string; answered: string | undefined };

beforeAll(() => {
  // The other specs that run the built program build it before they begin; alone this one does it itself.
  if (process.env['SIFANG_BUILD_FAULT'] === undefined) spawnSync('npm', ['run', '-s', 'build']);
}, 300_000);

describe.each(DATABASES)('A service on %s that is killed again and again while people write', (name) => {
  it('has kept every write that it acknowledged, and none by halves', async () => {
    const { place, drop } = await emptyDatabase(name);
    const environment = environmentOn(place);
    const cookie = await anOfficial(environment);
    const sent: Sent[] = [];
    // After how many answers it is killed; always the same numbers, SEED=n takes others.
    for (const answers of fc.sample(fc.integer({ min: 1, max: 40 }), 4))
      await writeUntilKilled(await serving(environment), cookie, sent, answers);

    const service = await serving(environment);
    const kept = await everyArea(service, cookie);
    const acknowledged = sent.filter(({ answered }) => answered !== undefined);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.filter(({ areaCode, answered }) => kept.get(areaCode) !== answered)).toEqual([]);

    // What nobody was told of is there whole or not at all: with its line in the chain, and its answer under its key.
    const { body: chain } = await ask(service.address, 'GET', '/api/audit/verify', { cookie });
    expect(chain).toMatchObject({ isWhole: true });
    const lines = await createLines(service, cookie);
    expect([...lines].toSorted()).toEqual([...kept.values()].toSorted());
    for (const { areaCode } of sent) {
      const again = await write(service, cookie, areaCode);
      expect([again.status, again.body.areaCode]).toEqual([201, areaCode]);
      expect(again.headers.has('idempotency-replayed')).toBe(kept.has(areaCode));
    }
    expect((await everyArea(service, cookie)).size).toBe(sent.length);
    await service.stop();
    await drop();
  }, 300_000);
});

function environmentOn(place: Place): Record<string, string> {
  const records: Record<string, string> =
    'url' in place ? { DATABASE_URL: place.url } : { SIFANG_DATA: dirname(place.file) };
  return { SIFANG_DEMO: 'off', SIFANG_LOG: 'error', ...records };
}

/** Makes the first operator and a person of a county's organisation department, as on the first day. @returns the person's cookie */
async function anOfficial(environment: Record<string, string>): Promise<string> {
  const service = await serving(environment);
  const { address } = service;
  const [, code] = /activate#(\S+)/.exec(service.said()) ?? [];
  const [, secret] = /second secret: (\d{4})/.exec(service.said()) ?? [];
  await ask(address, 'POST', '/api/accounts/activate', { body: { code, secret, password: PASSWORD } });
  const operator = await signedIn(address, 'operator', PASSWORD);
  const account = { login: 'official', name: '林小满', role: 'countyOrganisation', areaCode: '520201' };
  const { body: made } = await ask(address, 'POST', '/api/accounts', { cookie: operator, body: account });
  const { body: slip } = await ask(address, 'POST', `/api/accounts/${made.id}/slip`, { cookie: operator });
  const both = { code: slip.code, secret: slip.secret, password: PASSWORD };
  await ask(address, 'POST', '/api/accounts/activate', { body: both });
  const cookie = await signedIn(address, 'official', PASSWORD);
  await service.stop();
  return cookie;
}

/** Several people write one after another, each, until so many were answered; then the process is killed with requests under way. */
async function writeUntilKilled(service: Serving, cookie: string, sent: Sent[], answers: number): Promise<void> {
  let left = answers;
  const writer = async () => {
    while (left > 0) {
      const one: Sent = { areaCode: `520201101${String(sent.length).padStart(3, '0')}`, answered: undefined };
      sent.push(one);
      const answer = await write(service, cookie, one.areaCode).catch(() => undefined);
      if (answer?.status !== 201) return;
      one.answered = answer.body.id;
      if (--left === 0) service.child.kill('SIGKILL');
    }
  };
  const closed = once(service.child, 'close');
  await Promise.all(Array.from({ length: WRITERS }, writer));
  await closed;
}

async function write({ address }: Serving, cookie: string, areaCode: string) {
  const answer = await fetch(`${address}/api/areas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': areaCode },
    body: JSON.stringify({ areaCode, name: '村' }),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as { id: string; areaCode: string },
  };
}

/** Every area there is, by its code. */
async function everyArea({ address }: Serving, cookie: string): Promise<Map<string, string>> {
  const { body } = await ask(address, 'GET', '/api/areas', { cookie });
  return new Map((body as { areaCode: string; id: string }[]).map(({ areaCode, id }) => [areaCode, id]));
}

/** The ids of the areas that the chain says were made. */
async function createLines({ address }: Serving, cookie: string): Promise<string[]> {
  const filter = encodeURIComponent(JSON.stringify({ word: 'areas', action: 'create' }));
  const { body } = await ask(address, 'GET', `/api/audit?filter=${filter}`, { cookie });
  return (body as { recordId: string }[]).map(({ recordId }) => recordId);
}
