import type TestAgent from 'supertest/lib/agent.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('The leave register', (service) => {
  let world: World;
  let official: TestAgent;
  let township: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
  });
  const posted = async (postedOn = '2025-05-01'): Promise<string> => {
    const { body } = await official
      .post('/api/cadres')
      .send({
        areaCode: '529901',
        name: '江可为',
        personnelKind: 'other',
        unitId: world.home.unit.id,
        posting: { areaCode: '529901101201', post: 'teamMember', postedOn },
      })
      .expect(201);
    return body.id as string;
  };
  const week = { kind: 'training', from: '2026-03-02', to: '2026-03-06', workingDays: 5 };
  const enter = (cadreId: string, leave: object = {}) =>
    township.post('/api/leaves').send({ cadreId, ...week, ...leave });

  it('takes what the township enters, with its working days', async () => {
    const cadreId = await posted();
    const { body } = await enter(cadreId).expect(201);
    expect(body).toMatchObject({
      cadreId,
      ...week,
      areaCode: '529901101201',
      isCancelled: false,
      version: 1,
      moves: [],
    });
  });

  it('takes no day twice: the first and the last day count', async () => {
    const cadreId = await posted();
    const { body: first } = await enter(cadreId).expect(201);
    const sick = { kind: 'sick', workingDays: 1 };
    for (const day of ['2026-03-02', '2026-03-06']) {
      const answer = await enter(cadreId, { ...sick, from: day, to: day }).expect(409);
      expect(answer.body).toMatchObject({ code: 'overlapping', details: { word: 'leaves', id: first.id } });
    }
    for (const day of ['2026-03-01', '2026-03-07']) await enter(cadreId, { ...sick, from: day, to: day }).expect(201);
  });

  it('takes one of two entries for the same day that come at once', async () => {
    const cadreId = await posted();
    const both = await Promise.all([enter(cadreId), enter(cadreId, { kind: 'annual' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('takes no leave before or after the posting, and takes one across a move', async () => {
    const cadreId = await posted('2026-03-03');
    const early = await enter(cadreId).expect(400);
    expect(early.body.errors[0].pointer).toBe('/from');
    await enter(cadreId, { from: '2026-03-03', workingDays: 4 }).expect(201);
    const next = { areaCode: '529901101201', post: 'firstSecretary', postedOn: '2026-04-08' };
    await official.post(`/api/cadres/${cadreId}/post`).send(next).expect(201);
    await enter(cadreId, { from: '2026-04-06', to: '2026-04-10' }).expect(201);
    const end = { endedOn: '2026-05-31', reason: '工作调整' };
    await official.post(`/api/cadres/${cadreId}/recall`).send(end).expect(200);
    await enter(cadreId, { from: '2026-05-31', to: '2026-06-01', workingDays: 1 }).expect(400);
  });

  it('is not left behind by a recall: the leave is corrected first', async () => {
    const cadreId = await posted();
    const { body: leave } = await enter(cadreId).expect(201);
    const recall = () =>
      official.post(`/api/cadres/${cadreId}/recall`).send({ endedOn: '2026-03-05', reason: '工作调整' });
    const answer = await recall().expect(409);
    expect(answer.body).toMatchObject({ code: 'still-needed', details: { word: 'leaves', id: leave.id } });
    await township
      .put(`/api/leaves/${leave.id}`)
      .send({ ...week, to: '2026-03-05', workingDays: 4, version: 1 })
      .expect(200);
    await recall().expect(200);
  });

  it('and a recall at the same instant never both win', async () => {
    for (let round = 0; round < 5; round++) {
      const cadreId = await posted();
      const recall = { endedOn: '2026-03-05', reason: '工作调整' };
      const both = await Promise.all([enter(cadreId), official.post(`/api/cadres/${cadreId}/recall`).send(recall)]);
      const codes = both.map(({ status, body }) => (status < 300 ? 'done' : body.code));
      expect([
        ['done', 'still-needed'],
        ['invalid-input', 'done'],
      ]).toContainEqual(codes);
    }
  });

  it.each([
    ['a day that does not exist', { from: '2026-02-30' }, '/from'],
    ['an end before its beginning', { to: '2026-03-01' }, '/to'],
    ['more working days than days', { workingDays: 6 }, '/workingDays'],
    ['half a day', { workingDays: 0.5 }, '/workingDays'],
    ['two half-years', { from: '2026-06-29', to: '2026-07-01', workingDays: 3 }, '/to'],
    ['a kind the register does not know', { kind: 'holiday' }, '/kind'],
  ])('refuses %s', async (_, wrong, pointer) => {
    const answer = await enter(world.home.cadres[0]!.id, wrong).expect(400);
    expect(answer.body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  it('is corrected with the old entry kept in the audit, and cancelled where the leave was not taken', async () => {
    const cadreId = await posted();
    const { body: leave } = await enter(cadreId).expect(201);
    const change = { ...week, kind: 'officialTrip', workingDays: 4, version: 1 };
    await township.put(`/api/leaves/${leave.id}`).send(change).expect(200);
    await township.put(`/api/leaves/${leave.id}`).send(change).expect(409);
    await township
      .put(`/api/leaves/${leave.id}`)
      .send({ ...week, isCancelled: true, version: 2 })
      .expect(200);
    const { body } = await official.get('/api/audit').query({ filter: `{"recordId":"${leave.id}"}` });
    expect(body.map(({ action }: { action: string }) => action)).toEqual(['cancel', 'update', 'create']);
    expect(body[1].change).toMatchObject({ kind: ['training', 'officialTrip'], workingDays: [5, 4] });
    // Its days are free again.
    await enter(cadreId).expect(201);
  });

  it('is kept by the own township and the county; the cadre and the unit only read', async () => {
    const { id: cadreId } = world.home.cadres[0]!;
    const { body: leave } = await enter(cadreId).expect(201);
    const beside = await service().as('townshipCommittee', { areaCode: '529901102' });
    await beside
      .post('/api/leaves')
      .send({ cadreId, ...week })
      .expect(404);
    await beside.get(`/api/leaves/${leave.id}`).expect(404);
    const at = { areaCode: '529901' };
    for (const who of [
      await service().as('cadre', { ...at, cadreId }),
      await service().as('dispatchingUnit', { ...at, unitId: world.home.unit.id }),
    ]) {
      await who.get(`/api/leaves/${leave.id}`).expect(200);
      await who
        .post('/api/leaves')
        .send({ cadreId, ...week })
        .expect(403);
    }
    const mate = await service().as('cadre', { ...at, cadreId: world.home.cadres[1]!.id });
    await mate.get(`/api/leaves/${leave.id}`).expect(404);
    const { body } = await official.get('/api/audit').query({ filter: `{"recordId":"${leave.id}","action":"read"}` });
    expect(body.map(({ role }: { role: string }) => role)).toEqual(['dispatchingUnit']);
  });
});
