import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cohort } from '../../../api/contract/cohort.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { counterfactual } from '../../../api/core/counterfactual.js';
import { scoreCohort } from '../../../api/core/score-cohort.js';
import { demoCounties } from '../../../api/demo/demo-counties.js';
import { TaskEnded, Threads } from '../../../api/jobs/threads.js';
import { cohortPieces } from '../../../api/results/scoring-cohort-text.js';
import { ScoringService } from '../../../api/results/scoring.service.js';
import type { PreviewTask } from '../../../api/results/scoring-tasks.js';
import { WarmCohorts } from '../../../api/results/scoring-warm.js';
import { readRuleSetSource } from '../../../api/rule-files/rule-set-source.js';

const HALF_YEAR = join(__dirname, '../../../rules/half-year/2026-01-01.json');
const LANE = 0;

describe('Scoring in threads', () => {
  let text: string;
  let threads: Threads;
  let scoring: ScoringService;
  const [one, other] = [...demoCounties({ counties: 2, cadres: [60, 60] })] as [Cohort, Cohort];
  beforeAll(async () => {
    text = await readFile(HALF_YEAR, 'utf8');
    threads = new Threads({ file: process.env.SIFANG_TEST_THREADS, many: 1, data: { warmBytes: 64 * 2 ** 20 } });
    scoring = new ScoringService(threads);
  });
  afterAll(() => threads.onApplicationShutdown());

  const task = (cycles: PreviewTask['cycles'], draft = text): PreviewTask => ({
    flag: new SharedArrayBuffer(4),
    draft: { text: draft },
    baselines: { b: { text } },
    cycles,
  });
  const cold = (cycleId: string, version = '1') => ({ cycleId, ruleSetId: 'r1', version, baseline: 'b' });
  const sent = async (cycleId: string, cohort: Cohort, version = '1') => ({
    ...cold(cycleId, version),
    cohort: await cohortPieces(cohort),
  });
  const preview = async (input: PreviewTask) => {
    const answer = await scoring.preview(LANE, input);
    if (answer.state !== 'done') throw new Error(answer.state);
    return answer;
  };

  it('gives the assessments that scoring here gives, and both evaluators agree on every rule of every entity', async () => {
    const { value } = await readRuleSetSource({ text });
    const here = JSON.parse(JSON.stringify(scoreCohort(compileRuleSet(value!), one)));
    const { assessments, agreement } = await scoring.assess({ text }, one);
    expect(assessments).toEqual(here);
    expect(agreement).toMatchObject({ entities: here.length, differences: [] });
    expect(agreement.conditions).toBeGreaterThan(here.length);
  });

  it('tells what would have changed a grade as trying it here tells, and keeps the answer under its name', async () => {
    const compiled = compileRuleSet((await readRuleSetSource({ text })).value!);
    const [best] = compiled.ruleSet.entities.cadre!.grades!.order;
    const graded = scoreCohort(compiled, one).filter(
      ({ kind, grade }) => kind === 'cadre' && grade && grade !== best!.id,
    );
    const [first, second] = graded.map(({ entity: code }) => ({ kind: 'cadre' as const, code }));
    const told = await scoring.change('first', { text }, one, first!);
    expect(told).toEqual(counterfactual(compiled, one, first!));
    expect(await scoring.change('first', { text }, one, first!)).toBe(told);
    expect((await scoring.change('second', { text }, one, second!)).asked).toEqual(second);
  });

  it('forgets a question that failed', async () => {
    const { code } = one.entities.find(({ kind }) => kind === 'cadre')!;
    const ask = (rules: string) => scoring.change('again', { text: rules }, one, { kind: 'cadre', code });
    await expect(ask('{}')).rejects.toThrow('does not have the form of one');
    expect((await ask(text)).asked.code).toBe(code);
  });

  it('asks for a cohort once, and again when its records changed', async () => {
    expect((await preview(task([cold('c1')]))).cold).toEqual(['c1']);
    expect((await preview(task([await sent('c1', one)]))).cycles).toHaveLength(1);
    const warm = await preview(task([cold('c1'), cold('c2')]));
    expect(warm.cold).toEqual(['c2']);
    expect(warm.cycles[0]).toMatchObject({ cycleId: 'c1', cadreCount: 60, movedCount: 0, rerankedCount: 0 });
    expect((await preview(task([cold('c1', '2')]))).cold).toEqual(['c1']);
    expect((await preview(task([cold('c1', '1')]))).cold).toEqual(['c1']);
  });

  it('says whom a draft moves, from where to where, and which clause moved them', async () => {
    const stricter = text
      .replace('{ "from": 90, "grade": "good" }', '{ "from": 96, "grade": "good" }')
      .replace('{ "from": 80, "below": 90, "grade"', '{ "from": 80, "below": 96, "grade"');
    const [cycle] = (await preview(task([await sent('c3', other)], stricter))).cycles;
    expect(cycle!.down).toBeGreaterThan(0);
    expect(cycle!.movedCount).toBe(cycle!.up + cycle!.down + cycle!.other);
    const moved = cycle!.moved.find(({ kind, direction }) => kind === 'cadre' && direction === 'down')!;
    const cadre = other.entities.find(({ code }) => code === moved.code)!;
    expect(moved).toMatchObject({ name: cadre.name, before: { state: 'graded' }, township: cadre.links!.township });
    expect(moved.before.grade).not.toBe(moved.after.grade);
    const cadres = cycle!.distribution.filter(({ kind }) => kind === 'cadre');
    const total = (side: 'before' | 'after') => cadres.reduce((sum, line) => sum + line[side], 0);
    expect([total('before'), total('after')]).toEqual([60, 60]);
    expect(await scoring.compare(task([], stricter))).toMatchObject({
      state: 'done',
      comparisons: { b: { differences: [{ kind: 'meaning', clause: { number: expect.any(String) } }] } },
    });
  });

  it('refuses a draft that check refuses, with the places', async () => {
    const faulty = text.replace('"weight": 30', '"weight": 31');
    expect(await scoring.compare(task([], faulty))).toMatchObject({
      state: 'faulty',
      diagnostics: [{ code: 'weights-sum', line: expect.any(Number) }],
    });
  });

  it('ends a preview that a newer one took the place of', async () => {
    const input = task([await sent('c4', one)]);
    new Int32Array(input.flag)[0] = 1;
    expect(await scoring.preview(LANE, input)).toEqual({ state: 'superseded' });
  });

  it('keeps the cohort used last when the room is small', async () => {
    const tight = new Threads({ file: process.env.SIFANG_TEST_THREADS, many: 1, data: { warmBytes: 800_000 } });
    const small = new ScoringService(tight);
    await small.preview(LANE, task([await sent('c1', one)]));
    await small.preview(LANE, task([await sent('c2', other)]));
    const answer = await small.preview(LANE, task([cold('c1'), cold('c2')]));
    await tight.onApplicationShutdown();
    expect(answer).toMatchObject({ state: 'done', cold: ['c1'] });
  });

  it('lets every cohort go when memory is short', () => {
    let isShort = false;
    const warm = new WarmCohorts(2 ** 30, () => isShort);
    warm.keep('c1', '1', one, 1000);
    warm.yieldToOthers();
    expect(warm.of('c1', '1')?.cohort).toBe(one);
    isShort = true;
    warm.yieldToOthers();
    expect([warm.of('c1', '1'), warm.count]).toEqual([undefined, 0]);
  });

  it('shares cycles out to its threads, and finds each where it was kept', async () => {
    const two = new Threads({ file: process.env.SIFANG_TEST_THREADS, many: 2, data: { warmBytes: 64 * 2 ** 20 } });
    const shared = new ScoringService(two);
    const lanes = () => [...shared.lanesOf([cold('c1'), cold('c2'), cold('c3')])];
    const places = lanes().map(([lane, cycles]) => [lane, cycles.map(({ cycleId }) => cycleId)]);
    expect(places).toEqual([
      [0, ['c1', 'c3']],
      [1, ['c2']],
    ]);
    expect(lanes().map(([lane]) => lane)).toEqual([0, 1]);
    await shared.preview(1, task([await sent('c2', one)]));
    expect(await shared.preview(1, task([cold('c2')]))).toMatchObject({ cold: [] });
    expect(await shared.preview(0, task([cold('c2')]))).toMatchObject({ cold: ['c2'] });
    await two.onApplicationShutdown();
  });

  it('ends a task that takes too long, and goes on with the next', async () => {
    const check = { source: { text }, today: '2026-12-24' };
    const ended = threads.run('check', check, { seconds: 0.001 });
    await expect(ended).rejects.toThrow(TaskEnded);
    await expect(threads.run('check', check)).resolves.toMatchObject({ errors: 0 });
  });
});
