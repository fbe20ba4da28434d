import type TestAgent from 'supertest/lib/agent.js';
import { importRules } from '../build/rules.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const REASON = '登记时漏了一天，已核对请假单';
const LEAVE = { kind: 'training', from: '2026-03-02', to: '2026-03-06', workingDays: 5 };

onBothDatabases('Days of a cycle whose books are closed', (service) => {
  let world: World;
  let official: TestAgent;
  let township: TestAgent;
  let cadreId: string;
  let leave: { id: string; version: number };
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
    cadreId = world.home.cadres[0]!.id;
    leave = (
      await township
        .post('/api/leaves')
        .send({ cadreId, ...LEAVE })
        .expect(201)
    ).body;
    const { id: ruleSetId } = await importRules(service());
    const plan = { code: '2026-H1', areaCode: '529901', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
    const { body } = await official
      .post('/api/cycles')
      .send({ ...plan, ruleSetId })
      .expect(201);
    await official.post(`/api/cycles/${body.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post(`/api/cycles/${body.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
  });
  const again = { ...LEAVE, from: '2026-04-01', to: '2026-04-02', workingDays: 2 };
  const closed = { code: 'window-closed', details: { word: 'cycles', state: 'closed', needs: ['reason'] } };

  it('take no leave and no correction from a township, with or without a reason', async () => {
    for (const reason of [undefined, REASON]) {
      const made = await township
        .post('/api/leaves')
        .send({ cadreId, ...again, reason })
        .expect(409);
      expect(made.body).toMatchObject(closed);
      // Out of the closed days is a change of them too.
      const moved = { ...LEAVE, from: '2026-08-03', to: '2026-08-07', version: 1, reason };
      expect((await township.put(`/api/leaves/${leave.id}`).send(moved).expect(409)).body).toMatchObject(closed);
    }
    await township
      .post('/api/leaves')
      .send({ cadreId, ...LEAVE, from: '2026-07-01', to: '2026-07-01', workingDays: 1 })
      .expect(201);
  });

  it('take them from the county with a reason, which the audit keeps', async () => {
    const change = { ...LEAVE, workingDays: 4, version: 1 };
    expect((await official.put(`/api/leaves/${leave.id}`).send(change).expect(409)).body).toMatchObject(closed);
    await official
      .put(`/api/leaves/${leave.id}`)
      .send({ ...change, reason: REASON })
      .expect(200);
    const filter = JSON.stringify({ recordId: cadreId, action: 'changeClosed' });
    const { body: lines } = await official.get('/api/audit').query({ filter }).expect(200);
    expect(lines[0]).toMatchObject({ change: { cycle: [null, '2026-H1'], reason: [null, REASON] } });
  });

  it('take no posting without a reason: neither one that begins in them, nor one corrected in them', async () => {
    const where = { areaCode: '529901101201', post: 'teamMember', postedOn: '2026-06-01' };
    const other = world.home.cadres[1]!.id;
    expect((await official.post(`/api/cadres/${other}/post`).send(where).expect(409)).body).toMatchObject(closed);
    const { body: postings } = await official.get(`/api/cadres/${other}/postings`).expect(200);
    const correct = { ...where, postedOn: '2025-06-01', version: 1 };
    const path = `/api/postings/${postings[0].id}`;
    expect((await official.put(path).send(correct).expect(409)).body).toMatchObject(closed);
    await official
      .put(path)
      .send({ ...correct, reason: REASON })
      .expect(200);
    await official
      .post(`/api/cadres/${other}/post`)
      .send({ ...where, postedOn: '2026-07-01' })
      .expect(201);
  });
});
