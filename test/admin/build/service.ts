import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(__dirname, '../../../dist/api/main.js');
const WAITS_MS = 60_000;

/** A running program, by its address. */
export type RunningService = { address: string; stop: () => Promise<void> };

/**
 * Starts the built program as people do, on a database of its own: a copy of `file`, else of the seeded demonstration that the global setup made.
 * `SIFANG_TEST_SERVICE=http://…` uses a program that runs already; what specs change there stays.
 */
export async function startProgram(file = process.env.SIFANG_TEST_DEMO): Promise<RunningService> {
  const running = process.env.SIFANG_TEST_SERVICE;
  if (running) return { address: running, stop: async () => {} };
  if (!file) throw new Error(process.env.SIFANG_CONSOLE_FAULT ?? 'The console specs were started without their setup.');
  const folder = mkdtempSync(join(tmpdir(), 'sifang-console-'));
  copyFileSync(file, join(folder, 'demo.db'));
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      SIFANG_DATA: folder,
      SIFANG_DEMO: 'on',
      SIFANG_LOG: 'error',
      DATABASE_URL: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(child);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the welcome says. @throws Error with all it said, where it ends or says nothing */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`The program did not start:\n${said}`)), WAITS_MS);
    const read = (data: Buffer) => {
      said += data.toString();
      const address = /已启动： (http:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      found(address.replace(/\/admin\/$/, ''));
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', () => failed(new Error(`The program ended:\n${said}`)));
  });
}
