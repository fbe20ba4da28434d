/**
 * What the first page of a signed-in person weighs: the script of the entry, of all it imports at once, and of the landing page,
 * compressed as the service sends it to a browser on plain http (gzip).
 *
 *   node admin/size.mjs [--json]      exit code 1 above the limit
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LIMIT_KIB = 350;
const built = resolve(import.meta.dirname, '../dist/admin');
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));

const files = new Set();
const collect = (key) => {
  const { file, imports = [] } = manifest[key];
  if (files.has(file)) return;
  files.add(file);
  imports.forEach(collect);
};
collect('index.html');
collect('src/landing/LandingPage.tsx');

const kib = (bytes) => Math.round((bytes / 1024) * 10) / 10;
const sizes = [...files]
  .map((file) => [file, statSync(join(built, `${file}.gz`)).size])
  .toSorted((a, b) => b[1] - a[1]);
const firstPageKiB = kib(sizes.reduce((sum, [, bytes]) => sum + bytes, 0));

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ firstPageKiB, limitKiB: LIMIT_KIB, files: Object.fromEntries(sizes) }));
} else {
  for (const [file, bytes] of sizes) console.log(`${String(kib(bytes)).padStart(8)} KiB  ${file}`);
  console.log(`${String(firstPageKiB).padStart(8)} KiB  first page, gzip; at most ${LIMIT_KIB}`);
}
if (firstPageKiB > LIMIT_KIB) {
  console.error(
    `size: the first page weighs ${firstPageKiB} KiB of script, more than ${LIMIT_KIB}. Load what it does not need by lazy().`,
  );
  process.exit(1);
}
