import { encode } from 'uqr';
import type { Page } from 'playwright-core';
import type { PrintedBallots } from '../../api/contract/records/ballot.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, openConsole, SIZES, type TestConsole } from './build/console.js';

/** Sixty people of a village: fifty ordinary, six lifted out of poverty, four monitored; as a spreadsheet hands them over. */
const rollOf = (village: string) =>
  Array.from({ length: 60 }, (_, at) =>
    [
      village,
      String(at + 1).padStart(3, '0'),
      `代表${at + 1}`,
      at < 50 ? '普通农户' : at < 56 ? '脱贫户' : '监测户',
    ].join('\t'),
  ).join('\n');

describe('The villagers’ side', () => {
  let console: TestConsole;
  let official: ConsolePage;
  let village: string;
  let printed: PrintedBallots;
  beforeAll(async () => {
    console = await openConsole();
    official = await console.as('zuzhi1');
    village = await aVillageWithoutSlips();
  });
  afterAll(() => console?.stop());

  const read = async <T>(path: string): Promise<T> =>
    (await (await official.context().request.get(`${console.address}/api/${path}`)).json()) as T;

  /** A village of the cycle in hand whose cadres are assessed and whose slips were not issued yet. */
  async function aVillageWithoutSlips(): Promise<string> {
    const cadres = await read<{ areaCode: string }[]>('cadres?range=[0,399]');
    const boxes = await read<{ areaCode: string; attempt: number; state: string }[]>(
      'ballots?range=[0,399]&filter={"state":"open"}',
    );
    const issued = new Set(boxes.map(({ areaCode }) => areaCode));
    return cadres.find(({ areaCode }) => areaCode.length === 12 && !issued.has(areaCode))!.areaCode;
  }

  it('begins with a draw: the organization department pastes the roll and makes the seed known', async () => {
    await official.go('/draws');
    await official.getByRole('button', { name: '抽取代表' }).first().click();
    await official.getByLabel('种子').fill('3-5-1-6-2-4');
    await official.getByLabel('名册').fill(`村代码\t编号\t姓名\t类别\n${rollOf(village)}`);
    await official.getByText('读到 1 个村、60 人').waitFor();
    await official.picture('draw-dialog');
    await official.getByRole('dialog').getByRole('button', { name: '抽取代表' }).click();
    await official.getByRole('dialog').waitFor({ state: 'detached' });
    const [draw] = await read<{ id: string }[]>(`draws?filter={"areaCode":"${village}"}`);
    await official.go(`/draws/${draw!.id}/show`);
    await official.getByText('抽中的代表').waitFor();
    await official.getByText('普通农户：名册 50').waitFor();
    expect(await axeFaults(official)).toEqual([]);
    await official.picture('draw', true);
  }, 60_000);

  it('goes on with slips: many to a page, each with a QR that leads to its ballot', async () => {
    await official.go(`/slips?village=${village}`);
    await official.getByText('按 3-5-1-6-2-4 号种子').waitFor();
    await official.getByLabel('咨询电话').fill('0999-1234567');
    const answer = official.waitForResponse((response) => response.url().endsWith('/ballots/issue'));
    await official.getByRole('button', { name: '印票' }).click();
    printed = (await (await answer).json()) as PrintedBallots;
    expect(printed.slips).toHaveLength(15);
    await official.locator('.slips section').nth(14).waitFor();
    for (const at of [0, 14]) {
      const slip = printed.slips[at]!;
      const address = `${console.address}/b/${slip.code.replaceAll('-', '')}`;
      expect(await matrixOf(official, at)).toEqual(encode(address, { ecc: 'M', border: 2 }).data);
      const text = await official.locator('.slips section').nth(at).innerText();
      for (const words of [slip.code, `№ ${slip.number}`, '不得发票', '0999-1234567']) expect(text).toContain(words);
    }
    expect(await axeFaults(official)).toEqual([]);
    await official.picture('slips-screen');
    await official.emulateMedia({ media: 'print' });
    await official.picture('slips-print', true);
    const folder = process.env.SIFANG_TEST_PICTURES;
    if (folder) await official.pdf({ path: `${folder}/slips.pdf`, preferCSSPageSize: true });
    await official.emulateMedia({ media: 'screen' });
    await official.getByLabel('纸质选票').check();
    await official.emulateMedia({ media: 'print' });
    await official.picture('paper-print', true);
    await official.emulateMedia({ media: 'screen' });
    // What was shown once is not shown again.
    await official.getByRole('button', { name: '换一个村' }).click();
    expect(await official.content()).not.toContain(printed.slips[0]!.code);
    expect(official.faults).toEqual([]);
  }, 60_000);

  it('lets a representative vote on a phone with script switched off', async () => {
    const phone = await console.browser.newContext({
      viewport: SIZES.phone,
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      javaScriptEnabled: false,
    });
    const page = await phone.newPage();
    const { code, cadres } = printed.slips[0]!;
    await page.goto(`${console.address}/b/${code.replaceAll('-', '')}`);
    for (const [at, cadre] of cadres.entries()) {
      await page.getByRole('heading', { name: cadre.name }).waitFor();
      if (at === 0) await picture(page, 'ballot-page');
      const group = (question: number) => page.locator(`#q${question}`);
      for (const question of [1, 2, 3, 4]) await group(question).getByText('满意', { exact: true }).click();
      if (at === 0) {
        await group(4).getByText('说不清').click();
        await picture(page, 'ballot-page-filled');
      }
      await page.getByRole('button', { name: '下一步' }).click();
    }
    await page.getByText('再看一遍').waitFor();
    await page.getByRole('button', { name: '交票' }).click();
    await page.getByText('还差一样').waitFor();
    await page.getByText('自己点的').click();
    await picture(page, 'ballot-review');
    await page.getByRole('button', { name: '交票' }).click();
    await page.getByText('收到了，谢谢您').waitFor();
    await picture(page, 'ballot-done');
    await page.goto(`${console.address}/b/${code.replaceAll('-', '')}`);
    await page.getByText('这张票已经投过了').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.goto(`${console.address}/b`);
    await picture(page, 'ballot-code');
    await phone.close();
  }, 60_000);

  it('lets two clerks enter a stack of paper, one of them with the network cut in between', async () => {
    const clerk = await console.as('luru1');
    await clerk.go(`/papers?box=${printed.id}`);
    const happy = keysFor(1);
    await enter(clerk, printed.slips[1]!.code, happy);
    await clerk.getByText('等另一人录入 1 张').waitFor();
    await clerk.context().setOffline(true);
    await enter(clerk, printed.slips[2]!.code, happy);
    await enter(clerk, printed.slips[3]!.code, keysFor(3));
    await clerk.getByText('还没发出 2 张').waitFor();
    await clerk.picture('papers-offline');
    // What lies on the device is no text that anybody reads.
    const stored = await keptOn(clerk);
    expect(stored.many).toBe(2);
    expect(stored.text).not.toContain(printed.slips[2]!.code.replaceAll('-', ''));
    expect(stored.text).not.toContain('satisfied');
    expect(stored.isKeyHandedOut).toBe(false);
    await clerk.context().setOffline(false);
    await clerk.getByText('等另一人录入 3 张').waitFor();
    await clerk.getByText('本机录入的都已发出').waitFor();
    expect((await keptOn(clerk)).many).toBe(0);

    const other = await console.as('zuzhi2');
    await other.go(`/papers?box=${printed.id}`);
    await enter(other, printed.slips[1]!.code, happy);
    await enter(other, printed.slips[2]!.code, happy);
    await enter(other, printed.slips[3]!.code, [...keysFor(3).slice(0, -1), '2']);
    await other.getByText('已入箱 2 张').waitFor();
    await other.getByText('两人不一致 1 张').waitFor();
    await other.getByText('№ 4').waitFor();
    await other.picture('papers-differ');
    expect(await axeFaults(other)).toEqual([]);

    // The third has a phone, and no keys to press.
    const third = await console.as('zuzhi1', { size: 'phone' });
    await third.go(`/papers?box=${printed.id}`);
    await third.getByLabel('票码：扫描或输入').fill(`${console.address}/b/${printed.slips[3]!.code}`);
    await third.getByLabel('票码：扫描或输入').press('Enter');
    for (const _ of keysFor(3).slice(1))
      await third.getByTestId('board').getByRole('button', { name: '3 不满意' }).click();
    await third.picture('papers-phone', true);
    await third.getByTestId('board').getByRole('button', { name: '1 没有' }).click();
    await third.getByText('已入箱 1 张').waitFor();
    expect(third.faults).toEqual([]);
    await official.go('/ballots');
    // One on a phone, three on paper.
    const all = await read<{ id: string; cast: number }[]>('ballots/turnout?range=[0,399]');
    expect(all.find(({ id }) => id === printed.id)!.cast).toBe(4);
    await official.picture('ballots');
    await official.go(`/ballots/${printed.id}/show`);
    await official.picture('ballot-box');
    await official.emulateMedia({ media: 'print' });
    await official.picture('count-sheet-print', true);
    await official.emulateMedia({ media: 'screen' });
    expect(other.faults).toEqual([]);
  }, 120_000);

  /** The same answer to every question about every cadre, then "not helped". */
  const keysFor = (answer: number): string[] => [
    ...printed.slips[1]!.cadres.flatMap(() => Array.from({ length: 4 }, () => String(answer))),
    '1',
  ];

  async function enter(page: ConsolePage, code: string, keys: readonly string[]): Promise<void> {
    const field = page.getByLabel('票码：扫描或输入');
    await field.fill(code.toLowerCase());
    await field.press('Enter');
    const board = page.getByTestId('board');
    await board.waitFor();
    for (const key of keys) await board.press(key);
    await field.waitFor();
  }

  async function picture(page: Page, name: string): Promise<void> {
    const folder = process.env.SIFANG_TEST_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
});

/** The QR of a slip as it is drawn: every module, read back from the path. */
async function matrixOf(page: ConsolePage, at: number): Promise<boolean[][]> {
  const svg = page.locator('.slips section').nth(at).locator('svg.qr');
  const size = Number((await svg.getAttribute('viewBox'))!.split(' ').at(-1));
  const path = (await svg.locator('path').getAttribute('d'))!;
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => dark.has(`${x} ${y}`)));
}

/** What lies in the browser's own store of papers. */
function keptOn(page: ConsolePage): Promise<{ many: number; text: string; isKeyHandedOut: boolean }> {
  return page.evaluate(async () => {
    const ask = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(new Error('not read')));
      });
    const database = await ask(indexedDB.open('sifang-papers', 1));
    const papers = await ask<{ id: string; data: ArrayBuffer }[]>(
      database.transaction('papers').objectStore('papers').getAll(),
    );
    const key = await ask<CryptoKey>(database.transaction('keys').objectStore('keys').get('papers'));
    database.close();
    const text = papers.map(({ id, data }) => id + new TextDecoder('latin1').decode(data)).join('');
    return { many: papers.length, text, isKeyHandedOut: key.extractable };
  });
}
