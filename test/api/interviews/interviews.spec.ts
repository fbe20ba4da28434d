import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { InterviewRecord } from '../../../api/contract/records/interview.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const HERE = '529901101201';
const THERE = '529901102201';
const SAID = {
  sampleNumber: 'S001',
  householdKind: 'ordinary',
  mode: 'visit',
  attempt: 1,
  outcome: 'complete',
  answers: { satisfaction: 'satisfied' },
  interviewer: '江晚',
  beganAt: '2026-12-24T01:00:00.000Z',
  minutes: 12,
};
const NOBODY = { outcome: 'refused', answers: {}, minutes: 1 };

onBothDatabases('Interviews', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let firm: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    cycle = await anOpenCycle(service(), world);
    firm = await service().as('thirdParty', { villages: [HERE, THERE] });
  });
  const record = (change: object = {}) =>
    firm.post('/api/interviews').send({ cycleId: cycle.id, areaCode: HERE, ...SAID, ...change });
  const figuresOf = async (who: TestAgent = firm) =>
    (await who.get('/api/interviews/figures').query({ cycleId: cycle.id }).expect(200)).body;

  it('are refused where they cannot be true or the measure does not ask that; each place says why', async () => {
    const wrong: [object, string][] = [
      [{ answers: {} }, '/answers/satisfaction'],
      [{ answers: { satisfaction: 'great' } }, '/answers/satisfaction'],
      [{ answers: { ...SAID.answers, mood: 'good' } }, '/answers/mood'],
      [{ ...NOBODY, answers: SAID.answers }, '/answers/satisfaction'],
      [{ outcome: 'invalid' }, '/invalidBecause'],
      [{ invalidBecause: '答非所问' }, '/invalidBecause'],
      [{ ...NOBODY, outcome: 'substituted', attempt: 0 }, '/replaces'],
      [{ ...NOBODY, outcome: 'substituted', attempt: 1, replaces: 'S009' }, '/attempt'],
      [{ ...NOBODY, outcome: 'substituted', attempt: 0, replaces: 'S001' }, '/replaces'],
      [{ replaces: 'S009' }, '/replaces'],
      [{ attempt: 0 }, '/attempt'],
      [{ ...NOBODY, callBack: 'agreed' }, '/callBack'],
      // It is ten in the morning of this day in China; ten minutes ahead a clock may be.
      [{ beganAt: '2026-12-24T02:10:00.001Z' }, '/beganAt'],
      [{ sampleNumber: '张家 3' }, '/sampleNumber'],
      [{ minutes: 601 }, '/minutes'],
      [{ outcome: 'maybe' }, '/outcome'],
    ];
    for (const [change, pointer] of wrong) {
      const { body } = await record(change).expect(400);
      expect(body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
    }
    expect(await figuresOf()).toEqual([]);
  });

  it('are entered for the villages one was commissioned for; the county reads and changes nothing', async () => {
    const { body } = await record().expect(201);
    expect(body).toMatchObject({ ...SAID, state: 'recorded', enteredBy: firm.accountId, reason: null });
    expect(body.moves.map(({ move }: { move: string }) => move)).toEqual(['correct', 'callBack']);
    const other = await service().as('thirdParty', { villages: [THERE] });
    await other
      .post('/api/interviews')
      .send({ cycleId: cycle.id, areaCode: HERE, ...SAID, attempt: 2 })
      .expect(404);
    await other.get(`/api/interviews/${body.id}`).expect(404);
    expect(await figuresOf(other)).toEqual([]);
    const { official } = world.home;
    expect((await official.get(`/api/interviews/${body.id}`).expect(200)).body.moves).toEqual([]);
    await official
      .post('/api/interviews')
      .send({ cycleId: cycle.id, areaCode: HERE, ...SAID })
      .expect(403);
    await official.post(`/api/interviews/${body.id}/call-back`).send({ callBack: 'agreed' }).expect(403);
    const again = await record().expect(409);
    expect(again.body).toMatchObject({ code: 'already-exists', details: { sampleNumber: 'S001', attempt: 1 } });
  });

  it('are corrected by a new version with its reason; the old one stays readable, and nothing is deleted', async () => {
    const { body: made } = await record({ sampleNumber: 's002', minutes: 1 }).expect(201);
    expect(made.sampleNumber).toBe('S002');
    const path = `/api/interviews/${made.id}`;
    const { moves: _, ...said } = { ...SAID, sampleNumber: 'S002', minutes: 11, moves: [] };
    await firm
      .post(`${path}/correct`)
      .send({ ...said, version: 1 })
      .expect(400);
    const corrected = await firm
      .post(`${path}/correct`)
      .send({ ...said, version: 1, reason: '时长少记一位' })
      .expect(200);
    expect(corrected.body).toMatchObject({ minutes: 11, state: 'corrected', reason: '时长少记一位', version: 2 });
    const stale = await firm.post(`${path}/correct`).send({ ...said, version: 1, reason: '再改一次' });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    await firm.post(`${path}/call-back`).send({ callBack: 'agreed', version: 2 }).expect(200);
    const versions = await world.home.official.get(`${path}/versions`).expect(200);
    expect(
      versions.body.map((one: { version: number; said: InterviewRecord; reason: string }) => [
        one.version,
        one.said.minutes,
        one.said.callBack,
        one.reason,
      ]),
    ).toEqual([
      [1, 1, null, null],
      [2, 11, null, '时长少记一位'],
      [3, 11, 'agreed', null],
    ]);
    await firm.delete(path).expect(404);
    // It cannot become a contact that is there already.
    const taken = await firm
      .post(`${path}/correct`)
      .send({ ...said, sampleNumber: 'S001', version: 3, reason: '编号有误' });
    expect([taken.status, taken.body.code]).toEqual([409, 'already-exists']);
  });

  it('decide the figures of the survey: what is typed may not say something else, and says where it does', async () => {
    await record({ sampleNumber: 'S003', ...NOBODY }).expect(201);
    await record({ sampleNumber: 'R01', ...NOBODY, outcome: 'substituted', attempt: 0, replaces: 'S003' }).expect(201);
    await record({ sampleNumber: 'R01', answers: { satisfaction: 'dontKnow' }, mode: 'telephone' }).expect(201);
    const [here] = await figuresOf();
    expect(here).toMatchObject({
      areaCode: HERE,
      interviews: 5,
      figures: {
        method: 'mixed',
        pool: 4,
        called: 4,
        answered: 3,
        valid: 3,
        refusals: 1,
        substituted: 1,
        calledBack: 1,
      },
      responseRatio: 0.75,
      calledBackRatio: 1 / 3,
      survey: null,
    });
    expect(here.figures.questions).toEqual({
      satisfaction: { satisfied: 2, mostlySatisfied: 0, dissatisfied: 0, dontKnow: 1 },
    });
    const survey = { cycleId: cycle.id, areaCode: HERE, ...here.figures, isScheduled: true };
    const wrong = await firm
      .post('/api/surveys')
      .send({ ...survey, refusals: 0, pool: 3, called: 3, questions: { satisfaction: { satisfied: 3 } } })
      .expect(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      ['/pool', '/called', '/refusals', '/questions/satisfaction/satisfied', '/questions/satisfaction/dontKnow'].filter(
        (pointer) => pointer !== '',
      ),
    );
    expect(wrong.body.errors[2].message).toBe('“拒访”与访问记录不一致：这里是 0，访问记录算得 1');
    // Households of the reserve that nobody needed belong to the sample all the same.
    const { body: draft } = await firm
      .post('/api/surveys')
      .send({ ...survey, pool: 30 })
      .expect(201);
    await record({ sampleNumber: 'S004' }).expect(201);
    const submitted = await firm.post(`/api/surveys/${draft.id}/submit`).send({}).expect(409);
    expect(submitted.body).toMatchObject({ code: 'needs-unmet' });
    const [now] = await figuresOf();
    expect(now.survey).toMatchObject({ state: 'draft', differsIn: expect.arrayContaining(['called', 'valid']) });
    const figures = { ...now.figures, pool: 30, isScheduled: true };
    await firm
      .put(`/api/surveys/${draft.id}`)
      .send({ ...figures, version: 1 })
      .expect(200);
    await firm.post(`/api/surveys/${draft.id}/submit`).send({}).expect(200);
  });

  it('do not change once the survey was delivered, until it is corrected', async () => {
    const [here] = await figuresOf();
    expect(here.survey).toMatchObject({ state: 'submitted', differsIn: [] });
    const late = await record({ sampleNumber: 'S005' }).expect(409);
    expect(late.body).toMatchObject({ code: 'out-of-state', details: { word: 'surveys', id: here.survey.id } });
    const [one] = (await firm.get('/api/interviews').query({ filter: JSON.stringify({ sampleNumber: 'S001' }) })).body;
    await firm.post(`/api/interviews/${one.id}/call-back`).send({ callBack: 'agreed' }).expect(409);
    const { version, pool, isScheduled } = here.survey;
    await firm
      .post(`/api/surveys/${here.survey.id}/correct`)
      .send({ ...here.figures, pool, isScheduled, version, reason: '漏录一户' })
      .expect(200);
    await record({ sampleNumber: 'S005' }).expect(201);
  });

  it('raise questions for the firm before delivery, for the county and for the inspector; none is dropped', async () => {
    for (let n = 1; n <= 10; n += 1)
      await firm
        .post('/api/interviews')
        .send({
          cycleId: cycle.id,
          areaCode: THERE,
          ...SAID,
          sampleNumber: `T${n}`,
          interviewer: '许青',
          beganAt: new Date(Date.parse('2026-12-23T01:00:00.000Z') + n * 4 * 60_000).toISOString(),
          minutes: 3,
        })
        .expect(201);
    const asked = async (who: TestAgent) =>
      (await who.get('/api/interviews/checks').query({ cycleId: cycle.id, areaCode: THERE }).expect(200)).body;
    const own = await asked(firm);
    expect(
      own.map(({ kind, about, count }: { kind: string; about: string; count: number }) => [kind, about, count]),
    ).toEqual([
      ['manyInShortTime', '许青', 10],
      ['fewCallBacks', THERE, 10],
    ]);
    expect(own[0].question.zh).toContain('许青在 36 分钟内开始了 10 次访问');
    expect(own[1].question.zh).toContain('办法规定的 10%');
    expect(await asked(world.home.official)).toEqual(own);
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get('/api/questions').query({ cycleId: cycle.id }).expect(200);
    const question = body.questions.find(({ id }: { id: string }) => id === 'interviews');
    expect(
      question.rows.map(({ name, areaCode, count }: Record<string, unknown>) => [name, areaCode, count]),
    ).toContainEqual(['许青', THERE, 10]);
    const there = (await figuresOf()).find(({ areaCode }: { areaCode: string }) => areaCode === THERE);
    expect(there.figures.valid).toBe(10);
  });

  it('are entered while the cycle is open, and after it where the survey of the village is still too short', async () => {
    await world.home.official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    expect((await record({ sampleNumber: 'S099' })).status).toBe(201);
  });
});
