import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, DEMO, HALF_YEAR, ROOT, sifang, sifangAfter, STACK } from './program.js';

const folder = aFolder();
const NDJSON = 'fixtures/demo/2026-H1.ndjson';

describe('score', () => {
  it('prints the same results from .json and .ndjson, from either evaluator, for people and for machines', async () => {
    const [table, lines, compiled, reference] = await Promise.all([
      sifang('score', HALF_YEAR, DEMO),
      sifang('score', HALF_YEAR, NDJSON),
      sifang('score', HALF_YEAR, NDJSON, '--json'),
      sifang('score', HALF_YEAR, DEMO, '--json', '--engine', 'reference'),
    ]);
    expect(table.stdout).toContain('529901-016  罗启明');
    expect(lines.stdout).toBe(table.stdout);
    expect(JSON.parse(reference.stdout)).toEqual(JSON.parse(compiled.stdout));
    expect([table.code, lines.code, compiled.code, reference.code]).toEqual([0, 0, 0, 0]);
  });

  it('counts how many rules of how many entities both evaluators agree on', async () => {
    const [told, machine] = await Promise.all([
      sifang('score', HALF_YEAR, DEMO, '--engine', 'both'),
      sifang('score', HALF_YEAR, DEMO, '--engine', 'both', '--json'),
    ]);
    const { agreement, cohorts } = JSON.parse(machine.stdout);
    expect(agreement.differences).toEqual([]);
    expect(agreement.entities).toBe(cohorts[0].assessments.length);
    const { entities, conditions } = agreement;
    expect(told.stdout).toContain(`${entities} 个对象共 ${conditions} 条规则，一致 ${conditions} 条，不一致 0 条`);
    expect([told.code, machine.code]).toEqual([0, 0]);
  });

  it('exits with 1 and names the rule where the evaluators differ, and writes no file then', async () => {
    const module = JSON.stringify(join(ROOT, 'dist/api/core/reference-scorer.js'));
    const disturb = `const { ReferenceScorer } = await import(${module});
      const compare = ReferenceScorer.prototype.compare;
      ReferenceScorer.prototype.compare = async function (states) {
        const agreement = await compare.call(this, states);
        agreement.differences.push({ kind: 'cadre', entity: '529901-001', condition: 'R02', compiled: 0, reference: 1 });
        return agreement;
      };`;
    const out = join(folder.path, 'disputed.json');
    const [told, machine, written] = await Promise.all([
      sifangAfter(disturb, [], 'score', HALF_YEAR, DEMO, '--engine', 'both'),
      sifangAfter(disturb, [], 'score', HALF_YEAR, DEMO, '--engine', 'both', '--json'),
      sifangAfter(disturb, [], 'score', HALF_YEAR, DEMO, '--engine', 'both', '--out', out),
    ]);
    expect(told.stdout).toContain('不一致 1 条');
    expect(told.stdout).toContain('cadre 529901-001 R02: compiled');
    expect(JSON.parse(machine.stdout).agreement.differences).toHaveLength(1);
    expect(written.stderr).toContain('没有写出文件');
    expect([told.code, machine.code, written.code]).toEqual([1, 1, 1]);
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  it('takes missing facts as a result: exit code 0, and the lines say what to chase', async () => {
    const cohort = {
      code: 'few',
      ruleSet: 'half-year',
      county: '529902',
      cycle: { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' },
      entities: [{ kind: 'cadre', code: 'c1', name: '林一禾' }],
    };
    const { code, stdout, stderr } = await sifang('score', HALF_YEAR, folder.write('few.json', JSON.stringify(cohort)));
    expect(stdout).toMatch(/c1 +林一禾 .* 缺\d+项/);
    expect(stdout).toContain('林一禾　缺：');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('shows another kind of entity when asked', async () => {
    const { stdout, code } = await sifang('score', HALF_YEAR, DEMO, '--kind', 'village');
    expect(stdout).toContain('石湾村');
    expect(stdout).not.toContain('罗启明');
    expect(code).toBe(0);
  });

  it('answers a wrong file with one sentence: what it is and what is needed', async () => {
    const cases: [words: string[], said: string][] = [
      [['nowhere.json', DEMO], '找不到 nowhere.json：当前文件夹里没有 nowhere.json'],
      [[HALF_YEAR, 'fixtures/demo/2026-H2.json'], '是不是“fixtures/demo/2026-H1.json”？'],
      [['rules', DEMO], 'rules 是文件夹，这里要一个规则文件，例如 rules/'],
      [[HALF_YEAR, 'fixtures/demo'], '是文件夹，这里要一个批次文件，例如 fixtures/demo/2026-H1.json'],
      [
        ['rules/half-year/2026-01-01.examples.json', DEMO],
        `是例子文件，这里要规则文件。它旁边的规则文件是 ${HALF_YEAR}`,
      ],
      [[DEMO, HALF_YEAR], `${DEMO} 是批次文件，这里要规则文件`],
      [[HALF_YEAR, HALF_YEAR], `${HALF_YEAR} 是规则文件，这里要批次文件`],
      [['rules/base/2026-01-01.json', DEMO], '是国家上限文件，这里要规则文件'],
      [[NDJSON, DEMO], `${NDJSON} 是批次文件，这里要规则文件`],
    ];
    const runs = await Promise.all(cases.map(([words]) => sifang('score', ...words)));
    for (const [i, { code, stdout, stderr }] of runs.entries()) {
      expect(stderr).toContain(cases[i]![1]);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
  });

  it('tells what is wrong inside a file with line, pointer, what was found and what was expected', async () => {
    const demo = readFileSync(join(ROOT, NDJSON), 'utf8');
    const misspelt = folder.write('misspelt.ndjson', demo.replace('"links"', '"linsk"'));
    const broken = JSON.parse(readFileSync(join(ROOT, HALF_YEAR), 'utf8'));
    broken.entities.cadre.rules[0].clause = 'R99';
    const cases: [words: string[], ...said: string[]][] = [
      [[HALF_YEAR, misspelt], `${misspelt}:3:`, 'unknown-key', '/entity/linsk', '是不是“links”？'],
      [[folder.write('broken.json', JSON.stringify(broken)), DEMO], 'clause-missing', '/entities/cadre/rules/0', 'R99'],
      [['rules/measures/m03.json', DEMO], ':3:3', 'wrong-rule-set', 'half-year', 'm03'],
      [[HALF_YEAR, folder.write('empty.json', '')], 'empty.json:1:1', '文件是空的'],
      [[HALF_YEAR, folder.write('empty.ndjson', '')], 'empty.ndjson:1:1', '没有任何数据'],
    ];
    const runs = await Promise.all(cases.map(([words]) => sifang('score', ...words)));
    for (const [i, { code, stdout, stderr }] of runs.entries()) {
      const [, ...said] = cases[i]!;
      for (const text of said) expect(stderr).toContain(text);
      expect(stderr).not.toMatch(STACK);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
  });
});
