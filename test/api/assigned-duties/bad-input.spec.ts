import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aHalfYear, ANSWER_DUE_ON, aReport, closed, CLOSED_AT } from './build.js';

const CONFIRMED = { outcome: 'confirmed', grounds: '有通知为证', remedy: '按在岗计' };

onBothDatabases('A report of an assigned duty, whatever comes in', (service) => {
  let world: World;
  let half: Awaited<ReturnType<typeof aHalfYear>>;
  let ids: string[];
  beforeAll(async () => {
    world = await aWorld(service());
    half = await aHalfYear(service(), world);
    const made = ['duty1', 'duty2', 'duty3', 'duty4'].map(async (item) =>
      half.reporter.post('/api/assigned-duties').send(aReport(world, { item })).expect(201),
    );
    ids = (await Promise.all(made)).map(({ body }) => body.id as string);
  });
  const townshipFindings = async () =>
    (await half.official.get('/api/findings').query({ filter: '{"entityCode":"529901101"}' }).expect(200)).body;

  it('is taken back or released, never both, when both come at once', async () => {
    service().clock.set(CLOSED_AT);
    const [withdrawal, closing] = await Promise.all([
      half.reporter.post(`/api/assigned-duties/${ids[3]}/withdraw`).send({}),
      half.official.post(`/api/cycles/${half.cycle.id}/close`).send({ reason: '按县里部署办理' }),
    ]);
    expect(closing!.status).toBe(200);
    const known = await half.township.get(`/api/assigned-duties/${ids[3]}`);
    expect([withdrawal!.status, known.status]).toEqual(withdrawal!.status === 200 ? [200, 404] : [409, 200]);
  });

  it('is decided once when two decide at once, and recorded of the township once', async () => {
    await half.township.post(`/api/assigned-duties/${ids[0]}/answer`).send({ answer: '已停止' }).expect(200);
    await half.official.post(`/api/assigned-duties/${ids[0]}/propose`).send(CONFIRMED).expect(200);
    const third = await service().as('countyOrganisation');
    const decide = [third, half.second].map(async (who) => who.post(`/api/assigned-duties/${ids[0]}/verify`).send({}));
    const answers = await Promise.all(decide);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(['stale', 'out-of-state']).toContain(refused.body.code);
    expect(await townshipFindings()).toHaveLength(1);
  });

  it('is refused every move that is not its turn, with those that are named', async () => {
    const refusal = async (move: string, body: object, who = half.official) =>
      (await who.post(`/api/assigned-duties/${ids[0]}/${move}`).send(body).expect(409)).body;
    expect(await refusal('propose', { ...CONFIRMED, outcome: 'notConfirmed' })).toMatchObject({
      code: 'out-of-state',
      details: { state: 'confirmed', legal: [] },
    });
    expect((await refusal('answer', { answer: '再说一次' }, half.township)).code).toBe('out-of-state');
    expect((await refusal('withdraw', {}, half.reporter)).code).toBe('out-of-state');
    service().clock.set('2027-01-21T02:00:00.000Z');
    const unclaimed = await half.official
      .post(`/api/assigned-duties/${ids[1]}/propose`)
      .send({ outcome: 'excepted', grounds: '应急属实' })
      .expect(409);
    expect(unclaimed.body.details.legal).toEqual(['withdraw', 'answer', 'propose', 'confirm', 'not-confirm']);
    await half.official.post(`/api/assigned-duties/${ids[1]}/propose`).send({ outcome: 'settled' }).expect(400);
  });

  it('waits for the township again when the clock is set back, and loses nothing', async () => {
    service().clock.set('2027-01-21T02:00:00.000Z');
    const late = await half.official.get(`/api/assigned-duties/${ids[1]}`).expect(200);
    expect(late.body.moves.map(({ move }: { move: string }) => move)).toEqual(['propose']);
    await half.official.post(`/api/assigned-duties/${ids[1]}/propose`).send(CONFIRMED).expect(200);
    service().clock.set(CLOSED_AT);
    const { body } = await half.second.post(`/api/assigned-duties/${ids[1]}/verify`).send({}).expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { answerDueOn: ANSWER_DUE_ON } });
    const seen = await half.official.get(`/api/assigned-duties/${ids[1]}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'reported', version: 2 });
  });

  it('is answered by the calendar as it is corrected: a day that becomes a holiday is not counted', async () => {
    const rest = { areaCode: '529901', day: '2027-01-18', kind: 'restday', name: { zh: '雪灾停工', en: 'Snow' } };
    await half.official.post('/api/calendar-days').send(rest).expect(201);
    const { body } = await half.township.get(`/api/assigned-duties/${ids[1]}`).expect(200);
    expect(body.answerDueOn).toBe('2027-01-21');
  });

  it('is not verified where no half-year is there to count it in, and says what to do', async () => {
    const abroad = world.abroad;
    const plan = { areaCode: '529902', half: 'second', ruleSetId: half.cycle.ruleSetId, code: '2026-H2' };
    const days = { startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
    service().clock.set('2026-12-24T02:00:00.000Z');
    const { body: only } = await abroad.official
      .post('/api/cycles')
      .send({ ...plan, ...days })
      .expect(201);
    const own = await service().as('cadre', { areaCode: '529902', cadreId: abroad.cadres[0]!.id });
    const report = aReport(world, { cadreId: abroad.cadres[0]!.id, areaCode: '529902101201' });
    const { body } = await own.post('/api/assigned-duties').send(report).expect(201);
    await abroad.official.post(`/api/cycles/${only.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    await closed(service(), abroad.official, only.id);
    const township = await service().as('townshipCommittee', { areaCode: '529902101' });
    await township.post(`/api/assigned-duties/${body.id}/answer`).send({ answer: '已停止' }).expect(200);
    const second = await service().as('countyOrganisation', { areaCode: '529902' });
    await second.post(`/api/assigned-duties/${body.id}/propose`).send(CONFIRMED).expect(200);
    const refused = await abroad.official.post(`/api/assigned-duties/${body.id}/verify`).send({}).expect(409);
    expect(refused.body).toMatchObject({ code: 'needs-unmet', details: { areaCode: '529902' } });
    const none = await own
      .post('/api/assigned-duties')
      .send({ ...report, from: '2027-01-04', to: '2027-01-05' })
      .expect(409);
    expect(none.body.code).toBe('needs-unmet');
    const next = { ...plan, code: '2027-H1', half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' };
    await abroad.official.post('/api/cycles').send(next).expect(201);
    await abroad.official.post(`/api/assigned-duties/${body.id}/verify`).send({}).expect(200);
  });
});
