import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, DEMO, HALF_YEAR, ROOT, sifang, STACK } from './program.js';

const folder = aFolder();

/** The half-year measure with other lines, beside no national layer. */
function revised(): string {
  const ruleSet = JSON.parse(readFileSync(join(ROOT, HALF_YEAR), 'utf8'));
  const { cadre } = ruleSet.entities;
  cadre.grades.bands[0].from = 88;
  cadre.grades.bands[1].below = 88;
  cadre.score.of[0].of[0].weight = 20;
  cadre.score.of[0].of[1].weight = 35;
  cadre.quotas[0].share = 0.25;
  cadre.rules.reverse();
  return folder.write('revised.json', JSON.stringify(ruleSet));
}

describe('diff', () => {
  it('tells every difference with its clause, place, and which way it goes', async () => {
    const { code, stdout } = await sifang('diff', HALF_YEAR, revised());
    expect(stdout).toContain(
      '“好”的分数线由 90 分降低到 88 分。\n    R28  /entities/cadre/grades/bands/0/from  涉及驻村驻镇干部  趋宽\n',
    );
    expect(stdout).toMatch(/共 4 处不同，其中 4 处涉及内容\n$/);
    expect(code).toBe(0);
  });

  it('says that two files say the same', async () => {
    const [zh, en] = await Promise.all([
      sifang('diff', HALF_YEAR, HALF_YEAR),
      sifang('diff', HALF_YEAR, HALF_YEAR, '--lang', 'en'),
    ]);
    expect([zh.stdout, en.stdout]).toEqual(['两个规则文件内容相同。\n', 'both rule sets say the same.\n']);
  });

  it('tells whom the changes move in a cohort, township by township, and which change moves whom', async () => {
    const path = revised();
    const [told, machine] = await Promise.all([
      sifang('diff', HALF_YEAR, path, '--cohort', DEMO),
      sifang('diff', HALF_YEAR, path, '--cohort', DEMO, '--json'),
    ]);
    const { changes, cohorts } = JSON.parse(machine.stdout);
    const [{ up, down, other, moved, causes, distribution, townships }] = cohorts;
    expect(changes).toHaveLength(4);
    expect(told.stdout).toContain(`${up + down + other} 人档次变化：${up} 升 ${down} 降`);
    expect(moved).toHaveLength(up + down + other);
    expect(up).toBeGreaterThan(0);
    expect(down).toBeGreaterThan(0);
    const sum = (side: 'before' | 'after') =>
      distribution.reduce((n: number, line: Record<string, number>) => n + line[side]!, 0);
    expect(sum('before')).toBe(sum('after'));
    expect(townships.reduce((n: number, { people }: { people: number }) => n + people, 0)).toBe(sum('after'));
    // Both weights are one cause: one alone does not add up to 100 per cent.
    expect(causes.map(({ changes: list, isAlone }: Record<string, unknown>) => [(list as []).length, isAlone])).toEqual(
      expect.arrayContaining([
        [2, true],
        [1, true],
      ]),
    );
    expect(causes).toHaveLength(3);
  });

  it('says what is wrong with a file that is none', async () => {
    const { code, stdout, stderr } = await sifang('diff', HALF_YEAR, DEMO);
    expect(stderr).toContain('是批次文件，这里要规则文件');
    expect(stderr).not.toMatch(STACK);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
