import { finished, MAIN, sifang, start } from './program.js';

/** Columns of a terminal that a text takes: Chinese characters take two. */
const columns = (line: string) =>
  [...line].reduce((sum, char) => sum + (/[^\0-\u04ff—–…“”‘’×]/u.test(char) ? 2 : 1), 0);

describe('demo', () => {
  it('prints the ranked table within 100 columns, the tally, one statement and what to try next', async () => {
    for (const lang of ['zh', 'en']) {
      const { code, stdout } = await sifang('demo', '--lang', lang);
      const lines = stdout.split('\n');
      const table = lines.slice(
        0,
        lines.findIndex((line) => line === ''),
      );
      expect(table.length).toBeGreaterThan(69);
      expect(table.filter((line) => columns(line) > 100)).toEqual([]);
      expect(stdout).toMatch(/529901-016 +罗启明 .*R10/);
      expect(stdout).toMatch(lang === 'zh' ? /\n共 69　好 18　较好 26　/ : /\n69 in all {3}Good 18 {3}Fairly good 26/);
      expect(stdout).toContain(lang === 'zh' ? '其余 22 条规则不成立。' : '22 other rules did not hold.');
      expect(stdout).toContain(lang === 'zh' ? '“实际在岗天数”未录入' : '“Days on post” was not recorded');
      expect(stdout).not.toContain('fact:');
      expect(stdout).toMatch(/explain rules\/half-year\/2026-01-01\.json fixtures\/demo\/2026-H1\.json 529901-016\n/);
      expect(code).toBe(0);
    }
  });

  it('says where to run it when it is run elsewhere', async () => {
    const { code, stdout, stderr } = await finished(start([MAIN, 'demo'], { cwd: '/' }));
    expect(stderr).toContain('请在项目根目录运行');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
