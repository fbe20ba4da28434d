import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cohort } from '../../api/contract/cohort.js';
import { aFolder, DEMO, HALF_YEAR, ROOT, sifang } from './program.js';

const folder = aFolder();
const demo = Cohort.parse(JSON.parse(readFileSync(join(ROOT, DEMO), 'utf8')));
const QINGPING = '529901101';

/** The demonstration county where one township gives everyone the same level on everything. */
function sameLevelAt(township: string, level: string): string {
  const entities = demo.entities.map((one) => {
    if (one.kind !== 'cadre' || one.links?.township !== township) return one;
    const marks = one.marks?.map((mark) =>
      mark.item === 'tasks' ? { ...mark, values: ['done'] } : { ...mark, values: [level] },
    );
    return { ...one, marks };
  });
  return folder.write(`${level}.json`, JSON.stringify({ ...demo, entities }));
}

it('asks a township that gave everyone the same, by name and in both languages, and changes nothing', async () => {
  const file = sameLevelAt(QINGPING, 'outstanding');
  const zh = await sifang('raters', HALF_YEAR, file);
  expect(zh.stdout).toMatch(
    /乡镇党委\n(.*\n)* {2}青坪\S* 评的 \d+ 名干部里，100% 各项得分完全相同：是逐人考虑的吗？\n/,
  );
  expect(zh.stdout).toMatch(/青坪\S* 给 \d+ 名干部打的分，平均比别人高 \d\.\d\d 个标准差/);
  expect(zh.stdout).toContain('不改任何得分');
  const en = await sifang('raters', HALF_YEAR, file, '--lang', 'en');
  expect(en.stdout).toContain('got the very same marks on every item: was each considered by itself?');
  expect(en.stdout).toContain('no points are changed');
  expect([zh.code, en.code]).toEqual([0, 0]);
});

it('has nothing to ask about the demonstration county as it is', async () => {
  const { stdout } = await sifang('raters', HALF_YEAR, DEMO, '--json');
  expect(JSON.parse(stdout)).toEqual({
    cohort: demo.code,
    groups: { townshipCommittee: [], villagers: [], grades: [] },
  });
});

it('asks where none of a township’s best of last time is best again', async () => {
  const { stdout } = await sifang('score', HALF_YEAR, DEMO, '--json');
  type Scored = { cohorts: { assessments: { entity: string; grade: string | null }[] }[] };
  const scored = (JSON.parse(stdout) as Scored).cohorts[0]!.assessments;
  const good = new Set(scored.filter(({ grade }) => grade === 'good').map(({ entity }) => entity));
  expect(good.size).toBeGreaterThan(10);
  const entities = demo.entities.map((one) =>
    one.kind === 'cadre' && one.earlier
      ? { ...one, earlier: { previous: { cycle: '2025-H2', grade: good.has(one.code) ? 'fair' : 'good' } } }
      : one,
  );
  const file = folder.write('turns.json', JSON.stringify({ ...demo, entities }));
  const { stdout: asked } = await sifang('raters', HALF_YEAR, file);
  expect(asked).toMatch(/等次\n {2}\S+ 各期最好等次没有一人连得或再得/);
});

it('shows how well planted biases are found, and the same figures each time', async () => {
  const { stdout, code } = await sifang('raters', '--trial', '10');
  expect(stdout).toMatch(/虚构 10 组.*\n.*问到.*误问\n(\w+ +\d+\/10 +\d+\/10\n){8}/);
  expect((await sifang('raters', '--trial', '10')).stdout).toBe(stdout);
  expect(code).toBe(0);
});

it('says what is missing when it is given neither files nor a trial', async () => {
  const { stderr, code } = await sifang('raters');
  expect(stderr).toContain('请给出规则文件和批次文件，或用 --trial');
  expect(code).toBe(1);
});
