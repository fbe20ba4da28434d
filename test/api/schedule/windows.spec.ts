import type TestAgent from 'supertest/lib/agent.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aPlannedHalf, morning, windowsOf } from './build.js';

const REASON = '暴雪封路，顺延';

onBothDatabases('The windows of a cycle', (service) => {
  let world: World;
  let cycleId: string;
  const windowCalled = async (agent: TestAgent, code: string) =>
    (
      await agent
        .get('/api/windows')
        .query({ filter: JSON.stringify({ cycleId, code }) })
        .expect(200)
    ).body[0];
  beforeAll(async () => {
    world = await aWorld(service());
    service().clock.set(morning('2026-06-23'));
    cycleId = (await aPlannedHalf(service(), world.home)).id;
  });

  it('are planned from the measure and the calendar when somebody asks, and planned again they stay', async () => {
    const { official } = world.home;
    expect(await windowsOf(world.home, cycleId)).toEqual({});
    const { body } = await official.post('/api/windows/plan').send({ cycleId }).expect(200);
    expect(body.length).toBe(12);
    expect(await windowsOf(world.home, cycleId)).toMatchObject({
      announcement: '2026-06-05~2026-06-12',
      booksClosed: '~2026-07-10',
      feedback: '2026-07-28~2026-07-28',
    });
    const again = await official.post('/api/windows/plan').send({ cycleId }).expect(200);
    expect(again.body).toEqual(body);
  });

  it('are moved by the county with a reason, which the audit chain keeps', async () => {
    const { official } = world.home;
    const window = await windowCalled(official, 'townshipMarks');
    expect(window.moves).toEqual([{ move: 'move', needs: ['reason'] }]);
    const move = (body: object) => official.post(`/api/windows/${window.id}/move`).send(body);
    await move({ toOn: '2026-07-10' }).expect(400);
    const moved = await move({ toOn: '2026-07-10', reason: REASON, version: 1 }).expect(200);
    expect(moved.body).toMatchObject({ fromOn: '2026-07-01', toOn: '2026-07-10', movedReason: REASON, version: 2 });
    await move({ toOn: '2026-07-11', reason: REASON, version: 1 }).expect(409);
    const { body: lines } = await official.get('/api/audit').query({ filter: `{"recordId":"${window.id}"}` });
    expect(lines[0]).toMatchObject({
      action: 'move',
      word: 'windows',
      change: { toOn: ['2026-07-08', '2026-07-10'], movedReason: [null, REASON] },
    });
  });

  it('are not moved into the past, out of order, or after they ended', async () => {
    const { official } = world.home;
    const refused = async (code: string, days: object) => {
      const { id } = await windowCalled(official, code);
      const { body } = await official
        .post(`/api/windows/${id}/move`)
        .send({ ...days, reason: REASON })
        .expect(409);
      return body.code;
    };
    expect(await refused('survey', { toOn: '2026-06-22' })).toBe('needs-unmet');
    expect(await refused('survey', { fromOn: '2026-06-24', toOn: '2026-07-08' })).toBe('needs-unmet');
    expect(await refused('feedback', { fromOn: '2026-07-30', toOn: '2026-07-29' })).toBe('needs-unmet');
    expect(await refused('draw', { toOn: '2026-07-01' })).toBe('window-closed');
  });

  it('are not made shorter once they were announced: who counted on their days keeps them', async () => {
    const { official } = world.home;
    const move = async (code: string, days: object) => {
      const { id } = await windowCalled(official, code);
      return official.post(`/api/windows/${id}/move`).send({ ...days, reason: REASON });
    };
    // While the cycle is only planned nobody was told.
    expect(await move('feedback', { fromOn: '2026-07-29', toOn: '2026-07-29' })).toMatchObject({ status: 200 });
    expect(await move('feedback', { fromOn: '2026-07-28', toOn: '2026-07-28' })).toMatchObject({ status: 200 });
    await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
    const announced = await windowCalled(official, 'survey');
    const earlier = await move('survey', { toOn: '2026-07-07' });
    expect(earlier).toMatchObject({ status: 409, body: { code: 'needs-unmet', details: { toOn: '2026-07-08' } } });
    expect(await move('publicNotice', { fromOn: '2026-07-22', toOn: '2026-07-27' })).toMatchObject({ status: 409 });
    expect(await windowCalled(official, 'survey')).toEqual(announced);
    // As many days, all of them later.
    expect(await move('publicNotice', { fromOn: '2026-07-22', toOn: '2026-07-28' })).toMatchObject({ status: 200 });
  });

  it('are seen by everybody in the county, and moved by nobody else', async () => {
    const { home, abroad } = world;
    const township = await service().as('townshipCommittee', { areaCode: home.townships[0].code });
    const window = await windowCalled(township, 'feedback');
    expect(window).toMatchObject({ areaCode: home.code, moves: [] });
    const move = { toOn: '2026-07-30', reason: REASON };
    await township.post(`/api/windows/${window.id}/move`).send(move).expect(403);
    await abroad.official.post(`/api/windows/${window.id}/move`).send(move).expect(404);
    expect(await windowsOf(abroad, cycleId)).toEqual({});
  });

  it('are tried for the next two half-years without storing anything', async () => {
    const { official, code: areaCode } = world.home;
    const ask = (query: object) => official.get('/api/windows/dry-run').query(query);
    const { body } = await ask({ areaCode, from: '2027-07-01' }).expect(200);
    const [first, second] = body.halves;
    expect(first).toMatchObject({
      code: '2027-H2',
      cutoffOn: '2027-12-17',
      movedBy: '7.14',
      reviewUntil: '2028-02-14',
    });
    expect(second).toMatchObject({ code: '2028-H1' });
    expect(body.days[0]).toMatchObject({ day: '2027-11-25', events: [{ kind: 'begins', window: 'announcement' }] });
    const today = await ask({ areaCode: world.home.townships[0].code }).expect(200);
    expect(today.body.halves.map((half: { code: string }) => half.code)).toEqual(['2026-H1', '2026-H2']);
    await ask({ areaCode, ruleSet: 'no-such' }).expect(400);
    await ask({ areaCode, from: '1999-01-01' }).expect(400);
    await ask({ areaCode: world.abroad.code }).expect(404);
    expect(await windowsOf(world.home, cycleId)).toMatchObject({ feedback: '2026-07-28~2026-07-28' });
  });

  it('of a cycle whose days no calendar reaches are not planned, and that is said', async () => {
    const { official, code: areaCode } = world.home;
    const { body: cycle } = await official.get(`/api/cycles/${cycleId}`);
    const far = { code: 'far', areaCode, half: 'first', startsOn: '9998-01-01', cutoffOn: '9999-12-31' };
    const { body } = await official
      .post('/api/cycles')
      .send({ ...far, ruleSetId: cycle.ruleSetId })
      .expect(201);
    const refused = await official.post('/api/windows/plan').send({ cycleId: body.id }).expect(409);
    expect(refused.body.code).toBe('needs-unmet');
  });
});
