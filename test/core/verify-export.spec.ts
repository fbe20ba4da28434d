import { RuleSet } from '../../api/contract/rule-set.js';
import type { ResultsExport } from '../../api/contract/records/results-export.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { verifyExport } from '../../api/core/verify-export.js';
import { anExport, sha256 } from '../build/an-export.js';

describe('An export that somebody changed', () => {
  const whole = anExport();
  const cadre = '529901-016';

  /** Everything that does not fit in a changed copy, in Chinese, one line each. */
  async function found(tamper: (given: ResultsExport) => void): Promise<string> {
    const given = structuredClone(whole);
    tamper(given);
    const compiled = compileRuleSet(RuleSet.parse(JSON.parse(given.ruleSet.text)));
    const { faults, recomputed } = await verifyExport(given, compiled, sha256);
    return [`重算了 ${recomputed} 个，有 ${faults.length} 处不符`, ...faults.map(({ text }) => text.zh)].join('\n');
  }
  const resultOf = (given: ResultsExport, code: string) => given.results.find((one) => one.code === code)!;
  const entityOf = (given: ResultsExport, code: string) =>
    given.cohorts[0]!.cohort!.entities.find((one) => one.code === code)!;

  it('would have none of these faults, had nobody changed it', async () => {
    expect(await found(() => {})).toBe(`重算了 ${whole.results.length} 个，有 0 处不符`);
  });

  it('names the cadre whose points were raised', async () => {
    const said = await found((given) => void (resultOf(given, cadre).assessment!.points = 95));
    expect(said).toContain(`cadre ${cadre}：points 文件里是 95，重算为 89.4。`);
    expect(said).toContain(`cadre ${cadre} 的封印与内容不符`);
    expect(said).toContain('有 2 处不符');
  });

  it('names the rule whose outcome in a trace was turned', async () => {
    const said = await found((given) => {
      const { trace } = resultOf(given, cadre).assessment!;
      trace.conditions = `${trace.conditions[0] === '+' ? '-' : '+'}${trace.conditions.slice(1)}`;
    });
    expect(said).toMatch(/cadre 529901-016：rule \w+ 文件里是 "[-+]"，重算为 "[-+]"/);
    expect(said).toContain(`cadre ${cadre} 的封印与内容不符`);
  });

  it('names the entity whose facts were changed, and what that would have changed', async () => {
    const said = await found((given) => void (entityOf(given, cadre).facts!['isUnderInvestigation'] = true));
    expect(said).toContain('第 1 份批次数据与封存时的哈希不符');
    expect(said).toContain(`cadre ${cadre}：state 文件里是 "graded"，重算为 "ungraded"`);
    expect(said).toContain(`cadre ${cadre}：rule R19 文件里是 "-"，重算为 "+"`);
    expect(said).toContain(`cadre ${cadre} 的封印与内容不符`);
  });

  it('misses a result that was removed, although nothing refers to it', async () => {
    const said = await found((given) => void (given.results = given.results.filter(({ code }) => code !== cadre)));
    expect(said).toContain(`cadre ${cadre} 的结果不在文件里`);
    expect(said).toContain('的总封印与各结果的封印不符');
  });

  it('names the first result that was moved', async () => {
    const said = await found((given) => void given.results.reverse());
    expect(said).toContain(`结果的次序被改动：第 1 个应为 cadre ${whole.results[0]!.code}`);
  });

  it('sees a measure whose text was changed, and whom that moves', async () => {
    const said = await found((given) => {
      const { text } = given.ruleSet;
      given.ruleSet.text = text.replaceAll(
        '{ "from": 80, "below": 90, "grade": "fairlyGood" }',
        '{ "from": 80, "below": 90, "grade": "good" }',
      );
      expect(given.ruleSet.text).not.toBe(text);
    });
    expect(said).toContain('办法文本与封存时的哈希不符：文本被改动');
    expect(said).toContain('重算为');
  });

  it('is not deceived by the seal of another result', async () => {
    const said = await found((given) => {
      resultOf(given, cadre).seal = given.results.at(-1)!.seal;
    });
    expect(said).toContain(`cadre ${cadre} 的封印与内容不符`);
    expect(said).toContain('的总封印与各结果的封印不符');
  });

  it('is not deceived by a cycle sealed anew: the county’s chain still has the old seal behind it', async () => {
    const said = await found((given) => {
      const [line] = given.chain;
      const next = { ...line!, place: 2, cycle: '2026-H2', previous: line!.seal, seal: sha256('the next half-year') };
      given.chain = [{ ...line!, seal: sha256('sealed anew') }, next];
    });
    expect(said).toContain('县封印链第 2 行没有接在前一行之后');
  });

  it('sees that a line of the county’s chain of seals was cut out', async () => {
    const said = await found((given) => void (given.chain[0]!.place = 2));
    expect(said).toContain('县封印链第 1 行缺失或被移动');
  });

  it('is missed when what a result was recomputed from was cut out, and the file still says that it is whole', async () => {
    const ofOne = await found((given) => void (resultOf(given, cadre).assessment = null));
    expect(ofOne).toContain(`cadre ${cadre} 的结果无法重算`);
    const ofAll = await found((given) => void (given.cohorts = []));
    expect(ofAll).toContain(`重算了 0 个，有 ${whole.results.length} 处不符`);
  });

  it('says that nothing can be recomputed where parts were withheld from who exported', async () => {
    const said = await found((given) => {
      given.isWhole = false;
      Object.assign(given.cohorts[0]!, { cohort: null, hash: null });
      for (const one of given.results) Object.assign(one, { assessment: null, nonce: null });
    });
    expect(said).toContain('这份导出不完整');
    expect(said).toContain('重算了 0 个');
    expect(said).toContain('有 1 处不符');
  });
});
