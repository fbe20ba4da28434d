import { ResultsExport } from '../../../api/contract/records/results-export.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { CLEAR, type Doing, exempting, exemptingMeasure } from '../build/exempting-measure.js';
import { resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('An exemption that is undecided five working days before the books are closed', (service) => {
  let world: World;
  let doing: Doing;
  const open: { id: string; strikes: string[] }[] = [];
  beforeAll(async () => {
    world = await aWorld(service());
    doing = await exempting(service(), world);
    for (const at of [0, 1, 2, 3]) {
      const strikes = [await doing.found(at)];
      const { id } = await doing.begun(at, { strikes });
      await doing.step(world.home.official, id, 'verify', { answers: CLEAR }).expect(200);
      open.push({ id, strikes });
    }
  });
  const grant = (at: number, decidedOn: string) => {
    const { id, strikes } = open[at]!;
    return doing.step(doing.second, id, 'decide', { isGranted: true, strikes, decidedOn, reason: '认定' }).expect(200);
  };
  const standings = async () =>
    Object.fromEntries(
      Object.values(await resultsOf(world, doing.cycleId)).map(({ code, standing, points }) => [
        code,
        [standing, points],
      ]),
    );

  it('is one decided on 4 July, and not one decided on 3 July', async () => {
    service().clock.set('2026-07-06T02:00:00.000Z');
    expect((await grant(0, '2026-07-03')).body).toMatchObject({ state: 'granted', isLate: false });
    expect((await grant(1, '2026-07-04')).body).toMatchObject({ state: 'granted', isLate: true });
  });

  it('puts that cadre on hold, and nobody else', async () => {
    const { official } = world.home;
    const { id } = open[3]!;
    await doing.step(doing.second, id, 'withdraw', { reason: '不再提出' }).expect(200);
    service().clock.set('2026-07-11T02:00:00.000Z');
    await official.post(`/api/cycles/${doing.cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/results/assess').send({ cycleId: doing.cycleId, reason: '按县里部署办理' }).expect(200);
    // In lists nobody without a grade stands out by the reason.
    expect(await standings()).toEqual({
      '529901-001': ['graded', 80],
      '529901-002': ['deferred', null],
      '529901-003': ['deferred', null],
      '529901-004': ['graded', 70],
    });
    await official.post('/api/results/seal').send({ cycleId: doing.cycleId, reason: '按县里部署办理' }).expect(200);
  });

  it('is decided after the sealing too, and the grade is made up by two people, with a seal that verifies', async () => {
    const { official } = world.home;
    const results = await resultsOf(world, doing.cycleId);
    const makeUp = async (code: string) => {
      const { id } = results[code]!;
      await official.post(`/api/results/${id}/supersede`).send({ reason: '容错已认定，补定等次' }).expect(200);
      return (await doing.second.post(`/api/results/${id}/confirm-supersession`).send({}).expect(201)).body;
    };
    const early = { reason: '容错已认定，补定等次' };
    await official.post(`/api/results/${results['529901-003']!.id}/supersede`).send(early).expect(409);
    expect((await grant(2, '2026-07-11')).body).toMatchObject({ isLate: true });
    for (const code of ['529901-002', '529901-003'])
      expect(await makeUp(code)).toMatchObject({ revision: 2, standing: 'graded', points: 80, grade: 'fair' });
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get(`/api/results/export/${doing.cycleId}`).expect(200);
    const { faults } = await verifyExport(ResultsExport.parse(body), compileRuleSet(exemptingMeasure()), sha256);
    expect(faults).toEqual([]);
  });
});

onBothDatabases('An exemption that is withdrawn after the sealing', (service) => {
  it('is waited for no longer: the grade is made up without it', async () => {
    const world = await aWorld(service());
    const doing = await exempting(service(), world);
    const { official } = world.home;
    const begun = await doing.begun(0, { strikes: [await doing.found(0)] });
    await official.post(`/api/cycles/${doing.cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/results/assess').send({ cycleId: doing.cycleId, reason: '按县里部署办理' }).expect(200);
    await official.post('/api/results/seal').send({ cycleId: doing.cycleId, reason: '按县里部署办理' }).expect(200);
    service().clock.set('2026-07-20T02:00:00.000Z');
    await doing.step(doing.second, begun.id, 'withdraw', { reason: '不再提出' }).expect(200);
    const { id } = (await resultsOf(world, doing.cycleId))['529901-001']!;
    await official.post(`/api/results/${id}/supersede`).send({ reason: '不再等待，补定等次' }).expect(200);
    const { body } = await doing.second.post(`/api/results/${id}/confirm-supersession`).send({}).expect(201);
    expect(body).toMatchObject({ standing: 'graded', points: 70, grade: 'poor' });
  });
});

onBothDatabases('The last day to decide', (service) => {
  it('moves with the window that a person moved', async () => {
    const world = await aWorld(service());
    const doing = await exempting(service(), world);
    const { official } = world.home;
    const windows = (await official.post('/api/windows/plan').send({ cycleId: doing.cycleId }).expect(200)).body;
    const move = { toOn: '2026-07-17', reason: '县里统一推迟关账' };
    await official.post(`/api/windows/${windows[0].id}/move`).send(move).expect(200);
    for (const [at, decidedOn, isLate] of [
      [0, '2026-07-10', false],
      [1, '2026-07-13', true],
    ] as const) {
      const setsAside = ['income'];
      service().clock.set(`${decidedOn}T02:00:00.000Z`);
      expect(await doing.decided(at, { setsAside }, { setsAside, decidedOn })).toMatchObject({ isLate });
    }
  });
});
