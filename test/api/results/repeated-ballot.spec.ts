import type TestAgent from 'supertest/lib/agent.js';
import type { PrintedBallots } from '../../../api/contract/records/ballot.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { importMeasure } from '../build/import-measure.js';
import { resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { votedMeasure } from '../build/voted-measure.js';
import { aWorld, type World } from '../build/world.js';

const HALF = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
const [SPOILT, SOUND] = ['529901101201', '529901102201'];

onBothDatabases('补测晚于关账的，该村干部先暂缓、后补定，不误他人', (service) => {
  let world: World;
  let official: TestAgent;
  let second: TestAgent;
  let cycleId: string;
  let before: Record<string, ResultRecord>;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation', { areaCode: world.home.code });
    const ruleSetId = await importMeasure(service(), votedMeasure);
    const plan = { areaCode: world.home.code, ...HALF, ruleSetId };
    cycleId = (await official.post('/api/cycles').send(plan).expect(201)).body.id;
    await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
    const [spoilt, sound] = [await issue(SPOILT), await issue(SOUND)];
    await castAll(spoilt.slice(0, 3), 'satisfied');
    await castAll(sound, 'satisfied');
    await official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/ballots/count').send({ cycleId }).expect(200);
    await sealed(world, cycleId);
    before = await resultsOf(world, cycleId);
  });
  const issue = async (areaCode: string) => {
    const body = { cycleId, areaCode, slips: { everyone: 12 } };
    return ((await official.post('/api/ballots/issue').send(body).expect(201)).body as PrintedBallots).slips;
  };
  const castAll = async (slips: PrintedBallots['slips'], answer: string) => {
    for (const [at, { code, cadres }] of slips.entries()) {
      const pages = cadres.map(() => ({ fair: at === 0 && answer === 'satisfied' ? 'dissatisfied' : answer }));
      await service().anonymous().post('/api/ballots/cast').send({ code, pages }).expect(200);
    }
  };
  const propose = (code: string) =>
    official.post(`/api/results/${before[code]!.id}/supersede`).send({ reason: '补测已计票，补定等次' });

  it('the cadres of the village wait, the others are graded and sealed', () => {
    expect(before['529901-001']).toMatchObject({ state: 'sealed', standing: 'deferred', grade: null });
    expect(before['529901-003']).toMatchObject({ state: 'sealed', standing: 'graded' });
  });

  it('nobody is graded later before the repeat is counted', async () => {
    const { body } = await propose('529901-001').expect(409);
    expect(body.code).toBe('needs-unmet');
  });

  it('the vote is repeated and counted although the cycle is sealed; one that counts is not', async () => {
    const { body } = await official
      .post('/api/ballots/issue')
      .send({ cycleId, areaCode: SOUND, slips: { everyone: 12 } })
      .expect(409);
    expect(body.code).toBe('out-of-state');
    await castAll(await issue(SPOILT), 'mostlySatisfied');
    const { body: counted } = await official.post('/api/ballots/count').send({ cycleId }).expect(200);
    expect(counted.villages).toMatchObject([{ areaCode: SPOILT, attempt: 2, fault: null }]);
  });

  it('then each of them is graded by two of the county, as of that half-year, and nobody else is touched', async () => {
    await propose('529901-001').expect(200);
    const id = before['529901-001']!.id;
    const { body } = await second.post(`/api/results/${id}/confirm-supersession`).send({}).expect(201);
    expect(body).toMatchObject({ revision: 2, state: 'sealed', standing: 'graded', points: 88, supersedesId: id });
    const after = await resultsOf(world, cycleId);
    for (const code of ['529901-002', '529901-003', '529901-004']) expect(after[code]).toEqual(before[code]);
  });

  it('the chain says which vote came, and nothing of what was voted', async () => {
    const filter = JSON.stringify({ word: 'results', recordId: before['529901-001']!.id, action: 'proposeCorrection' });
    const { body } = await official.get('/api/audit').query({ filter }).expect(200);
    expect(body[0].change).toEqual({ reason: [null, '补测已计票，补定等次'], [`tallies.${SPOILT}`]: [1, 2] });
  });

  it('who was graded already is not graded anew by a later vote', async () => {
    const { body } = await propose('529901-003').expect(409);
    expect(body.code).toBe('needs-unmet');
  });

  it('all of it recomputes from the export', async () => {
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get(`/api/results/export/${cycleId}`).expect(200);
    const { faults } = await verifyExport(ResultsExport.parse(body), compileRuleSet(votedMeasure), sha256);
    expect(faults).toEqual([]);
  });
});
