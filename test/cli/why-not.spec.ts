import { DEMO, HALF_YEAR, sifang, STACK } from './program.js';

const whyNot = (code: string, ...more: string[]) => sifang('why-not', HALF_YEAR, DEMO, code, ...more);

describe('why-not', () => {
  it('tells the smallest change that would have given the next grade, whose it is, and what was held fixed', async () => {
    const { code, stdout } = await whyNot('529901-016');
    expect(stdout).toMatch(
      /^罗启明　529901-016\n如果云坪村（同队共用，算全队的）的“本期经营性收入”由 15\.93 万元变为 16\.5 万元，可评“好”/,
    );
    expect(stdout).toContain(
      '前提：其他人登记的数据不变，各方评分和票数不变，已占的名额不动；“好的名额”本组 9 个，现空 1 个。',
    );
    expect(code).toBe(0);
  });

  it('tells in English and as JSON, with the sentences', async () => {
    const [english, machine] = await Promise.all([
      whyNot('529901-016', '--lang', 'en'),
      whyNot('529901-012', '--json'),
    ]);
    expect(english.stdout).toContain('the grade could be “Good” (91.00 points)');
    expect(JSON.parse(machine.stdout)).toMatchObject({
      outcome: 'outOfReach',
      promises: [],
      sentences: [expect.stringContaining('都到不了')],
    });
  });

  it('names the grades there are, the nearest code, and what is not graded', async () => {
    const cases: [words: string[], said: string][] = [
      [['529901-016', '--grade', 'god'], '是不是“good”？'],
      [['529901-0166'], '是不是“529901-016”？'],
      [['529901101201'], '这类对象不评等次'],
    ];
    for (const [words, said] of cases) {
      const [code, ...more] = words as [string];
      const { stderr, stdout, code: exit } = await whyNot(code, ...more);
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(STACK);
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    }
  });
});
