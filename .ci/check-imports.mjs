/**
 * Runs the import rules of .dependency-cruiser.cjs and makes sure that they were run on every file:
 * a cruiser that reads nothing (a wrong path, a compiler it cannot load) reports success.
 *
 *   node .ci/check-imports.mjs [folder]     the repository by default
 *
 * Exit code 1 when an import breaks a rule, when a .ts or .tsx file of the tree was not read, or when there is none.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

process.chdir(resolve(process.argv[2] ?? join(import.meta.dirname, '..')));

const folders = ['api', 'admin/src', 'test'].filter((folder) => existsSync(folder));
const written = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => join(folder, path)))
  .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path));

if (written.length === 0) fail(`imports: no .ts or .tsx file found in ${process.cwd()}, so nothing was checked`);

const { options, ...ruleSet } = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs'));
const { output } = await cruise(
  folders,
  { ...options, ruleSet, validate: true, outputType: 'json' },
  {},
  { tsConfig: extractTSConfig(resolve(options.tsConfig.fileName)) },
);
const { modules, summary } = JSON.parse(output);

const read = new Set(modules.map((module) => module.source));
const unread = written.filter((path) => !read.has(path));
if (unread.length > 0) {
  fail(
    `imports: ${unread.length} of ${written.length} files were not read, so their imports are unchecked:`,
    ...unread.slice(0, 10).map((path) => `  ${path}`),
  );
}

if (summary.violations.length > 0) {
  const comments = new Map(ruleSet.forbidden.map((rule) => [rule.name, rule.comment]));
  fail(
    ...summary.violations.map(({ rule, from, to, cycle }) => {
      const route = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
      return `${rule.name}: ${route}\n  ${comments.get(rule.name)}`;
    }),
    `imports: ${summary.violations.length} broken in ${written.length} files`,
  );
}

console.log(`imports: ${written.length} files read, every import allowed`);

function fail(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}
