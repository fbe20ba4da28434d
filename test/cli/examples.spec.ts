import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, DEMO, ROOT, sifang } from './program.js';

const folder = aFolder();
const shipped = (name: string) => readFileSync(join(ROOT, 'rules/measures', name), 'utf8');

describe('examples', () => {
  it('runs those beside every rule set below a folder, and all come out', async () => {
    const [told, machine] = await Promise.all([
      sifang('examples', 'rules'),
      sifang('examples', 'rules/measures/m03.json', '--json'),
    ]);
    expect(told.stdout).toMatch(/rules\/half-year\/2026-01-01\.examples\.json {2}(\d+)\/\1\n/);
    expect(told.stdout).toMatch(/例子：通过 \d+ 个，不符 0 个\n$/);
    const { passed, failed, files } = JSON.parse(machine.stdout);
    expect(failed).toBe(0);
    expect(files).toHaveLength(1);
    expect(files[0].results).toHaveLength(passed);
    expect([told.code, machine.code]).toEqual([0, 0]);
  });

  it('names an example that does not come out, what was expected and what was found, and exits with 1', async () => {
    const examples = JSON.parse(shipped('m03.examples.json'));
    const wrong = examples.examples.find(({ kind }: { kind: string }) => kind === 'scored');
    wrong.expect[0].points = 12.34;
    const ruleSet = folder.write('m03.json', shipped('m03.json'));
    folder.write('m03.examples.json', JSON.stringify(examples));
    const { code, stdout } = await sifang('examples', ruleSet);
    expect(stdout).toContain(`  × ${wrong.name.zh}`);
    expect(stdout).toMatch(/：应为 12\.34，实为 /);
    expect(stdout).toMatch(/不符 1 个\n$/);
    expect(code).toBe(1);
  });

  it('says what is missing: the file, the examples beside it, or a rule set at all', async () => {
    const alone = folder.write('alone.json', shipped('m05.json'));
    const cases: [path: string, said: string][] = [
      ['rules/measures/m033.json', '是不是“rules/measures/m03.json”？'],
      [alone, `旁边没有例子文件，应为 ${alone.replace('.json', '.examples.json')}`],
      [DEMO, '是批次文件，这里要规则文件'],
    ];
    for (const [path, said] of cases) {
      const { code, stdout, stderr } = await sifang('examples', path);
      expect(stderr).toContain(said);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
  });
});
