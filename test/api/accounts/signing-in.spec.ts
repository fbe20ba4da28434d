import { setTimeout as pause } from 'node:timers/promises';
import type { Response } from 'supertest';
import { SessionsService } from '../../../api/accounts/sessions.service.js';
import { Problem } from '../../../api/contract/problem.js';
import { DomainError } from '../../../api/http/domain-error.js';
import { onBothDatabases, startService, type TestService } from '../build/service.js';

const PASSWORD = '青山绿水十个字以上的口令';

onBothDatabases('Signing in', (service) => {
  it('takes an account, a slip, a second secret and a password of one’s own', async () => {
    const operator = await service().as('operator');
    const account = await operator.post('/api/accounts').send(anAccount('li.xiaoman')).expect(201);
    expect(account.body).toMatchObject({ state: 'proposed', moves: [{ move: 'close', needs: ['reason'] }] });
    await approve(service(), account.body.id as string);
    const slip = await operator.post(`/api/accounts/${account.body.id}/slip`).expect(201);
    expect(slip.body).toMatchObject({
      login: 'li.xiaoman',
      code: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
      secret: expect.stringMatching(/^\d{4}$/),
    });
    const typed = slip.body.code.toLowerCase().replaceAll('-', ' ');
    const activated = await service()
      .anonymous()
      .post('/api/accounts/activate')
      .send({ code: typed, secret: slip.body.secret, password: PASSWORD })
      .expect(200);
    expect(activated.body.state).toBe('active');
    const signedIn = await signIn(service(), 'li.xiaoman', PASSWORD);
    expect(signedIn.status).toBe(201);
    expect(signedIn.body.account).toMatchObject({ login: 'li.xiaoman', role: 'clerk' });
  });

  it('sets a cookie that no script and no other site gets at, and never shows what is kept of a secret', async () => {
    await activated(service(), 'he.qian');
    const answer = await signIn(service(), 'he.qian', PASSWORD);
    const cookie = cookieOf(answer);
    expect(cookie).toMatch(/^sifang_session=[\w-]{43}; /);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).toMatch(/; Path=\//);
    expect(JSON.stringify(answer.body)).not.toMatch(/hash|argon2/i);
  });

  it('lasts until it is revoked, here or from another browser', async () => {
    await activated(service(), 'zhou.yuan');
    const here = cookieOf(await signIn(service(), 'zhou.yuan', PASSWORD));
    const there = cookieOf(await signIn(service(), 'zhou.yuan', PASSWORD));
    const mine = (cookie: string) => service().anonymous().get('/api/sessions/mine').set('cookie', cookie);
    const { body: sessions } = await service().anonymous().get('/api/sessions').set('cookie', here).expect(200);
    const other = sessions.find(({ isThisOne }: { isThisOne: boolean }) => !isThisOne);
    await service().anonymous().delete(`/api/sessions/${other.id}`).set('cookie', here).expect(200);
    await mine(there).expect(401);
    const own = sessions.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne);
    const out = await service().anonymous().delete(`/api/sessions/${own.id}`).set('cookie', here).expect(200);
    expect(cookieOf(out)).toMatch(/^sifang_session=; .*Max-Age=0/);
    await mine(here).expect(401);
  });

  it('ends after twelve hours', async () => {
    await activated(service(), 'xu.qing');
    const cookie = cookieOf(await signIn(service(), 'xu.qing', PASSWORD));
    const mine = () => service().anonymous().get('/api/sessions/mine').set('cookie', cookie);
    service().clock.pass({ hours: 11, minutes: 59 });
    expect((await mine()).status).toBe(200);
    service().clock.pass({ minutes: 1 });
    expect((await mine()).body.code).toBe('not-signed-in');
  });

  it('says the same of a login that is not there, a wrong password, and an account that is closed', async () => {
    await activated(service(), 'is.there');
    const closed = await activated(service(), 'is.closed');
    const official = await service().as('countyOrganisation');
    await official.post(`/api/accounts/${closed}/close`).send({ reason: '调离' }).expect(200);
    const answers = [
      await signIn(service(), 'is.there', 'not the password'),
      await signIn(service(), 'is.not.there', 'not the password'),
      await signIn(service(), 'is.closed', PASSWORD),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect({ ...Problem.parse(body), requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('is locked for a quarter of an hour after five failures, whatever the sixth password is', async () => {
    await activated(service(), 'wang.gui');
    for (let n = 1; n <= 4; n++) expect((await signIn(service(), 'wang.gui', `wrong ${n}`)).status).toBe(401);
    expect((await signIn(service(), 'wang.gui', PASSWORD)).status).toBe(201);
    for (let n = 1; n <= 5; n++) expect((await signIn(service(), 'wang.gui', `wrong ${n}`)).status).toBe(401);
    const locked = await signIn(service(), 'wang.gui', PASSWORD);
    expect(locked.body.code).toBe('account-locked');
    expect(locked.headers['retry-after']).toBe('900');
    service().clock.pass({ minutes: 14 });
    expect((await signIn(service(), 'wang.gui', PASSWORD)).status).toBe(423);
    service().clock.pass({ minutes: 1 });
    expect((await signIn(service(), 'wang.gui', PASSWORD)).status).toBe(201);
  });

  it('counts every failure of many at the same time', async () => {
    await activated(service(), 'at.once');
    await Promise.all([1, 2, 3, 4, 5].map((n) => signIn(service(), 'at.once', `wrong ${n}`)));
    expect((await signIn(service(), 'at.once', PASSWORD)).body.code).toBe('account-locked');
  });

  it('stays open to everybody else when somebody types wrong passwords from one address', async () => {
    await activated(service(), 'from.home');
    for (let n = 1; n <= 6; n++) await signInFrom(service(), '203.0.113.9', 'from.home', `wrong ${n}`);
    expect(await signInFrom(service(), '203.0.113.9', 'from.home', PASSWORD)).toBe('account-locked');
    expect(await signInFrom(service(), '203.0.113.10', 'from.home', PASSWORD)).toBe('signed-in');
  });

  it('is locked everywhere after fifty failures from many addresses, whether anybody has the login or not', async () => {
    await activated(service(), 'by.many');
    for (const login of ['by.many', 'of.nobody']) {
      for (let n = 0; n < 50; n++)
        expect(await signInFrom(service(), `198.51.100.${Math.floor(n / 4)}`, login, `wrong ${n}`)).toBe(
          'wrong-credentials',
        );
      expect(await signInFrom(service(), '198.51.100.99', login, PASSWORD)).toBe('account-locked');
    }
  });

  it('does not outlive the slip that is printed while the old password is looked at', async () => {
    const id = await activated(service(), 'old.one');
    const operator = await service().as('operator');
    // Looking at a password takes longer than printing a slip.
    const [signedIn, slip] = await Promise.all([
      signIn(service(), 'old.one', PASSWORD),
      pause(5).then(() => operator.post(`/api/accounts/${id}/slip`)),
    ]);
    await approve(service(), id);
    const { code, secret } = slip.body as { code: string; secret: string };
    await activate(service(), { code, secret, password: PASSWORD }).expect(200);
    const cookie = signedIn.status === 201 ? cookieOf(signedIn) : 'sifang_session=none';
    const mine = await service().anonymous().get('/api/sessions/mine').set('cookie', cookie);
    expect(mine.status).toBe(401);
  });

  it('tells nobody by a lock who has an account', async () => {
    await activated(service(), 'has.one');
    const answers = [];
    for (const login of ['has.one', 'has.none']) {
      for (let n = 1; n <= 5; n++) await signIn(service(), login, `wrong ${n}`);
      const { status, body } = await signIn(service(), login, 'wrong 6');
      answers.push({ status, ...body, requestId: '' });
    }
    expect(answers[0]).toMatchObject({ status: 423, code: 'account-locked' });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('is open again at once with a new slip', async () => {
    const id = await activated(service(), 'new.slip');
    for (let n = 1; n <= 5; n++) await signIn(service(), 'new.slip', `wrong ${n}`);
    const slip = await aSlip(service(), id);
    await approve(service(), id);
    expect((await signIn(service(), 'new.slip', PASSWORD)).status).toBe(401);
    await activate(service(), { ...slip, password: '另一个足够长的口令呀' }).expect(200);
    expect((await signIn(service(), 'new.slip', '另一个足够长的口令呀')).status).toBe(201);
  });
});

describe('Signing in from one village network', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => {
    service = await startService('SQLite');
  });
  afterAll(() => service.stop());

  it('is slow after two hundred failures, but for who knows the password', async () => {
    await activated(service, 'the.clerk');
    const failures = async (many: number, from: number) => {
      const tries = Array.from({ length: many }, (_, n) => signIn(service, `nobody-${from + n}`, 'not the password'));
      return (await Promise.all(tries)).map(({ status }) => status);
    };
    for (let from = 0; from < 180; from += 20) expect(new Set(await failures(20, from))).toEqual(new Set([401]));
    for (let n = 0; n < 30; n++) expect((await signIn(service, 'the.clerk', PASSWORD)).status).toBe(201);
    expect(new Set(await failures(20, 180))).toEqual(new Set([401]));
    expect((await signIn(service, 'nobody-0', 'not the password')).status).toBe(401);
    const refused = await signIn(service, 'nobody-0', 'not the password');
    expect(refused.body.code).toBe('too-many');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    for (let n = 0; n < 3; n++) expect((await signIn(service, 'the.clerk', PASSWORD)).status).toBe(201);
  });
});

const anAccount = (login: string, role = 'clerk') => ({ login, name: '李小满', role, areaCode: '529901' });

async function approve(service: TestService, id: string): Promise<void> {
  const official = await service.as('countyOrganisation');
  await official.post(`/api/accounts/${id}/approve`).send({}).expect(200);
}

async function aSlip(service: TestService, id: string): Promise<{ code: string; secret: string }> {
  const operator = await service.as('operator');
  const { body } = await operator.post(`/api/accounts/${id}/slip`).expect(201);
  return { code: body.code as string, secret: body.secret as string };
}

const activate = (service: TestService, body: object) => service.anonymous().post('/api/accounts/activate').send(body);

/** An account that can be signed in to. @returns its id */
async function activated(service: TestService, login: string): Promise<string> {
  const operator = await service.as('operator');
  const { body } = await operator.post('/api/accounts').send(anAccount(login)).expect(201);
  await approve(service, body.id as string);
  await activate(service, { ...(await aSlip(service, body.id as string)), password: PASSWORD }).expect(200);
  return body.id as string;
}

async function signIn(service: TestService, login: string, password: string): Promise<Response> {
  return service.anonymous().post('/api/sessions').send({ login, password });
}

/** Tries from another address than this machine's. @returns what it came to */
async function signInFrom({ app }: TestService, address: string, login: string, password: string): Promise<string> {
  try {
    await app.get(SessionsService, { strict: false }).signIn({ login, password }, address);
    return 'signed-in';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

function cookieOf({ headers }: Response): string {
  return (headers['set-cookie'] as unknown as string[])[0]!;
}
