import { aVote, page } from '../ballots/a-vote.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aVoter } from './a-voter.js';

const LETTERS = 'ACDEFHJKMNPQRTUWXY34679';
const mistyped = (code: string) => code.slice(0, -1) + LETTERS[(LETTERS.indexOf(code.at(-1)!) + 1) % LETTERS.length];
/** A code that fits its check digit and that nobody was given. */
const unknown = (at: number) => {
  const letters = [at % 23, Math.floor(at / 23) % 23, ...Array.from({ length: 13 }, () => 7)];
  const sum = letters.reduce((total, value, i) => total + value * (16 - i), 0);
  return [...letters, (23 - (sum % 23)) % 23].map((value) => LETTERS[value]).join('');
};

/** The statements that reading these codes took, without their values. */
async function statementsOf(service: TestService, work: () => Promise<unknown>): Promise<string[]> {
  const { connection } = service.database.read;
  const [seen, before] = [[] as string[], connection.logger];
  const nothing = () => undefined;
  const silent = {
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  Object.assign(connection, { logger: { ...silent, logQuery: (sql: string) => void seen.push(sql) } });
  await work();
  Object.assign(connection, { logger: before });
  return seen;
}

onBothDatabases('A code that opens no ballot', (service) => {
  it('is told why in a sentence of its own: mistyped, unknown, used, too early, too late', async () => {
    const { issue, cast, close, cycle, official } = await aVote(service(), 'sentences', { opened: false });
    const { slips } = await issue({ ordinary: 3 });
    const voter = aVoter(service());
    const said = async (code: string) => {
      const { status, text } = await voter.get(`/b/${code}`);
      return [status, text];
    };
    expect(await said(slips[0]!.code)).toEqual([409, expect.stringContaining('测评还没有开始')]);
    await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    expect((await cast(slips[0]!.code, [page('satisfied')])).status).toBe(200);
    expect(await said(mistyped(slips[1]!.code))).toEqual([
      400,
      expect.stringContaining('票码输错了，请对照纸上的16个字符'),
    ]);
    expect(await said(unknown(1))).toEqual([404, expect.stringContaining('没有这个票码，或者这张票已经重印')]);
    expect(await said(slips[0]!.code)).toEqual([409, expect.stringContaining('这张票已经投过了')]);
    // What was typed wrong can be mended where it stands.
    expect((await voter.post({ c: mistyped(slips[1]!.code), go: '0' })).fields['c']).toBe(mistyped(slips[1]!.code));
    await close();
    expect(await said(slips[1]!.code)).toEqual([409, expect.stringContaining('测评已经截止')]);
    const codes = [mistyped(slips[1]!.code), unknown(2), slips[0]!.code, slips[1]!.code];
    // All of them take the same work, so that the time of an answer tells nothing.
    const work: string[][] = [];
    for (const code of codes) work.push(await statementsOf(service(), () => voter.get(`/b/${code}`)));
    expect(work[0]).toHaveLength(1);
    for (const one of work) expect(one).toEqual(work[0]);
  });

  it('is, after too many unknown ones, taken only with the number of the slip: a village on one network is not locked out', async () => {
    const { issue } = await aVote(service(), 'guessed');
    const { slips } = await issue({ ordinary: 2 });
    for (let at = 0; at < 200; at++) await aVoter(service()).get(`/b/${unknown(at)}`);
    const voter = aVoter(service());
    const asked = await voter.get(`/b/${slips[0]!.code}`);
    expect([asked.status, asked.text]).toEqual([429, expect.stringContaining('请连同纸上的票号一起输入')]);
    expect((await voter.post({ c: unknown(300), n: '1', go: '0' })).text).toEqual(asked.text);
    expect((await voter.post({ c: slips[0]!.code, n: '2', go: '0' })).text).toEqual(asked.text);
    const opened = await voter.post({ c: slips[0]!.code, n: '1', go: '0' });
    expect([opened.status, opened.fields['n']]).toEqual([200, '1']);
    // The numbers of one code cannot be tried through.
    for (let n = 3; n < 8; n++) await voter.post({ c: slips[1]!.code, n: String(n), go: '0' });
    expect((await voter.post({ c: slips[1]!.code, n: '2', go: '0' })).status).toBe(429);
  }, 60_000);
});
