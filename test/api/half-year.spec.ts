import { createHash } from 'node:crypto';
import { enterDemoCounty } from '../../api/cli/half-year/county.js';
import { Offices } from '../../api/cli/half-year/offices.js';
import { Stage } from '../../api/cli/half-year/stage.js';
import { wholeYear } from '../../api/cli/half-year/story.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { verifyExport } from '../../api/core/verify-export.js';
import { DEMO_SEED, demoCounty } from '../../api/demo/demo-county.js';
import { readRuleSetSource } from '../../api/rule-files/rule-set-source.js';
import { unauditedRecords } from './build/audited.js';
import { onBothDatabases } from './build/service.js';
import { tick } from './schedule/build.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** Everything is done once and then looked at; a busy machine takes its time. */
const LONG = 480_000;

onBothDatabases('云溪县 from the plan of the first half of 2026 to the last review of the second', (service) => {
  const told: string[] = [];
  let done: Awaited<ReturnType<typeof wholeYear>>;

  beforeAll(async () => {
    const { app, clock } = service();
    const setDay = (day: string) => clock.set(`${day}T09:00:00.000+08:00`);
    const ids = await enterDemoCounty(app, { setDay }, 'rules');
    await app.listen(0, '127.0.0.1');
    const calendar = { setDay, tick: () => tick(service()) };
    const stage = new Stage(await Offices.open(await app.getUrl(), ids), calendar, ({ zh }) => void told.push(zh));
    done = await wholeYear(stage);
  }, LONG);

  /** The steps as `06-05 下通知、核名册`, without what the schedule did. */
  const steps = () =>
    told.flatMap(
      (line) =>
        line
          .match(/^\d{4}-(\d{2}-\d{2}) {2}\d+、([^：]+)：/)
          ?.slice(1)
          .join(' ') ?? [],
    );
  const bySchedule = (act: string) => told.filter((line) => line.includes('（日程自动）') && line.includes(act));

  it('goes step by step on the days of the regulation', () => {
    expect(steps()).toEqual([
      '01-12 排期',
      '01-12 商定任务清单',
      '03-02 先行先试报备',
      '06-05 下通知、核名册',
      '06-15 抽代表、印票',
      '06-15 不可抗力',
      '06-15 申请容错',
      '06-15 反映被派清单事项',
      '06-15 核请销假',
      '06-18 容错认定',
      '06-22 述职、勾任务清单',
      '06-24 群众测评',
      '06-24 容错认定',
      '06-26 容错认定',
      '07-01 核实行为清单',
      '07-03 容错认定',
      '07-03 乡镇党委评',
      '07-06 乡镇确认任务',
      '07-06 第三方',
      '07-10 县数据核定',
      '07-11 关账',
      '07-11 计票',
      '07-11 纸质票计票',
      '07-12 重新测评',
      '07-13 测算',
      '07-14 征求意见',
      '07-14 乡镇答复',
      '07-14 越步办理',
      '07-20 部务会定等',
      '07-20 封存',
      '07-21 公示',
      '07-23 异议',
      '07-28 反馈本人、函告派出单位',
      '07-28 看本人结果',
      '07-28 暂不定等次',
      '07-29 县里核实',
      '07-29 补测',
      '07-29 补定等次',
      '07-30 申请复核',
      '07-30 申请复核',
      '07-30 复核成立',
      '08-03 约谈、整改',
      '08-10 复核不成立',
      '08-18 申诉',
      '08-25 调换、召回',
      '08-28 逾期申请',
      '09-07 交接',
      '10-12 申诉决定',
      '10-12 接替到岗',
      '11-03 整改复查',
      '11-16 结案后补定',
      '12-09 下通知、核名册',
      '12-17 抽代表、印票',
      '12-17 核请销假',
      '12-17 核实行为清单',
      '12-23 群众测评',
      '01-05 第三方',
      '01-05 乡镇党委评',
      '01-13 县数据核定',
      '01-14 计票',
      '01-14 测算',
      '01-18 征求意见',
      '01-21 部务会定等',
      '01-21 封存',
      '01-22 公示',
      '01-29 反馈本人、函告派出单位',
      '01-29 看本人结果',
      '02-26 申请复核',
      '03-01 申请复核',
      '03-01 复核不成立',
      '03-02 逾期申请',
      '03-08 复核不成立',
      '03-09 封存',
      '03-09 年度建议',
      '03-09 省级汇总',
      '03-09 查验',
    ]);
  });

  it('leaves to the schedule what has a day', () => {
    const days = (act: string) => bySchedule(act).map((line) => line.slice(0, 10));
    expect(days('启动评估')).toEqual(['2026-06-05', '2026-12-09']);
    expect(days('关账')).toEqual(['2026-07-11', '2027-01-14']);
    expect(days('测算')).toEqual(['2026-07-13', '2027-01-14']);
    expect(days('未答复的记为无意见')).toEqual(['2026-07-17', '2027-01-20']);
    expect(days('张贴公示')).toEqual(['2026-07-21', '2027-01-22']);
    expect(days('本期办结')).toEqual(['2026-09-01', '2027-03-09']);
  });

  it('refuses what nobody may do, each with its reason', () => {
    expect(Object.fromEntries(Object.entries(done.refused).map(([what, { code }]) => [what, code]))).toEqual({
      barredTask: 'invalid-input',
      secondVote: 'out-of-state',
      ownCountersign: 'second-person',
      lateMark: 'window-closed',
      reopened: 'out-of-state',
      vetoRaised: 'needs-unmet',
      rankedLast: 'invalid-input',
      lateReview: 'window-closed',
      reviewAfterLastDay: 'window-closed',
    });
    expect(done.refused.reopened!.details).toMatchObject({ legal: expect.arrayContaining(['consult']) });
  });

  it('comes to the points of the fixtures: marks by hand, ballots by code and paper counted twice make the same tallies', async () => {
    const { text } = done.exported[0]!.ruleSet;
    const { value } = await readRuleSetSource({ text });
    const cohort = demoCounty(DEMO_SEED, { half: 'first' });
    const cadres = scoreCohort(compileRuleSet(value!), cohort).filter(({ kind }) => kind === 'cadre');
    // A list tells no points of who has no grade, so that none stands out.
    const expected = cadres.map(({ entity, points, grade }) => [entity, grade === null ? null : points, grade]);
    const found = done.scored.scored.map(({ code, points, grade }) => [code, points, grade]);
    const byCode = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(found.toSorted(byCode)).toEqual(expected.toSorted(byCode));
  });

  it('tells the cadre each point with its clause, and no rank', () => {
    const { own } = done.first;
    expect(own).toMatchObject({ name: '罗启明', points: 89.4, state: 'sealed' });
    expect(own.sentences.map(({ text }) => text).join('\n')).not.toMatch(/第 ?\d+ ?名|名次/);
  });

  it('ends both half-years, and both with their seals', () => {
    for (const { over, sealed } of [done.first, done.second])
      expect(over).toMatchObject({ state: 'final', seal: sealed.seal });
    expect(done.first.notice).toMatchObject({ fromOn: '2026-07-21', endsOn: '2026-07-27' });
    expect(done.second.notice).toMatchObject({ fromOn: '2027-01-22', endsOn: '2027-01-28' });
  });

  it('shows the province counts without names, none of fewer than five', () => {
    expect(JSON.stringify(done.table)).not.toContain('宁远舟');
    const counts = done.table.rows.flatMap((row) => Object.values(row.counts)).filter((count) => count !== null);
    expect(counts.filter((count) => count > 0 && count < done.table.hiddenBelow)).toEqual([]);
  });

  it(
    'leaves exports that recompute to the same with both evaluators, and every seal whole',
    async () => {
      for (const exported of done.exported) {
        const { text, template } = exported.ruleSet;
        const { value } = await readRuleSetSource({ text, ...(template === null ? {} : { template }) });
        const verified = await verifyExport(exported, compileRuleSet(value!), sha256);
        expect(verified).toMatchObject({ recomputed: exported.results.length, faults: [] });
      }
      expect(done.exported.map(({ cycle }) => cycle)).toEqual(['2026-H1', '2026-H2', '2026-annual']);
    },
    LONG,
  );

  it('leaves an audit chain that is whole, with a line for every change', async () => {
    expect(done.chain).toMatchObject({ county: '529901', isWhole: true });
    expect(await unauditedRecords(service())).toEqual([]);
  });
});
