import { existsSync } from 'node:fs';
import { Role } from '../../api/contract/account.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../api/seed/demo-accounts.js';
import { aFolder, ask, serving, signedIn } from './serving.js';

const folder = aFolder();
const environment = { SIFANG_DATA: folder, SIFANG_LOG: 'error' };

describe('The demonstration', () => {
  it('prints its address, its clock and an account of each role, in Chinese, then English', async () => {
    const service = await serving(environment);
    const said = service.said();
    for (const { login } of DEMO_ACCOUNTS) expect(said).toContain(`    ${login} `);
    expect(new Set(DEMO_ACCOUNTS.map(({ role }) => role))).toEqual(new Set(Role.options));
    expect(said).toContain(`密码都是 ${DEMO_PASSWORD}`);
    expect(said).toContain('北京时间 2026-12-24 09:00');
    expect(said.indexOf('四方评演示已启动')).toBeLessThan(said.indexOf('The Sifang demonstration is up'));
    expect(await service.stop()).toBe(0);
  });

  it('keeps what was entered when it is started again, on a clock that says it is one', async () => {
    const service = await serving(environment);
    expect(service.said()).not.toContain('第一次启动');
    const cookie = await signedIn(service.address, 'zuzhi1', DEMO_PASSWORD);
    const { body: mine } = await ask(service.address, 'GET', '/api/sessions/mine', { cookie });
    expect(mine.isDemonstration).toBe(true);
    expect(mine.now).toMatch(/^2026-12-24T01:0\d:/);
    const { body: cycles } = await ask(service.address, 'GET', '/api/cycles', { cookie });
    expect(cycles.map(({ code, state }: { code: string; state: string }) => `${code} ${state}`)).toEqual([
      '2027-H1 planned',
      '2026-H2 open',
      '2026-H1 sealed',
      '2025-H2 sealed',
    ]);
    expect(await service.stop()).toBe(0);
  });

  it('lets days go by when the county says so: nobody is signed out, and they stay gone when it is started again', async () => {
    const service = await serving(environment);
    const { address } = service;
    const cookie = await signedIn(address, 'zuzhi1', DEMO_PASSWORD);
    const forward = (day: string) => ask(address, 'POST', '/api/demonstration/forward', { cookie, body: { day } });
    expect(await forward('2027-01-14')).toMatchObject({ status: 200, body: { day: '2027-01-14' } });
    const { body: mine } = await ask(address, 'GET', '/api/sessions/mine', { cookie });
    expect(mine.now).toMatch(/^2027-01-14T01:0\d:/);
    // It never goes back, and not over a year at once.
    for (const day of ['2027-01-14', '2026-12-31', '2028-02-01']) expect((await forward(day)).status).toBe(400);
    const bureau = await signedIn(address, 'shuju1', DEMO_PASSWORD);
    const refused = await ask(address, 'POST', '/api/demonstration/forward', {
      cookie: bureau,
      body: { day: '2027-01-20' },
    });
    expect(refused.status).toBe(403);
    expect(await service.stop()).toBe(0);
    const again = await serving(environment);
    expect(again.said()).toContain('北京时间 2027-01-14 09:0');
    expect(await again.stop()).toBe(0);
  });

  it('never lets the demonstration’s passwords into a database for real use', async () => {
    const service = await serving({ ...environment, SIFANG_DEMO: 'off' });
    const body = { login: 'zuzhi1', password: DEMO_PASSWORD };
    expect((await ask(service.address, 'POST', '/api/sessions', { body })).status).toBe(401);
    expect(await service.stop()).toBe(0);
  });

  it('leads from the address alone to the console, or to the description of the routes where it was not built', async () => {
    const service = await serving({ ...environment, SIFANG_DEMO: 'off' });
    const { status, headers } = await ask(service.address, 'GET', '/');
    expect([status, headers.get('location')]).toEqual([
      302,
      existsSync('dist/admin/index.html') ? '/admin/' : '/api/docs',
    ]);
    expect((await ask(service.address, 'GET', '/api/docs')).body).toContain('swagger-ui');
    expect(await service.stop()).toBe(0);
  });
});
