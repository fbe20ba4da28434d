import type { FigureRecord } from '../../api/contract/records/figure.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, LOCALES, openConsole, SIZES, type Size, type TestConsole } from './build/console.js';

describe('A bureau reports two numbers a village', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console?.stop());

  async function figuresOf(page: ConsolePage, village: string): Promise<FigureRecord[]> {
    const filter = encodeURIComponent(
      JSON.stringify({ entityCode: village, state: ['recorded', 'returned', 'confirmed'] }),
    );
    const answer = await page.context().request.get(`${console.address}/api/figures?filter=${filter}&range=[0,99]`);
    const all = (await answer.json()) as FigureRecord[];
    return all.filter(({ createdAt }) => createdAt > '2026-12');
  }
  const blanks = (page: ConsolePage) => page.locator('input[data-column]');

  test('typed and pasted into one grid, sent once, and kept when the connection is cut', async () => {
    const page = await console.as('dataProvider');
    await page.go('/figures');
    // The villages of the last two townships have nothing yet: baseline and now stand side by side.
    const first = page.getByLabel(/ 上年同期村集体经营性收入$/).last();
    const now = page.getByLabel(/ 本期村集体经营性收入$/).last();
    await first.fill('九万');
    await page.getByText('1 个不是数，请改正后再报送').waitFor();
    expect(await page.getByRole('button', { name: '报送 1 个数' }).isDisabled()).toBe(true);
    await first.fill('９.8');
    await now.fill('11.2');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '报送 2 个数' }).click();
    await page.getByText('填的数都存在这台设备上').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await now.waitFor();
    expect(await now.inputValue()).toBe('11.2');
    await page.getByRole('button', { name: '报送 2 个数' }).click();
    await page.getByRole('button', { name: '报送 0 个数' }).waitFor();

    const village = (await page.getByRole('row').last().getByRole('rowheader').textContent())!.split(' · ')[1]!;
    const areas = await page.context().request.get(`${console.address}/api/areas?range=[0,999]`);
    const { areaCode } = ((await areas.json()) as { areaCode: string; name: string }[]).find(
      ({ name }) => name === village,
    )!;
    const kept = await figuresOf(page, areaCode);
    expect(kept.map(({ fact, value }) => [fact, value]).toSorted()).toEqual([
      ['incomeBefore', 9.8],
      ['incomeNow', 11.2],
    ]);

    // A row from a spreadsheet finds its village by the name; what is no number is named and left out.
    await first.evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, `${village}\t10.1\t暂无`);
    await page.getByText('1 格看不懂，没有填入').waitFor();
    await page.picture('figures-paste');
    expect(await axeFaults(page)).toEqual([]);
    expect(await first.inputValue()).toBe('10.1');
    await page.getByRole('button', { name: '报送 1 个数' }).click();
    await page.getByRole('button', { name: '报送 0 个数' }).waitFor();
    expect((await figuresOf(page, areaCode)).find(({ fact }) => fact === 'incomeBefore')!.value).toBe(10.1);
    // Who enters confirms nothing.
    expect(await page.getByRole('button', { name: /核定/ }).count()).toBe(0);
    await page.context().close();
  });

  test('the county’s second person confirms what the bureau entered', async () => {
    const page = await console.as('countyOrganisation');
    await page.go('/figures-by-village');
    await page.picture('figures-county');
    await page.getByRole('button', { name: /^核定 \d+ 个数/ }).click();
    await page.getByText('：已办').waitFor();
    await page.getByRole('button', { name: /^核定 \d+ 个数/ }).waitFor({ state: 'detached' });
    expect(await page.getByText('待核定').count()).toBe(0);
    await page.context().close();
  });

  const looks = (Object.keys(SIZES) as Size[]).flatMap((size) => LOCALES.map((locale) => ({ size, locale })));
  test.each(looks)('the grid on a $size in $locale', async ({ size, locale }) => {
    const page = await console.as('dataProvider', { size, locale });
    await page.go('/figures');
    await blanks(page).first().waitFor();
    await page.picture(`figures-${size}-${locale}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });
});
