import type TestAgent from 'supertest/lib/agent.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A posting', (service) => {
  let world: World;
  let official: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
  });
  /** Somebody new in the first village, so that no spec needs another. */
  const posted = async (postedOn = '2025-05-01') => {
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
    return body as { id: string; version: number };
  };
  const next = { areaCode: '529901102201', post: 'firstSecretary', postedOn: '2026-03-01' };
  const post = (id: string, body: object) => official.post(`/api/cadres/${id}/post`).send(body);
  const recall = (id: string, body: object) => official.post(`/api/cadres/${id}/recall`).send(body);
  const historyOf = async (id: string) => (await official.get(`/api/cadres/${id}/postings`).expect(200)).body;

  it('ends the one before on the day before, carries on its dispatch, and none is lost', async () => {
    const { id } = await posted();
    const after = await post(id, { ...next, batch: '2025年第二批', term: '2025-2027', version: 1 }).expect(201);
    expect(after.body).toMatchObject({ areaCode: next.areaCode, post: 'firstSecretary', isPosted: true, version: 2 });
    expect(await historyOf(id)).toMatchObject([
      { ...next, dispatchedOn: '2025-05-01', batch: '2025年第二批', term: '2025-2027', endedOn: null, ending: null },
      { areaCode: '529901101201', postedOn: '2025-05-01', endedOn: '2026-02-28', ending: 'moved' },
    ]);
  });

  it('on the day the last one began, or before it, is refused', async () => {
    const { id } = await posted('2025-05-01');
    for (const postedOn of ['2025-05-01', '2025-04-30']) {
      const answer = await post(id, { ...next, postedOn }).expect(409);
      expect(answer.body).toMatchObject({ code: 'overlapping', details: { word: 'postings', postedOn: '2025-05-01' } });
    }
    await post(id, { ...next, postedOn: '2025-05-02' }).expect(201);
    expect(await historyOf(id)).toHaveLength(2);
  });

  it('on a day that does not exist is refused', async () => {
    const { id } = await posted();
    const answer = await post(id, { ...next, postedOn: '2026-02-29' }).expect(400);
    expect(answer.body.errors[0].pointer).toBe('/postedOn');
    await post(id, { ...next, postedOn: '0000-01-01' }).expect(400);
  });

  it('begins on one of two days when two people post the same cadre at once', async () => {
    const { id } = await posted();
    const colleague = await service().as('countyOrganisation');
    const both = await Promise.all([
      post(id, { ...next, version: 1 }),
      colleague.post(`/api/cadres/${id}/post`).send({ ...next, postedOn: '2026-04-01', version: 1 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('stale');
    expect(await historyOf(id)).toHaveLength(2);
  });

  it('of a township team member names the villages served, all of them in the township', async () => {
    const { id } = await posted();
    const member = { areaCode: '529901101', post: 'townshipTeamMember', postedOn: '2026-03-01' };
    expect((await post(id, member).expect(400)).body.errors[0].pointer).toBe('/villages');
    expect((await post(id, { ...member, villages: ['529901102201'] }).expect(400)).body.errors[0].pointer).toBe(
      '/villages',
    );
    expect((await post(id, { ...member, villages: ['529901101209'] }).expect(400)).body.errors[0].pointer).toBe(
      '/villages/0',
    );
    const teamId = world.home.townships[0].village.team.id;
    const after = await post(id, { ...member, villages: ['529901101201'], teamId }).expect(201);
    expect(after.body).toMatchObject({ areaCode: '529901101', teamId, posting: { villages: ['529901101201'] } });
  });

  it('is to a place of the county, with a team of the same township', async () => {
    const { id } = await posted();
    await post(id, { ...next, areaCode: '529902101201' }).expect(404);
    await post(id, { ...next, teamId: world.abroad.townships[0].village.team.id }).expect(404);
    const other = await post(id, { ...next, teamId: world.home.townships[0].village.team.id }).expect(400);
    expect(other.body.errors[0].pointer).toBe('/teamId');
  });

  it('is ended by a recall with its last day and its reason', async () => {
    const { id } = await posted();
    await recall(id, { endedOn: '2026-06-30' }).expect(400);
    await recall(id, { endedOn: '2025-04-30', reason: '任期届满' }).expect(400);
    const { body } = await recall(id, { endedOn: '2025-05-10', ending: 'termEnded', reason: '任期届满' }).expect(200);
    expect(body).toMatchObject({
      isPosted: false,
      areaCode: '529901101201',
      servedDays: 10,
      posting: { endedOn: '2025-05-10', ending: 'termEnded', endingReason: '任期届满' },
    });
    const twice = await recall(id, { endedOn: '2026-06-30', reason: '再次召回' }).expect(409);
    expect(twice.body.code).toBe('out-of-state');
  });

  it('after a recall begins a dispatch of its own, the day after at the earliest', async () => {
    const { id } = await posted();
    await recall(id, { endedOn: '2025-12-31', reason: '工作调整' }).expect(200);
    await post(id, { ...next, postedOn: '2025-12-31' }).expect(409);
    const again = await post(id, next).expect(201);
    expect(again.body).toMatchObject({ isPosted: true, posting: { dispatchedOn: '2026-03-01' } });
  });

  it('entered wrongly is corrected, the one before follows, and the audit keeps what it said', async () => {
    const { id } = await posted();
    const { posting } = (await post(id, next).expect(201)).body;
    const change = { ...next, postedOn: '2026-03-10', villages: [], version: 1 };
    const corrected = await official.put(`/api/postings/${posting.id}`).send(change).expect(200);
    expect(corrected.body).toMatchObject({ postedOn: '2026-03-10', dispatchedOn: '2025-05-01', version: 2 });
    expect((await historyOf(id))[1]).toMatchObject({ endedOn: '2026-03-09', ending: 'moved' });
    const { body } = await official
      .get('/api/audit')
      .query({ filter: `{"recordId":"${posting.id}","action":"correct"}` });
    expect(body[0].change.postedOn).toEqual(['2026-03-01', '2026-03-10']);
    await official
      .put(`/api/postings/${posting.id}`)
      .send({ ...change, postedOn: '2025-05-01', version: 2 })
      .expect(409);
    await official.put(`/api/postings/${posting.id}`).send(change).expect(409);
  });

  it('corrected to days of another, or away from a leave, is refused', async () => {
    const { id } = await posted();
    await recall(id, { endedOn: '2025-12-31', reason: '工作调整' }).expect(200);
    const { posting } = (await post(id, next).expect(201)).body;
    const correct = (postedOn: string, version: number) =>
      official.put(`/api/postings/${posting.id}`).send({ ...next, postedOn, version });
    const met = await correct('2025-12-31', 1).expect(409);
    expect(met.body).toMatchObject({ code: 'overlapping', details: { endedOn: '2025-12-31' } });
    await correct('2026-01-01', 1).expect(200);
    const leave = { cadreId: id, kind: 'annual', from: '2026-01-05', to: '2026-01-06', workingDays: 2 };
    await official.post('/api/leaves').send(leave).expect(201);
    expect((await correct('2026-01-06', 2).expect(409)).body.code).toBe('still-needed');
    await correct('2026-01-05', 2).expect(200);
  });

  it('is made and ended by the organisation department alone', async () => {
    const { id } = world.home.cadres[0]!;
    for (const role of ['townshipCommittee', 'dispatchingUnit', 'cadre', 'disciplineInspector'] as const) {
      const agent = await service().as(role, { cadreId: id, unitId: world.home.unit.id });
      const posting = await agent.post(`/api/cadres/${id}/post`).send(next);
      const recalling = await agent.post(`/api/cadres/${id}/recall`).send({ endedOn: '2026-06-30', reason: '不行' });
      expect([posting.body.code, recalling.body.code]).toEqual(['not-permitted', 'not-permitted']);
    }
  });

  it('moved to another township is no longer read by the one left, which still sees that the cadre was there', async () => {
    const { id } = await posted();
    await post(id, next).expect(201);
    const left = await service().as('townshipCommittee', { areaCode: '529901101' });
    await left.get(`/api/cadres/${id}`).expect(404);
    const { body } = await left
      .get('/api/postings')
      .query({ filter: `{"cadreId":"${id}"}` })
      .expect(200);
    expect(body).toMatchObject([{ areaCode: '529901101201', endedOn: '2026-02-28', cadreName: '江可为' }]);
  });
});
