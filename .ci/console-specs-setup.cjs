/**
 * Jest global setup of the console's specs: builds the program and the console where they are stale, and seeds the demonstration once;
 * every spec file starts the program on a copy of it.
 */
const { spawn, spawnSync } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

module.exports = async () => {
  if (process.env.SIFANG_TEST_SERVICE) return;
  for (const script of ['build', 'build:admin']) {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], { encoding: 'utf8' });
    if (status === 0) continue;
    process.env.SIFANG_CONSOLE_FAULT = `npm run ${script}: ${stdout}${stderr}`;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sifang-demo-'));
  globalThis.sifangDemoFolder = folder;
  const fault = await seed(folder);
  if (fault) process.env.SIFANG_CONSOLE_FAULT = fault;
  else process.env.SIFANG_TEST_DEMO = join(folder, 'demo.db');
};

/** Starts the program once and ends it when it is up. @returns what it said, where it did not start */
function seed(folder) {
  const program = resolve(__dirname, '../dist/api/main.js');
  const env = { ...process.env, PORT: '0', SIFANG_DATA: folder, SIFANG_DEMO: 'on', SIFANG_LOG: 'error' };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let isUp = false;
  const read = (data) => {
    said += data;
    if (isUp || !/已启动/.test(said)) return;
    isUp = true;
    child.kill('SIGTERM');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return new Promise((done) =>
    child.once('exit', () => done(isUp ? undefined : `the demonstration was not made: ${said}`)),
  );
}
