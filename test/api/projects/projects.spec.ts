import type TestAgent from 'supertest/lib/agent.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';

onBothDatabases('A project of a village', (service) => {
  let world: World;
  let township: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
  });
  const entered = async (body: object = {}) =>
    (
      await township
        .post('/api/projects')
        .send({ areaCode: VILLAGE, title: '茶叶加工车间', ...body })
        .expect(201)
    ).body;
  const move = (id: string, name: string, body: object = {}) => township.post(`/api/projects/${id}/${name}`).send(body);

  it('is a light record: a title, who maintains it, when it was deliberated on and disclosed', async () => {
    const project = await entered();
    expect(project).toMatchObject({
      state: 'planned',
      maintainer: null,
      deliberatedOn: null,
      rounds: [],
      moves: [
        { move: 'consult', needs: [] },
        { move: 'begin', needs: [] },
        { move: 'complete', needs: [] },
        { move: 'end', needs: ['reason'] },
      ],
    });
    const said = {
      title: '茶叶加工车间',
      maintainer: '村集体',
      deliberatedOn: '2026-03-05',
      disclosedOn: '2026-03-12',
    };
    const { body } = await township
      .put(`/api/projects/${project.id}`)
      .send({ ...said, version: 1 })
      .expect(200);
    expect(body).toMatchObject({ ...said, version: 2 });
  });

  it('keeps its rounds of consultation, each with the name of the party and what became of its word', async () => {
    const { id } = await entered();
    const rounds = [
      { heldOn: '2026-03-05', party: '村民代表会议', opinion: '先修路', isTakenUp: true },
      { heldOn: '2026-03-20', party: '青坪镇党委', opinion: '同意', isTakenUp: false },
    ];
    for (const round of rounds) await move(id, 'consult', round).expect(200);
    expect((await township.get(`/api/projects/${id}`).expect(200)).body.rounds).toEqual(rounds);
    await move(id, 'complete', { completedOn: '2026-05-01' }).expect(200);
    const late = await move(id, 'consult', rounds[0]).expect(409);
    expect(late.body).toMatchObject({ code: 'out-of-state', details: { legal: ['stop'] } });
  });

  it('is used, stands idle with a reason, is used again, and is given up for good', async () => {
    const { id } = await entered();
    await move(id, 'begin').expect(200);
    expect((await move(id, 'complete', { completedOn: '2026-05-01' }).expect(200)).body.state).toBe('inUse');
    await move(id, 'stop', {}).expect(400);
    expect((await move(id, 'stop', { reason: '没有订单' }).expect(200)).body).toMatchObject({
      state: 'idle',
      reason: '没有订单',
    });
    expect((await move(id, 'resume').expect(200)).body).toMatchObject({ state: 'inUse', reason: null });
    await move(id, 'end', { reason: '不再需要' }).expect(409);
    await move(id, 'stop', { reason: '拆除' }).expect(200);
    expect((await move(id, 'end', { reason: '拆除' }).expect(200)).body).toMatchObject({ state: 'ended', moves: [] });
  });

  it('is not deliberated, disclosed or finished on a day that is still to come', async () => {
    const { body } = await township
      .post('/api/projects')
      .send({ areaCode: VILLAGE, title: '水窖', deliberatedOn: '2099-01-01' })
      .expect(400);
    expect(body.errors[0].pointer).toBe('/deliberatedOn');
    const { id } = await entered();
    await move(id, 'complete', { completedOn: '2099-01-01' }).expect(400);
  });

  it('takes twenty rounds and no ledger', async () => {
    const { id } = await entered();
    const round = { heldOn: '2026-03-05', party: '村民代表会议', opinion: '同意', isTakenUp: false };
    for (let at = 0; at < 20; at++) await move(id, 'consult', round).expect(200);
    expect((await move(id, 'consult', round).expect(409)).body.code).toBe('needs-unmet');
  });

  it('is its own township’s and its county’s', async () => {
    const { id } = await entered();
    const neighbour = await service().as('townshipCommittee', { areaCode: '529901102' });
    await neighbour.post('/api/projects').send({ areaCode: VILLAGE, title: '别村的' }).expect(404);
    const read = async (by: TestAgent) => (await by.get(`/api/projects/${id}`)).status;
    expect([await read(neighbour), await read(world.home.official)]).toEqual([404, 200]);
  });
});
