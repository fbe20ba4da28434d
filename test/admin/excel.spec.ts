import { readFile } from 'node:fs/promises';
import type { Area } from '../../api/contract/records/area.js';
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

  test('on a phone interviews are entered without a network, and a sheet of them with three wrong rows is mended and delivered', async () => {
    const page = await console.as('thirdParty', { size: 'phone' });
    const read = async <T>(path: string) =>
      (await (await page.context().request.get(`${console.address}/api/${path}`)).json()) as T;
    const areas = await read<Area[]>('areas?range=[0,999]');
    const taken = new Set(
      (
        await read<SurveyRecord[]>(
          `surveys?filter=${encodeURIComponent('{"state":["submitted","accepted","draft"]}')}&sort=["updatedAt","DESC"]`,
        )
      ).map(({ areaCode, cycleId }) => `${cycleId} ${areaCode}`),
    );
    const [cycle] = await read<{ id: string }[]>(`cycles?filter=${encodeURIComponent('{"state":"open"}')}`);
    const village =
      areas.find(({ kind, areaCode }) => kind === 'village' && !taken.has(`${cycle!.id} ${areaCode}`)) ??
      areas.findLast(({ kind }) => kind === 'village')!;
    const name = `${areas.find(({ areaCode }) => areaCode === village.areaCode.slice(0, 9))!.name}${village.name}`;

    await page.go('/interviews/enter');
    await page.getByLabel('村', { exact: true }).click();
    await page.getByRole('option', { name: new RegExp(`${village.name}$`) }).click();
    await page.getByLabel('样本编号').fill('s001');
    await page.getByRole('button', { name: '满意', exact: true }).click();
    await page.getByLabel('访问员').fill('江晚');
    await page.getByLabel('时长（分钟）').fill('12');
    const day = await page.getByLabel('日期').inputValue();
    const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('日期').fill(yesterday);
    await page.getByLabel('开始时间').fill('09:30');
    await page.picture('interview-entry', true);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '保存，下一户' }).click();
    await page.getByText('1 条还在本机，有网络时自动上传').waitFor();
    await page.picture('interview-offline');
    await page.context().setOffline(false);
    await page.getByText('本次已上传 1 条').waitFor();
    page.faults.length = 0;

    await page.go('/interviews');
    await page.getByRole('button', { name: 'Excel' }).click();
    const template = await downloaded(page, '下载模板');
    expect((await rowsIn(template))[0]![0]).toContain('half-year');
    const row = (at: number, sample: string, mode: string, answer: string, time: string) => ({
      [`A${at}`]: sample,
      [`B${at}`]: name,
      [`C${at}`]: '一般',
      [`D${at}`]: mode,
      [`E${at}`]: 1,
      [`F${at}`]: '完成',
      [`G${at}`]: answer,
      [`H${at}`]: '江晚',
      [`I${at}`]: yesterday,
      [`J${at}`]: time,
      [`K${at}`]: 9,
      [`L${at}`]: at === 4 ? '一致' : null,
    });
    const wrong = {
      ...row(4, 'S002', '入户', '满意', '10:00'),
      ...row(5, 'S003', '微信', '满意', '10:30'),
      ...row(6, 'S004', '入户', '很好', '11:00'),
      ...row(7, 'S005', '电话', '基本满意', '25:30'),
    };
    await hand(page, '访问记录.xlsx', await filled(template, wrong));
    await page.getByText('共 3 处有问题，尚未导入任何一行').waitFor();
    for (const cell of ['D5', 'G6', 'J7']) await page.getByRole('cell', { name: cell, exact: true }).waitFor();
    await page.picture('interviews-faults-phone');
    const marked = await downloaded(page, '下载标注文件');
    expect((await rowsIn(marked))[6]!.at(-1)).toContain('J7：');
    await page.getByRole('button', { name: '再传一个文件' }).click();
    const mended = await filled(marked, { D5: '入户', G6: '不满意', J7: '15:30' });
    await hand(page, '访问记录（改）.xlsx', mended);
    await page.getByText('检查完毕，没有问题').waitFor();
    await page.getByRole('button', { name: '导入 4 行' }).click();
    await page.getByText('导入完成').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();

    await page.go('/interviews/checks');
    await page.getByText('交付前请逐条核对').waitFor();
    await page.picture('interview-checks', true);
    await page.go('/interviews');
    const here = page.getByRole('group', { name: new RegExp(village.name) });
    await here.waitFor();
    await page.picture('interviews-phone', true);
    expect(await axeFaults(page)).toEqual([]);
    await here.getByRole('button', { name: '形成调查结果' }).click();
    await page.getByRole('dialog').getByLabel('抽样户').fill('30');
    await page.getByRole('dialog').getByRole('button', { name: '形成调查结果' }).click();
    await here.getByRole('link', { name: '草稿' }).click();
    await page.getByRole('button', { name: '交付' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '交付' }).click();
    await page.getByText('已交付').first().waitFor();
    await page.picture('survey-delivered-phone', true);
    const filter = encodeURIComponent(JSON.stringify({ cycleId: cycle!.id, areaCode: village.areaCode }));
    const [survey] = await read<SurveyRecord[]>(`surveys?filter=${filter}`);
    expect(survey).toMatchObject({ pool: 30, called: 5, valid: 5, calledBack: 1, state: 'submitted' });
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

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
