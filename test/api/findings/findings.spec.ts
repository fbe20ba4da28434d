import type TestAgent from 'supertest/lib/agent.js';
import { FindingsService } from '../../../api/findings/findings.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const moves = (record: { moves: { move: string }[] }) => record.moves.map(({ move }) => move);
const GROUNDS = { grounds: '走访当事农户两户，情况属实' };

onBothDatabases('Findings of listed conduct', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
  });

  const feast = (entityCode = '529901-001') => ({
    cycleId,
    entityKind: 'cadre',
    entityCode,
    code: 'improper-feasting',
    day: '2026-09-18',
  });

  it('are reported without evidence, answered by the person they are about, and confirmed by another official', async () => {
    const { official } = world.home;
    const reported = await official.post('/api/findings').send(feast()).expect(201);
    expect(reported.body).toMatchObject({ number: '529901-001-F1', state: 'reported', evidence: null });
    const id = reported.body.id as string;
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const seen = await own.get(`/api/findings/${id}`).expect(200);
    expect(seen.body).toMatchObject({ reportedBy: null, moves: [{ move: 'answer', needs: [] }] });
    await own.post(`/api/findings/${id}/answer`).send({ answer: '当天是给群众帮忙，没有赴宴。' }).expect(200);
    const same = await official.post(`/api/findings/${id}/confirm`).send(GROUNDS).expect(409);
    expect(same.body.code).toBe('second-person');
    const other = await service().as('countyOrganisation');
    await other.post(`/api/findings/${id}/confirm`).send({}).expect(400);
    const confirmed = await other.post(`/api/findings/${id}/confirm`).send(GROUNDS).expect(200);
    expect(confirmed.body).toMatchObject({
      ...GROUNDS,
      state: 'confirmed',
      confirmedBy: other.accountId,
      answeredOn: '2026-12-24',
      silentOn: null,
    });
    const twice = await other.post(`/api/findings/${id}/confirm`).send(GROUNDS).expect(409);
    expect(twice.body).toMatchObject({
      code: 'out-of-state',
      details: { legal: ['propose-withdrawal', 'keep', 'withdraw'] },
    });
  });

  it('of conduct the measure does not list are refused, with the name that was probably meant', async () => {
    const answer = await world.home.official
      .post('/api/findings')
      .send({ ...feast(), code: 'improper-feesting' })
      .expect(409);
    expect(answer.body).toMatchObject({ code: 'needs-unmet', details: { nearest: 'improper-feasting' } });
    expect(answer.body.message).toContain('improper-feasting');
  });

  it('outside of the cycle’s days are refused', async () => {
    const answer = await world.home.official
      .post('/api/findings')
      .send({ ...feast(), day: '2026-06-30' })
      .expect(409);
    expect(answer.body.message).toContain('2026-06-30');
  });

  it('of another county’s cadre are answered as if there were no such cadre', async () => {
    const answer = await world.home.official.post('/api/findings').send(feast('529902-001')).expect(404);
    expect(answer.body.code).toBe('not-found');
  });

  it('are of what their kind says: a village’s code names no cadre', async () => {
    const { official } = world.home;
    const wrong = { ...feast('529901101201'), entityKind: 'cadre' };
    const answer = await official.post('/api/findings').send(wrong).expect(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/entityCode' }]);
    const { body } = await official.get('/api/findings').query({ filter: '{"entityCode":"529901101201"}' }).expect(200);
    expect(body).toEqual([]);
  });

  it('of one cadre are not seen by another', async () => {
    const reported = await world.home.official.post('/api/findings').send(feast('529901-002')).expect(201);
    const stranger = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    await stranger.get(`/api/findings/${reported.body.id}`).expect(404);
    const list = await stranger.get('/api/findings').expect(200);
    expect(list.body.every(({ entityCode }: { entityCode: string }) => entityCode === '529901-001')).toBe(true);
  });

  it('leave a line in the audit when somebody reads them', async () => {
    const { official } = world.home;
    const { body } = await official.post('/api/findings').send(feast('529901-004')).expect(201);
    await official.get(`/api/findings/${body.id}`).expect(200);
    const audit = await official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: body.id }) })
      .expect(200);
    expect(audit.body.map(({ action }: { action: string }) => action)).toEqual(['read', 'create']);
    expect(audit.body[0].accountId).toBe(official.accountId);
  });

  it('tell the person what happened, and never what supports it or who said so', async () => {
    const told = { account: '9月18日中午在村口饭店饮酒', evidence: '村民反映，附照片 2026-09-18-3.jpg' };
    const { body } = await world.home.official
      .post('/api/findings')
      .send({ ...feast(), ...told })
      .expect(201);
    expect(body).toMatchObject(told);
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const seen = await own.get(`/api/findings/${body.id}`).expect(200);
    expect(seen.body).toMatchObject({ account: told.account, evidence: null, reportedBy: null, confirmedBy: null });
    await world.home.official
      .post('/api/findings')
      .send({ ...feast(), evidence: '长'.repeat(501) })
      .expect(400);
  });

  it('are not confirmed while the person may still answer, five working days by the county’s calendar', async () => {
    const { official } = world.home;
    const second = await service().as('countyOrganisation');
    const { body } = await official.post('/api/findings').send(feast('529901-002')).expect(201);
    // New Year's Day is no working day.
    expect(body.answerDueOn).toBe('2026-12-31');
    const early = await second.post(`/api/findings/${body.id}/confirm`).send(GROUNDS).expect(409);
    expect(early.body).toMatchObject({ code: 'needs-unmet', details: { answerDueOn: '2026-12-31' } });
    expect(early.body.message).toContain('2026-12-31');
    const seen = await second.get(`/api/findings/${body.id}`).expect(200);
    expect(seen.body.moves.map(({ move }: { move: string }) => move)).toEqual(['withdraw']);
    const findings = service().app.get(FindingsService, { strict: false });
    expect((await findings.due('529901')).find(({ id }) => id === body.id)).toEqual({
      word: 'findings',
      id: body.id,
      cycleId,
      dueOn: '2026-12-31',
      role: 'cadre',
      areaCode: '529901101201',
      cadreId: world.home.cadres[1]!.id,
      unitId: null,
    });
    expect(await findings.due('529902')).toEqual([]);
  });

  it('are confirmed after silence too, which is recorded as that; an answer that comes late is taken before', async () => {
    const { official } = world.home;
    const second = await service().as('countyOrganisation');
    const own = await service().as('cadre', { cadreId: world.home.cadres[3]!.id });
    const [silent, late] = await Promise.all(
      ['2026-09-21', '2026-09-22'].map(
        async (day) =>
          (
            await official
              .post('/api/findings')
              .send({ ...feast('529901-004'), day })
              .expect(201)
          ).body,
      ),
    );
    service().clock.set('2026-12-31T15:59:00.000Z');
    await second.post(`/api/findings/${silent.id}/confirm`).send(GROUNDS).expect(409);
    service().clock.set('2026-12-31T16:01:00.000Z');
    const { body } = await second.post(`/api/findings/${silent.id}/confirm`).send(GROUNDS).expect(200);
    expect(body).toMatchObject({ state: 'confirmed', answer: null, answeredOn: null, silentOn: '2026-12-31' });
    const answered = await own.post(`/api/findings/${late.id}/answer`).send({ answer: '刚从外地回来' }).expect(200);
    expect(answered.body).toMatchObject({ answeredOn: '2027-01-01', answerDueOn: '2026-12-31', silentOn: null });
    service().clock.set('2026-12-24T02:00:00.000Z');
  });

  it('of the day that has not come are refused, also within the cycle', async () => {
    const { body } = await world.home.official
      .post('/api/findings')
      .send({ ...feast(), day: '2026-12-25' })
      .expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { day: '2026-12-25', today: '2026-12-24' } });
  });

  it('that void the item concerned say which, one that the measure names', async () => {
    const falsified = { ...feast(), code: 'data-falsified' };
    const send = (concerns: string | null) =>
      world.home.official.post('/api/findings').send({ ...falsified, concerns });
    const none = await send(null).expect(409);
    expect(none.body.details).toMatchObject({ mayConcern: ['A1', 'A2', 'A3'] });
    await send('B1').expect(409);
    const { body } = await send('A3').expect(201);
    expect(body.concerns).toBe('A3');
    await world.home.official
      .post('/api/findings')
      .send({ ...feast(), concerns: 'A1' })
      .expect(409);
  });

  it('are withdrawn with a reason, which stays in the audit', async () => {
    const { official } = world.home;
    const { body } = await official.post('/api/findings').send(feast('529901-003')).expect(201);
    await official.post(`/api/findings/${body.id}/withdraw`).send({}).expect(400);
    const withdrawn = await official
      .post(`/api/findings/${body.id}/withdraw`)
      .send({ reason: '经核实不属实' })
      .expect(200);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', reason: '经核实不属实', moves: [] });
    const audit = await official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: body.id }) })
      .expect(200);
    expect(audit.body[0]).toMatchObject({ action: 'withdraw', change: { reason: [null, '经核实不属实'] } });
  });

  it('that two people confirmed are withdrawn by two, each with the reason, and scored until then', async () => {
    const { official } = world.home;
    const second = await service().as('countyOrganisation');
    const own = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
    const { id } = (await official.post('/api/findings').send(feast('529901-003')).expect(201)).body;
    await own.post(`/api/findings/${id}/answer`).send({ answer: '当天在村委会值班。' }).expect(200);
    await second.post(`/api/findings/${id}/confirm`).send({ grounds: '走访当事农户' }).expect(200);
    const move = (who: TestAgent, name: string, reason = '值班表证明不在场') =>
      who.post(`/api/findings/${id}/${name}`).send({ reason });
    const alone = await move(official, 'withdraw').expect(409);
    expect(alone.body).toMatchObject({ code: 'needs-unmet', details: { legal: ['propose-withdrawal'] } });
    await move(official, 'keep').expect(409);
    await official.post(`/api/findings/${id}/propose-withdrawal`).send({}).expect(400);
    const { body } = await move(official, 'propose-withdrawal').expect(200);
    const proposedWithdrawal = { by: official.accountId, reason: '值班表证明不在场' };
    expect(body).toMatchObject({ state: 'confirmed', proposedWithdrawal });
    expect(moves(body)).toEqual(['keep']);
    expect((await move(official, 'withdraw').expect(409)).body.code).toBe('second-person');
    await move(second, 'propose-withdrawal').expect(409);
    expect((await own.get(`/api/findings/${id}`)).body).toMatchObject({ proposedWithdrawal: null, reason: null });
    const kept = await move(second, 'keep', '值班表是事后补的').expect(200);
    expect(kept.body).toMatchObject({ state: 'confirmed', proposedWithdrawal: null });
    expect((await own.get(`/api/findings/${id}`)).body.reason).toBeNull();
    await move(second, 'propose-withdrawal').expect(200);
    const withdrawn = await move(official, 'withdraw', '核对考勤原件，确不在场').expect(200);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', reason: '核对考勤原件，确不在场', moves: [] });
  });
});
