import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { rowsIn } from '../spreadsheets/build.js';

const HERE = '529901101201';
const THERE = '529901102201';
const SURVEY = {
  method: 'telephone',
  pool: 30,
  called: 24,
  answered: 20,
  valid: 19,
  refusals: 3,
  questions: { satisfaction: { satisfied: 19 } },
};

onBothDatabases('The forms of a survey', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let firm: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    cycle = await anOpenCycle(service(), world);
    firm = await service().as('thirdParty', { villages: [HERE] });
    const said = {
      householdKind: 'monitored',
      mode: 'visit',
      interviewer: '江晚',
      beganAt: '2026-12-23T01:30:00.000Z',
    };
    for (const one of [
      { sampleNumber: 'S002', attempt: 1, outcome: 'refused', minutes: 1 },
      { sampleNumber: 'R01', attempt: 0, outcome: 'substituted', replaces: 'S002', minutes: 0 },
      {
        sampleNumber: 'R01',
        attempt: 1,
        outcome: 'complete',
        answers: { satisfaction: 'dontKnow' },
        minutes: 9,
        callBack: 'agreed',
      },
    ])
      await firm
        .post('/api/interviews')
        .send({ cycleId: cycle.id, areaCode: HERE, ...said, ...one })
        .expect(201);
  });
  const asked = (who: TestAgent, form: string, query: object) =>
    who
      .get(`/api/forms/${form}`)
      .query({ cycleId: cycle.id, ...query })
      .set('accept-language', 'zh-CN');
  const linesOf = (html: string) =>
    [...html.matchAll(/<tr>(<td.*?)<\/tr>/g)].map(([, cells]) =>
      [...cells!.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text),
    );

  it('say of each contact what the office writes down, on paper and in Excel alike', async () => {
    const wanted = [
      ['R01', '青坪镇', '石湾村', '监测', '入户', '', '更换样本：S002', '', '江晚', '2026-12-23 09:30', '', ''],
      ['R01', '青坪镇', '石湾村', '监测', '入户', '1', '完成', '说不清', '江晚', '2026-12-23 09:30', '9', '一致'],
      ['S002', '青坪镇', '石湾村', '监测', '入户', '1', '拒访', '', '江晚', '2026-12-23 09:30', '1', ''],
    ];
    const page = await asked(firm, 'survey-detail', { areaCode: HERE }).expect(200);
    expect(linesOf(page.text)).toEqual(wanted);
    const excel = await asked(world.home.official, 'survey-detail', { areaCode: '529901', format: 'excel' })
      .responseType('blob')
      .expect(200);
    expect((await rowsIn(excel.body as Buffer)).slice(3)).toEqual(wanted);
    const empty = await asked(firm, 'survey-detail', { areaCode: HERE, isBlank: true }).expect(200);
    expect(linesOf(empty.text)).toHaveLength(20);
    // Of a village that the firm was not commissioned for it is told nothing.
    await asked(firm, 'survey-detail', { areaCode: THERE }).expect(404);
  });

  it('ask what the measure asks, by its version', async () => {
    const page = await asked(firm, 'questionnaire', {}).expect(200);
    expect(page.text).toContain('办法版本：half-year 2026-01-01');
    expect(linesOf(page.text)).toEqual([['1', '对驻村工作满意不满意', '□ 满意　□ 基本满意　□ 不满意　□ 说不清']]);
    const none = await asked(firm, 'questionnaire', { format: 'excel' }).expect(409);
    expect(none.body.message).toContain('没有 Excel 格式');
  });

  it('tell villages whose check is not scheduled this half-year from those whose check is missing', async () => {
    const both = await service().as('thirdParty', { villages: [HERE, THERE] });
    const other = { ...SURVEY, cycleId: cycle.id, areaCode: THERE, isScheduled: false };
    await both.post('/api/surveys').send(other).expect(201);
    const [figures] = (await both.get('/api/interviews/figures').query({ cycleId: cycle.id })).body;
    const here = { ...figures.figures, cycleId: cycle.id, areaCode: HERE, isScheduled: true };
    await both.post('/api/surveys').send(here).expect(201);
    const page = await asked(world.home.official, 'site-checks', { areaCode: '529901' }).expect(200);
    expect(linesOf(page.text).map(([village, project, ...points]) => [village, project, points.join('')])).toEqual([
      ['青坪镇石湾村', '已安排，尚未录入', ''],
      ['石桥镇柳溪村', '本期未安排，按计划', ''],
    ]);
  });
});
