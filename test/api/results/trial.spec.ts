import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { Preview } from '../../../api/contract/records/preview.js';
import type { BurdenTrial, SteppedTrace } from '../../../api/contract/records/trial.js';
import { onBothDatabases } from '../build/service.js';
import { aTrainingCycle, trainingMeasure } from '../build/training-measure.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A draft that is tried on a half-year', (service) => {
  let world: World;
  let official: TestAgent;
  let cycle: CycleRecord;
  let draftId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    ({ official } = world.home);
    cycle = await aTrainingCycle(service(), world);
    const text = trainingMeasure({ from: '2027-01-01', pointsADay: 2 });
    const draft = { areaCode: '529901', basedOnId: cycle.ruleSetId, text };
    draftId = (await official.post('/api/rule-sets').send(draft).expect(201)).body.id;
    const leave = { kind: 'training', from: '2026-09-01', to: '2026-09-30', workingDays: 10 };
    await official
      .post('/api/leaves')
      .send({ ...leave, cadreId: world.home.cadres[0]!.id })
      .expect(201);
    await official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
  });

  it('says what it asks of each side, beside the version in force', async () => {
    const { body } = await official.post(`/api/rule-sets/${draftId}/burden`).send({ cycleId: cycle.id }).expect(200);
    const { olderId, before, after } = body as BurdenTrial;
    expect(olderId).toBe(cycle.ruleSetId);
    expect(before).toEqual(after);
  });

  it('shows how a cadre comes to the points, the parts before the whole, and notes who read it', async () => {
    const [cadre] = world.home.cadres;
    const of = { kind: 'cycle', cycleId: cycle.id, code: cadre!.code };
    const { body } = await official.post(`/api/rule-sets/${draftId}/steps`).send({ of }).expect(200);
    const trace = body as SteppedTrace;
    expect(trace).toMatchObject({ code: cadre!.code, name: cadre!.name, points: 90 });
    expect(trace.steps.at(-1)).toMatchObject({ part: 'grade', after: 90 });
    expect(trace.steps.map(({ part }) => part)).toContain('node');
    const { body: lines } = await (
      await service().as('disciplineInspector')
    )
      .get(`/api/audit?filter=${encodeURIComponent(JSON.stringify({ recordId: cadre!.id, action: 'read' }))}`)
      .expect(200);
    expect(lines).not.toHaveLength(0);
  });

  it('copies a cadre as an example that names nobody and expects what comes out', async () => {
    const [cadre] = world.home.cadres;
    const of = { kind: 'cycle', cycleId: cycle.id, code: cadre!.code };
    const { body } = await official.post(`/api/rule-sets/${draftId}/steps`).send({ of }).expect(200);
    const { copy } = body as SteppedTrace;
    expect(copy!.example.expect[0]).toMatchObject({ entity: 'cadre1', points: 90 });
    const written = JSON.stringify(copy);
    for (const told of [cadre!.code, cadre!.name, world.home.townships[0].code]) expect(written).not.toContain(told);
    const file = { ruleSet: 'training', backgrounds: { copied: copy!.background }, examples: [copy!.example] };
    const examples = JSON.stringify(file);
    const { body: ran } = await official.post(`/api/rule-sets/${draftId}/examples`).send({ examples }).expect(200);
    expect(ran).toMatchObject({ passed: 1, failed: 0 });
    const stepped = { of: { kind: 'example', index: 0, examples } };
    const { body: again } = await official.post(`/api/rule-sets/${draftId}/steps`).send(stepped).expect(200);
    expect(again).toMatchObject({ code: 'cadre1', points: 90 });
    await official
      .post(`/api/rule-sets/${draftId}/steps`)
      .send({ of: { kind: 'example', index: 7, examples } })
      .expect(404);
  });

  it('is compared with another version than the one of the half-year, where that is asked for', async () => {
    const send = { cycleIds: [cycle.id], againstId: draftId };
    const { body } = await official.post(`/api/rule-sets/${draftId}/preview`).send(send).expect(200);
    expect((body as Preview).cycles[0]).toMatchObject({ ruleSetId: draftId, up: 0, down: 0, other: 0 });
  });
});
