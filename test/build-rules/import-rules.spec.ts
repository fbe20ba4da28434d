import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '../..');

type Tree = Record<string, string>;
type Run = { exitCode: number; said: string };

const made: string[] = [];

/** A throw-away tree with the repository's import rules and four installed packages, and nothing else. */
function aTree(files: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'sifang-imports-'));
  made.push(root);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json']) {
    copyFileSync(join(repository, name), join(root, name));
  }
  const installed = ['zod', 'json-rules-engine', 'commander', 'jest'];
  for (const name of installed) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    files[`node_modules/${name}/index.js`] = 'module.exports = {};';
  }
  files['package.json'] = JSON.stringify({
    type: 'module',
    dependencies: { zod: '1.0.0', 'json-rules-engine': '1.0.0', commander: '1.0.0' },
    devDependencies: { jest: '1.0.0' },
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function checkImports(root: string): Promise<Run> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(repository, '.ci/check-imports.mjs'), root],
      { encoding: 'utf8' },
      (error, out, err) => done({ exitCode: error ? Number(error.code) : 0, said: out + err }),
    );
  });
}

/** Files that import each other as design and CONTRIBUTING.md allow. */
const allowed: Tree = {
  'api/contract/fields.ts': "export * from 'zod';",
  'api/contract/fact.ts': "export * from './fields.js';",
  'api/core/exact.ts': 'export const zero = 0;',
  'api/core/reference-engine.ts': "export * from 'json-rules-engine';",
  'api/core/nodes/sum.ts': "export * from '../../contract/fact.js'; export * from '../exact.js';",
  'api/core/effects/bonus.ts': "export * from '../exact.js';",
  'api/core/facts/count.ts': "export * from '../exact.js';",
  'api/core/score-cohort.ts':
    "export * from './nodes/sum.js'; export * from './effects/bonus.js'; export * from './facts/count.js';",
  'api/core/check-rule-set.ts': "export * from './nodes/sum.js'; export * from './reference-engine.js';",
  'api/db/columns.ts': 'export const day = 1;',
  'api/cadres/cadre.entity.ts': "export * from '../contract/fact.js'; export * from '../db/columns.js';",
  'api/cadres/cadres.service.ts': "export * from './cadre.entity.js';",
  'api/marks/mark.entity.ts': "export * from '../cadres/cadre.entity.js';",
  'api/marks/marks.service.ts': "export * from '../cadres/cadres.service.js'; export * from './mark.entity.js';",
  'api/results/results.service.ts':
    "export * from '../marks/marks.service.js'; export * from '../core/score-cohort.js';",
  'api/schedule/schedule.module.ts': "export * from '../results/results.service.js';",
  'api/app.module.ts': "export * from './schedule/schedule.module.js';",
  'api/rule-files/read-rule-set.ts': "import 'node:fs'; export * from '../core/check-rule-set.js';",
  'api/demo/make-county.ts': "export * from '../contract/fact.js';",
  'api/seed/demo.ts': "export * from '../demo/make-county.js'; export * from '../cadres/cadres.service.js';",
  'api/main.ts': "export * from './app.module.js'; export * from './seed/demo.js';",
  'api/cli/main.ts':
    "import 'commander'; export * from '../demo/make-county.js'; export * from '../rule-files/read-rule-set.js'; export * from '../results/results.service.js';",
  'admin/src/main.tsx': "export * from '../../api/contract/fact.js';",
  'test/core/score-cohort.spec.ts': "export * from '../../api/core/score-cohort.js'; import 'jest';",
};

