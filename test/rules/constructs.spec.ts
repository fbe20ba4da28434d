import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of the table of constructs. */
interface Row {
  number: string;
  title: string;
  file: string;
  example: string;
  neededBy: string;
}
type Named = { examples: { name: { zh: string; en: string } }[] };

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const manuals = [
  ['rules/README.md', 'en', '## Constructs\n'],
  ['rules/README.zh-CN.md', 'zh', '## 构造\n'],
] as const;

function rowsOf(manual: string, heading: string): Row[] {
  const section = readFileSync(manual, 'utf8').split(heading)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| (\d+\.\d+) \| (.+?) \| \[.+?\]\((.+?)\) \| (.+?) \| (.+?) \|$/gm)].map(
    ([, number = '', title = '', file = '', example = '', neededBy = '']) => ({
      number,
      title,
      file,
      example,
      neededBy,
    }),
  );
}

/** What a row points at that is not there: its file, the example of that name, or the parts of the file it names. */
function missingIn({ number, file, example }: Row, language: 'zh' | 'en'): string[] {
  const path = join('rules', file);
  if (!existsSync(path)) return [`${number} ${file}`];
  const parts = /^(`\w+` ?)+$/.test(example) ? example.match(/\w+/g)! : null;
  if (parts) {
    const ruleSet = read<Record<string, unknown>>(path);
    return parts.filter((part) => ruleSet[part] === undefined).map((part) => `${number} ${part}`);
  }
  const { examples } = read<Named>(path.replace('.json', '.examples.json'));
  return examples.some(({ name }) => name[language] === example) ? [] : [`${number} ${example}`];
}

const from = (chapter: number, many: number) => Array.from({ length: many }, (_, i) => `${chapter}.${i + 1}`);

describe.each(manuals)('the constructs in %s', (manual, language, heading) => {
  const rows = rowsOf(manual, heading);

  it('are all there: 25 of published measures and 12 of the half-year', () => {
    expect(rows.map(({ number }) => number)).toEqual([...from(8, 25), ...from(9, 12)]);
  });

  it('lead to a file, and to an example or a part of it', () => {
    expect(rows.flatMap((row) => missingIn(row, language))).toEqual([]);
  });

  it('notice a name that is not there', () => {
    const [row] = rows;
    expect(missingIn({ ...row!, example: 'no such example' }, language)).toHaveLength(1);
    expect(missingIn({ ...row!, example: '`noPart`' }, language)).toHaveLength(1);
    expect(missingIn({ ...row!, file: 'none.json' }, language)).toHaveLength(1);
  });

  it('name measures and single rules that are written here', () => {
    const known = readFileSync('rules/measures/README.md', 'utf8');
    const named = rows.flatMap(({ neededBy }) => neededBy.match(/[MS]\d+[ab]?/g) ?? []);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((one) => !new RegExp(`\\b${one}\\b`, 'i').test(known))).toEqual([]);
  });
});

it('both manuals lead to the same files', () => {
  const [english, chinese] = manuals.map(([manual, , heading]) => rowsOf(manual, heading).map(({ file }) => file));
  expect(chinese).toEqual(english);
});
