import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../api/seed/demo-accounts.js';
import { aFolder, ask, serving, type Serving, signedIn } from './serving.js';

const folder = aFolder();
let service: Serving;
let lines: Record<string, unknown>[];
/** What was said in the session and must not be in the log. */
const told: string[] = [];

beforeAll(async () => {
  service = await serving({ SIFANG_DATA: folder, SIFANG_LOG: 'debug' });
  const { address } = service;
  const before = service.said().length;
  const cookie = await signedIn(address, 'zuzhi1', DEMO_PASSWORD);
  const { body: areas } = await ask(address, 'GET', '/api/areas', { cookie });
  await ask(address, 'GET', `/api/areas/${areas[0].id}?name=王小明`, { cookie });
  await ask(address, 'POST', '/api/areas', { cookie, body: { areaCode: '529901998', name: '暗香村' } });
  await ask(address, 'POST', '/api/areas', {
    cookie,
    body: { areaCode: '529901997', name: '王小明', nickname: '小明' },
  });
  await ask(address, 'POST', '/api/sessions', { body: { login: 'zuzhi2', password: 'wrong password' } });
  await ask(address, 'POST', '/api/accounts/activate', {
    body: { code: 'ACDE-3467-KMNP', secret: '4711', password: 'a good password' },
  });
  await ask(address, 'GET', '/nowhere/王小明');
  const { body: cadres } = await ask(address, 'GET', '/api/cadres', { cookie });
  await ask(address, 'GET', `/api/cadres/${cadres[0].id}`, { cookie });
  const { body: boxes } = await ask(address, 'GET', '/api/ballots', { cookie });
  const reprint = `/api/ballots/${boxes[0].id}/reprint`;
  const { body: printed } = await ask(address, 'POST', reprint, { cookie, body: { numbers: [15] } });
  const [{ code, cadres: asked }] = printed.slips;
  await ask(address, 'POST', '/api/ballots/cast', { body: { code, pages: asked.map(() => ({})) } });
  told.push(
    code,
    code.replaceAll('-', ''),
    cadres[0].name,
    cadres[0].id,
    cadres[0].cadreCode,
    areas[0].id,
    boxes[0].id,
  );
  await service.stop();
  lines = service
    .said()
    .slice(before)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
});

describe('The log', () => {
  it('has one line a request: method, route template, status, milliseconds, request id and role', () => {
    const requests = lines.filter(({ from }) => from === 'request');
    expect(requests.map(({ method, route, status, role }) => [method, route, status, role])).toEqual([
      ['POST', '/api/sessions', 201, null],
      ['GET', '/api/areas', 200, 'countyOrganisation'],
      ['GET', '/api/areas/:id', 200, 'countyOrganisation'],
      ['POST', '/api/areas', 201, 'countyOrganisation'],
      ['POST', '/api/areas', 400, 'countyOrganisation'],
      ['POST', '/api/sessions', 401, null],
      ['POST', '/api/accounts/activate', 401, null],
      ['GET', 'none', 404, null],
      ['GET', '/api/cadres', 200, 'countyOrganisation'],
      ['GET', '/api/cadres/:id', 200, 'countyOrganisation'],
      ['GET', '/api/ballots', 200, 'countyOrganisation'],
      ['POST', '/api/ballots/:id/reprint', 201, 'countyOrganisation'],
      ['POST', '/api/ballots/cast', 200, null],
    ]);
    for (const { time, milliseconds, requestId, level } of requests) {
      expect(String(time)).toMatch(/^\d{4}-\d{2}-\d{2}T/);
      expect(milliseconds).toEqual(expect.any(Number));
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(level).toBe('info');
    }
  });

  it('has nobody’s name, login, code, secret or password, no body and no address with an id', () => {
    const text = JSON.stringify(lines);
    const unsaid = [
      ...DEMO_ACCOUNTS.flatMap(({ login, name }) => [login, name]),
      '王小明',
      '暗香村',
      '529901998',
      'ACDE',
      '4711',
      'password',
      DEMO_PASSWORD,
      'sifang_session',
      '127.0.0.1',
      ...told,
    ];
    expect(unsaid.filter((word) => text.includes(word) || text.includes(encodeURIComponent(word)))).toEqual([]);
  });
});
