import type TestAgent from 'supertest/lib/agent.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { aClosedCycle, plainMeasure, resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('Who was under investigation when the cycle was sealed', (service) => {
  let world: World;
  let cycleId: string;
  let resultId: string;
  let figureId: string;
  let people: Record<'handler' | 'inspector' | 'second', TestAgent>;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await aClosedCycle(service(), world, { days: [95, 92, 85, 82], investigated: [3] })).id;
    await sealed(world, cycleId);
    resultId = (await resultsOf(world, cycleId))['529901-004']!.id;
    people = {
      handler: await service().as('caseHandler'),
      inspector: await service().as('disciplineInspector'),
      second: await service().as('countyOrganisation', { areaCode: world.home.code }),
    };
    const filter = JSON.stringify({ cycleId, fact: 'isUnderInvestigation' });
    figureId = (await people.inspector.get('/api/figures').query({ filter }).expect(200)).body[0].id;
  });
  const propose = () =>
    world.home.official.post(`/api/results/${resultId}/supersede`).send({ reason: '按规定补定等次' });
  const figure = (who: TestAgent, move: string, body: object = {}) =>
    who.post(`/api/figures/${figureId}/${move}`).send(body);

  it('is graded by nobody before those who may know say that the case is closed', async () => {
    const { body } = await propose().expect(409);
    expect(body.code).toBe('needs-unmet');
  });

  it('is the case handler’s to correct in the sealed cycle, and the inspector’s to confirm; other figures stay as they are', async () => {
    await figure(people.inspector, 'return', { reason: '已结案' }).expect(200);
    const { version } = (await people.handler.get(`/api/figures/${figureId}`).expect(200)).body;
    const closed = { value: false, baseline: null, note: null, isScheduled: true, version };
    await people.handler.put(`/api/figures/${figureId}`).send(closed).expect(200);
    // Half-way it counts for nothing.
    await propose().expect(409);
    await figure(people.inspector, 'confirm').expect(200);
    const filter = JSON.stringify({ cycleId, fact: 'days' });
    const { body: open } = await world.home.official.get('/api/figures').query({ filter }).expect(200);
    const refused = await people.second.post(`/api/figures/${open[0].id}/return`).send({ reason: '想改' }).expect(409);
    expect(refused.body.code).toBe('window-closed');
  });

  it('is then graded by two of the county, who read neither what was recorded nor what it was', async () => {
    await propose().expect(200);
    const { body } = await people.second.post(`/api/results/${resultId}/confirm-supersession`).send({}).expect(201);
    expect(body).toMatchObject({ revision: 2, standing: 'graded', grade: 'fair', points: 82 });
    const filter = JSON.stringify({ word: 'results' });
    const chain = await world.home.official.get('/api/audit').query({ filter }).expect(200);
    expect(JSON.stringify(chain.body)).not.toContain('isUnderInvestigation');
  });

  it('is in an export that recomputes', async () => {
    const { body } = await people.inspector.get(`/api/results/export/${cycleId}`).expect(200);
    const { faults } = await verifyExport(ResultsExport.parse(body), compileRuleSet(plainMeasure), sha256);
    expect(faults).toEqual([]);
  });
});
