import { Role } from '../../../api/contract/account.js';
import { Records } from '../build/records-of-every-word.js';
import { onBothDatabases, type TestService } from '../build/service.js';

const PASSWORD = 'ten letters at least';

onBothDatabases('Accounts', (service) => {
  it('of an inspector take two people of the organisation department', async () => {
    const first = await service().as('countyOrganisation');
    const second = await service().as('countyOrganisation');
    const operator = await service().as('operator');
    const made = await first.post('/api/accounts').send(anAccount('inspector', 'disciplineInspector')).expect(201);
    expect(made.body).toMatchObject({ state: 'proposed', approvedBy: null });
    expect(made.body.moves.map(({ move }: { move: string }) => move)).toEqual(['close']);
    const path = `/api/accounts/${made.body.id}`;
    expect((await operator.post(`${path}/slip`).expect(409)).body.code).toBe('out-of-state');
    expect((await first.post(`${path}/approve`).send({}).expect(409)).body.code).toBe('second-person');
    await operator.post(`${path}/approve`).send({}).expect(403);
    const approved = await second.post(`${path}/approve`).send({ version: 1 }).expect(200);
    expect(approved.body).toMatchObject({ state: 'approved', approvedBy: second.accountId });
    expect((await operator.post(`${path}/slip`)).status).toBe(201);
  });

  it('of an inspector that an operator proposes take a person of the organisation department too', async () => {
    const operator = await service().as('operator');
    const made = await operator.post('/api/accounts').send(anAccount('inspector-2', 'disciplineInspector')).expect(201);
    expect(made.body.state).toBe('proposed');
    const official = await service().as('countyOrganisation');
    expect((await official.post(`/api/accounts/${made.body.id}/approve`).send({})).body.state).toBe('approved');
  });

  it('of a case handler take two people as well', async () => {
    const first = await service().as('countyOrganisation');
    const made = await first.post('/api/accounts').send(anAccount('handler', 'caseHandler')).expect(201);
    expect(made.body.state).toBe('proposed');
    const path = `/api/accounts/${made.body.id}/approve`;
    expect((await first.post(path).send({}).expect(409)).body.code).toBe('second-person');
  });

  it('that an operator opens wait for the county, but for the first of a county that has nobody', async () => {
    const operator = await service().as('operator', { areaCode: '' });
    const open = async (login: string, role: Role, areaCode: string) =>
      (
        await operator
          .post('/api/accounts')
          .send({ ...anAccount(login, role), areaCode })
          .expect(201)
      ).body.state;
    expect(await open('far-clerk', 'clerk', '529977')).toBe('proposed');
    expect(await open('far-1', 'countyOrganisation', '529977')).toBe('approved');
    expect(await open('far-2', 'countyOrganisation', '529977')).toBe('proposed');
    expect(await open('province-1', 'province', '53')).toBe('approved');
    expect(await open('province-2', 'province', '53')).toBe('proposed');
  });

  it('of the province are approved by the province, and none of a county is', async () => {
    const operator = await service().as('operator', { areaCode: '' });
    const province = await service().as('province', { areaCode: '54' });
    const made = async (login: string, role: Role, areaCode: string) =>
      (
        await operator
          .post('/api/accounts')
          .send({ ...anAccount(login, role), areaCode })
          .expect(201)
      ).body.id;
    const [own, county] = [await made('54-2', 'province', '54'), await made('54-in', 'disciplineInspector', '549901')];
    expect((await province.get(`/api/accounts/${county}`)).body.moves).toEqual([]);
    expect((await province.post(`/api/accounts/${county}/approve`).send({}).expect(403)).body.code).toBe(
      'not-permitted',
    );
    await province.post(`/api/accounts/${own}/approve`).send({}).expect(200);
  });

  it('of the last person who approves can be neither closed nor printed anew', async () => {
    const there = { areaCode: '529978' };
    const operator = await service().as('operator', there);
    const last = await service().as('countyOrganisation', there);
    const path = `/api/accounts/${last.accountId}`;
    const refused = [
      await operator.post(`${path}/slip`),
      await operator.post(`${path}/close`).send({ reason: '调离本县' }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(['needs-unmet', 'needs-unmet']);
    await last.get('/api/sessions/mine').expect(200);
    await service().as('countyOrganisation', there);
    await operator.post(`${path}/close`).send({ reason: '调离本县' }).expect(200);
  });

  it('of an operator are made by an operator alone', async () => {
    const official = await service().as('countyOrganisation');
    expect((await official.post('/api/accounts').send(anAccount('machine', 'operator')).expect(403)).body.code).toBe(
      'not-permitted',
    );
    const operator = await service().as('operator');
    await operator.post('/api/accounts').send(anAccount('machine', 'operator')).expect(201);
  });

  it('have a login of their own', async () => {
    const operator = await service().as('operator');
    await operator.post('/api/accounts').send(anAccount('the-same')).expect(201);
    expect((await operator.post('/api/accounts').send(anAccount('the-same')).expect(409)).body.code).toBe(
      'already-exists',
    );
  });

  it('of a cadre, a dispatching unit or an assessor say whose they are', async () => {
    const operator = await service().as('operator');
    const wants: Partial<Record<Role, string>> = {
      cadre: '/cadreId',
      dispatchingUnit: '/unitId',
      // A county's six digits are no township's nine and no province's two.
      townshipCommittee: '/areaCode',
      province: '/areaCode',
    };
    for (const role of Role.options) {
      const { body } = await operator.post('/api/accounts').send({ ...anAccount(`whose-${role}`, role), name: '' });
      const pointers = (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
      expect([role, ...pointers.filter((pointer) => pointer !== '/name')]).toEqual(
        wants[role] ? [role, wants[role]] : [role],
      );
    }
  });

  it('that were commissioned for another county all the same reach nothing there', async () => {
    const there = {
      county: '529902',
      township: '529902101',
      village: '529902101201',
      cadreId: 'afar-cadre',
      unitId: 'afar-unit',
    };
    const firm = await service().as('thirdParty', { villages: [there.village] });
    await new Records(service().database, there).of('marks', firm.accountId);
    expect((await firm.get('/api/marks').expect(200)).body).toEqual([]);
    // Nothing is said of what else is wrong with it.
    expect((await firm.post('/api/surveys').send({ areaCode: there.village })).body.code).toBe('not-found');
  });

  it('that are closed let nobody in any more, and their sessions end', async () => {
    const clerk = await service().as('clerk');
    await clerk.get('/api/sessions/mine').expect(200);
    const official = await service().as('countyOrganisation');
    const closed = await official
      .post(`/api/accounts/${clerk.accountId}/close`)
      .send({ reason: '调离本县', version: 1 })
      .expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', moves: [] });
    await clerk.get('/api/sessions/mine').expect(401);
    const { body: lines } = await official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: clerk.accountId }) });
    expect(lines.map(({ action }: { action: string }) => action)).toEqual(['reason', 'close']);
    expect(lines[0].change.reason).toEqual([null, '调离本县']);
  });
});

