import type TestAgent from 'supertest/lib/agent.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import type { SurveyRecord } from '../../../api/contract/records/survey.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { verifyExport } from '../../../api/core/verify-export.js';
import { sha256 } from '../../build/an-export.js';
import { importMeasure } from '../build/import-measure.js';
import { resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { surveyedMeasure } from '../build/surveyed-measure.js';
import { aWorld, type World } from '../build/world.js';

const HALF = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
const [SHORT, SOUND] = ['529901101201', '529901102201'];
const REASON = '补访 4 户';

/** So many households answered, all of them satisfied. */
const heard = (valid: number) => ({
  method: 'telephone',
  pool: 30,
  called: 20,
  answered: valid,
  valid,
  refusals: 0,
  questions: { satisfaction: { satisfied: valid } },
  isScheduled: false,
});

onBothDatabases('第三方有效户不足的村，关账后补访，该村干部先暂缓、后补定，不误他人', (service) => {
  let world: World;
  let firm: TestAgent;
  let official: TestAgent;
  let second: TestAgent;
  let cycleId: string;
  let before: Record<string, ResultRecord>;
  const surveys: Record<string, SurveyRecord> = {};
  const delivered = async (survey: SurveyRecord) => {
    const { body } = await firm.post(`/api/surveys/${survey.id}/submit`).send({ version: survey.version }).expect(200);
    return (await official.post(`/api/surveys/${survey.id}/accept`).send({ version: body.version }).expect(200)).body;
  };
  const correct = ({ id, version }: SurveyRecord, valid: number) =>
    firm.post(`/api/surveys/${id}/correct`).send({ ...heard(valid), reason: REASON, version });
  const propose = (code: string) =>
    official.post(`/api/results/${before[code]!.id}/supersede`).send({ reason: REASON });
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation', { areaCode: world.home.code });
    const ruleSetId = await importMeasure(service(), surveyedMeasure);
    const plan = { areaCode: world.home.code, ...HALF, ruleSetId };
    cycleId = (await official.post('/api/cycles').send(plan).expect(201)).body.id;
    firm = await service().as('thirdParty', { villages: [SHORT, SOUND] });
    await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
    for (const [areaCode, valid] of [
      [SHORT, 11],
      [SOUND, 12],
    ] as const) {
      const { body } = await firm
        .post('/api/surveys')
        .send({ cycleId, areaCode, ...heard(valid) })
        .expect(201);
      surveys[areaCode] = await delivered(body);
    }
    await official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await sealed(world, cycleId);
    service().clock.set(new Date(Date.parse(service().clock.now()) + 86_400_000).toISOString());
    before = await resultsOf(world, cycleId);
  });

  it('eleven of twelve are too few: the cadres there wait, the others are graded and sealed', () => {
    expect(before['529901-001']).toMatchObject({ state: 'sealed', standing: 'deferred', grade: null });
    expect(before['529901-003']).toMatchObject({ state: 'sealed', standing: 'graded', grade: 'good' });
  });

  it('nothing is made up before anybody was asked again', async () => {
    expect((await propose('529901-001').expect(409)).body.code).toBe('needs-unmet');
  });

  it('the short survey is made up although the books are closed; one that counts stands', async () => {
    expect((await correct(surveys[SOUND]!, 15).expect(409)).body.code).toBe('window-closed');
    const { body } = await correct(surveys[SHORT]!, 15).expect(200);
    // Until the county has accepted it nothing changes.
    expect((await propose('529901-001').expect(409)).body.code).toBe('needs-unmet');
    surveys[SHORT] = await delivered(body);
    expect((await correct(surveys[SHORT]!, 16).expect(409)).body.code).toBe('window-closed');
  });

  it('then each of them is graded by two of the county, as of that half-year, and nobody else is touched', async () => {
    await propose('529901-001').expect(200);
    const confirm = (code: string) =>
      second.post(`/api/results/${before[code]!.id}/confirm-supersession`).send({}).expect(201);
    const { body } = await confirm('529901-001');
    expect(body).toMatchObject({ revision: 2, state: 'sealed', standing: 'graded', points: 100 });
    expect(body.alsoMoves).toMatchObject([{ code: '529901-002' }]);
    // What the village said is there by now; the other one is assessed anew on it.
    await propose('529901-002').expect(200);
    expect((await confirm('529901-002')).body).toMatchObject({ revision: 2, standing: 'graded', points: 100 });
    const after = await resultsOf(world, cycleId);
    for (const code of ['529901-003', '529901-004']) expect(after[code]).toEqual(before[code]);
  });

  it('the chain says which survey came', async () => {
    const filter = JSON.stringify({ word: 'results', recordId: before['529901-001']!.id, action: 'proposeCorrection' });
    const { body } = await official.get('/api/audit').query({ filter }).expect(200);
    expect(body[0].change).toEqual({ reason: [null, REASON], [`tallies.${SHORT}`]: [1, 2] });
  });

  it('who was graded already is not graded anew', async () => {
    expect((await propose('529901-003').expect(409)).body.code).toBe('needs-unmet');
  });

  it('all of it recomputes from the export', async () => {
    const inspector = await service().as('disciplineInspector');
    const { body } = await inspector.get(`/api/results/export/${cycleId}`).expect(200);
    const { faults } = await verifyExport(ResultsExport.parse(body), compileRuleSet(surveyedMeasure), sha256);
    expect(faults).toEqual([]);
    // What was frozen of the village stays beside what came later; who takes it out is found.
    const { cohort } = body.cohorts[1];
    const village = cohort.entities.find(({ code }: { code: string }) => code === SHORT);
    expect(village.tallies).toMatchObject([
      { attempt: 1, valid: 11 },
      { attempt: 2, valid: 15 },
    ]);
    village.tallies.shift();
    const tampered = await verifyExport(ResultsExport.parse(body), compileRuleSet(surveyedMeasure), sha256);
    expect(tampered.faults).toContainEqual(expect.objectContaining({ part: 'cohort', entity: `village ${SHORT}` }));
  });
});
