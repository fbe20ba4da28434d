import { AssignedDutiesService } from '../../../api/assigned-duties/assigned-duties.service.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aHalfYear, ANSWER_DUE_ON, aReport, closed, CLOSED_ON } from './build.js';

const CONFIRMED = {
  outcome: 'confirmed',
  grounds: '系乡镇统计站安排，有工作群通知为证',
  remedy: '9月14日至18日按在岗计',
};

onBothDatabases('A report that a listed duty was given', (service) => {
  let world: World;
  let half: Awaited<ReturnType<typeof aHalfYear>>;
  const reported = async (other: object = {}) => {
    const { body } = await half.reporter.post('/api/assigned-duties').send(aReport(world, other)).expect(201);
    return body as { id: string; cycleId: string };
  };
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await aWorld(service());
    half = await aHalfYear(service(), world);
  });

  it('is made by the cadre to the county alone, of a duty on the list, without evidence', async () => {
    const { body } = await half.reporter
      .post('/api/assigned-duties')
      .send(aReport(world, { account: null }))
      .expect(201);
    expect(body).toMatchObject({
      item: 'duty1',
      title: { zh: '填表报数' },
      areaCode: '529901101201',
      cycleId: half.cycle.id,
      workingDays: 5,
      state: 'reported',
      account: null,
      releasedOn: null,
      answerDueOn: null,
      moves: [{ move: 'withdraw', needs: [] }],
    });
    ids['silent'] = body.id;
    const { body: seen } = await half.official.get(`/api/assigned-duties/${body.id}`).expect(200);
    expect(seen).toMatchObject({ cadreId: world.home.cadres[0]!.id, reportedBy: half.reporter.accountId, moves: [] });
  });

  it('is refused of a duty that is not listed, of days to come, and of a township the cadre was not posted to', async () => {
    const refusals = async (other: object, status: number) => {
      const { body } = await half.reporter.post('/api/assigned-duties').send(aReport(world, other)).expect(status);
      return body;
    };
    expect(await refusals({ item: 'duty12' }, 409)).toMatchObject({
      code: 'needs-unmet',
      details: { nearest: 'duty1' },
    });
    expect(await refusals({ from: '2026-12-21', to: '2026-12-25' }, 409)).toMatchObject({
      details: { to: '2026-12-25', today: '2026-12-24' },
    });
    expect(await refusals({ areaCode: '529901102201' }, 409)).toMatchObject({
      details: { townships: ['529901101'] },
    });
    expect((await refusals({ from: '2026-09-19' }, 400)).errors).toMatchObject([{ pointer: '/to' }]);
    expect((await refusals({ from: '2026-01-01', to: '2026-09-18' }, 400)).errors).toMatchObject([{ pointer: '/to' }]);
    expect((await refusals({ areaCode: '529901101999' }, 400)).errors).toMatchObject([{ pointer: '/areaCode' }]);
  });

  it('is made for oneself alone: not for another cadre, and not by a township', async () => {
    await half.mate.post('/api/assigned-duties').send(aReport(world)).expect(404);
    await half.township.post('/api/assigned-duties').send(aReport(world)).expect(403);
    await half.mate.get(`/api/assigned-duties/${ids['silent']}`).expect(404);
    const { body } = await half.mate.get('/api/assigned-duties').expect(200);
    expect(body).toEqual([]);
  });

  it('is taken back by who made it, while the books are open', async () => {
    const { id } = await reported({ item: 'duty2' });
    await half.official.post(`/api/assigned-duties/${id}/withdraw`).send({}).expect(403);
    const { body } = await half.reporter.post(`/api/assigned-duties/${id}/withdraw`).send({}).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', moves: [] });
    ids['withdrawn'] = id;
  });

  it('is neither answered nor verified before the books are closed', async () => {
    for (const part of ['answered', 'flood', 'long', 'refuted']) ids[part] = (await reported({ item: 'duty3' })).id;
    await half.township.post(`/api/assigned-duties/${ids['answered']}/answer`).send({ answer: '没有安排' }).expect(404);
    const { body } = await half.official
      .post(`/api/assigned-duties/${ids['answered']}/propose`)
      .send(CONFIRMED)
      .expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { answerDueOn: null } });
  });

  it('reaches the township when the books are closed, to be answered within five working days', async () => {
    await closed(service(), half.official, half.cycle.id);
    const { body } = await half.township.get(`/api/assigned-duties/${ids['answered']}`).expect(200);
    expect(body).toMatchObject({
      releasedOn: CLOSED_ON,
      answerDueOn: ANSWER_DUE_ON,
      moves: [{ move: 'answer', needs: [] }],
    });
    const late = await half.reporter.post(`/api/assigned-duties/${ids['answered']}/withdraw`).send({}).expect(409);
    expect(late.body.code).toBe('window-closed');
    await half.neighbour.get(`/api/assigned-duties/${ids['answered']}`).expect(404);
  });

  it('is answered by the township, and not verified while the time for it runs', async () => {
    const early = await half.official
      .post(`/api/assigned-duties/${ids['answered']}/propose`)
      .send(CONFIRMED)
      .expect(409);
    expect(early.body).toMatchObject({ code: 'needs-unmet', details: { answerDueOn: ANSWER_DUE_ON } });
    const { body } = await half.township
      .post(`/api/assigned-duties/${ids['answered']}/answer`)
      .send({ answer: '系统计站安排，以后不再安排。', version: 1 })
      .expect(200);
    expect(body).toMatchObject({ state: 'answered', answeredOn: CLOSED_ON, verifyDueOn: '2027-01-27', moves: [] });
  });

  it('waits in the reminders for the township, and then for the county', async () => {
    const duties = service().app.get(AssignedDutiesService, { strict: false });
    const due = await duties.due('529901');
    expect(due.find(({ id }) => id === ids['answered'])).toEqual({
      word: 'assigned-duties',
      id: ids['answered'],
      cycleId: half.cycle.id,
      dueOn: '2027-01-27',
      role: 'countyOrganisation',
      areaCode: '529901',
      cadreId: null,
      unitId: null,
    });
    expect(due.find(({ id }) => id === ids['silent'])).toMatchObject({
      dueOn: ANSWER_DUE_ON,
      role: 'townshipCommittee',
      areaCode: '529901101',
      cadreId: null,
    });
    expect(due.find(({ id }) => id === ids['withdrawn'])).toBeUndefined();
  });

  it('may be excepted for an emergency that the township states in writing: its days, at most seven', async () => {
    const answer = (id: string, emergency: object) =>
      half.township.post(`/api/assigned-duties/${id}/answer`).send({ answer: '防汛值守', emergency });
    const flood = { kind: 'flood', from: '2026-09-14', to: '2026-09-18', statement: '县防指三级响应，党委会决定' };
    const outside = await answer(ids['flood']!, { ...flood, from: '2026-09-13' }).expect(409);
    expect(outside.body.details).toMatchObject({ report: { from: '2026-09-14', to: '2026-09-18' } });
    await answer(ids['flood']!, { ...flood, statement: '' }).expect(400);
    await answer(ids['flood']!, flood).expect(200);
    const excepted = { outcome: 'excepted', grounds: '应急响应属实，五天' };
    await half.official.post(`/api/assigned-duties/${ids['flood']}/propose`).send(excepted).expect(200);
    const { body } = await half.second.post(`/api/assigned-duties/${ids['flood']}/verify`).send({}).expect(200);
    expect(body).toMatchObject({ state: 'excepted', findingNumber: null });
    await answer(ids['long']!, { ...flood, to: '2026-09-15' }).expect(200);
    const part = await half.official.post(`/api/assigned-duties/${ids['long']}/propose`).send(excepted).expect(409);
    expect(part.body.details).toMatchObject({ emergency: { to: '2026-09-15' }, report: { to: '2026-09-18' } });
    await half.official.post(`/api/assigned-duties/${ids['refuted']}/answer`).send({ answer: '没有' }).expect(403);
  });

  it('is looked into on grounds that do not name who reported, and that say how the time is set right', async () => {
    const propose = (body: object) => half.official.post(`/api/assigned-duties/${ids['answered']}/propose`).send(body);
    await propose({ ...CONFIRMED, grounds: '' }).expect(400);
    const named = await propose({ ...CONFIRMED, grounds: '林小满反映属实' }).expect(409);
    expect(named.body.code).toBe('needs-unmet');
    await propose({ ...CONFIRMED, grounds: '529901-001 反映属实' }).expect(409);
    await propose({ ...CONFIRMED, remedy: null }).expect(409);
    const { body } = await propose(CONFIRMED).expect(200);
    const proposed = { ...CONFIRMED, by: half.official.accountId };
    expect(body).toMatchObject({ state: 'answered', proposed, verifiedBy: null, findingNumber: null });
    expect(body.moves).toEqual([{ move: 'propose', needs: ['reason'] }]);
  });

  it('is verified by two people of the county: who looked into it decides nothing alone', async () => {
    const path = `/api/assigned-duties/${ids['answered']}`;
    const alone = await half.official.post(`${path}/verify`).send({}).expect(409);
    expect(alone.body.code).toBe('second-person');
    // Until it is decided neither the township nor the cadre reads what one person thinks of it.
    for (const agent of [half.township, half.reporter])
      expect((await agent.get(path).expect(200)).body).toMatchObject({ proposed: null, grounds: null });
    const seen = (await half.second.get(path).expect(200)).body;
    expect(seen.moves).toEqual([
      { move: 'propose', needs: ['reason'] },
      { move: 'confirm', needs: ['secondPerson'] },
    ]);
    const { body } = await half.second.post(`${path}/verify`).send({ version: seen.version }).expect(200);
    expect(body).toMatchObject({
      state: 'confirmed',
      verifiedOn: CLOSED_ON,
      silentOn: null,
      findingNumber: '529901101-F1',
      remedy: CONFIRMED.remedy,
      proposed: { by: half.official.accountId },
      verifiedBy: half.second.accountId,
    });
    for (const route of ['propose', 'verify']) {
      const again = await half.official.post(`${path}/${route}`).send(route === 'verify' ? {} : CONFIRMED);
      expect(again).toMatchObject({ status: 409, body: { code: 'out-of-state', details: { legal: [] } } });
    }
  });

  it('is recorded of the township once, in the half-year in which the county verified it', async () => {
    const { body } = await half.official
      .get('/api/findings')
      .query({ filter: JSON.stringify({ entityCode: '529901101' }) })
      .expect(200);
    expect(body).toMatchObject([
      {
        cycleId: half.following.id,
        number: '529901101-F1',
        entityKind: 'township',
        code: 'listed-duty-assigned',
        day: CLOSED_ON,
        state: 'confirmed',
        reportedBy: null,
        cadreId: null,
      },
    ]);
  });

  it('is not decided by the person who entered it for a cadre who came in person', async () => {
    const { body } = await half.official
      .post('/api/assigned-duties')
      .send(aReport(world, { from: '2027-01-04', to: '2027-01-08' }))
      .expect(201);
    expect(body).toMatchObject({ cycleId: half.following.id, reportedBy: half.official.accountId });
    expect(body.moves).toEqual([]);
  });

  it('is verified after silence too, which is recorded as that', async () => {
    const path = `/api/assigned-duties/${ids['silent']}`;
    service().clock.set('2027-01-20T15:59:00.000Z');
    await half.second.post(`${path}/propose`).send(CONFIRMED).expect(409);
    service().clock.set('2027-01-20T16:01:00.000Z');
    const nobody = await half.official.post(`${path}/verify`).send({}).expect(409);
    expect(nobody.body).toMatchObject({ code: 'needs-unmet' });
    await half.second.post(`${path}/propose`).send(CONFIRMED).expect(200);
    const { body } = await half.official.post(`${path}/verify`).send({}).expect(200);
    expect(body).toMatchObject({
      state: 'confirmed',
      answer: null,
      silentOn: ANSWER_DUE_ON,
      findingNumber: '529901101-F2',
    });
  });

  it('is answered late too, as long as nothing is decided: what was found out before that is looked into again', async () => {
    const path = `/api/assigned-duties/${ids['refuted']}`;
    await half.second.post(`${path}/propose`).send(CONFIRMED).expect(200);
    const { body } = await half.township
      .post(`${path}/answer`)
      .send({ answer: '当天各村自报，没有安排驻村干部。' })
      .expect(200);
    expect(body).toMatchObject({ answeredOn: '2027-01-21', answerDueOn: ANSWER_DUE_ON });
    const stale = await half.official.post(`${path}/verify`).send({}).expect(409);
    expect(stale.body.code).toBe('needs-unmet');
    await half.second
      .post(`${path}/propose`)
      .send({ outcome: 'notConfirmed', grounds: '走访村两委，未见安排' })
      .expect(200);
    const { body: decided } = await half.official.post(`${path}/verify`).send({}).expect(200);
    expect(decided).toMatchObject({ state: 'notConfirmed', findingNumber: null });
  });

  it('counts in public by township, three of them in a half-year leading to a talk with the county', async () => {
    const third = { ...CONFIRMED, grounds: '应急只到15日，其余三天属实' };
    await half.second.post(`/api/assigned-duties/${ids['long']}/propose`).send(third).expect(200);
    await half.official.post(`/api/assigned-duties/${ids['long']}/verify`).send({}).expect(200);
    const { body } = await half.mate
      .get('/api/assigned-duties/counts')
      .query({ cycleId: half.following.id })
      .expect(200);
    expect(body).toEqual([
      { areaCode: '529901101', name: '青坪镇', confirmed: 3 },
      { areaCode: '529901102', name: '石桥镇', confirmed: 0 },
    ]);
    const { body: before } = await half.mate
      .get('/api/assigned-duties/counts')
      .query({ cycleId: half.cycle.id })
      .expect(200);
    expect(before.map(({ confirmed }: { confirmed: number }) => confirmed)).toEqual([0, 0]);
  });
});
