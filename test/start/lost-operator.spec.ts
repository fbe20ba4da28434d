import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { aFolder, ask, serving, signedIn } from './serving.js';

const folder = aFolder();
const real = { SIFANG_DEMO: 'off', SIFANG_DATA: folder, SIFANG_LOG: 'error' };
const PASSWORD = 'ten letters and more';
const ROOT = resolve(__dirname, '../..');

/** Runs `sifang slip` on the machine. */
async function slip(environment: Record<string, string>, ...words: string[]) {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(process.execPath, [join(ROOT, 'dist/api/cli/main.js'), 'slip', ...words], { cwd: ROOT, env });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => out.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => err.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: out.join(''), fault: err.join('') };
}

/** The two secrets as they were printed. */
const secretsIn = (said: string) => ({
  code: /activate#(\S+)/.exec(said)?.[1],
  secret: /(?:第二密码|second secret): (\d{4})/.exec(said)?.[1],
});

describe('When no operator can sign in any more', () => {
  it('the machine itself prints a one-time link, for an account or for a new operator, and the chain says so', async () => {
    const first = await serving(real);
    const activated = { ...secretsIn(first.said()), password: PASSWORD };
    await ask(first.address, 'POST', '/api/accounts/activate', { body: activated });
    await signedIn(first.address, 'operator', PASSWORD);
    expect((await slip(real)).fault).toContain('请先停止服务');
    await first.stop();

    const again = await slip(real, 'operator', '--lang', 'en');
    expect(again).toMatchObject({ code: 0, fault: '' });
    const another = await slip(real);
    expect(another.said).toContain('“operator2”');
    expect(await slip(real, 'nobody')).toMatchObject({ code: 1, fault: '没有“nobody”这个账号。请核对后再试。\n' });

    const second = await serving(real);
    for (const [login, { said }] of [
      ['operator', again],
      ['operator2', another],
    ] as const) {
      const body = { ...secretsIn(said), password: `${PASSWORD} ${login}` };
      expect((await ask(second.address, 'POST', '/api/accounts/activate', { body })).body.state).toBe('active');
      await signedIn(second.address, login, `${PASSWORD} ${login}`);
    }
    await second.stop();
  });

  it('says where the records are not', async () => {
    const { code, fault } = await slip({ ...real, SIFANG_DATA: join(folder, 'none') });
    expect(code).toBe(1);
    expect(fault).toMatch(/^找不到正式数据 .*none.sifang\.db。/);
  });
});
