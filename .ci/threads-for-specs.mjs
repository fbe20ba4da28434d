/**
 * The files that the service's threads run, for the specs: translated one by one as Jest does with all others, without judging types,
 * so that it takes a second and only what changed. Threads are Node's own and cannot run through Jest.
 */
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { transformFile } from '@swc/core';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = ['contract', 'core', 'rule-files', 'results', 'spreadsheets'];
const SWC = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true } },
};

/** Translates what is newer than its translation; answers the files that threads start with. */
export async function threadsForSpecs() {
  const made = join(ROOT, 'dist', 'specs', 'api');
  for (const folder of FOLDERS) {
    const files = await readdir(join(ROOT, 'api', folder), { recursive: true });
    await Promise.all(
      files
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .map((file) => translate(join(ROOT, 'api', folder, file), join(made, folder, file.replace(/\.ts$/, '.js')))),
    );
  }
  return {
    scoring: join(made, 'results', 'scoring.worker.js'),
    sheets: join(made, 'spreadsheets', 'reading.worker.js'),
  };
}

async function translate(from, to) {
  const [source, translated] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (translated && translated.mtimeMs > source.mtimeMs) return;
  const { code } = await transformFile(from, SWC);
  await mkdir(dirname(to), { recursive: true });
  // Another run may be starting a thread just now: it sees the old file or the new one, never half of one.
  const draft = `${to}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, to);
}
