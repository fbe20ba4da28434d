import { aFolder, DEMO, HALF_YEAR, sifang, STACK } from './program.js';

const folder = aFolder();

describe('check', () => {
  it('finds nothing wrong with the rule sets that are shipped, and counts them', async () => {
    const [told, machine] = await Promise.all([sifang('check', 'rules'), sifang('check', 'rules', '--json')]);
    expect(told.stdout).toMatch(/检查 \d+ 个规则文件：错误 0 处/);
    expect(told.code).toBe(0);
    const { files, diagnostics } = JSON.parse(machine.stdout);
    expect(files).toBeGreaterThan(5);
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  it('tells a fault with file, line and column, its code, its pointer, and what to write instead', async () => {
    const file = 'fixtures/invalid/unknown-fact.json';
    const [chinese, english, machine] = await Promise.all([
      sifang('check', file),
      sifang('check', file, '--lang', 'en'),
      sifang('check', file, '--json'),
    ]);
    const [fault] = JSON.parse(machine.stdout).diagnostics;
    const place = `${file}:${fault.line}:${fault.column}`;
    expect(chinese.stdout).toContain(`${place}  错误  unknown-fact  ${fault.pointer}\n    ${fault.message.zh}`);
    expect(english.stdout).toContain(`${place}  error  unknown-fact  ${fault.pointer}\n    ${fault.message.en}`);
    expect([chinese.code, english.code, machine.code]).toEqual([1, 1, 1]);
  });

  it('says in one sentence what is not there to be checked, is empty, or is no rule set', async () => {
    const cases: [path: string, said: string][] = [
      ['nowhere', '找不到 nowhere：当前文件夹里没有 nowhere。'],
      ['rules/half-yaer/2026-01-01.json', '是不是“rules/half-year”？'],
      [folder.path, '里没有规则文件（.json）'],
      [DEMO, `${DEMO} 是批次文件，这里要规则文件`],
    ];
    for (const [path, said] of cases) {
      const { code, stdout, stderr } = await sifang('check', path);
      expect(stderr).toContain(said);
      expect(stderr.split('\n')).toHaveLength(2);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
    const empty = await sifang('check', folder.write('empty.json', ''));
    expect(empty.stdout).toContain('empty.json:1:1  错误  not-json');
    expect(empty.stdout + empty.stderr).not.toMatch(STACK);
    expect(empty.code).toBe(1);
  });

  it('checks one file that is named', async () => {
    const { stdout, code } = await sifang('check', HALF_YEAR, '--lang', 'en');
    expect(stdout).toContain('1 rule files checked: 0 errors');
    expect(code).toBe(0);
  });
});
