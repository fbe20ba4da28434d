import type { ResultsExport } from '../../api/contract/records/results-export.js';
import { cohortAnchor } from '../../api/core/seal.js';
import { anExport, sha256 } from '../build/an-export.js';
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
  /** What it says of a copy that is not what it was: exit code 1, and no line of code. */
  async function found(tamper: (given: ResultsExport) => void): Promise<string> {
    const { code, stdout, stderr } = await verified(tamper);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).not.toMatch(STACK);
    return stdout;
  }
  const resultOf = (given: ResultsExport, code: string) => given.results.find((one) => one.code === code)!;

  it('recomputes a sealed cycle with both evaluators and every seal, and finds nothing', async () => {
    const { code, stdout } = await verified(() => {});
    expect(stdout).toContain(`${whole.results.length} 个结果，用两个评估器重算了 ${whole.results.length} 个`);
    expect(stdout).toContain(`本期总封印 ${whole.chain[0]!.seal}：请与封存时记下的比对。`);
    expect(stdout).toContain(`县封印链末行 ${whole.chain.at(-1)!.seal}：请与最近一次封存或更正时记下的比对。`);
    const anchor = cohortAnchor(whole.cohorts[0]!.hash!, whole.results, sha256);
    expect(stdout).toContain(`第 1 份批次的印记 ${anchor}：操作记录在核算或更正时记有同一印记。`);
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

  it('names the cadre whose points were raised', async () => {
    const said = await found((given) => void (resultOf(given, cadre).assessment!.points = 95));
    expect(said).toContain(`cadre ${cadre}：points 文件里是 95，重算为 89.4。`);
    expect(said).toContain(`cadre ${cadre} 的封印与内容不符`);
    expect(said).toContain('有 2 处不符');
  });

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
