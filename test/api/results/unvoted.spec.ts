import type TestAgent from 'supertest/lib/agent.js';
import { importMeasure } from '../build/import-measure.js';
import { resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { votedMeasure } from '../build/voted-measure.js';
import { aWorld, type World } from '../build/world.js';

const HALF = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
const [VOTED, FORGOTTEN] = ['529901101201', '529901102201'];

onBothDatabases('A village of which neither a vote nor a count sheet is recorded', (service) => {
  let world: World;
  let official: TestAgent;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    const ruleSetId = await importMeasure(service(), votedMeasure);
    const plan = { areaCode: world.home.code, ...HALF, ruleSetId };
    cycleId = (await official.post('/api/cycles').send(plan).expect(201)).body.id;
    await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按计划' }).expect(200);
    const issue = { cycleId, areaCode: VOTED, slips: { everyone: 12 } };
    await official.post('/api/ballots/issue').send(issue).expect(201);
    await official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按计划' }).expect(200);
    await official.post('/api/ballots/count').send({ cycleId }).expect(200);
  });
  const assess = (body: object = {}) =>
    official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理', ...body });

  it('is not scored past: the assessment names it and says what to do', async () => {
    const { body } = await assess().expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { id: cycleId, villages: [FORGOTTEN] } });
    expect(body.message).toContain('请录入计票表');
    expect(await resultsOf(world, cycleId)).toEqual({});
    const other = [{ areaCode: VOTED, reason: '写错了村。' }];
    await assess({ unvoted: other }).expect(409);
  });

  it('is assessed without a vote where the county says why there is none, and the chain keeps the reason', async () => {
    const unvoted = [{ areaCode: FORGOTTEN, reason: '汛期道路中断，未能组织测评。' }];
    await assess({ unvoted }).expect(200);
    const filter = JSON.stringify({ action: 'withoutVotes' });
    const { body } = await official.get('/api/audit').query({ filter }).expect(200);
    expect(body.map(({ change }: { change: object }) => change)).toEqual([{ unvoted: [null, unvoted] }]);
  });
});
