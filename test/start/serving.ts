import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const MAIN = join(ROOT, 'dist/api/main.js');

/** A started program: where it listens, what it has printed so far, and how to end it. */
export type Serving = {
  address: string;
  said: () => string;
  child: ChildProcess;
  /** Asks it to stop and waits. @returns the exit code */
  stop: () => Promise<number | null>;
};

/** How a program ended that was to end by itself. */
export type Ended = { code: number | null; stdout: string; stderr: string };

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A folder for a database, removed after the specs of the file. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-start-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function start(environment: Record<string, string>): { child: ChildProcess; out: string[]; err: string[] } {
  const fault = process.env['SIFANG_BUILD_FAULT'];
  if (fault) throw new Error(fault);
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment };
  const child = spawn(process.execPath, [MAIN], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  void once(child, 'close').then(() => running.delete(child));
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => out.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => err.push(chunk));
  return { child, out, err };
}

/** Starts the built program on a free port and waits until it serves. */
export async function serving(environment: Record<string, string>): Promise<Serving> {
  const { child, out, err } = start(environment);
  const said = () => out.join('');
  const closed = once(child, 'close') as Promise<[number | null]>;
  const address = await new Promise<string>((found, failed) => {
    child.stdout!.on('data', () => {
      const [, url] = /启动： (http:\S+)/.exec(said()) ?? [];
      if (url && said().endsWith('\n')) found(url);
    });
    void closed.then(([code]) => failed(new Error(`ended with ${code}: ${said()}${err.join('')}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const [code] = await closed;
    return code;
  };
  return { address, said, child, stop };
}

/** Starts the built program and waits for its end. */
export async function ended(environment: Record<string, string>): Promise<Ended> {
  const { child, out, err } = start(environment);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: out.join(''), stderr: err.join('') };
}

/** One request with JSON, as a program sends it. */
export async function ask(
  address: string,
  method: string,
  path: string,
  { cookie, body }: { cookie?: string; body?: unknown } = {},
): Promise<{ status: number; body: any; cookie: string; headers: Headers }> {
  const answer = await fetch(`${address}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  const set = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, cookie: set, headers: answer.headers };
}

/** Signs in. @returns the cookie */
export async function signedIn(address: string, login: string, password: string): Promise<string> {
  const { status, cookie, body } = await ask(address, 'POST', '/api/sessions', { body: { login, password } });
  if (status !== 201) throw new Error(`${login} cannot sign in: ${JSON.stringify(body)}`);
  return cookie;
}
