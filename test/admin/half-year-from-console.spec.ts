import type { PrintedBallots } from '../../api/contract/records/ballot.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, openConsole, SIZES, type TestConsole } from './build/console.js';
import { enterPaper, fillInExcel, letDaysGoBy, moveAll, moveIt, passSheet } from './build/desk.js';
import { type SmallCounty, smallCounty } from './build/small-county.js';

type Slip = PrintedBallots['slips'][number];

/** So many of a village's fifteen vote, those of the smaller strata among them: two thirds make the quorum. */
const VOTERS = 10;
const SENTENCE = '引来茶厂订单，村里已能自己接着干';

describe('A half-year from its opening to its end, from the console alone', () => {
  let county: SmallCounty;
  let console: TestConsole;
  let official: ConsolePage;
  let second: ConsolePage;
  const printed: PrintedBallots[] = [];
  beforeAll(async () => {
    county = await smallCounty();
    console = await openConsole(county.file);
    official = await console.as('zuzhi1');
    second = await console.as('zuzhi2');
  }, 240_000);
  afterAll(async () => {
    await console?.stop();
    county?.drop();
  });

  /** Somebody does something on a page of theirs, on which nothing goes wrong. */
  async function by(login: string, path: string, work: (page: ConsolePage) => Promise<void>): Promise<void> {
    const page = await console.as(login);
    await page.go(path);
    await work(page);
    expect({ login, faults: page.faults }).toEqual({ login, faults: [] });
    await page.context().close();
  }

  /** What a list of the service holds now, as the county may read it. */
  async function listed<T>(path: string): Promise<T[]> {
    return (await (await official.context().request.get(`${console.address}/api/${path}`)).json()) as T[];
  }

  const voters = ({ slips }: PrintedBallots): Slip[] =>
    slips.toSorted((a, b) => Number(a.stratum === 'ordinary') - Number(b.stratum === 'ordinary')).slice(0, VOTERS);

  test('the county opens it; a bureau and the county enter figures by Excel, a second person confirms them', async () => {
    await moveIt(official, '启动本期', '按县里部署办理');
    await by('shuju1', '/figures', (page) => fillInExcel(page, (row) => row.splice(3, 4, 6, 6.8, 0.104, 0.072)));
    await official.go('/figures');
    await fillInExcel(official, (row) => row.splice(3, 3, 128, 119, 89), '干部核定数据表');
    await official.picture('figures', true);
    await second.go('/figures');
    for (const kind of ['干部', '村']) {
      await second.getByLabel('对象').click();
      await second.getByRole('option', { name: kind, exact: true }).click();
      await second.settled();
      await moveAll(second, '核定');
    }
    await second.go('/figures');
    expect(await second.getByText('待核定').count()).toBe(0);
  }, 60_000);

  test('a township marks its cadres and villages by Excel, and another of its people countersigns', async () => {
    await by('xiangzhen1', '/marks', async (page) => {
      await fillInExcel(
        page,
        (row, at) => {
          row[3] = '完成、完成、部分完成';
          for (const column of [4, 6, 8, 10, 12])
            row.splice(column, 2, at === 0 ? '很好' : '好', at === 0 ? SENTENCE : null);
        },
        '驻村驻镇干部评分表',
      );
      await fillInExcel(page, (row) => row.splice(3, 5, ...Array.from({ length: 5 }, () => '是')), '村级评分核查表');
      await passSheet(page, /^报送 \d+ 项/, '等另一位同志复核');
    });
    await by('xiangzhen2', '/marks', (page) => passSheet(page, /^复核通过 \d+ 项/, '已全部报送并复核'));
    const marks = await listed<{ state: string }>('marks?range=[0,999]');
    expect(marks.map(({ state }) => state)).toEqual(Array.from({ length: 6 * 6 + 2 * 5 }, () => 'countersigned'));
  }, 60_000);

  test('assessors deliver their survey by Excel and their checks by number keys; the county accepts', async () => {
    await by('disanfang1', '/surveys', async (page) => {
      await fillInExcel(page, (row, at) =>
        row.splice(2, 11, '电话', 30, 24, 20, 19, 3, 15, 3, 1, 0, at === 0 ? '否' : '是'),
      );
      await moveAll(page, '交付');
      await page.go('/marks');
      await page.locator('td[role=gridcell]').first().click();
      for (const key of '2222') await page.keyboard.press(key);
      await page.getByText('已全部存到县里').waitFor();
      await passSheet(page, /^报送 \d+ 项/, '等另一位同志复核');
    });
    await by('disanfang2', '/marks', (page) => passSheet(page, /^复核通过 \d+ 项/, '已全部报送并复核'));
    await second.go('/surveys');
    await moveAll(second, '验收');
    expect((await listed<{ state: string }>('surveys')).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
  }, 60_000);

  test('representatives are drawn and get their slips', async () => {
    await official.go('/draws');
    await official.getByRole('button', { name: '抽取代表' }).first().click();
    await official.getByLabel('种子').fill('3-5-1-6-2-4');
    await official.getByLabel('名册').fill(`村代码\t编号\t姓名\t类别\n${county.villages.map(rollOf).join('\n')}`);
    await official.getByText('读到 2 个村、120 人').waitFor();
    await official.getByRole('dialog').getByRole('button', { name: '抽取代表' }).click();
    await official.getByRole('dialog').waitFor({ state: 'detached' });
    for (const village of county.villages) {
      await official.go('/draws');
      await official.go(`/slips?village=${village}`);
      await official.getByText('按 3-5-1-6-2-4 号种子').waitFor();
      const answer = official.waitForResponse((response) => response.url().endsWith('/ballots/issue'));
      await official.getByRole('button', { name: '印票' }).click();
      printed.push((await (await answer).json()) as PrintedBallots);
      await official.locator('.slips section').nth(14).waitFor();
    }
    expect(printed.map(({ slips }) => slips.length)).toEqual([15, 15]);
  }, 60_000);

  test('one village votes on phones', async () => {
    const phone = await console.browser.newContext({
      viewport: SIZES.phone,
      locale: 'zh-CN',
      javaScriptEnabled: false,
    });
    const vote = async ({ code, cadres }: Slip, at: number) => {
      const page = await phone.newPage();
      // Each has a phone of its own: nothing of a ballot under way is kept between them.
      await phone.clearCookies();
      await page.goto(`${console.address}/b/${code.replaceAll('-', '')}`);
      for (const { name } of cadres) {
        await page.getByRole('heading', { name }).waitFor();
        for (const question of [1, 2, 3, 4])
          await page
            .locator(`#q${question}`)
            .getByText(at % 3 === 0 ? '基本满意' : '满意', { exact: true })
            .click();
        await page.getByRole('button', { name: '下一步' }).click();
      }
      await page.getByText('自己点的').click();
      await page.getByRole('button', { name: '交票' }).click();
      await page.getByText('收到了，谢谢您').waitFor();
      await page.close();
    };
    for (const [at, slip] of voters(printed[0]!).entries()) await vote(slip, at);
    await phone.close();
    expect(await castIn(printed[0]!)).toBe(VOTERS);
  }, 90_000);

  test('the other votes on paper, which two enter; where they differ a third does', async () => {
    const [, box] = printed as [PrintedBallots, PrintedBallots];
    const papers = voters(box);
    const reads = async (page: ConsolePage, third: string) => {
      await page.go(`/papers?box=${box.id}`);
      for (const [at, paper] of papers.entries()) await enterPaper(page, paper, at === 2 ? third : '1');
      await page.getByLabel('纸质票箱收回').fill(String(papers.length));
      await page.getByRole('button', { name: '报数' }).click();
    };
    await by('luru1', '/ballots', (page) => reads(page, '1'));
    await reads(second, '2');
    await second.getByText('两人不一致 1 张').waitFor();
    await official.go(`/papers?box=${box.id}`);
    await enterPaper(official, papers[2]!, '1');
    await official.getByText('已入箱 1 张').waitFor();
    expect(await castIn(box)).toBe(VOTERS);
  }, 90_000);

  test('days go by; the books are closed, every box is counted, and only then it is assessed', async () => {
    await official.go('/');
    await letDaysGoBy(official, '2027-01-14');
    expect(await axeFaults(official)).toEqual([]);
    await moveIt(official, '关账', '录入的日子已过。');
    // Whoever assesses first is told what is missing: no first vote could be counted afterwards.
    await official.getByRole('button', { name: '核算', exact: true }).first().click();
    await official.getByRole('dialog').getByLabel('原因').fill('测算的日子到了。');
    await official.getByRole('dialog').getByRole('button', { name: '核算' }).click();
    await official.getByRole('dialog').getByText('请先计票').waitFor();
    await official.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await official.getByRole('button', { name: '计票', exact: true }).click();
    const dialog = official.getByRole('dialog');
    await dialog.getByRole('row', { name: /石湾村/ }).waitFor();
    await official.picture('count');
    expect(await axeFaults(official)).toEqual([]);
    await dialog.getByRole('button', { name: '计票' }).click();
    await dialog.getByText('已计票 2 个村。').waitFor();
    expect(await dialog.getByText('已计票，有效。').count()).toBe(2);
    await official.picture('counted');
    await dialog.getByRole('button', { name: '关闭' }).click();
    await moveIt(official, '核算', '测算的日子到了。');
    official.faults.splice(0);
  }, 90_000);

  test('offices are heard, the meeting decides, a second person determines and seals', async () => {
    await official.go('/results');
    expect(
      await official
        .getByRole('row', { name: /宁远舟/ })
        .last()
        .innerText(),
    ).toMatch(/好/);
    await official.getByRole('button', { name: '发出征求意见' }).click();
    await official.getByRole('dialog').getByRole('button', { name: '发出征求意见' }).click();
    await official.getByText(/已向 \d+ 家征求意见/).waitFor();
    await by('jijian1', '/consultations', answersNone);
    await by('xiangzhen1', '/consultations', answersNone);
    // The units say nothing until their day is over: that is recorded as silence.
    await letDaysGoBy(official, '2027-01-20');
    await official.go('/consultations');
    await moveIt(official, '结束征求意见', '答复的日子已过。');
    await official.go('/determinations');
    await official.getByRole('button', { name: '登记会议' }).click();
    await official.getByLabel('会议名称').fill('县委组织部部务会');
    await official.getByLabel('会议日期').fill('2027-01-20');
    await official.getByLabel('出席人员').fill('唐一舟、江远帆、梁知秋');
    await official.getByLabel('纪要文号').fill('2027年第2期');
    await official.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await official.getByText('2027年第2期').waitFor();
    await recordAsProposed(official);
    expect((await listed('determinations')).length).toBe(6);
    // What the second person's page shows is older than the cycle is now.
    await second.go('/determinations');
    await second.reload();
    await moveIt(second, '记入研究结果');
    await moveIt(second, '封存', '部务会已研究确定。');
  }, 90_000);

  test('names are posted, everybody is told, a unit is written to, and the half-year ends', async () => {
    await second.go('/notices');
    await second.getByRole('button', { name: '拟公示' }).click();
    await second.getByRole('heading', { name: /公示名单/ }).waitFor();
    await second.getByText('宁远舟').waitFor();
    await moveIt(second, '张贴公示', '按部务会决定张贴。');
    await letDaysGoBy(second, '2027-01-29');
    await second.go('/notices');
    await second.getByRole('main').getByRole('link').first().click();
    await second.getByRole('link', { name: '去反馈本人' }).click();
    await second.getByRole('button', { name: '登记反馈本人' }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByRole('button', { name: '登记反馈本人' }).click();
    await dialog.getByText('已登记 6 人').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await second.getByRole('button', { name: '登记致派出单位的函' }).click();
    await second.getByRole('combobox', { name: '派出单位' }).click();
    await second.getByRole('option', { name: '省直机关某厅' }).click();
    await second.getByLabel('函号').fill('云组函〔2027〕3号');
    await dialog.getByRole('button', { name: '登记致派出单位的函' }).click();
    await second.getByRole('cell', { name: '云组函〔2027〕3号' }).waitFor();
    expect(await axeFaults(second)).toEqual([]);
    await second.picture('feedback', true);
    await by('ganbu1', '/my-result', (page) => page.getByRole('heading', { name: '逐条理由' }).waitFor());
    await second.go('/');
    await letDaysGoBy(second, '2027-03-02');
    await moveIt(second, '归档', '复核期限已过。');
    await second.getByText('已归档').first().waitFor();
    expect([...official.faults, ...second.faults]).toEqual([]);
  }, 90_000);

  /** Whom the papers do not name at once, where there is anybody; then those named about whom nothing is to be changed. */
  async function recordAsProposed(page: ConsolePage): Promise<void> {
    const dialog = page.getByRole('dialog');
    const named = page.getByRole('button', { name: /材料列名的 \d+ 人/ });
    await named.waitFor();
    const rest = page.getByRole('button', { name: /其余 \d+ 人照建议记入/ });
    if ((await rest.count()) > 0) {
      await rest.click();
      await dialog.getByRole('button', { name: /照建议记入/ }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await named.click();
    await dialog.getByLabel('全部勾选').click();
    await dialog.getByRole('button', { name: /照建议记入 \d+ 人/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async function castIn({ id: boxId }: PrintedBallots): Promise<number | undefined> {
    const turnout = await listed<{ id: string; cast: number }>('ballots/turnout');
    return turnout.find(({ id }) => id === boxId)?.cast;
  }

  /** The own office has no objection to anybody it was asked about. */
  async function answersNone(page: ConsolePage): Promise<void> {
    await page
      .getByRole('row', { name: /待答复/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('button', { name: /无意见/ }).click();
    await page.getByText('已答复').first().waitFor();
  }
});

/** Sixty people of a village, as a spreadsheet hands them over. */
const rollOf = (village: string) =>
  Array.from({ length: 60 }, (_, at) => {
    const kind = at < 50 ? '普通农户' : at < 56 ? '脱贫户' : '监测户';
    return [village, String(at + 1).padStart(3, '0'), `代表${at + 1}`, kind].join('\t');
  }).join('\n');
