/**
 * What the first page of a signed-in person weighs: the script of the entry, of all it imports at once, and of the landing page,
 * compressed as the service sends it to a browser on plain http (gzip); and what each page of a cadre adds to that, with all that it
 * loads later.
 *
 *   node admin/size.mjs [--json]      exit code 1 above the limit
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LIMIT_KIB = 350;
/** 50 kB, for a weak signal. */
const CADRE_PAGE_KIB = 48.8;
/** 20 kB. */
const BALLOT_PAGE_KIB = 19.5;
const built = resolve(import.meta.dirname, '../dist/admin');
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));

/** The files of a part and of what it imports, with what it loads later where that is asked for. */
function filesOf(keys, isWhole = false, into = new Set()) {
  for (const key of keys) {
    const { file, imports = [], dynamicImports = [] } = manifest[key];
    if (into.has(file)) continue;
    into.add(file);
    filesOf(isWhole ? [...imports, ...dynamicImports] : imports, isWhole, into);
  }
  return into;
}
const FIRST = ['index.html', 'src/landing/LandingPage.tsx'];
const files = filesOf(FIRST);
// A cadre's first page is a part of its own.
const here = filesOf([...FIRST, 'src/my/MyLanding.tsx']);

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

const sizeOf = (file) => statSync(join(built, `${file}.gz`)).size;
const kib = (bytes) => Math.round((bytes / 1024) * 10) / 10;
const sizes = [...files].map((file) => [file, sizeOf(file)]).toSorted((a, b) => b[1] - a[1]);
const firstPageKiB = kib(sizes.reduce((sum, [, bytes]) => sum + bytes, 0));

const ballotPageKiB = kib(ballotPageBytes);
const cadrePages = Object.keys(manifest)
  .filter((key) => manifest[key].isDynamicEntry && /^src\/my\/\w+Page\.tsx$/.test(key))
  .map((key) => {
    const added = [...filesOf([key], true, new Set(here))].filter((file) => !here.has(file));
    return [key.replace('src/', ''), kib(added.reduce((sum, file) => sum + sizeOf(file), 0))];
  })
  .toSorted((a, b) => b[1] - a[1]);
const [heaviestPage, cadrePageKiB] = cadrePages[0];

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({
      firstPageKiB,
      limitKiB: LIMIT_KIB,
      cadrePageKiB,
      cadrePageLimitKiB: CADRE_PAGE_KIB,
      cadrePages: Object.fromEntries(cadrePages),
      ballotPageKiB,
      ballotPageLimitKiB: BALLOT_PAGE_KIB,
      files: Object.fromEntries(sizes),
    }),
  );
} else {
  for (const [file, bytes] of sizes) console.log(`${String(kib(bytes)).padStart(8)} KiB  ${file}`);
  console.log(`${String(firstPageKiB).padStart(8)} KiB  first page, gzip; at most ${LIMIT_KIB}`);
  for (const [page, size] of cadrePages) console.log(`${String(size).padStart(8)} KiB  ${page}, after the first page`);
  console.log(`${String(cadrePageKiB).padStart(8)} KiB  heaviest page of a cadre, gzip; less than ${CADRE_PAGE_KIB}`);
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
if (cadrePageKiB >= CADRE_PAGE_KIB) {
  console.error(
    `size: ${heaviestPage} adds ${cadrePageKiB} KiB to the first page, ${CADRE_PAGE_KIB} or more: too much for a weak signal.`,
  );
  process.exit(1);
}
if (ballotPageKiB >= BALLOT_PAGE_KIB) {
  console.error(
    `size: the ballot page weighs ${ballotPageKiB} KiB, ${BALLOT_PAGE_KIB} or more: too much for a weak signal.`,
  );
  process.exit(1);
}
