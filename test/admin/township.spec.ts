import type { MarkRecord } from '../../api/contract/records/mark.js';
import { anAccount, signedIn } from './build/an-account.js';
import { axeFaults } from './build/axe.js';
import {
  type ConsolePage,
  LOCALES,
  type Look,
  openConsole,
  SIZES,
  type Size,
  type TestConsole,
} from './build/console.js';

/** A township whose committee has not begun: six cadres. */
const TOWNSHIP = '529901207';

describe('The township marks its cadres', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
    for (const login of ['zhen207a', 'zhen207b'])
      await anAccount(console, { login, role: 'townshipCommittee', areaCode: TOWNSHIP });
  });
  afterAll(() => console?.stop());

  const as = (login: string, look: Look = {}) => signedIn(console, login, '/marks', look);

  async function marksOf(page: ConsolePage): Promise<MarkRecord[]> {
    const cycles = await page.context().request.get(`${console.address}/api/cycles?filter={"state":"open"}`);
    const [{ id }] = (await cycles.json()) as { id: string }[] as [{ id: string }];
    const query = `filter=${encodeURIComponent(JSON.stringify({ cycleId: id }))}&range=[0,999]`;
    return (await page.context().request.get(`${console.address}/api/marks?${query}`)).json() as Promise<MarkRecord[]>;
  }

  const keptByCounty = (page: ConsolePage) => page.getByText('已全部存到县里').waitFor();

  test('a whole sheet by number keys, with a pasted row and a cut connection; then it is submitted', async () => {
    const page = await as('zhen207a');
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    const cells = page.locator('td[role=gridcell]');
    expect(await cells.count()).toBe(30);
    await cells.first().click();

    // The first person: one end of the scale, so one sentence.
    await press('5');
    await press('Tab');
    await page.keyboard.type('引来茶厂订单，村里已自己对接');
    await press('Enter');
    for (const key of ['4', '4', '3', '4']) await press(key);
    await keptByCounty(page);

    // In the middle the connection is cut: marking goes on, and nothing of it is lost.
    await page.context().setOffline(true);
    for (const key of ['3', '3', '4', '3', '4']) await press(key);
    await page.getByText(/网络不通，\d+ 项已存本机/).waitFor();
    await page.picture('township-cut');
    expect(await cells.nth(5).textContent()).toContain('较好');
    const kept = await page.evaluate(() => Object.entries(localStorage).find(([at]) => at.includes('draft'))![1]);
    const drafts = Object.values(JSON.parse(kept) as { [name: string]: { values: string[] } });
    expect(drafts.map(({ values }) => values[0]).toSorted()).toEqual([
      'fairlyGood',
      'fairlyGood',
      'fairlyGood',
      'good',
      'good',
    ]);
    await page.context().setOffline(false);
    await keptByCounty(page);
    expect((await marksOf(page)).filter(({ values }) => values[0] === 'fairlyGood')).toHaveLength(4);

    // A row comes from a spreadsheet: words and numbers, one cell of it not understood.
    await page.getByRole('button', { name: '从表格粘贴' }).click();
    await page.getByLabel('粘贴到这里').fill('好\t4\t较好\t九十六\t3');
    await page.getByText(/看不懂/).waitFor();
    expect(await page.getByRole('dialog').getByText('“九十六”').count()).toBe(1);
    await page.picture('township-paste');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '填入 4 格' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', '4', 'ArrowDown', 'Home']) await press(key);

    // The other three by number keys alone, one key a cell; a wrong one is taken back.
    for (let cell = 0; cell < 15; cell += 1) await press('4');
    await press('3');
    await page.keyboard.press('Control+z');
    await keptByCounty(page);
    expect(await page.locator('tbody .total').allTextContents()).toHaveLength(6);

    // Tasks: three of each; Enter leads to the next person. Then the villages.
    await page.getByRole('tab', { name: /任务清单/ }).click();
    await cells.first().click();
    for (let person = 0; person < 6; person += 1) for (const key of ['3', '3', '2', 'Enter']) await press(key);
    await page.getByRole('tab', { name: /村级情况/ }).click();
    await cells.first().click();
    const villages = (await cells.count()) / 5;
    for (let cell = 0; cell < villages * 5; cell += 1) await press('3');
    await keptByCounty(page);

    // Twelve cadres take 12 × (5 + 4) keys and their villages; at one key in two seconds that is well within fifteen minutes.
    expect(presses).toBeLessThanOrEqual(6 * 9 + villages * 5 + 10);
    const forTwelve = Math.ceil((presses / 6) * 12);
    expect(forTwelve * 2).toBeLessThan(15 * 60);

    const submit = page.getByRole('button', { name: /^报送 \d+ 项/ });
    await submit.click();
    await page.getByRole('dialog').getByRole('button', { name: /^报送/ }).click();
    await page.getByText(/等另一位同志复核/).waitFor();
    await page.picture('township-submitted');
    expect((await marksOf(page)).every(({ state }) => state === 'submitted')).toBe(true);
    // Who submitted does not countersign: neither drawn nor taken.
    expect(await page.getByRole('button', { name: /复核通过/ }).count()).toBe(0);
    const [first] = await marksOf(page);
    const refused = await page
      .context()
      .request.post(`${console.address}/api/marks/${first!.id}/countersign`, { data: {} });
    expect(refused.status()).toBe(409);
    expect(((await refused.json()) as { code: string }).code).toBe('second-person');
    expect(page.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|409/.test(fault))).toEqual([]);
    await page.context().close();
  });

  test('the second person sees who entered, returns one with a reason, and countersigns it when it is corrected', async () => {
    const second = await as('zhen207b');
    await second.getByText('录入：zhen207a').first().waitFor();
    await second.locator('td[role=gridcell]').nth(6).click();
    await second.getByLabel('正在评的一格').getByRole('button', { name: '退回修改' }).click();
    await second.getByLabel('原因').fill('与党委会研究的不一致，请核对');
    await second.picture('township-return');
    await second.getByRole('dialog').getByRole('button', { name: '退回 1 项' }).click();
    await second.getByRole('dialog').waitFor({ state: 'detached' });

    const first = await as('zhen207a');
    await first.getByText('已退回').waitFor();
    await first.locator('td[role=gridcell]').nth(6).click();
    await first.getByText('已退回修改：与党委会研究的不一致，请核对').waitFor();
    await first.picture('township-returned');
    await first.keyboard.press('4');
    await keptByCounty(first);
    await first.getByRole('button', { name: '报送 1 项' }).click();
    await first.getByRole('dialog').getByRole('button', { name: '报送 1 项' }).click();
    await first.getByText(/等另一位同志复核/).waitFor();
    await first.context().close();

    await second.reload();
    await second.getByRole('button', { name: /^复核通过 \d+ 项/ }).click();
    await second.getByRole('dialog').getByText('报送：zhen207a').waitFor();
    await second.picture('township-countersign');
    expect(await axeFaults(second)).toEqual([]);
    await second
      .getByRole('dialog')
      .getByRole('button', { name: /^复核通过/ })
      .click();
    await second.getByText('已全部报送并复核').waitFor();
    await second.getByText('本乡镇平均').waitFor();
    await second.picture('township-countersigned');
    expect((await marksOf(second)).every(({ state }) => state === 'countersigned')).toBe(true);
    await second.context().close();
  });

  test('the printed sheet has the columns that are handed up', async () => {
    const page = await as('zhen207a');
    await page.emulateMedia({ media: 'print' });
    await page.picture('township-print');
    const columns =
      '序号 姓名 驻村 岗位 资源对接 专业指导 能力培育 联系群众 在岗与作风 合计 突出成果或问题 党委会日期 录入人 复核人';
    expect(await page.locator('.print-sheet th').allTextContents()).toEqual(columns.split(' '));
    expect(await page.locator('.print-sheet').isVisible()).toBe(true);
    expect(await page.locator('table[role=grid]').isVisible()).toBe(false);
    expect(await page.locator('.print-sheet tbody tr').count()).toBe(6);
    await page.context().close();
  });

  test('a mark that somebody else changed meanwhile shows both, and the typed one is not lost', async () => {
    const page = await console.as('xiangzhen1');
    await page.go('/marks');
    const cell = page.locator('td[role=gridcell]').first();
    await cell.waitFor();
    const code = '529901-001';
    const mark = (await marksOf(page)).find(({ entityCode, item }) => entityCode === code && item === 'resources')!;
    const other = await console.as('xiangzhen2');
    const data = { values: ['fair'], version: mark.version };
    await other.context().request.put(`${console.address}/api/marks/${mark.id}`, { data });
    await other.context().close();
    await cell.click();
    await page.keyboard.press('3');
    await cell.click();
    await page.getByText('另一位同志先改了这一项').waitFor();
    await page.picture('township-conflict');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '保留我填的，再保存' }).click();
    await keptByCounty(page);
    expect((await marksOf(page)).find(({ id }) => id === mark.id)!.values).toEqual(['fairlyGood']);
    await page.context().close();
  });

  test('leaving with a mark that the county does not have asks first', async () => {
    const page = await console.as('xiangzhen1');
    await page.go('/marks');
    await page.locator('td[role=gridcell]').nth(1).click();
    await page.keyboard.press('1');
    await page.getByRole('link', { name: '核定数据' }).click();
    await page.getByText('还有评分没有送到县里').waitFor();
    await page.picture('township-leaving');
    await page.getByRole('button', { name: '离开' }).click();
    await page.getByRole('heading', { name: '核定数据' }).waitFor();
    await page.go('/marks');
    expect(await page.locator('td[role=gridcell]').nth(1).textContent()).toContain('差');
    await page.context().close();
  });

  const looks = (Object.keys(SIZES) as Size[]).flatMap((size) => LOCALES.map((locale) => ({ size, locale })));
  test.each(looks)('the sheet on a $size in $locale', async ({ size, locale }) => {
    const page = await console.as('xiangzhen1', { size, locale });
    await page.go('/marks');
    await page
      .getByText(/宁远舟/)
      .first()
      .waitFor();
    await page.picture(`township-${size}-${locale}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });
});
