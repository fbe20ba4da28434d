import { readFile } from 'node:fs/promises';
import type { SurveyRecord } from '../../api/contract/records/survey.js';
import { filled, rowsIn, XLSX } from '../api/spreadsheets/build.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, openConsole, type TestConsole } from './build/console.js';

const FIRST_ROW = 4;

describe('An assessor delivers its survey in a spreadsheet', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console?.stop());

  /** Presses a button that hands a file over. */
  async function downloaded(page: ConsolePage, button: string): Promise<Buffer> {
    const waited = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    return readFile(await (await waited).path());
  }
  const hand = (page: ConsolePage, name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });

  test('three rows are wrong: they are named, written back, mended, and the whole file is imported', async () => {
    const page = await console.as('thirdParty');
    await page.go('/surveys');
    await page.getByRole('button', { name: 'Excel' }).click();
    await page.getByText('一、下载模板').waitFor();
    await page.picture('excel-steps');
    expect(await axeFaults(page)).toEqual([]);
    const template = await downloaded(page, '下载模板');
    const open = (await rowsIn(template))
      .slice(FIRST_ROW - 1)
      .flatMap((row, at) => (row[2] === '' ? [at + FIRST_ROW] : []));
    expect(open.length).toBeGreaterThanOrEqual(4);
    const figures = (row: number) => ({
      [`C${row}`]: '电话',
      [`D${row}`]: 30,
      [`E${row}`]: 24,
      [`F${row}`]: 20,
      [`G${row}`]: 19,
      [`H${row}`]: 3,
      [`I${row}`]: 15,
      [`J${row}`]: 3,
      [`K${row}`]: 1,
      [`L${row}`]: 0,
      [`M${row}`]: '否',
    });
    const [first, second, third] = open as [number, number, number];
    const right = Object.assign({}, ...open.map(figures)) as ReturnType<typeof figures>;
    const file = await filled(template, { ...right, [`E${first}`]: 31, [`G${second}`]: '十九', [`C${third}`]: '微信' });

    await hand(page, '调查结果.xlsx', file);
    await page.getByText('共 3 处有问题，尚未导入任何一行').waitFor();
    for (const cell of [`E${first}`, `G${second}`, `C${third}`])
      await page.getByRole('cell', { name: cell, exact: true }).waitFor();
    await page.picture('excel-faults');
    expect(await axeFaults(page)).toEqual([]);

    const marked = await downloaded(page, '下载标注文件');
    expect((await rowsIn(marked))[first - 1]!.at(-1)).toContain(`E${first}：`);
    await page.getByRole('button', { name: '再传一个文件' }).click();
    const mended = await filled(marked, { [`E${first}`]: 24, [`G${second}`]: 19, [`C${third}`]: '电话' });
    await hand(page, '调查结果（改）.xlsx', mended);
    await page.getByText('检查完毕，没有问题').waitFor();
    await page.picture('excel-good');
    await page.getByRole('button', { name: `导入 ${open.length} 行` }).click();
    await page.getByText('导入完成').waitFor();
    await page.picture('excel-done');

    const filter = encodeURIComponent(JSON.stringify({ state: 'draft' }));
    const answer = await page.context().request.get(`${console.address}/api/surveys?filter=${filter}`);
    const drafts = (await answer.json()) as SurveyRecord[];
    expect(drafts.map(({ called, valid }) => [called, valid])).toEqual(open.map(() => [24, 19]));
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  test('on a phone, in English and in the dark, a file that is none is refused by name', async () => {
    const page = await console.as('thirdParty', { size: 'phone', locale: 'en', dark: true });
    await page.go('/surveys');
    await page.getByRole('button', { name: 'Excel' }).click();
    await page.getByText('2. Hand in the filled sheet').waitFor();
    await hand(page, 'survey.xlsx', Buffer.from('village,called\n1,2\n'));
    await page.getByText('This is no Excel workbook (.xlsx)').waitFor();
    await page.picture('excel-refused-phone');
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});
