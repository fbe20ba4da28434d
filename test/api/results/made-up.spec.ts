import type TestAgent from 'supertest/lib/agent.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { aMeeting, broughtTo } from '../build/cycles.js';
import { determinedMeasure, importDeterminedMeasure } from '../build/determined-measure.js';
import { aClosedCycle, resultsOf } from '../build/plain-measure.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

/** A sealed cycle with one seat of good, in which the fourth cadre was under investigation; and what closes the case. */
async function aSealedCycle(service: TestService, days: number[]) {
  const world: World = await aWorld(service);
  const ruleSetId = await importDeterminedMeasure(service);
  const { id: cycleId } = await aClosedCycle(service, world, { days, investigated: [3] }, { ruleSetId });
  await broughtTo('sealed', service, world, cycleId);
  const before = await resultsOf(world, cycleId);
  const second = await service.as('countyOrganisation', { areaCode: world.home.code });
  const [handler, inspector] = [await service.as('caseHandler'), await service.as('disciplineInspector')];
  const closeCase = async () => {
    const filter = JSON.stringify({ cycleId, fact: 'isUnderInvestigation' });
    const [figure] = (await inspector.get('/api/figures').query({ filter }).expect(200)).body;
    const path = `/api/figures/${figure.id}`;
    const { version } = (await inspector.post(`${path}/return`).send({ reason: '已结案' }).expect(200)).body;
    const closed = { value: false, baseline: null, note: null, isScheduled: true, version };
    await handler.put(path).send(closed).expect(200);
    await inspector.post(`${path}/confirm`).send({}).expect(200);
  };
  const { id } = before['529901-004']!;
  const makeUp = async (more: object = {}) => {
    const reason = '结案后补定等次';
    await world.home.official
      .post(`/api/results/${id}/supersede`)
      .send({ reason, ...more })
      .expect(200);
    return second.post(`/api/results/${id}/confirm-supersession`).send({});
  };
  const faults = async (by: TestAgent = inspector) => {
    const { body } = await by.get(`/api/results/export/${cycleId}`).expect(200);
    return (await verifyExport(ResultsExport.parse(body), compileRuleSet(determinedMeasure), sha256)).faults;
  };
  return { world, cycleId, before, closeCase, makeUp, faults };
}

onBothDatabases('暂不定等次，结案后补定：补定的等次占空余名额', (service) => {
  let sealed: Awaited<ReturnType<typeof aSealedCycle>>;
  beforeAll(async () => {
    sealed = await aSealedCycle(service(), [85, 84, 83, 95]);
    await sealed.closeCase();
  });

  it('was sealed without a grade and without a determination', () => {
    expect(sealed.before['529901-004']).toMatchObject({ standing: 'deferred', grade: null, determinedGrade: null });
  });

  it('takes the seat that is free, determined as proposed, with a seal that covers it', async () => {
    const { body, status } = await sealed.makeUp();
    expect(status).toBe(201);
    expect(body).toMatchObject({ revision: 2, state: 'sealed', points: 95, grade: 'good', determinedGrade: 'good' });
    expect(await sealed.faults()).toEqual([]);
  });

  it('leaves everybody else as they were sealed', async () => {
    const after = await resultsOf(sealed.world, sealed.cycleId);
    for (const code of ['529901-001', '529901-002', '529901-003']) expect(after[code]).toEqual(sealed.before[code]);
  });
});

onBothDatabases('名额已满的，补定由部务会研究，已定的不让出名额', (service) => {
  let sealed: Awaited<ReturnType<typeof aSealedCycle>>;
  beforeAll(async () => {
    sealed = await aSealedCycle(service(), [95, 92, 83, 96]);
    await sealed.closeCase();
  });

  it('nobody who was graded gives a seat up, however many points come later', async () => {
    expect(sealed.before['529901-001']).toMatchObject({ determinedGrade: 'good' });
    const { body } = await sealed.makeUp().then((answer) => ({ body: answer.body }));
    expect(body).toMatchObject({ code: 'needs-unmet', details: { needs: ['determination'] } });
    const after = await resultsOf(sealed.world, sealed.cycleId);
    expect(after['529901-004']).toMatchObject({ revision: 1, standing: 'deferred' });
  });

  it('nor does a meeting give a seat that is not there', async () => {
    const meetingId = await aMeeting(service(), sealed.world, sealed.cycleId, { minutesNumber: '2026-15' });
    const { status, body } = await sealed.makeUp({ determination: { meetingId, grade: 'good', reason: null } });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'needs-unmet' });
  });

  it('the meeting determines another grade, with its reason; the others stay', async () => {
    const meetingId = await aMeeting(service(), sealed.world, sealed.cycleId, { minutesNumber: '2026-16' });
    const decided = { meetingId, grade: 'fair', reason: '名额已满，经研究定为一般' };
    const { body, status } = await sealed.makeUp({ determination: decided });
    expect(status).toBe(201);
    expect(body).toMatchObject({ revision: 2, grade: 'good', determinedGrade: 'fair' });
    const after = await resultsOf(sealed.world, sealed.cycleId);
    for (const code of ['529901-001', '529901-002', '529901-003']) expect(after[code]).toEqual(sealed.before[code]);
    expect(await sealed.faults()).toEqual([]);
  });
});
