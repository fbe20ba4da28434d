import type { ResultsExport } from '../../api/contract/records/results-export.js';
import { anExport } from '../build/an-export.js';
import { aFolder, HALF_YEAR, sifang, STACK } from './program.js';

describe('verify', () => {
  const folder = aFolder();
  const whole = anExport();
  const cadre = '529901-016';
  let files = 0;

  /** What verify says of a copy of the export that somebody changed. */
  async function verified(tamper: (given: ResultsExport) => void, ...more: string[]) {
    const given = structuredClone(whole);
    tamper(given);
    return sifang('verify', folder.write(`export-${files++}.json`, JSON.stringify(given)), ...more);
  }
  const named = async (tamper: (given: ResultsExport) => void, ...said: (string | RegExp)[]) => {
    const { code, stdout, stderr } = await verified(tamper);
    for (const one of said) expect(stdout).toMatch(one);
    expect(stdout + stderr).not.toMatch(STACK);
    expect(code).toBe(1);
  };
  const resultOf = (given: ResultsExport, code: string) => given.results.find((one) => one.code === code)!;
  const entityOf = (given: ResultsExport, code: string) =>
    given.cohorts[0]!.cohort!.entities.find((one) => one.code === code)!;

  it('recomputes a sealed cycle with both evaluators and every seal, and finds nothing', async () => {
    const { code, stdout } = await verified(() => {});
    expect(stdout).toContain(`${whole.results.length} 个结果，用两个评估器重算了 ${whole.results.length} 个`);
    expect(stdout).toContain('全部一致，封印完好。');
    expect(code).toBe(0);
  });

  it('tells it in English and as JSON', async () => {
    const english = await verified(() => {}, '--lang', 'en');
    expect(english.stdout).toContain('Everything agrees and every seal is whole.');
    const machine = await verified((given) => void (resultOf(given, cadre).assessment!.points = 99), '--json');
    const { faults } = JSON.parse(machine.stdout);
    expect(faults.map(({ part, entity, of }: Record<string, string>) => [part, entity, of])).toEqual([
      ['assessment', `cadre ${cadre}`, 'points'],
      ['seal', `cadre ${cadre}`, undefined],
    ]);
    expect(machine.code).toBe(1);
  });

  it('names the cadre whose points were raised', () =>
    named(
      (given) => void (resultOf(given, cadre).assessment!.points = 95),
      `cadre ${cadre}：points 文件里是 95，重算为 89.4。`,
      `cadre ${cadre} 的封印与内容不符`,
      '有 2 处不符',
    ));

  it('names the rule whose outcome in a trace was turned', () =>
    named(
      (given) => {
        const { trace } = resultOf(given, cadre).assessment!;
        trace.conditions = `${trace.conditions[0] === '+' ? '-' : '+'}${trace.conditions.slice(1)}`;
      },
      /cadre 529901-016：rule \w+ 文件里是 "[-+]"，重算为 "[-+]"/,
      `cadre ${cadre} 的封印与内容不符`,
    ));

  it('names the entity whose facts were changed, and what that would have changed', () =>
    named(
      (given) => void (entityOf(given, cadre).facts!['isUnderInvestigation'] = true),
      '第 1 份批次数据与封存时的哈希不符',
      `cadre ${cadre}：state 文件里是 "graded"，重算为 "ungraded"`,
      `cadre ${cadre}：rule R19 文件里是 "-"，重算为 "\\+"`,
      `cadre ${cadre} 的封印与内容不符`,
    ));

  it('misses a result that was removed, although nothing refers to it', () =>
    named(
      (given) => void (given.results = given.results.filter(({ code }) => code !== cadre)),
      `cadre ${cadre} 的结果不在文件里`,
      '的总封印与各结果的封印不符',
    ));

  it('names the first result that was moved', () =>
    named((given) => void given.results.reverse(), '结果的次序被改动：第 1 个应为 cadre 529901-001'));

  it('sees a measure whose text was changed, and whom that moves', () =>
    named(
      (given) => {
        const { text } = given.ruleSet;
        given.ruleSet.text = text.replaceAll('"greaterThan", "value": "1/2"', '"greaterThan", "value": "1/100"');
        expect(given.ruleSet.text).not.toBe(text);
      },
      '办法文本与封存时的哈希不符：文本被改动',
      /重算为/,
    ));

  it('is not deceived by seals that were made anew for a changed result', () =>
    named(
      (given) => {
        const { seal } = resultOf(given, '529901-001');
        resultOf(given, cadre).seal = seal;
      },
      `cadre ${cadre} 的封印与内容不符`,
      '的总封印与各结果的封印不符',
    ));

  it('follows the county’s chain of seals to the line that was cut out', () =>
    named((given) => void (given.chain[0]!.place = 2), '县封印链第 1 行缺失或被移动'));

  it('says that nothing can be recomputed where parts were withheld from who exported', () =>
    named(
      (given) => {
        given.isWhole = false;
        given.cohorts[0]!.cohort = null;
        for (const one of given.results) Object.assign(one, { assessment: null, nonce: null });
      },
      '这份导出不完整',
      '重算了 0 个',
      '有 1 处不符',
    ));

  it('says what a file is that is no export, and what is wrong with one that was cut off', async () => {
    const other = await sifang('verify', HALF_YEAR);
    expect(other.stderr).toContain('是规则文件，这里要结果导出文件');
    const broken = await sifang('verify', folder.write('broken.json', JSON.stringify(whole).slice(0, 5000)));
    expect(broken.stderr).toContain('不是完好的结果导出');
    const unreadable = await verified((given) => void (given.ruleSet.text = given.ruleSet.text.slice(0, 900)));
    expect(unreadable.stderr).toContain('里的办法文本读不通');
    for (const { code, stderr } of [other, broken, unreadable]) {
      expect(stderr).not.toMatch(STACK);
      expect(code).toBe(1);
    }
  });
});
