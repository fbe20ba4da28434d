/**
 * Builds the console into dist/admin, unless what is there was built from the same files.
 *
 *   node admin/build.mjs            when stale
 *   node admin/build.mjs --force    always
 *
 * The new files are put beside the old ones and index.html comes last: a page that is open keeps finding its parts, and two builds at
 * once do not harm each other. What no page can be using any more is removed.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'dist/admin');
const stamp = join(target, '.built-from');
const KEPT_MS = 24 * 3_600_000;

const made = madeFrom();
if (!process.argv.includes('--force') && existsSync(stamp) && readFileSync(stamp, 'utf8') === made) process.exit(0);

process.stdout.write('正在生成页面……  Building the console…\n');
const draft = join(root, `dist/.admin-draft-${process.pid}`);
try {
  // Whoever starts it (specs run as `test`), what is built is what people use.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'admin/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: draft, emptyOutDir: true },
  });
  for (const file of filesIn(draft)) compress(file);
  place();
} finally {
  rmSync(draft, { recursive: true, force: true });
}

/** A page asks for few files and each of them once: they are compressed here, as far as it goes, not at every request. */
function compress(file) {
  if (!/\.(js|css|html|svg)$/.test(file)) return;
  const text = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

function place() {
  const files = filesIn(draft).map((file) => relative(draft, file));
  for (const file of [...files.filter((name) => !isPage(name)), ...files.filter(isPage)]) {
    const to = join(target, file);
    mkdirSync(join(to, '..'), { recursive: true });
    copyFileSync(join(draft, file), `${to}.new-${process.pid}`);
    renameSync(`${to}.new-${process.pid}`, to);
  }
  const here = new Set(files);
  for (const file of filesIn(target)) {
    const name = relative(target, file);
    if (!here.has(name) && file !== stamp && Date.now() - statSync(file).mtimeMs > KEPT_MS)
      rmSync(file, { force: true });
  }
  writeFileSync(stamp, made);
}

/** The page names its parts: it comes last. */
function isPage(name) {
  return name.startsWith('index.html');
}

/** A digest of every file that the console is made of. */
function madeFrom() {
  const sources = [
    ...filesIn(join(root, 'admin')),
    ...filesIn(join(root, 'api/contract')),
    join(root, 'package-lock.json'),
  ].toSorted();
  const digest = createHash('sha256');
  for (const file of sources) digest.update(relative(root, file)).update(readFileSync(file));
  return digest.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
