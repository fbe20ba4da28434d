import { ResultsExport } from '../../../api/contract/records/results-export.js';
import { cohortAnchor } from '../../../api/core/seal.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { SealEntity } from '../../../api/results/result.entity.js';
import { sha256 } from '../../build/an-export.js';
import { aClosedCycle, plainMeasure, resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('Sealing a cycle', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await aClosedCycle(service(), world, { days: [95, 92, 85, 70], investigated: [3] })).id;
  });
  const seal = (body: object = { cycleId, reason: '部务会已研究确定等次' }) =>
    world.home.official.post('/api/results/seal').send(body);
  const exported = async (role: 'disciplineInspector' | 'countyOrganisation' = 'disciplineInspector') =>
    ResultsExport.parse((await (await service().as(role)).get(`/api/results/export/${cycleId}`).expect(200)).body);
  const verified = async (given: ResultsExport) => {
    const { faults, recomputed } = await verifyExport(given, compileRuleSet(plainMeasure), sha256);
    return { recomputed, faults: faults.map(({ part, entity, of }) => [part, entity, of].filter(Boolean).join(' ')) };
  };

  it('waits until it is assessed, and so does its export', async () => {
    const early = await seal().expect(409);
    expect(early.body).toMatchObject({ code: 'window-closed', details: { state: 'closed', wanted: ['assessed'] } });
    const inspector = await service().as('disciplineInspector');
    await inspector.get(`/api/results/export/${cycleId}`).expect(409);
  });

  it('gives every result a seal of its own, and the cycle a line in the county’s chain', async () => {
    const { seal: ofCycle, ...answer } = await sealed(world, cycleId);
    expect(answer).toEqual({ cycleId, results: 4, previous: null, place: 1 });
    const seals = Object.values(await resultsOf(world, cycleId)).map((one) => one.seal);
    expect(new Set(seals).size).toBe(4);
    for (const one of seals) expect(one).toMatch(/^[0-9a-f]{64}$/);
    const { body } = await world.home.official.get(`/api/cycles/${cycleId}`).expect(200);
    expect(body).toMatchObject({ state: 'sealed', seal: ofCycle, moves: [], sealedAt: expect.any(String) });
  });

  it('is done once; afterwards nothing is assessed or recorded any more', async () => {
    await seal().expect(409);
    const again = await world.home.official
      .post('/api/results/assess')
      .send({ cycleId, reason: '按县里部署办理' })
      .expect(409);
    expect(again.body).toMatchObject({ code: 'window-closed', details: { state: 'sealed' } });
  });

  it('is recomputed from its export alone, with both evaluators, down to every seal', async () => {
    expect(await verified(await exported())).toEqual({ recomputed: 4, faults: [] });
  });

  it('is recomputed with a difference when a fact was changed in the export', async () => {
    const given = await exported();
    given.cohorts[0]!.cohort!.entities.find(({ code }) => code === '529901-002')!.facts!['days'] = 96;
    const { faults } = await verified(given);
    expect(faults).toContain('cohort');
    expect(faults).toContain('assessment cadre 529901-002 points');
    expect(faults).toContain('seal cadre 529901-002');
  });

  it('is exported to who may not see all of it without facts and assessments; the seals can still be followed', async () => {
    const given = await exported('countyOrganisation');
    expect(given).toMatchObject({ isWhole: false, cohorts: [{ cohort: null, hash: null }] });
    expect(given.results.every(({ assessment, nonce }) => assessment === null && nonce === null)).toBe(true);
    expect(await verified(given)).toEqual({ recomputed: 0, faults: ['notWhole'] });
    given.results.pop();
    expect((await verified(given)).faults).toEqual(['notWhole', 'cycleSeal']);
  });

  it('has seals that tell nothing to who guesses what is withheld: without the random part none can be made', async () => {
    const given = await exported();
    expect(new Set(given.results.map(({ nonce }) => nonce)).size).toBe(4);
    for (const { nonce } of given.results) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is anchored in the audit chain when it is assessed, by what only the whole export can make again', async () => {
    const { cohorts, results } = await exported();
    const filter = JSON.stringify({ word: 'cycles', recordId: cycleId, action: 'freeze' });
    const { body } = await world.home.official.get('/api/audit').query({ filter }).expect(200);
    expect(body[0].change).toEqual({ cohort: [null, cohortAnchor(cohorts[0]!.hash!, results, sha256)] });
  });

  it('notes in the audit chain who exported', async () => {
    const filter = JSON.stringify({ word: 'cycles', recordId: cycleId, action: 'export' });
    const { body } = await world.home.official.get('/api/audit').query({ filter }).expect(200);
    expect(body.map(({ role }: { role: string }) => role)).toContain('disciplineInspector');
  });

  it('alone makes a cycle one that a later one builds on: what is only assessed can still change', async () => {
    const { id } = await aClosedCycle(
      service(),
      world,
      { days: [50, 50, 50, 50] },
      {
        code: '2025-H2',
        half: 'second',
        startsOn: '2025-07-01',
        cutoffOn: '2025-12-31',
      },
    );
    await world.home.official.post('/api/results/assess').send({ cycleId: id, reason: '按县里部署办理' }).expect(200);
    const later = await service().app.get(ResultsService, { strict: false }).cohortOf(cycleId);
    expect(later.entities.filter(({ earlier }) => earlier)).toEqual([]);
  });

  it('seals the next cycle over the one before', async () => {
    const plan = { code: '2026-H2', half: 'second' as const, startsOn: '2026-07-01', cutoffOn: '2026-12-20' };
    const next = await aClosedCycle(service(), world, { days: [90, 95, 60, 60] }, plan);
    const lines = await service().database.read.findBy(SealEntity, { areaCode: '529901' });
    const answer = await sealed(world, next.id);
    expect(answer).toMatchObject({ place: 2, previous: lines[0]!.seal });
  });

  it('leaves grade and facts to the next cycle, of what was sealed', async () => {
    const { body: cycles } = await world.home.official.get('/api/cycles').query({ filter: '{"code":"2026-H2"}' });
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get(`/api/results/export/${cycles[0].id}`).expect(200);
    const earlier = (code: string) =>
      body.cohorts[0].cohort.entities.find((one: { code: string }) => one.code === code).earlier;
    expect(earlier('529901-001')).toEqual({
      previous: { cycle: '2026-H1', points: 95, grade: 'good', facts: { days: 95 } },
    });
    expect(earlier('529901-004')).toEqual({ previous: { cycle: '2026-H1', points: 70, facts: { days: 70 } } });
  });
});