/** One broken import a line: the rule that must catch it, the file, and what the file imports. */
const broken: [rule: string, file: string, imports: string][] = [
  ['contract-is-the-floor', 'api/contract/a-builtin.ts', 'node:fs'],
  ['contract-is-the-floor', 'api/contract/a-package.ts', 'commander'],
  ['contract-is-the-floor', 'api/contract/the-core.ts', '../core/exact.js'],
  ['core-is-pure', 'api/core/a-builtin.ts', 'node:crypto'],
  ['core-is-pure', 'api/core/an-unprefixed-builtin.ts', 'fs'],
  ['core-is-pure', 'api/core/the-validator.ts', 'zod'],
  ['core-is-pure', 'api/core/a-service.ts', '../cadres/cadres.service.js'],
  ['one-door-to-the-engine', 'api/core/a-second-door.ts', 'json-rules-engine'],
  ['one-door-to-the-engine', 'api/rule-files/a-second-door.ts', 'json-rules-engine'],
  ['kinds-do-not-call-back', 'api/core/nodes/calls-back.ts', '../check-rule-set.js'],
  ['kinds-do-not-call-back', 'api/core/effects/calls-back.ts', '../reference-engine.js'],
  ['kinds-do-not-call-back', 'api/core/facts/calls-back.ts', '../check-rule-set.js'],
  ['modules-meet-at-services', 'api/marks/takes-an-entity.ts', '../cadres/cadre.entity.js'],
  ['entities-stay-entities', 'api/marks/sheet.entity.ts', '../cadres/cadres.service.js'],
  ['facts-flow-one-way', 'api/marks/reads-results.service.ts', '../results/results.service.js'],
  ['nothing-imports-the-schedule', 'api/results/asks-the-schedule.ts', '../schedule/schedule.module.js'],
  ['plumbing-knows-no-domain', 'api/http/knows-cadres.ts', '../cadres/cadres.service.js'],
  ['plumbing-knows-no-domain', 'api/jobs/knows-the-core.ts', '../core/exact.js'],
  ['plumbing-knows-no-domain', 'api/db/knows-marks.ts', '../marks/marks.service.js'],
  ['plumbing-knows-no-domain', 'api/config.ts', './core/exact.js'],
  ['rule-files-know-no-server', 'api/rule-files/asks-a-service.ts', '../cadres/cadres.service.js'],
  ['demo-speaks-the-contract', 'api/demo/scores.ts', '../core/exact.js'],
  ['cli-meets-at-services', 'api/cli/takes-an-entity.ts', '../cadres/cadre.entity.js'],
  ['seed-enters-through-services', 'api/seed/takes-an-entity.ts', '../cadres/cadre.entity.js'],
  ['nothing-imports-the-seed', 'api/units/fills-itself.ts', '../seed/demo.js'],
  ['nothing-imports-the-cli', 'api/bootstrap.ts', './cli/main.js'],
  ['admin-sees-only-the-contract', 'admin/src/Exact.tsx', '../../api/core/exact.js'],
  ['nothing-ships-test-code', 'api/units/uses-a-test.ts', '../../test/core/score-cohort.spec.js'],
  ['nothing-ships-test-code', 'api/units/uses-a-fixture.ts', '../../fixtures/demo/county.json'],
  ['rules-are-read-not-imported', 'test/rules/imports-rules.spec.ts', '../../rules/half-year/2026-01-01.json'],
  ['declared-and-found', 'api/units/imports-nothing-there.ts', './missing.js'],
  ['shipped-code-ships-its-packages', 'api/units/needs-a-dev-package.ts', 'jest'],
  ['no-circles', 'api/teams/first.ts', './second.js'],
  ['no-folder-circles', 'api/units/leads-to-areas.service.ts', '../areas/areas.service.js'],
];

const forTheBrokenOnes: Tree = {
  'fixtures/demo/county.json': '{}',
  'rules/half-year/2026-01-01.json': '{}',
  'api/teams/second.ts': "export * from './first.js';",
  'api/areas/areas.service.ts': 'export const area = 1;',
  'api/areas/leads-back.service.ts': "export * from '../units/units.service.js';",
  'api/units/units.service.ts': 'export const unit = 1;',
};

let clean: Run;
let dirty: Run;
let empty: Run;
let halfRead: Run;

beforeAll(async () => {
  const excluding = aTree({ ...allowed });
  writeFileSync(
    join(excluding, '.dependency-cruiser.cjs'),
    "const rules = require('./all-rules.cjs'); module.exports = { ...rules, options: { ...rules.options, exclude: '^api/core/nodes/' } };",
  );
  copyFileSync(join(repository, '.dependency-cruiser.cjs'), join(excluding, 'all-rules.cjs'));
  const violating = broken.map(([, file, imports]) => [file, `export * from '${imports}';`]);
  [clean, dirty, empty, halfRead] = await Promise.all([
    checkImports(aTree({ ...allowed })),
    checkImports(aTree({ ...allowed, ...forTheBrokenOnes, ...Object.fromEntries(violating) })),
    checkImports(aTree({ 'api/README.md': 'no code here' })),
    checkImports(excluding),
  ]);
}, 60_000);

afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

describe('The import rules', () => {
  test('let every allowed import pass', () => {
    expect(clean.said).toBe(
      `imports: ${Object.keys(allowed).filter(isSource).length} files read, every import allowed\n`,
    );
    expect(clean.exitCode).toBe(0);
  });

  test('end with exit code 1 when an import breaks a rule', () => {
    expect(dirty.exitCode).toBe(1);
  });

  test.each(broken)('%s catches %s importing %s', (rule, file) => {
    const where = rule === 'no-folder-circles' ? dirname(file) : file;
    expect(dirty.said).toContain(`${rule}: ${where} → `);
  });

  test('catch nothing in the files that only do what is allowed', () => {
    const blamed = dirty.said.split('\n').filter((line) => line.includes(' → '));
    const wrongly = blamed.filter((line) => Object.keys(allowed).some((file) => line.includes(`: ${file} → `)));
    expect(wrongly).toEqual([]);
  });

  test('are each broken by at least one example here', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(forbidden.map((rule) => rule.name)));
  });
});

describe('The import check is not fooled', () => {
  test('by a tree in which it finds nothing to read', () => {
    expect(empty.said).toContain('no .ts or .tsx file found');
    expect(empty.exitCode).toBe(1);
  });

  test('by a file that the cruiser left out', () => {
    expect(halfRead.said).toContain('1 of 24 files were not read');
    expect(halfRead.said).toContain('api/core/nodes/sum.ts');
    expect(halfRead.exitCode).toBe(1);
  });
});

function isSource(path: string): boolean {
  return /\.tsx?$/.test(path);
}
