import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FormLine } from '../../../api/contract/records/form.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { formsAtHand, type FormsAtHand } from '../build/forms.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

/** The columns of each table as the offices know them. */
const COLUMNS = {
  'roster-summary':
    '序号 姓名 性别 出生年月 政治面貌 派出单位及职务 人员身份 派出层级 驻地（乡镇/村） 岗位 到岗时间 加减分 总分 系统建议等次 研究确定等次 不一致理由 备注',
  'township-marks': '序号 姓名 驻村 岗位 合计 突出成果或问题（50字） 党委会日期 录入人 复核人',
  presence: '姓名 应在岗工作日 公出 培训 批准休假 病事假 无故不在岗次数 在岗率',
  'count-sheet': '村 应到人数 实到人数 发出票 收回票 有效票 废票（原因） 弃权/不了解（分题） 得分 监票人 计票人 日期',
  'survey-detail': '样本编号 乡镇 村 户别（监测/脱贫/一般） 调查方式 第几次联系 结果码 访问员 时间 时长 复核标记',
  'site-checks': '村 项目/事项 得分 核查人 照片编号（可空）',
  'unit-opinion': '姓名 派出时间 是否脱钩 生活补贴、保险是否落实 单位意见 联系人 日期',
  'integrity-opinion': '序号 姓名 单位 意见（无/有） 说明',
  'village-figures': '乡镇 村（12位） 不可比原因 填报人 核定人',
  'annual-filing': '序号 单位 应参加人数 实际参加人数 不定等次（分原因码） 不参加 其中派驻人数',
} as const;

onBothDatabases('The forms of a half-year', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let official: TestAgent;
  let results: ResultRecord[];
  let of: FormsAtHand['of'];
  let noticeId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    ({ cycle, results, noticeId, of } = await formsAtHand(service(), world));
  });

  const listed = async (who: TestAgent) => (await who.get('/api/forms').expect(200)).body as FormLine[];
  const page = async (who: TestAgent, id: string, query: Record<string, string>) =>
    (await who.get(`/api/forms/${id}`).query(query).set('accept-language', 'zh-CN').expect(200)).text;

  it('has exactly the columns that the offices know', async () => {
    const lines = await listed(official);
    for (const [id, columns] of Object.entries(COLUMNS)) {
      const html = await page(official, id, of(lines.find((line) => line.id === id)!));
      const heads = [...html.matchAll(/<th scope="col">([^<]*)<\/th>/g)].map(([, text]) => text);
      // What the measure itself names, its sides and items, stands between them.
      expect({ id, heads: heads.filter((one) => columns.split(' ').includes(one!)).join(' ') }).toEqual({
        id,
        heads: columns,
      });
    }
  });

  it('names everybody who was assessed in the summary, with both grades', async () => {
    const html = await page(official, 'roster-summary', { cycleId: cycle.id });
    for (const { name } of world.home.cadres) expect(html).toContain(`<td class="name">${name}</td>`);
    expect(html).toContain('<td class="points">95</td>');
    expect(html.match(/<td class="proposed">good<\/td>/g)).toHaveLength(2);
  });

  it('tells of the half-year’s days and sides what the measure says', async () => {
    const html = await page(official, 'notice', { cycleId: cycle.id });
    expect(html).toContain('关于开展2026年上半年驻村驻镇干部履职评估的通知');
    expect(html).toContain('公示：2026年7月21日至 2026年7月27日。');
    expect(html).toContain('申请复核 30日');
    expect(html).toContain('共 4 名');
  });

  it('posts the names of who was graded 好, and neither points nor anybody else', async () => {
    const html = await page(official, 'public-notice', { noticeId });
    expect(html).toContain('林小满');
    expect(html).toContain('何其安');
    expect(html).not.toContain('许青');
    expect(html.slice(html.indexOf('<body'))).not.toMatch(/95|9[12]/);
  });

  it('says of nobody’s place among others, not even where the county prints it for the cadre', async () => {
    for (const id of ['personal', 'feedback-letter'])
      for (const { id: resultId } of results)
        expect(await page(official, id, { resultId })).not.toMatch(/第\s*\d+\s*位|名额\s*\d/);
  });

  it('gives each office the forms of its own, and nobody those of another place', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    expect((await listed(township)).map(({ id }) => id)).toEqual(['presence', 'township-marks', 'personal']);
    expect(await page(township, 'presence', { cycleId: cycle.id, areaCode: '529901101' })).toContain('林小满');
    await township.get('/api/forms/presence').query({ cycleId: cycle.id, areaCode: '529901102' }).expect(404);
    await township.get('/api/forms/roster-summary').query({ cycleId: cycle.id }).expect(403);
    const unit = await service().as('dispatchingUnit', { areaCode: '529901', unitId: world.home.unit.id });
    expect(await page(unit, 'result-letter', { cycleId: cycle.id, unitId: world.home.unit.id })).toContain(
      '云溪县农业农村局：',
    );
    const other = await service().as('dispatchingUnit', { areaCode: '529901', unitId: world.abroad.unit.id });
    expect(await page(other, 'result-letter', { cycleId: cycle.id, unitId: world.home.unit.id })).not.toContain(
      '林小满',
    );
  });

  it('leaves what is filled in by hand empty where a blank sheet is asked for', async () => {
    const html = await page(official, 'presence', { cycleId: cycle.id, areaCode: '529901101', isBlank: 'true' });
    expect(html).toContain('林小满');
    expect(html).toContain('<td class="workingDays"></td>');
  });

  it('is noted with who printed it', async () => {
    await page(official, 'integrity-opinion', { cycleId: cycle.id });
    const { body } = await official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ county: '529901', word: 'forms' }) });
    expect(body).toContainEqual(
      expect.objectContaining({ action: 'read', word: 'forms', recordId: 'integrity-opinion' }),
    );
  });
});
