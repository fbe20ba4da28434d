import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
export const MAIN = join(ROOT, 'dist/api/cli/main.js');
export const HALF_YEAR = 'rules/half-year/2026-01-01.json';
export const DEMO = 'fixtures/demo/2026-H1.json';

/** What came out of one run of the program. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A run takes a second or a few; one that hangs is ended, so that no spec waits for ever. */
const ENDS = { timeout: 40_000, killSignal: 'SIGKILL' } as const;
jest.setTimeout(50_000);

/** Starts the built program in the root folder of the project. */
export function start(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const fault = process.env['SIFANG_BUILD_FAULT'];
  if (fault) throw new Error(fault);
  return spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...ENDS, ...options });
}

/** Runs `sifang` with these words to its end. */
export const sifang = (...words: string[]): Promise<Run> => finished(start([MAIN, ...words]));

/** The same after some lines of a program of its own, to watch or to disturb it from inside. */
export const sifangAfter = (lines: string, nodeOptions: string[], ...words: string[]): Promise<Run> =>
  finished(
    start([
      ...nodeOptions,
      '--input-type=module',
      '-e',
      `${lines}\nawait import(${JSON.stringify(MAIN)});`,
      '-',
      ...words,
    ]),
  );

/** Waits for a child's end and gathers what it printed. */
export async function finished(child: ChildProcess): Promise<Run> {
  const [out, err] = [gathered(child, 'stdout'), gathered(child, 'stderr')];
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: out.join(''), stderr: err.join('') };
}

function gathered(child: ChildProcess, stream: 'stdout' | 'stderr'): string[] {
  const chunks: string[] = [];
  child[stream]?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return chunks;
}

/** A folder for one spec file, removed after it, with a function that writes a file into it and gives back its path. */
export function aFolder(): { path: string; write: (name: string, text: string) => string } {
  const path = mkdtempSync(join(tmpdir(), 'sifang-cli-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, text) {
      const file = join(path, name);
      writeFileSync(file, text);
      return file;
    },
  };
}

/** The demonstration county so many times over as NDJSON, each time with a code of its own. */
export function manyCounties(many: number): string {
  const text = readFileSync(join(ROOT, 'fixtures/demo/2026-H1.ndjson'), 'utf8');
  return Array.from({ length: many }, (_, i) => text.replaceAll('"529901-2026-H1"', `"county-${i}"`)).join('');
}

/** No line of code is ever shown to a reader. */
export const STACK = /\n\s+at |node:internal|Error:/;
