/**
 * What the first page of a signed-in person weighs: the script of the entry, of all it imports at once, and of the landing page,
 * compressed as the service sends it to a browser on plain http (gzip).
 *
 *   node admin/size.mjs [--json]      exit code 1 above the limit
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LIMIT_KIB = 350;
/** 20 kB. */
const BALLOT_PAGE_KIB = 19.5;
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

/**
 * The heaviest page of the villagers' ballot, as it is sent, without photos: four cadres, four questions, the last page and the review.
 * The longest titles of the half-year measure are longer than any other's.
 */
const { ballotPage } = await import('../dist/api/ballot-page/pages.js');
const { RuleSet } = await import('../dist/api/contract/rule-set.js');
const { villagers } = RuleSet.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../rules/half-year/2026-01-01.json'), 'utf8')),
).raterGroups;
const questions = Object.entries(villagers.questions).map(([id, { title, options }]) => ({
  id,
  title,
  options: Object.entries(options).map(([option, one]) => ({ id: option, title: one.title })),
}));
const cadres = ['甲', '乙', '丙', '丁'].map((name) => ({
  code: name,
  name: `欧阳${name}甲`,
  post: 'townshipTeamMember',
}));
const filled = Object.fromEntries(questions.map(({ id, options }) => [id, options[1].id]));
const ballot = { areaCode: '529901101201', village: '青坪镇石湾村', cadres, questions, files: [] };
const state = { code: 'ACDE-FHJK-MNPR-TUW3', number: 15, pages: cadres.map(() => filled), isHelped: true };
const ballotPageBytes = Math.max(
  ...[0, 3, 4].flatMap((at) =>
    ['zh', 'en'].map((language) => Buffer.byteLength(ballotPage({ ...state, at }, ballot, language, true))),
  ),
);

const kib = (bytes) => Math.round((bytes / 1024) * 10) / 10;
const sizes = [...files]
  .map((file) => [file, statSync(join(built, `${file}.gz`)).size])
  .toSorted((a, b) => b[1] - a[1]);
const firstPageKiB = kib(sizes.reduce((sum, [, bytes]) => sum + bytes, 0));

const ballotPageKiB = kib(ballotPageBytes);

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({
      firstPageKiB,
      limitKiB: LIMIT_KIB,
      ballotPageKiB,
      ballotPageLimitKiB: BALLOT_PAGE_KIB,
      files: Object.fromEntries(sizes),
    }),
  );
} else {
  for (const [file, bytes] of sizes) console.log(`${String(kib(bytes)).padStart(8)} KiB  ${file}`);
  console.log(`${String(firstPageKiB).padStart(8)} KiB  first page, gzip; at most ${LIMIT_KIB}`);
  console.log(
    `${String(ballotPageKiB).padStart(8)} KiB  ballot page, as sent, without photo; less than ${BALLOT_PAGE_KIB}`,
  );
}
if (firstPageKiB > LIMIT_KIB) {
  console.error(
    `size: the first page weighs ${firstPageKiB} KiB of script, more than ${LIMIT_KIB}. Load what it does not need by lazy().`,
  );
  process.exit(1);
}
if (ballotPageKiB >= BALLOT_PAGE_KIB) {
  console.error(
    `size: the ballot page weighs ${ballotPageKiB} KiB, ${BALLOT_PAGE_KIB} or more: too much for a weak signal.`,
  );
  process.exit(1);
}
