import { CohortsService } from '../../../api/results/cohorts.service.js';
import { CohortEntity } from '../../../api/results/result.entity.js';
import { aClosedCycle, resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('Assessing a cycle', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await aClosedCycle(service(), world, { days: [95, 92, null, 70], investigated: [3] })).id;
  });
  const assess = (body: object = { cycleId, reason: '各方提前到齐' }) =>
    world.home.official.post('/api/results/assess').send(body);

  it('counts how many stand how, says who waits for what, and that both evaluators agreed', async () => {
    const { body } = await assess().expect(200);
    expect(body.distribution).toEqual([
      { kind: 'cadre', standing: 'deferred', grade: null, word: { zh: '暂不定等次', en: 'Grade deferred' }, count: 2 },
      { kind: 'cadre', standing: 'graded', grade: 'good', word: { zh: 'good', en: 'good' }, count: 1 },
      { kind: 'cadre', standing: 'graded', grade: 'fair', word: { zh: 'fair', en: 'fair' }, count: 1 },
    ]);
    expect(body.toChase).toEqual([
      {
        resultId: expect.any(String),
        kind: 'cadre',
        code: '529901-003',
        name: '许青',
        wants: [{ zh: expect.stringContaining('a number'), en: expect.stringContaining('a number') }],
      },
    ]);
    expect(body.agreement).toEqual({ entities: 4, conditions: 20, leaves: 20 });
    expect(body.leftOut).toEqual([]);
  });

  it('gives the one seat to the first, and the grade below to who stands behind the line', async () => {
    const results = await resultsOf(world, cycleId);
    expect(results['529901-001']).toMatchObject({ standing: 'graded', points: 95, grade: 'good', state: 'assessed' });
    expect(results['529901-002']).toMatchObject({ standing: 'graded', points: 92, grade: 'fair', seal: null });
    expect(results['529901-003']).toMatchObject({ standing: 'deferred', points: null, grade: null, name: '许青' });
    const [township] = world.home.townships;
    expect(results['529901-001']).toMatchObject({
      areaCode: township.village.code,
      cadreId: township.village.cadres[0].id,
      unitId: world.home.unit.id,
    });
  });

  it('is done again as long as the cycle is not sealed; who is assessed again keeps the id', async () => {
    const before = await resultsOf(world, cycleId);
    await assess().expect(200);
    const after = await resultsOf(world, cycleId);
    expect(Object.values(after)).toEqual(Object.values(before));
    const { body } = await world.home.official.get(`/api/cycles/${cycleId}`).expect(200);
    expect(body).toMatchObject({ state: 'assessed', moves: [{ move: 'assess' }, { move: 'seal' }] });
  });

  it('is refused to the second of two who do it at once, and at an older version', async () => {
    const answers = await Promise.all([assess(), assess()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('stale');
    const stale = await assess({ cycleId, reason: '各方提前到齐', version: 1 }).expect(409);
    expect(stale.body.code).toBe('stale');
  });

  it('counts what was recorded while it was under way: whatever was acknowledged before it is in what it froze', async () => {
    const cohorts = service().app.get(CohortsService, { strict: false });
    const gather = cohorts.gather.bind(cohorts);
    const path = `/api/cadres/${world.home.cadres[0]!.id}`;
    let renamed = 0;
    // Somebody enters something just after everything was read.
    cohorts.gather = async (...of) => {
      const gathered = await gather(...of);
      if (renamed++ === 0) {
        const { version } = (await world.home.official.get(path).expect(200)).body;
        await world.home.official.put(path).send({ name: '新名', version }).expect(200);
      }
      return gathered;
    };
    await assess().expect(200);
    cohorts.gather = gather;
    expect((await resultsOf(world, cycleId))['529901-001']!.name).toBe('新名');
    const frozen = await service().database.read.findOneByOrFail(CohortEntity, { cycleId });
    expect(frozen.text).toContain('新名');
    expect(renamed).toBe(2);
  });

  it('waits until the cycle is closed', async () => {
    const { body } = await world.home.official.get(`/api/cycles/${cycleId}`).expect(200);
    const plan = { code: 'later', areaCode: '529901', startsOn: '2027-01-01', cutoffOn: '2027-06-30' };
    const later = await world.home.official
      .post('/api/cycles')
      .send({ ...plan, ruleSetId: body.ruleSetId })
      .expect(201);
    await world.home.official.post(`/api/cycles/${later.body.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    const early = await assess({ cycleId: later.body.id, reason: '各方提前到齐' }).expect(409);
    expect(early.body).toMatchObject({ code: 'window-closed', details: { state: 'open' } });
  });

  it('is the county’s, and no other county’s', async () => {
    const abroad = await world.abroad.official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' });
    expect(abroad.status).toBe(404);
    const inspector = await service().as('disciplineInspector');
    await inspector.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' }).expect(403);
  });

  it('leaves no line in the audit chain that tells what the measure shows to few', async () => {
    const { body } = await world.home.official.get('/api/audit').query({ filter: '{"word":"results"}' }).expect(200);
    expect(body.length).toBeGreaterThan(3);
    expect(JSON.stringify(body)).not.toMatch(/isUnderInvestigation|gradedLater|X1/);
  });
});
