import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';
const OTHER = '529901102201';

onBothDatabases('Figures', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
  });

  const income = (entityCode = VILLAGE, fact = 'incomeNow', value: unknown = 12.5) => ({
    cycleId,
    entityKind: 'village',
    entityCode,
    fact,
    value,
  });

  it('are entered by the bureau, corrected, returned with a reason, confirmed by another person; every version is kept', async () => {
    const bureau = await service().as('dataProvider');
    const { official } = world.home;
    const entered = await bureau
      .post('/api/figures')
      .send({ ...income(), baseline: 11, note: '含预计数' })
      .expect(201);
    expect(entered.body).toMatchObject({
      state: 'recorded',
      areaCode: VILLAGE,
      unit: { zh: '万元' },
      isScheduled: true,
      isConfidential: false,
      moves: [],
    });
    const { id } = entered.body;
    const returned = await official.post(`/api/figures/${id}/return`).send({ reason: '请扣除补助', version: 1 });
    expect(returned.body).toMatchObject({ state: 'returned', reason: '请扣除补助' });
    await official.post(`/api/figures/${id}/confirm`).send({}).expect(409);
    const corrected = await bureau.put(`/api/figures/${id}`).send({ value: 12, baseline: 11, version: 2 }).expect(200);
    expect(corrected.body).toMatchObject({ state: 'recorded', value: 12, reason: null, version: 3 });
    const confirmed = await official.post(`/api/figures/${id}/confirm`).send({ version: 3 }).expect(200);
    expect(confirmed.body).toMatchObject({ state: 'confirmed', confirmedBy: official.accountId });
    const versions = await official.get(`/api/figures/${id}/versions`).expect(200);
    expect(
      versions.body.map(({ version, value, state, by }: Record<string, unknown>) => [version, value, state, by]),
    ).toEqual([
      [1, 12.5, 'recorded', bureau.accountId],
      [2, 12.5, 'returned', official.accountId],
      [3, 12, 'recorded', bureau.accountId],
      [4, 12, 'confirmed', official.accountId],
    ]);
    const late = await bureau.put(`/api/figures/${id}`).send({ value: 13, version: 4 }).expect(409);
    expect(late.body).toMatchObject({ code: 'out-of-state', details: { legal: ['return'] } });
  });

  it('are not confirmed by who entered them', async () => {
    const { official } = world.home;
    const entered = await official
      .post('/api/figures')
      .send(income(OTHER, 'incomeBefore', 6))
      .expect(201);
    expect(entered.body.moves).toEqual([{ move: 'return', needs: ['reason'] }]);
    const own = await official.post(`/api/figures/${entered.body.id}/confirm`).send({}).expect(409);
    expect(own.body.code).toBe('second-person');
    const second = await service().as('countyOrganisation');
    await second.post(`/api/figures/${entered.body.id}/confirm`).send({}).expect(200);
  });

  it('of a fact the measure does not know are refused with the nearest name, in the reader’s language', async () => {
    const bureau = await service().as('dataProvider');
    const wrong = await bureau.post('/api/figures').send(income(OTHER, 'incomNow')).expect(400);
    expect(wrong.body.errors).toEqual([
      { pointer: '/fact', in: 'body', message: expect.stringContaining('是不是“incomeNow”') },
    ]);
    const english = await bureau
      .post('/api/figures')
      .set('accept-language', 'en')
      .send({ ...income(), entityKind: 'team' })
      .expect(400);
    expect(english.body.errors[0]).toMatchObject({
      pointer: '/entityKind',
      message: expect.stringContaining('no team'),
    });
  });

  it.each([
    ['what the measure works out', 'incomeGrowth', 0.1, '/fact'],
    ['what the survey keeps', 'isCheckedThisHalf', true, '/fact'],
    ['text for a number', 'incomeNow', 'much', '/value'],
    ['a number below its range', 'incomeNow', -1, '/value'],
    ['a number of more than 15 digits', 'incomeNow', 0.1234567890123456, '/value'],
    ['a list for a number', 'incomeNow', ['a'], '/value'],
    ['no value where one is due', 'incomeNow', null, '/value'],
  ])('are refused: %s', async (_what, fact, value, pointer) => {
    const { official } = world.home;
    const wrong = await official
      .post('/api/figures')
      .send(income(OTHER, fact, value))
      .expect(400);
    expect(wrong.body.errors).toEqual([{ pointer, in: 'body', message: expect.any(String) }]);
  });

  it('take the least of the range, and a fraction', async () => {
    const bureau = await service().as('dataProvider');
    const least = await bureau
      .post('/api/figures')
      .send(income(OTHER, 'householdGrowth', -1))
      .expect(201);
    const fraction = await bureau
      .post('/api/figures')
      .send(income(OTHER, 'countyMeanGrowth', '2/3'))
      .expect(201);
    expect([least.body.value, fraction.body.value]).toEqual([-1, '2/3']);
  });

  it('are about an entity of the kind they name', async () => {
    const { official } = world.home;
    const wrong = { ...income('529901101'), value: 1 };
    const answer = await official.post('/api/figures').send(wrong).expect(400);
    expect(answer.body.errors[0].pointer).toBe('/entityCode');
  });

  it('are entered only by who the measure or the county’s indicator names', async () => {
    const bureau = await service().as('dataProvider');
    const fact = (id: string, value: unknown) => ({ ...income('529901-001', id, value), entityKind: 'cadre' });
    const refused = await bureau.post('/api/figures').send(fact('isForceMajeure', true)).expect(403);
    expect(refused.body.code).toBe('not-permitted');
    await bureau.post('/api/figures').send(fact('daysOnPost', 100)).expect(403);
    const indicator = {
      areaCode: '529901',
      entityKind: 'cadre',
      fact: 'daysOnPost',
      title: { zh: '实际在岗天数', en: 'Days on post' },
      ownerUnit: '县驻村办',
      enteredBy: 'dataProvider',
    };
    await world.home.official.post('/api/indicators').send(indicator).expect(201);
    const entered = await bureau.post('/api/figures').send(fact('daysOnPost', 100)).expect(201);
    expect(entered.body.ownerUnit).toBe('县驻村办');
  });

  it('may be none by plan, when the indicator is not due in this half', async () => {
    const { official } = world.home;
    const indicator = {
      areaCode: '529901',
      entityKind: 'village',
      fact: 'incomeBefore',
      title: { zh: '上年同期经营性收入', en: 'Business income a year before' },
      scope: '经营收入、发包及上交收入、投资收益和其他经营收入；不含补助、捐赠',
      baseline: '上年同期',
      ownerUnit: '县农业农村局',
      halves: ['first'],
    };
    await official.post('/api/indicators').send(indicator).expect(201);
    const bureau = await service().as('dataProvider');
    const planned = await bureau
      .post('/api/figures')
      .send(income(VILLAGE, 'incomeBefore', null))
      .expect(201);
    expect(planned.body).toMatchObject({ isScheduled: false, value: null });
    await official.post(`/api/figures/${planned.body.id}/confirm`).send({}).expect(200);
    const filled = await bureau
      .post('/api/figures')
      .send({ ...income(VILLAGE, 'countyMeanGrowth', 0.05), isScheduled: false })
      .expect(400);
    expect(filled.body.errors[0].pointer).toBe('/value');
  });

  it('are not entered twice, and of another county’s places not at all', async () => {
    const bureau = await service().as('dataProvider');
    const again = await bureau.post('/api/figures').send(income()).expect(409);
    expect(again.body).toMatchObject({ code: 'already-exists', details: { rows: [{ entityCode: VILLAGE }] } });
    await bureau.post('/api/figures').send(income('529902101201')).expect(404);
  });

  it('that two people enter at once are kept once', async () => {
    const [one, two] = [await service().as('dataProvider'), await service().as('dataProvider')];
    const same = income(VILLAGE, 'householdGrowth', 0.04);
    const answers = await Promise.all([one.post('/api/figures').send(same), two.post('/api/figures').send(same)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('are answered again, not entered again, when the same request comes twice', async () => {
    const { official } = world.home;
    const body = { ...income('529901-002', 'workingDays', 124), entityKind: 'cadre' };
    const send = () => official.post('/api/figures').set('idempotency-key', 'f1').send(body).expect(201);
    expect((await send()).body).toEqual((await send()).body);
  });
});