onBothDatabases('An activation slip', (service) => {
  it('lets in once', async () => {
    const { slip } = await aSlip(service(), 'once');
    await activate(service(), slip).expect(200);
    expect((await activate(service(), slip).expect(401)).body.code).toBe('wrong-credentials');
  });

  it('needs the second secret from the other paper, and five wrong ones end it', async () => {
    const { slip } = await aSlip(service(), 'five');
    const wrong = { ...slip, secret: otherThan(slip.secret) };
    for (let n = 1; n <= 5; n++) await activate(service(), wrong).expect(401);
    expect((await activate(service(), slip)).body.code).toBe('wrong-credentials');
  });

  it('still lets in after four wrong ones', async () => {
    const { slip } = await aSlip(service(), 'four');
    for (let n = 1; n <= 4; n++) await activate(service(), { ...slip, secret: otherThan(slip.secret) }).expect(401);
    expect((await activate(service(), slip)).body.state).toBe('active');
  });

  it('counts wrong secrets that come at the same time, and tells none of them anything', async () => {
    const { slip } = await aSlip(service(), 'at-once');
    const wrong = { ...slip, secret: otherThan(slip.secret) };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(async () => activate(service(), wrong)));
    expect(answers.map(({ body }) => [body.code, body.details])).toEqual(
      answers.map(() => ['wrong-credentials', undefined]),
    );
    await activate(service(), slip).expect(401);
  });

  it('ends after fourteen days', async () => {
    const [early, late] = [await aSlip(service(), 'early'), await aSlip(service(), 'late')];
    service().clock.pass({ days: 13, hours: 23 });
    await activate(service(), early.slip).expect(200);
    service().clock.pass({ hours: 1 });
    expect((await activate(service(), late.slip)).status).toBe(401);
  });

  it('takes the place of the one before, of the password and of every session', async () => {
    const { id, slip } = await aSlip(service(), 'again');
    const operator = await service().as('operator');
    const { body: newer } = await operator.post(`/api/accounts/${id}/slip`).expect(201);
    await activate(service(), slip).expect(401);
    await activate(service(), { code: newer.code, secret: newer.secret, password: PASSWORD }).expect(200);
    const browser = service().anonymous();
    const signedIn = await browser.post('/api/sessions').send({ login: 'again', password: PASSWORD }).expect(201);
    const { body: taken } = await operator.post(`/api/accounts/${id}/slip`).expect(201);
    const cookie = (signedIn.headers['set-cookie'] as unknown as string[])[0]!;
    await service().anonymous().get('/api/sessions/mine').set('cookie', cookie).expect(401);
    const signIn = await service().anonymous().post('/api/sessions').send({ login: 'again', password: PASSWORD });
    expect(signIn.body.code).toBe('wrong-credentials');
    // Whoever printed it holds both its secrets: for an account in use it lets nobody in before another person has approved it.
    const both = { code: taken.code, secret: taken.secret, password: PASSWORD };
    await activate(service(), both).expect(401);
    await approve(service(), id);
    await activate(service(), both).expect(200);
  });

  it('is shown once: neither its answer nor the chain keeps a secret', async () => {
    const operator = await service().as('operator');
    const { body } = await operator.post('/api/accounts').send(anAccount('shown-once')).expect(201);
    await approve(service(), body.id as string);
    const print = () => operator.post(`/api/accounts/${body.id}/slip`).set('idempotency-key', 'print').expect(201);
    const [first, second] = [(await print()).body, (await print()).body];
    expect(second.code).not.toBe(first.code);
    const official = await service().as('countyOrganisation');
    const lines = await official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: body.id, action: 'slip' }) });
    expect(lines.body).toHaveLength(2);
    expect(JSON.stringify(lines.body)).not.toContain(first.code);
    expect(lines.body[0].change).toMatchObject({ slipHash: ['…', '…'] });
  });
});

const anAccount = (login: string, role: Role = 'clerk') => ({ login, name: '某同志', role, areaCode: '529901' });
const otherThan = (secret: string) => (secret === '0000' ? '0001' : '0000');
const activate = (service: TestService, body: object) => service.anonymous().post('/api/accounts/activate').send(body);

async function approve(service: TestService, id: string): Promise<void> {
  const official = await service.as('countyOrganisation');
  await official.post(`/api/accounts/${id}/approve`).send({}).expect(200);
}

async function aSlip(service: TestService, login: string) {
  const operator = await service.as('operator');
  const { body } = await operator.post('/api/accounts').send(anAccount(login)).expect(201);
  await approve(service, body.id as string);
  const { body: slip } = await operator.post(`/api/accounts/${body.id}/slip`).expect(201);
  return {
    id: body.id as string,
    slip: { code: slip.code as string, secret: slip.secret as string, password: PASSWORD },
  };
}
