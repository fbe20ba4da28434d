import { readFileSync } from 'node:fs';
import { type ConsolePage, openConsole, type TestConsole } from './build/console.js';

// Who is asked for the lists of their menu: between them they open every list there is.
const READERS = ['countyOrganisation', 'disciplineInspector', 'townshipCommittee', 'operator'] as const;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/;

describe('Every list is exported', () => {
  let console: TestConsole;
  const exported = new Map<string, Exported>();
  const faults: string[] = [];
  beforeAll(async () => {
    console = await openConsole();
    for (const reader of READERS) {
      const page = await console.as(reader, { size: 'phone' });
      await page.getByRole('button', { name: '目录' }).click();
      const links = page.getByRole('navigation', { name: '目录' }).getByRole('link');
      await links.first().waitFor();
      const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!.replace(/^#/, '')));
      // While the menu is open the page behind it is hidden from everybody.
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const path of paths) {
        if (exported.has(path)) continue;
        await page.go(path);
        const found = await exportOf(page);
        if (found) exported.set(path, found);
      }
      faults.push(...page.faults);
      await page.context().close();
    }
  }, 240_000);
  afterAll(() => console?.stop());

  test('that has a record in the demonstration, and there are many of them', () => {
    expect(faults).toEqual([]);
    expect([...exported.keys()].length).toBeGreaterThan(14);
  });

  const wrong = (what: (one: Exported) => boolean) =>
    [...exported].filter(([, one]) => what(one)).map(([path]) => path);

  test('as a file whose mark tells a spreadsheet that it has Chinese in it', () => {
    expect(wrong(({ text }) => !text.startsWith('\uFEFF'))).toEqual([]);
  });

  test('with every record that the filter leaves, not those of one page', () => {
    expect(wrong(({ rows, total }) => rows.length !== total)).toEqual([]);
    expect(Math.max(...[...exported.values()].map(({ total }) => total))).toBeGreaterThan(25);
  });

  test('with the columns that the page names, and no other', () => {
    expect(wrong(({ head, columns }) => head.some((name) => !columns.includes(name)))).toEqual([]);
  });

  test('with names in the place of ids', () => {
    expect(
      wrong(({ rows }) => rows.some((row) => row.some((cell) => UUID.test(cell) || /\[object/.test(cell)))),
    ).toEqual([]);
  });

  test('without a formula that a spreadsheet would run', () => {
    expect(wrong(({ rows }) => rows.some((row) => row.some((cell) => /^[=+@]|^-(?![\d.]+$)/.test(cell))))).toEqual([]);
  });
});

type Exported = { text: string; head: string[]; rows: string[][]; columns: string[]; total: number };

/** What the export of the list on a page writes; undefined where the page is no list, or has no record. */
async function exportOf(page: ConsolePage): Promise<Exported | undefined> {
  const button = page.getByRole('button', { name: '导出表格' });
  await button
    .or(page.getByText(/^共 0 条$/))
    .first()
    .waitFor({ timeout: 2000 })
    .catch(() => undefined);
  if ((await button.count()) === 0) return undefined;
  const told = /共 (\d+) 条/.exec((await page.locator('main').textContent()) ?? '')?.[1];
  // A table that is made of other records, such as a province's, counts none of its own.
  if (told === undefined) return undefined;
  const total = Number(told);
  const columns = await page.locator('thead th').allTextContents();
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = readFileSync(await file.path(), 'utf8');
  const [head = [], ...rows] = cells(text.slice(1));
  return { text, head, rows, columns, total };
}

/** The cells of a table as RFC 4180 writes it. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
