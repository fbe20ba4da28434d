import type TestAgent from 'supertest/lib/agent.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A cadre’s file', (service) => {
  let world: World;
  let official: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
  });
  const newCadre = () => ({
    areaCode: '529901',
    name: '江可为',
    personnelKind: 'civilServant',
    unitId: world.home.unit.id,
  });
  const linesAbout = async (recordId: string) => {
    const { body } = await official.get('/api/audit').query({ filter: JSON.stringify({ recordId }) });
    return (body as { action: string; word: string; role: string }[]).map(({ action, role }) => `${role} ${action}`);
  };

  it('gets the county’s next code, the level of the unit, and holds nothing but what the forms ask for', async () => {
    const { body } = await official.post('/api/cadres').send(newCadre()).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      ...newCadre(),
      cadreCode: '529901-005',
      dispatchLevel: 'county',
      gender: null,
      birthMonth: null,
      politicalStatus: null,
      duty: null,
      post: null,
      teamId: null,
      isPosted: false,
      posting: null,
      hasServedOneYear: false,
      servedDays: 0,
      version: 1,
      moves: [{ move: 'post', needs: [] }],
    });
    await official
      .post('/api/cadres')
      .send({ ...newCadre(), idNumber: '529901199001011234' })
      .expect(400);
  });

  it('never shares its code, not even with what was entered at the same instant', async () => {
    const taken = await official
      .post('/api/cadres')
      .send({ ...newCadre(), cadreCode: '529901-001' })
      .expect(409);
    expect(taken.body).toMatchObject({ code: 'already-exists', details: { word: 'cadres', code: '529901-001' } });
    const together = await Promise.all([1, 2, 3].map(() => official.post('/api/cadres').send(newCadre())));
    expect(together.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(together.map(({ body }) => body.cadreCode)).size).toBe(3);
    const other = await official
      .post('/api/cadres')
      .send({ ...newCadre(), cadreCode: '529902-009' })
      .expect(400);
    expect(other.body.errors[0].pointer).toBe('/cadreCode');
  });

  it('is made once when the same request comes twice', async () => {
    const send = () => official.post('/api/cadres').set('idempotency-key', 'once').send(newCadre());
    const first = await send().expect(201);
    const again = await send().expect(201);
    expect(again.body).toEqual(first.body);
  });

  it('opened with a posting that does not fit is not opened at all', async () => {
    const before = (await official.get('/api/cadres')).headers['content-range'];
    const nowhere = {
      ...newCadre(),
      posting: { areaCode: '529901101299', post: 'teamMember', postedOn: '2026-01-01' },
    };
    const answer = await official.post('/api/cadres').send(nowhere).expect(400);
    expect(answer.body.errors).toEqual([
      { pointer: '/posting/areaCode', in: 'body', message: expect.stringContaining('529901101299') },
    ]);
    expect((await official.get('/api/cadres')).headers['content-range']).toBe(before);
  });

  it('keeps what a correction leaves out, and answers a late one with both versions', async () => {
    const { id } = world.home.cadres[3]!;
    const change = { gender: 'female', birthMonth: '1990-05', politicalStatus: 'partyMember', duty: '四级主任科员' };
    const after = await official
      .put(`/api/cadres/${id}`)
      .send({ ...change, version: 1 })
      .expect(200);
    expect(after.body).toMatchObject({ ...change, name: '周远山', version: 2, post: 'teamMember', isPosted: true });
    const late = await official.put(`/api/cadres/${id}`).send({ gender: null, version: 1 }).expect(409);
    expect(late.body).toMatchObject({ code: 'stale', details: { yours: { version: 1 }, current: { version: 2 } } });
    await official.put(`/api/cadres/${id}`).send({ birthMonth: '1990-13', version: 2 }).expect(400);
  });

  it('belongs to a dispatching unit of its own county', async () => {
    const theirs = await official
      .post('/api/cadres')
      .send({ ...newCadre(), unitId: world.abroad.unit.id })
      .expect(404);
    expect(theirs.body.code).toBe('not-found');
  });

  it('is read by the cadre, the dispatching unit, the own township, the county and its inspector, and by nobody else', async () => {
    const [own, mate] = world.home.townships[0].village.cadres;
    const township = (areaCode: string) => service().as('townshipCommittee', { areaCode });
    const reads = async (who: Promise<TestAgent>) => (await (await who).get(`/api/cadres/${own.id}`)).status;
    const at = { areaCode: '529901' };
    expect(await reads(service().as('cadre', { ...at, cadreId: own.id }))).toBe(200);
    expect(await reads(service().as('cadre', { ...at, cadreId: mate.id }))).toBe(404);
    expect(await reads(service().as('dispatchingUnit', { ...at, unitId: world.home.unit.id }))).toBe(200);
    expect(await reads(service().as('dispatchingUnit', { ...at, unitId: world.abroad.unit.id }))).toBe(404);
    expect(await reads(township('529901101'))).toBe(200);
    expect(await reads(township('529901102'))).toBe(404);
    expect(await reads(service().as('disciplineInspector', at))).toBe(200);
    expect(await reads(service().as('countyOrganisation', { areaCode: '529902' }))).toBe(404);
    for (const role of ['thirdParty', 'dataProvider', 'caseHandler', 'province', 'operator'] as const)
      expect(await reads(service().as(role, at))).toBe(403);
  });

  it('is read with a line in the audit whenever it is somebody else’s, and without one by the cadre', async () => {
    const { id } = world.home.townships[1].village.cadres[0];
    const cadre = await service().as('cadre', { areaCode: '529901', cadreId: id });
    await cadre.get(`/api/cadres/${id}`).expect(200);
    await cadre.get(`/api/cadres/${id}/postings`).expect(200);
    expect(await linesAbout(id)).toEqual(['countyOrganisation create']);
    const township = await service().as('townshipCommittee', { areaCode: '529901102' });
    await township.get(`/api/cadres/${id}`).expect(200);
    const inspector = await service().as('disciplineInspector');
    await inspector.get(`/api/cadres/${id}/postings`).expect(200);
    expect(await linesAbout(id)).toEqual([
      'disciplineInspector read',
      'townshipCommittee read',
      'countyOrganisation create',
    ]);
  });

  it('says what may be done with it to who may do it', async () => {
    const { id } = world.home.cadres[0]!;
    const moves = async (agent: TestAgent) => (await agent.get(`/api/cadres/${id}`).expect(200)).body.moves;
    expect(await moves(official)).toEqual([
      { move: 'post', needs: [] },
      { move: 'recall', needs: ['reason'] },
    ]);
    expect(await moves(await service().as('townshipCommittee', { areaCode: '529901101' }))).toEqual([]);
  });

  it('is listed by name, code and place alone: what else it says is read one by one', async () => {
    const { body } = await official
      .get('/api/cadres')
      .query({ filter: '{"teamId":"' + world.home.townships[0].village.team.id + '"}' });
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['林小满', '何其安']);
    for (const line of body)
      for (const personal of ['gender', 'birthMonth', 'politicalStatus', 'duty'])
        expect(line).not.toHaveProperty(personal);
  });

  it('is listed to the cadre alone, to the unit with its own, to the township with those posted there', async () => {
    const codes = async (agent: TestAgent) =>
      (await agent.get('/api/cadres').expect(200)).body.map(({ cadreCode }: { cadreCode: string }) => cadreCode);
    const [own] = world.abroad.cadres;
    const at = { areaCode: '529902' };
    expect(await codes(await service().as('cadre', { ...at, cadreId: own!.id }))).toEqual(['529902-001']);
    const unit = await service().as('dispatchingUnit', { ...at, unitId: world.abroad.unit.id });
    expect(await codes(unit)).toEqual(['529902-001', '529902-002', '529902-003', '529902-004']);
    const township = await service().as('townshipCommittee', { areaCode: '529902102' });
    expect(await codes(township)).toEqual(['529902-003', '529902-004']);
  });
});
