import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  aFolder,
  DEMO,
  finished,
  HALF_YEAR,
  MAIN,
  manyCounties,
  sifang,
  sifangAfter,
  STACK,
  start,
} from './program.js';

const folder = aFolder();
const out = mkdirIn('out');
const COUNTIES = 200;
let many: string;
beforeAll(() => {
  many = folder.write('many.ndjson', manyCounties(COUNTIES));
});

function mkdirIn(name: string): string {
  const path = join(folder.path, name);
  mkdirSync(path);
  return path;
}

const PEAK = `process.on('exit', () => process.stderr.write(' peak ' + process.resourceUsage().maxRSS));`;
const peakMiB = (stderr: string) => Number(/peak (\d+)/.exec(stderr)![1]) / 1024;

describe('score of a file with many cohorts', () => {
  it('keeps one cohort in memory and writes one result a line', async () => {
    const few = folder.write('few.ndjson', manyCounties(10));
    const [target, small] = [join(out, 'many.ndjson'), join(out, 'few.ndjson')];
    const heap = ['--max-old-space-size=64'];
    const [large, little] = await Promise.all([
      sifangAfter(PEAK, heap, 'score', HALF_YEAR, many, '--out', target),
      sifangAfter(PEAK, heap, 'score', HALF_YEAR, few, '--out', small),
    ]);
    expect(readFileSync(many).length).toBeGreaterThan(25 * 1024 * 1024);
    expect([large.code, little.code]).toEqual([0, 0]);
    expect(peakMiB(large.stderr)).toBeLessThan(peakMiB(little.stderr) + 100);
    const lines = readFileSync(target, 'utf8').trimEnd().split('\n');
    const perCounty = readFileSync(small, 'utf8').trimEnd().split('\n').length / 10;
    expect(lines).toHaveLength(COUNTIES * perCounty);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ cohort: `county-${COUNTIES - 1}`, assessment: { chase: [] } });
    expect(readdirSync(out).toSorted()).toEqual(['few.ndjson', 'many.ndjson']);
  });

  it('interrupted midway leaves neither the file nor a part of it', async () => {
    const empty = mkdirIn('interrupted');
    const child = start([MAIN, 'score', HALF_YEAR, many, '--out', join(empty, 'results.ndjson')]);
    const end = finished(child);
    while (readdirSync(empty).length === 0 && child.exitCode === null) await wait(5);
    expect(readdirSync(empty)).toEqual([expect.stringMatching(/\.part$/)]);
    child.kill('SIGTERM');
    const { code, stderr } = await end;
    expect(code).toBe(143);
    expect(stderr).toBe('已中断，没有写出文件。\n');
    expect(readdirSync(empty)).toEqual([]);
  });

  it('stops quietly when its reader leaves, and waits for a slow one', async () => {
    const some = folder.write('some.ndjson', manyCounties(30));
    const leaving = start([MAIN, 'score', HALF_YEAR, some, '--json']);
    const [first] = await once(leaving.stdout!, 'data');
    leaving.stdout!.destroy();
    const left = await finished(leaving);
    expect(String(first)).toMatch(/^\{"cohorts":\[/);
    expect(left).toMatchObject({ code: 141, stderr: '' });

    const slow = start(['--max-old-space-size=64', MAIN, 'score', HALF_YEAR, some, '--json']);
    // Nobody listens yet, so nothing is read.
    await wait(1500);
    expect(slow.exitCode).toBeNull();
    const { code, stdout } = await finished(slow);
    expect(JSON.parse(stdout).cohorts).toHaveLength(30);
    expect(code).toBe(0);
  });
});

describe('a cohort that comes back later in the file', () => {
  it('is an error with its line; nothing is printed and no file appears', async () => {
    const text = manyCounties(2);
    const again = folder.write('again.ndjson', `${text}${text.slice(0, text.indexOf('\n') + 1)}`);
    const line = text.split('\n').length;
    const target = join(mkdirIn('again'), 'results.json');
    const runs = await Promise.all([
      sifang('score', HALF_YEAR, again),
      sifang('score', HALF_YEAR, again, '--json'),
      sifang('score', HALF_YEAR, again, '--out', target),
    ]);
    for (const { code, stdout, stderr } of runs) {
      expect(stderr).toContain('cohort-returns');
      expect(stderr).toContain('county-0');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
    expect(runs[0]!.stderr).toContain(`${again}:${line}:`);
    expect(existsSync(target)).toBe(false);
  });
});

describe('--out', () => {
  it('writes one JSON text under any other name, and says what it wrote', async () => {
    const target = join(out, 'results.json');
    const [told, machine] = [
      await sifang('score', HALF_YEAR, DEMO, '--out', target, '--engine', 'both'),
      await sifang('score', HALF_YEAR, DEMO, '--out', target, '--json'),
    ];
    expect(told.stdout).toContain(`已写出 ${target}：1 批，`);
    expect(told.stdout).toContain('不一致 0 条');
    const [{ header, assessments }] = JSON.parse(readFileSync(target, 'utf8')).cohorts;
    expect(header).toMatchObject({ ruleSet: 'half-year', county: '529901' });
    expect(JSON.parse(machine.stdout)).toEqual({ out: target, cohorts: 1, assessments: assessments.length });
  });

  it('is refused before any work where it cannot be written', async () => {
    const closed = mkdirIn('closed');
    chmodSync(closed, 0o500);
    const cases: [target: string, said: string][] = [
      [join(folder.path, 'nowhere', 'x.json'), `--out 的文件夹 ${join(folder.path, 'nowhere')} 不存在`],
      [folder.path, `--out 要一个文件名，${folder.path} 是文件夹`],
      [many, '--out 不能是正在读取的文件'],
      // Whoever may write everywhere (root) is not stopped by permissions.
      ...(process.getuid?.() === 0
        ? []
        : [[join(closed, 'x.json'), `没有权限在 ${closed} 里写文件`] as [string, string]]),
    ];
    const runs = await Promise.all(cases.map(([target]) => sifang('score', HALF_YEAR, many, '--out', target)));
    for (const [i, { code, stdout, stderr }] of runs.entries()) {
      expect(stderr).toContain(cases[i]![1]);
      expect(stderr).not.toMatch(STACK);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
  });
});
