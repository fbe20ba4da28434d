import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, LOCALES, openConsole, type TestConsole } from './build/console.js';
import { toldHalfYear } from './build/told-half-year.js';
import { DEMO_PASSWORD } from '../../api/seed/demo-accounts.js';

const PHONE = { size: 'phone' } as const;
const PAGES = [
  'my-tasks',
  'my-report',
  'my-leaves',
  'my-duties',
  'my-result',
  'my-findings',
  'my-exemptions',
  'my-filings',
];

describe('A cadre on a phone', () => {
  let console: TestConsole;
  let told: Awaited<ReturnType<typeof toldHalfYear>>;
  beforeAll(async () => {
    told = await toldHalfYear();
    console = await openConsole(told.file);
  });
  afterAll(async () => {
    await console?.stop();
    told?.drop();
  });

  /** Somebody who asks the service without a page. */
  async function asks(login: string) {
    const context = await console.browser.newContext();
    await context.request.post(`${console.address}/api/sessions`, { data: { login, password: DEMO_PASSWORD } });
    return {
      get: async <T>(path: string) =>
        (await context.request.get(`${console.address}/api/${path}`)).json() as Promise<T>,
      post: async <T = { id: string }>(path: string, data: object): Promise<T> => {
        const answer = await context.request.post(`${console.address}/api/${path}`, { data });
        if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
        return (await answer.json()) as T;
      },
      end: () => context.close(),
    };
  }

  test('agrees the tasks of the half-year with the township', async () => {
    const page = await console.as('cadre', PHONE);
    await page.getByRole('link', { name: /任务清单/ }).click();
    await page.getByRole('heading', { name: '任务清单', exact: true }).waitFor();
    const tasks = ['茶叶初制厂投产', '带出两名会经营的村干部', '饮水管网管护到位'];
    for (const [at, title] of tasks.entries()) {
      await page.getByLabel('任务', { exact: false }).nth(at).fill(title);
      await page.getByLabel('目标').nth(at).fill(`${title}，半年内办成`);
    }
    await page.picture('cadre-tasks');
    await page.getByRole('button', { name: '提出任务清单' }).click();
    await page.getByText('干部本人提出，等签字').waitFor();
    await theTownshipSigns();
    await page.reload();
    await page.settled();
    await page.getByText('双方商定的任务').waitFor();
    expect(await page.getByText('已商定').count()).toBeGreaterThan(0);
    await page.picture('cadre-tasks-agreed', true);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  /** The cadre's township, which opens its own account first, signs what was proposed. */
  async function theTownshipSigns(): Promise<void> {
    const login = 'qingshi-zuzhi';
    const county = await asks('zuzhi1');
    const areaCode = '529901103';
    const { id } = await county.post('accounts', { login, name: '组织委员', role: 'townshipCommittee', areaCode });
    const [list] = await county.get<{ id: string; version: number }[]>('task-lists');
    await county.end();
    const operator = await asks('jishu1');
    const slip = await operator.post<{ code: string; secret: string }>(`accounts/${id}/slip`, {});
    await operator.post('accounts/activate', { code: slip.code, secret: slip.secret, password: DEMO_PASSWORD });
    await operator.end();
    const township = await asks(login);
    await township.post(`task-lists/${list!.id}/sign`, { version: list!.version });
    await township.end();
  }

  test('loses nothing of a duty report when the connection is cut, and submits it', async () => {
    const page = await console.as('cadre', PHONE);
    await page.go('/my-report');
    const text = '上半年引进茶叶初制生产线一条，带出两名村集体经营人员。';
    await page.getByLabel('述职内容').fill(text);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '报送述职' }).click();
    await page.getByText('没有连上服务，没有送出。').waitFor();
    await page.picture('cadre-report-offline');
    await page.context().setOffline(false);
    await page.reload();
    await page.settled();
    expect(await page.getByLabel('述职内容').inputValue()).toBe(text);
    await page.getByLabel('述职内容').fill('字'.repeat(601));
    await page.getByText('超了 1 字').waitFor();
    expect(await page.getByRole('button', { name: '报送述职' }).isDisabled()).toBe(true);
    await page.getByLabel('述职内容').fill(text);
    await page.getByRole('button', { name: '报送述职' }).click();
    await page.getByText('要改的，请乡镇先退回。').waitFor();
    expect(await page.getByText(text).count()).toBe(1);
    await page.picture('cadre-report-submitted');
    await page.context().close();
  });

  test('reads the own result: how far to each line, what the team shares, why, and no rank anywhere', async () => {
    const page = await console.as('cadre', PHONE);
    await page.go('/my-result');
    await page.getByText('89.40 分').first().waitFor();
    expect(await page.getByText('到“好”还差').count()).toBe(1);
    expect(await page.getByText('0.60 分', { exact: true }).count()).toBe(1);
    expect(await page.getByText('9.40 分', { exact: true }).count()).toBe(1);
    expect(await page.getByText('全队共享').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: '第 2 A1 条' }).click();
    await page.getByText('产业增收40分').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/第\s*\d+\s*名|名次|排名|\d+\s*\/\s*69/);
    await page.picture('cadre-result', true);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  test('asks for a review while its clock runs, with the draft on the device', async () => {
    const page = await console.as('cadre', PHONE);
    await page.go('/my-result');
    await page.getByText(/还剩 \d+ 天/).waitFor();
    await page.getByRole('button', { name: '确认收到反馈' }).click();
    await page.getByText(/^您已于 .+ 确认收到反馈。$/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '申请复核' }).click();
    await page.getByLabel('申请理由').fill('收入少计了两笔合作社分红，请核对。');
    await page.picture('cadre-review');
    await page.reload();
    await page.settled();
    expect(await page.getByLabel('申请理由').inputValue()).toContain('合作社分红');
    await page.getByRole('button', { name: '申请复核' }).click();
    await page.getByText('已提交，等受理').waitFor();
    await page.picture('cadre-review-asked', true);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  test('whose unit files the letter and the result in one archive', async () => {
    const page = await console.as('dispatchingUnit');
    await page.go('/our-unit');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载函和结果表（一个压缩包）' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^2026-H1 .+\.zip$/);
    const archive = new PizZip(readFileSync(await file.path()));
    expect(Object.keys(archive.files)).toEqual(expect.arrayContaining(['函.docx', '函.html', '结果.csv']));
    expect(Object.keys(archive.files).filter((name) => name.startsWith('个人结果/5')).length).toBeGreaterThan(0);
    await page.picture('unit-archive', true);
    expect(await axeFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  test('tells the county of an assigned duty, which no township sees before the books are closed', async () => {
    const page = await console.as('cadre', PHONE);
    await page.go('/my-duties');
    await page.getByRole('button', { name: '反映一件事项' }).click();
    await page.getByLabel('事项').selectOption({ label: '填表报数' });
    await page.picture('cadre-duty');
    await page.getByRole('button', { name: '报给县里' }).click();
    await page.getByText('关账以前乡镇看不到。').waitFor();
    const county = await asks('zuzhi1');
    expect(await county.get<object[]>('assigned-duties')).toHaveLength(1);
    await county.end();
    await page.picture('cadre-duties', true);
    await page.context().close();
  });

  test.each(LOCALES)(
    'opens no page with a serious fault, and none that is wider than the phone (%s)',
    async (locale) => {
      const page = await console.as('cadre', { ...PHONE, locale });
      for (const path of ['', ...PAGES]) {
        await page.go(`/${path}`);
        expect({ path, faults: await axeFaults(page) }).toEqual({ path, faults: [] });
        expect({ path, wide: await isTooWide(page) }).toEqual({ path, wide: false });
        await page.picture(`cadre-${path || 'landing'}-${locale}`, true);
      }
      expect(page.faults).toEqual([]);
      await page.context().close();
    },
  );

  test('each page after the first weighs less than 50 kB', async () => {
    const page = await console.as('cadre', PHONE);
    for (const path of PAGES) {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      let bytes = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.evaluate((to) => {
        location.hash = to;
      }, `/${path}`);
      await page.settled();
      expect({ path, isSmall: bytes < 50_000, bytes }).toMatchObject({ path, isSmall: true });
      await session.detach();
    }
    await page.context().close();
  });
});

const isTooWide = (page: ConsolePage) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
