import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { SurveysService } from '../../../api/surveys/surveys.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const HERE = '529901101201';
const THERE = '529901102201';

/** Thirty in the pool, twenty-four called, twenty answered, nineteen of them valid. */
const FIGURES = {
  method: 'telephone',
  pool: 30,
  called: 24,
  answered: 20,
  valid: 19,
  refusals: 3,
  substituted: 2,
  calledBack: 2,
  questions: { satisfaction: { satisfied: 14, mostlySatisfied: 3, dissatisfied: 1, dontKnow: 1 } },
  isScheduled: true,
};

onBothDatabases('Surveys', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let firm: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    cycle = await anOpenCycle(service(), world);
    firm = await service().as('thirdParty', { villages: [HERE, THERE] });
  });
  const draft = (change: object = {}) =>
    firm.post('/api/surveys').send({ cycleId: cycle.id, areaCode: HERE, ...FIGURES, ...change });
  const contributed = async () => {
    const { ruleSet } = await service().app.get(RuleSetsService, { strict: false }).compiledOf(cycle.ruleSetId);
    return service().app.get(SurveysService, { strict: false }).contribute(cycle, ruleSet);
  };

  it('are refused where the figures cannot be true, or the measure does not ask for them', async () => {
    const wrong: [object, string][] = [
      [{ called: 31 }, '/called'],
      [{ answered: 25 }, '/answered'],
      [{ refusals: 5 }, '/refusals'],
      [{ valid: 21 }, '/valid'],
      [{ substituted: 25 }, '/substituted'],
      [{ calledBack: 20 }, '/calledBack'],
      [{ valid: 18 }, '/questions/satisfaction'],
      [{ questions: {} }, '/questions/satisfaction'],
      [{ questions: { ...FIGURES.questions, mood: { good: 1 } } }, '/questions/mood'],
      [{ questions: { satisfaction: { satisfied: 14, great: 1 } } }, '/questions/satisfaction/great'],
      [{ pool: 2 ** 31 }, '/pool'],
    ];
    for (const [change, pointer] of wrong) {
      const { body } = await draft(change).expect(400);
      expect(body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
    }
    // As many as there are is no fault.
    await draft({ areaCode: THERE, called: 30, answered: 20, refusals: 10, valid: 19 }).expect(201);
  });

  it('are of villages that the firm was commissioned for, and of no others', async () => {
    const other = await service().as('thirdParty', { villages: [THERE] });
    await other
      .post('/api/surveys')
      .send({ cycleId: cycle.id, areaCode: HERE, ...FIGURES })
      .expect(404);
    const { body } = await draft().expect(201);
    // Twenty of twenty-four answered; two of nineteen were called back.
    expect(body).toMatchObject({ responseRatio: 20 / 24, calledBackRatio: 2 / 19 });
    expect(body).toMatchObject({ ...FIGURES, state: 'draft', moves: [{ move: 'submit', needs: [] }] });
    await other.get(`/api/surveys/${body.id}`).expect(404);
    await other.post(`/api/surveys/${body.id}/submit`).send({}).expect(404);
    const seen = await other.get('/api/surveys').expect(200);
    expect(seen.body.map(({ areaCode }: { areaCode: string }) => areaCode)).toEqual([THERE]);
    expect((await draft().expect(409)).body.code).toBe('already-exists');
  });

  it('are counted once the county accepted them, as they were delivered', async () => {
    const [survey] = (await firm.get('/api/surveys').query({ filter: JSON.stringify({ areaCode: HERE }) })).body;
    const path = `/api/surveys/${survey.id}`;
    await world.home.official.post(`${path}/accept`).send({}).expect(409);
    const submitted = await firm.post(`${path}/submit`).send({ version: 1 }).expect(200);
    expect(submitted.body).toMatchObject({ state: 'submitted', submittedBy: firm.accountId });
    expect(await contributed()).toEqual([]);
    await firm.post(`${path}/accept`).send({}).expect(403);
    const accepted = await world.home.official.post(`${path}/accept`).send({ version: 2 }).expect(200);
    expect(accepted.body).toMatchObject({ state: 'accepted', acceptedBy: world.home.official.accountId, moves: [] });
    expect(await contributed()).toEqual([
      {
        kind: 'village',
        code: HERE,
        facts: { isCheckedThisHalf: true },
        tallies: [
          {
            group: 'thirdParty',
            attempt: 1,
            roll: 30,
            issued: 24,
            returned: 20,
            cast: 20,
            valid: 19,
            questions: FIGURES.questions,
          },
        ],
      },
    ]);
  });

  it('change only by a correction with a reason, which is accepted anew; every version stays', async () => {
    const [survey] = (await firm.get('/api/surveys').query({ filter: JSON.stringify({ areaCode: HERE }) })).body;
    const path = `/api/surveys/${survey.id}`;
    const { version } = survey;
    const plain = await firm
      .put(path)
      .send({ ...FIGURES, version })
      .expect(409);
    expect(plain.body).toMatchObject({ code: 'out-of-state', details: { legal: ['correct'] } });
    const corrected = { ...FIGURES, refusals: 4 };
    await firm
      .post(`${path}/correct`)
      .send({ ...corrected, version })
      .expect(400);
    await world.home.official
      .post(`${path}/correct`)
      .send({ ...corrected, version, reason: '数字偏低' })
      .expect(403);
    const { body } = await firm
      .post(`${path}/correct`)
      .send({ ...corrected, version, reason: '漏计一户拒访' })
      .expect(200);
    expect(body).toMatchObject({
      refusals: 4,
      state: 'draft',
      reason: '漏计一户拒访',
      submittedBy: null,
      acceptedBy: null,
    });
    expect(await contributed()).toEqual([]);
    await firm
      .put(path)
      .send({ ...corrected, method: 'mixed', version: body.version })
      .expect(200);
    const versions = await world.home.official.get(`${path}/versions`).expect(200);
    expect(versions.body).toEqual([
      { surveyId: survey.id, version: 1, figures: FIGURES, reason: null, by: firm.accountId, at: expect.any(String) },
      expect.objectContaining({ version: 4, figures: corrected, reason: '漏计一户拒访' }),
      expect.objectContaining({ version: 5, figures: { ...corrected, method: 'mixed' }, reason: null }),
    ]);
    await firm.post(`${path}/submit`).send({}).expect(200);
    await world.home.official.post(`${path}/accept`).send({}).expect(200);
    expect((await contributed())[0]!.tallies).toHaveLength(1);
  });

  it('are changed by one of two people at once; the other is told', async () => {
    const [survey] = (await firm.get('/api/surveys').query({ filter: JSON.stringify({ areaCode: THERE }) })).body;
    const put = (pool: number) =>
      firm.put(`/api/surveys/${survey.id}`).send({ ...FIGURES, pool, version: survey.version });
    const answers = await Promise.all([put(31), put(32)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const versions = await firm.get(`/api/surveys/${survey.id}/versions`).expect(200);
    expect(versions.body).toHaveLength(survey.version + 1);
  });

  it('show the firm nothing of the other sides', async () => {
    for (const path of ['ballots', 'ballots/turnout', 'ballots/tallies', 'figures', 'findings', 'results']) {
      const { status } = await firm.get(`/api/${path}`);
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it('are entered while the cycle is open, and accepted until it is assessed', async () => {
    const [survey] = (await firm.get('/api/surveys').query({ filter: JSON.stringify({ areaCode: THERE }) })).body;
    await firm.post(`/api/surveys/${survey.id}/submit`).send({}).expect(200);
    await world.home.official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    const late = await draft({ areaCode: '529901101201' }).expect(409);
    expect(late.body.code).toBe('window-closed');
    const correction = { ...FIGURES, version: survey.version + 1, reason: '太迟了' };
    expect((await firm.post(`/api/surveys/${survey.id}/correct`).send(correction).expect(409)).body.code).toBe(
      'window-closed',
    );
    await world.home.official.post(`/api/surveys/${survey.id}/accept`).send({}).expect(200);
  });
});
