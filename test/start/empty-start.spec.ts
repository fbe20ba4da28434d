import { once } from 'node:events';
import { createServer } from 'node:net';
import { aFolder, ask, ended, serving } from './serving.js';

const folder = aFolder();
const real = { SIFANG_DEMO: 'off', SIFANG_DATA: folder, SIFANG_LOG: 'error' };

describe('An empty start', () => {
  it('hands the first operator a one-time link and a second secret, until somebody has used them', async () => {
    const first = await serving(real);
    const [, lost] = /activate#(\S+)/.exec(first.said()) ?? [];
    expect(lost).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}$/);
    expect(await first.stop()).toBe(0);

    const second = await serving(real);
    const [, code] = /activate#(\S+)/.exec(second.said()) ?? [];
    const [, secret] = /second secret: (\d{4})/.exec(second.said()) ?? [];
    const activate = (slip: object) => ask(second.address, 'POST', '/api/accounts/activate', { body: slip });
    const page = await ask(second.address, 'GET', '/activate');
    expect(page.body).toContain('<input name="code"');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await ask(second.address, 'GET', '/activate.js')).body).toContain('/api/accounts/activate');
    const password = 'ten letters and more';
    expect((await activate({ code: lost, secret, password })).status).toBe(401);
    expect((await activate({ code, secret, password })).body).toMatchObject({ login: 'operator', state: 'active' });
    const { body, status } = await ask(second.address, 'POST', '/api/sessions', {
      body: { login: 'operator', password },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ isDemonstration: false, account: { role: 'operator', areaCode: '' } });
    expect(body.now.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    expect(await second.stop()).toBe(0);

    const third = await serving(real);
    expect(third.said()).not.toContain('activate#');
    expect(await third.stop()).toBe(0);
  });

  it('is refused to a second process on the same file, which says so', async () => {
    const first = await serving(real);
    const second = await ended(real);
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toContain('另一个四方评进程正在使用');
    expect(second.stderr).toContain('Another Sifang process');
    expect(second.stderr).not.toMatch(/\n\s+at /);
    expect(await first.stop()).toBe(0);
  });

  it('says which port is taken and how to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { code, stderr } = await ended({ ...real, PORT: String(port) });
    expect(code).toBe(1);
    expect(stderr).toContain(`端口 ${port} 已被别的程序占用`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
    taken.close();
  });

  it('says which variable is wrong', async () => {
    const { code, stderr } = await ended({ ...real, PORT: '123456', DATABASE_URL: 'mysql://elsewhere' });
    expect(code).toBe(1);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('DATABASE_URL starts with postgres://');
  });

  it('says that a PostgreSQL server cannot be reached', async () => {
    const { code, stderr } = await ended({ ...real, DATABASE_URL: 'postgres://127.0.0.1:1/nobody' });
    expect(code).toBe(1);
    expect(stderr).toContain('连接不上 DATABASE_URL');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
