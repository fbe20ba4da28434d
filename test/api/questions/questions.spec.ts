import type TestAgent from 'supertest/lib/agent.js';
import type { CycleQuestions, CycleRaters, QuestionId, QuestionRow } from '../../../api/contract/records/question.js';
import { broughtTo } from '../build/cycles.js';
import { importDeterminedMeasure } from '../build/determined-measure.js';
import { aClosedCycle, resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const REASON = '六月山洪连续 9 天在岗。';

onBothDatabases('The inspector’s ready questions', (service) => {
  let world: World;
  let cycleId: string;
  let inspector: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    const ruleSetId = await importDeterminedMeasure(service());
    cycleId = (await aClosedCycle(service(), world, { days: [95, 92, 85, 13] }, { ruleSetId })).id;
    inspector = await service().as('disciplineInspector');
    await broughtTo('consulted', service(), world, cycleId);
  });
  const asked = async (by: TestAgent = inspector): Promise<Record<QuestionId, QuestionRow[]>> => {
    const { body } = await by.get('/api/questions').query({ cycleId }).expect(200);
    const { questions } = body as CycleQuestions;
    return Object.fromEntries(questions.map(({ id, rows }) => [id, rows])) as Record<QuestionId, QuestionRow[]>;
  };

  it('asks nothing of a determination that follows the proposal, and names every one that does not, with its reason', async () => {
    expect((await asked()).differences).toEqual([]);
    const results = await resultsOf(world, cycleId);
    const decide = (n: number, grade: string) => ({ resultId: results[`529901-00${n}`]!.id, grade, reason: REASON });
    const determinations = [decide(2, 'good'), decide(1, 'fair')];
    await world.home.official.post('/api/determinations/record').send({ cycleId, determinations }).expect(200);
    const { differences } = await asked();
    expect(differences.map(({ code, reason }) => [code, reason])).toEqual(
      expect.arrayContaining([
        ['529901-001', REASON],
        ['529901-002', REASON],
      ]),
    );
    expect(differences[0]).toMatchObject({ word: 'determinations', accountId: world.home.official.accountId });
    expect(differences[0]!.by).not.toBe(world.home.official.accountId);
  });

  it('asks about a raise only where it is repeated, and about a veto only where the best grade followed', async () => {
    const { repeatedRaises, vetoesThenBest } = await asked();
    expect([repeatedRaises, vetoesThenBest]).toEqual([[], []]);
  });

  it('says who read whose files, and that somebody opened the questions is itself noted', async () => {
    const reader = await service().as('disciplineInspector');
    await reader.get('/api/determinations').expect(200);
    const { filesRead } = await asked();
    const line = filesRead.find(({ accountId }) => accountId === reader.accountId);
    expect(line).toMatchObject({ word: 'determinations', count: 2 });
    const filter = JSON.stringify({ word: 'questions', recordId: cycleId });
    const { body } = await inspector.get('/api/audit').query({ filter }).expect(200);
    expect(body[0]).toMatchObject({ action: 'read', role: 'disciplineInspector' });
  });

  it('shows each rater beside the county once it is assessed, changes nothing by it, and notes who looked', async () => {
    const before = await resultsOf(world, cycleId);
    const { body } = await inspector.get('/api/questions/raters').query({ cycleId }).expect(200);
    const { groups, turns, limits } = body as CycleRaters;
    expect([groups, turns.pools, limits.cadres]).toEqual([[], [], 6]);
    expect(await resultsOf(world, cycleId)).toEqual(before);
    const planned = await world.home.official.get('/api/cycles').query({ filter: '{"state":"planned"}' }).expect(200);
    const [next] = planned.body as { id: string }[];
    if (next) await inspector.get('/api/questions/raters').query({ cycleId: next.id }).expect(409);
    const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
    await township.get('/api/questions/raters').query({ cycleId }).expect(403);
    const filter = JSON.stringify({ word: 'questions', recordId: cycleId });
    const lines = await inspector.get('/api/audit').query({ filter }).expect(200);
    expect(lines.body.length).toBeGreaterThan(1);
  });

  it('is not asked by a township, nor of another county', async () => {
    const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
    const status = async (by: TestAgent) => (await by.get('/api/questions').query({ cycleId })).status;
    expect([await status(township), await status(world.abroad.official)]).toEqual([403, 404]);
  });

  it('checks a seal by scoring everything again, and has none to check before', async () => {
    await inspector.get('/api/questions/seal').query({ cycleId }).expect(409);
    const { id } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] }, { code: '2025-H1' });
    await sealed(world, id);
    const { body } = await inspector.get('/api/questions/seal').query({ cycleId: id }).expect(200);
    expect(body).toMatchObject({ isWhole: true, results: 4, recomputed: 4, faults: [] });
    expect(body.seal).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the people of the own chain', async () => {
    const { body } = await inspector.get('/api/questions/people').expect(200);
    expect(body).toContainEqual(expect.objectContaining({ id: world.home.official.accountId }));
  });
});
