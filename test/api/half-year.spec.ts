import { createHash } from 'node:crypto';
import { halfYear, type HalfYear } from '../../api/cli/half-year-story.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { verifyExport } from '../../api/core/verify-export.js';
import { readRuleSetSource } from '../../api/rule-files/rule-set-source.js';
import { firstOperator } from '../../api/seed/first-operator.js';
import { importMeasures } from '../../api/seed/measures.js';
import { onBothDatabases } from './build/service.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

onBothDatabases('A half-year over HTTP', (service) => {
  const told: string[] = [];
  let done: HalfYear;

  beforeAll(async () => {
    const { app } = service();
    await importMeasures(app, 'rules');
    const slip = await firstOperator(app);
    await app.listen(0, '127.0.0.1');
    done = await halfYear(await app.getUrl(), slip!, ({ zh }) => void told.push(zh));
  });

  it('goes from the notice to the export in fifteen steps', () => {
    const steps = told
      .filter((line) => /^[一二三四五六七八九十]+、/.test(line))
      .map((line) => line.slice(0, line.search(/[：。；]/)));
    expect(steps).toEqual([
      '一、下通知',
      '二、抽代表、印票',
      '三、启动评估，各方开始录入',
      '四、县局报村级收入，组织部第二人逐项核定',
      '五、乡镇党委评分',
      '六、群众测评',
      '七、第三方报送电话调查和项目核查，组织部验收',
      '八、关账',
      '九、计票',
      '十、核算',
      '十一、征求意见',
      '十二、部务会研究确定等次',
      '十三、封存',
      '十四、干部看本人结果',
      '十五、纪检监察导出全部结果',
    ]);
  });

  it('lets nobody countersign one’s own marks, vote twice, or enter anything after the books are closed', () => {
    expect(done.refused.ownCountersign.code).toBe('second-person');
    expect(done.refused.secondVote.code).toBe('out-of-state');
    expect(done.refused.lateMark.code).toBe('window-closed');
  });

  it('counts fourteen of fifteen ballots in each village, and each vote stands', () => {
    expect(
      done.counted.villages.map(({ areaCode, issued, cast, fault }) => ({ areaCode, issued, cast, fault })),
    ).toEqual([
      { areaCode: '529901101201', issued: 15, cast: 14, fault: null },
      { areaCode: '529901101202', issued: 15, cast: 14, fault: null },
    ]);
  });

  it('grades all six cadres, of whom one has the one seat for good, and chases nothing', () => {
    const grades = done.results.map(({ name, points, grade }) => `${name} ${points} ${grade}`);
    expect(grades).toHaveLength(6);
    expect(grades).toContain('宁远舟 97.14 good');
    expect(done.results.filter(({ grade }) => grade === 'good')).toHaveLength(1);
    expect(done.assessed.toChase).toEqual([]);
    expect(done.assessed.leftOut).toEqual([]);
  });

  it('tells the cadre each point with its clause, and no rank', () => {
    expect(done.own).toMatchObject({ name: '宁远舟', grade: 'good', state: 'sealed' });
    expect(done.own.sentences.length).toBeGreaterThan(20);
    expect(done.own.sentences.map(({ text }) => text).join('\n')).not.toMatch(/第 ?\d+ ?名|名次/);
  });

  it('seals every result, and the export alone recomputes to the same with both evaluators', async () => {
    expect(done.cycle).toMatchObject({ code: '2026-H2', state: 'sealed', seal: done.seal.seal });
    const { text, template } = done.exported.ruleSet;
    const { value } = await readRuleSetSource({ text, ...(template === null ? {} : { template }) });
    const verified = await verifyExport(done.exported, compileRuleSet(value!), sha256);
    expect(verified).toMatchObject({ results: 9, recomputed: 9, faults: [] });
  });

  it('leaves an audit chain that is whole', () => {
    expect(done.chain).toMatchObject({ county: '529901', isWhole: true });
  });
});
