import { DEMO, HALF_YEAR, sifang } from './program.js';

const M17 = 'rules/measures/m17.json';

describe('burden', () => {
  it('tells each side what it is asked, in the whole county, each, and in minutes; what else is asked stands apart', async () => {
    const [chinese, english] = await Promise.all([
      sifang('burden', HALF_YEAR, '--cohort', DEMO),
      sifang('burden', HALF_YEAR, '--lang', 'en'),
    ]);
    const [main, further] = chinese.stdout.split('此外还要求');
    expect(main).toMatch(/乡镇党委 +点选 +345 +34\.5 +15\n/);
    expect(main).toMatch(/群众代表 +勾 +4140 +12 +6\n/);
    expect(main).toMatch(/第三方 +访问户 +460 /);
    expect(main).toMatch(/村“两委” +表 +0 +0\n/);
    expect(further).toMatch(/乡镇党委 +点选 +115 /);
    expect(further).toMatch(/群众代表（90） +勾 +360 +4 +2\n/);
    expect(further).toContain('下半年：数据提供单位（农业农村局） 数 92');
    expect(chinese.stdout).toContain('单位时间');
    expect(english.stdout).toMatch(/Township Party committee +picks +345 +34\.5 +15\n/);
    expect([chinese.code, english.code]).toEqual([0, 0]);
  });

  it('takes another half, and gives a program the report with the unit times', async () => {
    const [first, second] = await Promise.all([
      sifang('burden', HALF_YEAR, '--json'),
      sifang('burden', HALF_YEAR, '--half', 'second', '--json'),
    ]);
    const numbers = (text: string) =>
      JSON.parse(text)
        .sides.find(({ side }: { side: string }) => side === 'dataProvider')
        .asks.reduce((sum: number, { count }: { count: { most: number } }) => sum + count.most, 0);
    expect([first, second].map(({ stdout }) => numbers(stdout))).toEqual([46, 92]);
    expect(JSON.parse(first.stdout)).toMatchObject({ half: 'first', unitSeconds: { tick: 20 } });
  });

  it('says what is wrong with a rule set, a cohort or a half', async () => {
    const runs = await Promise.all([
      sifang('burden', DEMO),
      sifang('burden', HALF_YEAR, '--cohort', HALF_YEAR),
      sifang('burden', M17, '--cohort', DEMO),
      sifang('burden', HALF_YEAR, '--half', 'third'),
    ]);
    const said = ['是批次文件', '是规则文件', 'm17', '--half 不能是“third”'];
    runs.forEach(({ stderr, stdout, code }, i) => {
      expect(stderr).toContain(said[i]);
      expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    });
  });
});
