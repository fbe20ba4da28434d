import { DEMO, HALF_YEAR, sifang, STACK } from './program.js';

const explain = (code: string, ...more: string[]) => sifang('explain', HALF_YEAR, DEMO, code, ...more);

describe('explain', () => {
  it('tells one result line by line: the grade, every node with its clause, rules that held and rules that did not', async () => {
    const { code, stdout } = await explain('529901-016');
    expect(stdout).toMatch(/^罗启明　529901-016　.*　2026-H1\n/);
    expect(stdout).toContain('评为“较好”〔R28〕：总分 89.40 分');
    for (const heading of ['得分', '规则', '容错', '建议']) expect(stdout).toContain(`\n\n${heading}\n`);
    expect(stdout).toContain('无故不在岗1次〔R02〕：无故不在岗为 1 次（实为 0 次），不成立。');
    expect(stdout).toContain('数据或成效造假〔R10〕');
    expect(code).toBe(0);
  });

  it('tells in English, as sentences in JSON, and anything that is scored', async () => {
    const [english, machine, village] = await Promise.all([
      explain('529901-016', '--lang', 'en'),
      explain('529901-016', '--json'),
      explain('529901101201'),
    ]);
    expect(english.stdout).toContain('Graded “Fairly good” [R28]: 89.40 points in all');
    const { why, sentences } = JSON.parse(machine.stdout);
    expect(why).toContain('评为“较好”');
    expect(sentences.map(({ id }: { id: string }) => id)).toContain('R02');
    expect(village.stdout).toContain('石湾村');
  });

  it('keeps the reason of R19 from the cadre and tells it to the discipline inspector', async () => {
    const [cadre, machine, inspector] = await Promise.all([
      explain('529901-025', '--viewer', 'cadre'),
      explain('529901-025', '--viewer', 'cadre', '--json'),
      explain('529901-025', '--viewer', 'disciplineInspector'),
    ]);
    expect(inspector.stdout).toMatch(/受调查未结案〔R19〕：.*成立/);
    for (const { stdout, code } of [cadre, machine]) {
      expect(stdout).toContain('暂不定等次');
      expect(stdout).not.toContain('受调查');
      expect(code).toBe(0);
    }
  });

  it('names the nearest code, the kinds that are scored, and the readers there are', async () => {
    const cases: [words: string[], said: string][] = [
      [[HALF_YEAR, DEMO, '529901-0166'], '是不是“529901-016”？'],
      [[HALF_YEAR, DEMO, '529901101201-T'], '是 team，规则集 half-year 不评估这类对象'],
      [[HALF_YEAR, DEMO, '529901-016', '--viewer', 'cader'], '是不是“cadre”？'],
      [[DEMO, HALF_YEAR, '529901-016'], '是批次文件，这里要规则文件'],
      [[HALF_YEAR, 'rules/measures/m03.json', 'x'], '是规则文件，这里要批次文件'],
    ];
    for (const [words, said] of cases) {
      const { code, stdout, stderr } = await sifang('explain', ...words);
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(STACK);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
  });
});
