import { aFolder, DEMO, HALF_YEAR, type Run, sifang, STACK } from './program.js';

const folder = aFolder();

/** What each wrong command is answered with, in Chinese; every one ends with exit code 1 and nothing on standard output. */
const WRONG: [words: string[], ...said: string[]][] = [
  [['scor'], '没有“scor”这个命令', '是不是“score”？'],
  [['score'], '缺少<规则文件>', 'score [选项] <规则文件> <批次文件>'],
  [['score', 'a', 'b', 'c'], '参数多了', 'score [选项] <规则文件> <批次文件>'],
  [['score', 'a', 'b', '--enginee', 'both'], 'score 没有选项“--enginee”', '是不是“--engine”？'],
  [
    ['score', HALF_YEAR, DEMO, '--engine', 'bot'],
    '--engine 不能是“bot”',
    'compiled、reference、both',
    '是不是“both”？',
  ],
  [['score', HALF_YEAR, DEMO, '--kind', 'cadrr'], '--kind 不能是“cadrr”', '是不是“cadre”？'],
  [['score', HALF_YEAR, DEMO, '--out'], '--out 后面缺少取值'],
  [['bench', '--rounds', 'x'], '--rounds 不能是“x”', '不小于 1 的整数'],
  [['bench', '--scale', '1e9'], '--scale 不能是“1e9”'],
  [['demo', '--lang', 'fr'], '--lang 不能是“fr”', 'zh、en'],
];

describe('words the program does not know', () => {
  it('are answered with what was found, what may be written and the nearest right word', async () => {
    const runs = await Promise.all(WRONG.map(([words]) => sifang(...words)));
    for (const [i, { code, stdout, stderr }] of runs.entries()) {
      const [, ...said] = WRONG[i]!;
      for (const text of said) expect(stderr).toContain(text);
      expect(stderr).not.toMatch(STACK);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
  });

  it('are answered in English, and as JSON for a machine', async () => {
    const [english, machine] = await Promise.all([
      sifang('--lang', 'en', 'scor'),
      sifang('score', HALF_YEAR, 'nowhere.json', '--json'),
    ]);
    expect(english.stderr).toContain('There is no command "scor"');
    expect(english.stderr).toContain('Did you mean "score"?');
    const { message, diagnostics } = JSON.parse(machine.stderr);
    expect(message.zh).toContain('找不到 nowhere.json');
    expect(message.en).toContain('There is no nowhere.json');
    expect(diagnostics).toEqual([]);
    expect(machine.code).toBe(1);
  });
});

describe('the help', () => {
  let [chinese, english, score]: (Run | undefined)[] = [];
  beforeAll(async () => {
    [chinese, english, score] = await Promise.all([
      sifang('--help'),
      sifang('--help', '--lang', 'en'),
      sifang('score', '--help', '--lang=en'),
    ]);
  });

  it('lists every command, in Chinese unless English is asked for', () => {
    for (const verb of ['check', 'examples', 'score', 'explain', 'bench', 'demo', 'schema']) {
      expect(chinese!.stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
      expect(english!.stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
    }
    expect(chinese!.stdout).toContain('用法：');
    expect(english!.stdout).toContain('Usage:');
    expect(english!.stdout.replace('中文：--lang zh', '')).not.toMatch(/\p{Script=Han}/u);
    expect([chinese!.code, english!.code, score!.code]).toEqual([0, 0, 0]);
  });

  it('names every part of the cohort format', async () => {
    const contract = await import('../../api/contract/cohort.js');
    const { EarlierResult, Entity, Mark } = await import('../../api/contract/entity.js');
    const { Tally } = await import('../../api/contract/ballot.js');
    const { Finding } = await import('../../api/contract/finding.js');
    const { Exemption } = await import('../../api/contract/exemption.js');
    const parts = [contract.Cohort, contract.Cycle, Entity, Mark, Tally, Finding, Exemption, EarlierResult];
    const format = score!.stdout.slice(0, score!.stdout.indexOf('An example.'));
    for (const { shape } of parts)
      for (const key of Object.keys(shape)) expect(format).toMatch(new RegExp(`\\b${key}\\b`));
  });

  it('has an example that runs as it says and comes to a grade, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = await sifang('score', '--help', '--lang', lang);
      const example = /^\{ "code"[^]*?^ {2}\] \}$/m.exec(stdout)![0];
      const [, ruleSet] = /-- score (\S+) cohort\.json/.exec(stdout)!;
      const cohort = folder.write('cohort.json', example);
      const run = await sifang('score', ruleSet!, cohort, '--json');
      const [{ assessments }] = JSON.parse(run.stdout).cohorts;
      const cadre = assessments.find(({ kind }: { kind: string }) => kind === 'cadre');
      expect(cadre).toMatchObject({ entity: 'c1', state: 'graded', grade: 'fairlyGood', chase: [] });
      expect(cadre.exemptions).toEqual([{ id: 'x1', struck: ['f1'], setAside: [] }]);
      expect(run.code).toBe(0);
    }
  });
});
