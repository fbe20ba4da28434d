import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, ROOT, sifang } from './program.js';

const folder = aFolder();
const shipped = (name: string) => readFileSync(join(ROOT, 'rules/measures', name), 'utf8');

/** The measure M03 with only its first example: most of it is not shown. */
function oneExample(): string {
  const examples = JSON.parse(shipped('m03.examples.json'));
  folder.write('m03.examples.json', JSON.stringify({ ...examples, examples: examples.examples.slice(0, 1) }));
  return folder.write('m03.json', shipped('m03.json'));
}

describe('coverage', () => {
  it('tells clause by clause what the examples show, in both languages, and exits with 0 even where something is missing', async () => {
    const file = oneExample();
    const [zh, en] = await Promise.all([sifang('coverage', file), sifang('coverage', file, '--lang', 'en')]);
    expect(zh.stdout).toMatch(/m03\.json {2}覆盖 \d\d?%（\d+\/\d+）\n条款 +覆盖 +没有例子的\n/);
    expect(zh.stdout).toMatch(/M03\.4 +— +0\/0 {2}例子之外：/);
    expect(zh.stdout).toContain('规则 R01：成立、缺数不能判定');
    expect(en.stdout).toMatch(/clause +shown +not shown\n/);
    expect(en.stdout).toContain('outside examples: ');
    expect(en.stdout).not.toMatch(/\p{Script=Han}/u);
    expect([zh.code, en.code]).toEqual([0, 0]);
  });

  it('with --strict exits with 1 where a clause is not shown whole, with 0 where all are', async () => {
    const [some, whole] = await Promise.all([
      sifang('coverage', oneExample(), '--strict'),
      sifang('coverage', 'rules/measures/m03.json', '--strict'),
    ]);
    expect(whole.stdout).toContain('覆盖 100%');
    expect([some.code, whole.code]).toEqual([1, 0]);
  });

  it('with --json names for each part what it can show and by which examples', async () => {
    const { code, stdout } = await sifang('coverage', 'rules/measures/m03.json', '--json');
    const { files, withoutExamples } = JSON.parse(stdout);
    expect({ code, withoutExamples }).toEqual({ code: 0, withoutExamples: [] });
    const [{ goals, shown, clauses, examples }] = files;
    expect(shown).toBe(goals);
    for (const { parts } of clauses)
      for (const part of parts) for (const { shownBy } of part.goals) expect(examples[shownBy[0]]).toHaveProperty('zh');
  });

  it('names the examples that are wanted where there are none', async () => {
    const alone = folder.write('alone.json', shipped('m05.json'));
    const { code, stderr } = await sifang('coverage', alone);
    expect(stderr).toContain(`应为 ${alone.replace('.json', '.examples.json')}`);
    expect(code).toBe(1);
  });
});
