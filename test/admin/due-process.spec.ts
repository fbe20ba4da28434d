import { anAccount, signedIn } from './build/an-account.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, openConsole, type TestConsole } from './build/console.js';
import { toldHalfYear } from './build/told-half-year.js';

const PHONE = { size: 'phone' } as const;
/** The cadre who signs in, and a village of the township that does. */
const CADRE = '529901-016';
const OF_QINGPING = '529901-002';

describe('Every step of a due process is made from the console', () => {
  let console: TestConsole;
  let told: Awaited<ReturnType<typeof toldHalfYear>>;
  let [first, second, own, township]: ConsolePage[] = [];
  beforeAll(async () => {
    told = await toldHalfYear();
    console = await openConsole(told.file);
    first = await console.as('zuzhi1');
    second = await console.as('zuzhi2');
    own = await console.as('cadre', PHONE);
    township = await console.as('xiangzhen1');
    for (const page of [first, second, own, township]) page.setDefaultTimeout(25_000);
  }, 120_000);
  afterAll(async () => {
    await console?.stop();
    told?.drop();
  });

  /** Makes a move by its button and the dialog of the same name, whose fields are filled in first. */
  async function move(page: ConsolePage, name: string, fields: Record<string, string> = {}): Promise<void> {
    await page.getByRole('button', { name, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(value);
    await dialog.getByRole('button', { name, exact: true }).click();
    await page.getByText(`${name}：已办`).first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.settled();
  }

  /** Opens a page as it is now, also where this browser shows it already. */
  async function open(page: ConsolePage, path: string): Promise<void> {
    await page.go(path);
    await page.reload();
    await page.settled();
  }

  const addressOf = (page: ConsolePage): string => /#(\/[^?]+)/.exec(page.url())![1]!;

  async function choose(page: ConsolePage, label: string, option: string | RegExp): Promise<void> {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).first().click();
  }

  async function find(page: ConsolePage, label: string, text: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).fill(text);
    await page
      .getByRole('option', { name: new RegExp(text) })
      .first()
      .click();
  }

  const save = async (page: ConsolePage): Promise<string> => {
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/\/show$/);
    await page.settled();
    return addressOf(page);
  };

  test('a finding: one person reports, the cadre is heard, another confirms on grounds', async () => {
    await first!.go('/findings/create');
    await find(first!, '干部', CADRE);
    await choose(first!, '情形', /吃喝|宴请/);
    await first!.getByLabel('发生日期').fill('2026-11-20');
    await first!.getByLabel('情况').fill('群众反映 11 月 20 日中午在农户家饮酒。');
    await first!.picture('finding-create', true);
    const finding = await save(first!);
    await first!.picture('finding-reported', true);
    expect(await first!.getByRole('button', { name: '核实', exact: true }).count()).toBe(0);
    await evidence(finding);
    await open(own!, '/my-findings');
    await own!.getByLabel('我的说明').first().fill('当天为群众办喜事帮忙，未饮酒，村委会可以作证。');
    await own!.picture('finding-answer', true);
    await own!.getByRole('button', { name: '送出说明' }).click();
    await own!.getByText('说明已送出').waitFor();
    await open(second!, finding);
    await move(second!, '核实', { 核实依据: '走访当事农户两户并核对当日值班表，情况属实。' });
    await second!.picture('finding-confirmed', true);
    expect(await axeFaults(second!)).toEqual([]);
  });

  /** A file that supports it: an .exe that calls itself a PDF is refused with a sentence, a scan is kept with its hash. */
  async function evidence(finding: string): Promise<void> {
    const input = first!.getByLabel('加一份佐证').last();
    await input.setInputFiles({ name: '值班表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a PDF') });
    await first!.getByText('文件内容不是 PDF、JPEG 或者 PNG').waitFor();
    const scan = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
    await first!
      .getByLabel('重新传')
      .last()
      .setInputFiles({ name: '值班表.pdf', mimeType: 'application/pdf', buffer: scan });
    await first!.getByText(/校验值 SHA-256 [0-9a-f]{64}/).waitFor();
    await first!.picture('finding-evidence', true);
    const [download] = await Promise.all([
      first!.waitForEvent('download'),
      first!.getByRole('link', { name: '值班表.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('值班表.pdf');
    expect(first!.url()).toContain(finding);
    // What was refused is told by the browser's console too.
    first!.faults.splice(0);
  }

  test('an exemption: asked for, accepted, verified, granted by another, told and reported', async () => {
    await open(own!, '/my-exemptions');
    await own!.getByRole('button', { name: '申请容错' }).first().click();
    await own!.getByLabel('情形').selectOption({ index: 1 });
    await own!.getByRole('checkbox').first().check();
    await own!.getByLabel('申请理由').fill('村民代表会议研究后试行集中办席，发现不妥当天停办并向乡镇报告。');
    await own!.picture('exemption-ask', true);
    await own!.getByRole('button', { name: '提交申请' }).click();
    await own!.getByText('申请已提交').waitFor();
    await first!.go('/exemptions');
    await first!.picture('exemptions');
    await first!.locator('tbody tr', { hasText: '待受理' }).first().getByRole('link').first().click();
    await first!.settled();
    const exemption = addressOf(first!);
    await move(first!, '受理');
    await first!.getByRole('button', { name: '填核实情况' }).click();
    const dialog = first!.getByRole('dialog');
    const groups = dialog.getByRole('radiogroup');
    await groups.first().waitFor();
    for (let at = 0; at < (await groups.count()); at += 1) {
      // Six conditions that have to hold, then the exclusions that may not.
      const holds = at < 6;
      await groups
        .nth(at)
        .getByRole('radio')
        .nth(holds ? 0 : 1)
        .check();
      await dialog
        .getByLabel(/^依据：/)
        .nth(at)
        .fill(holds ? '有会议记录和当事人说法。' : '核实没有这种情形。');
    }
    await first!.picture('exemption-verify', true);
    await dialog.getByRole('button', { name: '填核实情况' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await first!.getByRole('button', { name: '认定', exact: true }).count()).toBe(0);
    await open(second!, exemption);
    await move(second!, '认定', { 理由: '六项条件都具备，没有排除情形。' });
    await open(first!, exemption);
    await move(first!, '登记反馈');
    await move(first!, '登记报备', { 报备到: '市委组织部' });
    await first!.picture('exemption-granted', true);
    expect(await axeFaults(first!)).toEqual([]);
  });

  test('a page is filed before something new is tried, and the county takes note', async () => {
    await own!.go('/my-filings');
    await own!.getByRole('button', { name: '新报一件' }).click();
    await own!.getByLabel('要做什么').fill('在云坪村试种三十亩羊肚菌，合作社统一收购。');
    await own!.getByLabel('有什么风险').fill('气温反常会减产。');
    await own!.getByLabel('哪次会议研究').fill('2026年12月20日村民代表会议');
    await own!.getByLabel('最坏的损失').fill('约六万元，由公积金承担');
    await own!.getByLabel('开始日期').fill('2027-01-10');
    await own!.getByRole('button', { name: '报备', exact: true }).click();
    await own!.getByText('已报备').first().waitFor();
    await first!.go('/filings');
    await first!.picture('filings');
    await first!.locator('tbody tr', { hasText: '已报备' }).first().getByRole('link').first().click();
    await first!.settled();
    await move(first!, '确认收到');
    await first!.picture('filing', true);
    expect(await axeFaults(first!)).toEqual([]);
  });

  test('a review: asked for, taken up, proposed by one, decided by another; then an appeal that the county records', async () => {
    await own!.go('/my-result');
    await own!.getByRole('link', { name: '申请复核' }).click();
    await own!.getByLabel('申请理由').fill('收入少计了两笔合作社分红，请核对。');
    await own!.getByRole('button', { name: '申请复核' }).click();
    await own!.getByText('已提交，等受理').waitFor();
    await first!.go('/reviews');
    await first!.picture('reviews');
    await first!.locator('tbody tr').first().getByRole('link').first().click();
    await first!.settled();
    const review = addressOf(first!);
    await first!.picture('review-submitted', true);
    await move(first!, '受理');
    await first!.getByRole('button', { name: '提出意见' }).click();
    await first!.picture('review-propose', true);
    await first!.getByRole('dialog').getByLabel('原因').fill('账目已逐笔核对，分红两笔已计入。');
    await first!.getByRole('dialog').getByRole('button', { name: '提出意见' }).click();
    await first!.getByText('提出意见：已办').waitFor();
    await open(second!, review);
    await second!.picture('review-proposed', true);
    await move(second!, '维持原结果');
    await second!.picture('review-dismissed', true);
    expect(await axeFaults(second!)).toEqual([]);
    await open(own!, '/my-result');
    await own!.getByRole('link', { name: '申诉' }).click();
    await own!.getByLabel('申请理由').fill('合作社十一月的账没有核对。');
    await own!.getByRole('button', { name: '申诉' }).click();
    await own!.getByText('已提交').first().waitFor();
    await first!.go('/reviews');
    await first!.picture('appeals');
    // Those above the county decide, two of them; the file stays in the county.
    const [above, another] = [await console.as('sheng1'), await console.as('sheng2')];
    await above.getByRole('link', { name: '去办理' }).first().click();
    await above.locator('tbody tr').first().getByRole('link').first().click();
    await above.settled();
    const appeal = addressOf(above);
    await move(above, '受理');
    await above.picture('appeal-accepted', true);
    await move(above, '提出意见', { 原因: '十一月的账已调阅，与登记一致。' });
    await another.go(appeal);
    expect(await another.getByRole('link', { name: '看结果' }).count()).toBe(0);
    await move(another, '维持原结果');
    await another.picture('appeal-dismissed', true);
    for (const page of [above, another]) {
      expect(await axeFaults(page)).toEqual([]);
      expect(page.faults).toEqual([]);
      await page.context().close();
    }
    await open(own!, '/my-result');
    await own!
      .getByText(/十一月的账已调阅/)
      .first()
      .waitFor();
    await own!.picture('appeal-own', true);
  });

  test('what a result recommends is proposed, approved by another, carried out; a handover begins', async () => {
    await first!.go('/adjustments');
    await first!.getByRole('button', { name: '按建议提出' }).first().waitFor();
    await first!.picture('adjustments', true);
    await first!.getByRole('button', { name: '按建议提出' }).first().click();
    await first!.locator('tbody tr').first().getByRole('link').first().click();
    await first!.settled();
    const adjustment = addressOf(first!);
    await open(second!, adjustment);
    await move(second!, '批准', { 原因: '结果已封存，按办法第 31 条办理。' });
    await open(first!, adjustment);
    await move(first!, '登记办理', {
      办理情况: '分管部长约谈，本人表态整改。',
      参加人: '分管部长、本人',
      约谈记录编号: '云组谈〔2026〕7号',
    });
    await first!.picture('adjustment', true);
    expect(await axeFaults(first!)).toEqual([]);
    await first!.go('/handovers/create');
    await find(first!, '移交人', CADRE);
    await find(first!, '接收人', '529901-017');
    await first!.picture('handover-create', true);
    const handover = await save(first!);
    await first!.picture('handover', true);
    await own!.go(handover);
    // Who goes ticks and signs, then who comes; only both make it complete.
    const [successor] = (await (
      await first!.context().request.get(`${console.address}/api/cadres?filter={"cadreCode":"529901-017"}`)
    ).json()) as { id: string; areaCode: string }[];
    const { id: cadreId, areaCode } = successor!;
    await anAccount(console, { login: 'jieshou', role: 'cadre', areaCode: areaCode.slice(0, 6), cadreId });
    const comes = await signedIn(console, 'jieshou', handover, PHONE);
    for (const page of [own!, comes]) {
      await open(page, handover);
      for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check();
      await page.getByRole('button', { name: '保存勾选' }).click();
      await page
        .getByText(page === own ? '✓ 已移交' : '✓ 已接收')
        .first()
        .waitFor();
      await page.settled();
      await move(page, '签字');
    }
    await comes.getByText('已交接').first().waitFor();
    await comes.picture('handover-complete', true);
    expect(await axeFaults(comes)).toEqual([]);
    expect(comes.faults).toEqual([]);
    await comes.context().close();
  });

  test('a result says who confirmed each line, stands beside the county, and prints on one sheet of A4', async () => {
    const { request } = first!.context();
    const filter = encodeURIComponent(JSON.stringify({ kind: 'cadre', code: CADRE }));
    const results = (await (await request.get(`${console.address}/api/results?filter=${filter}`)).json()) as {
      id: string;
      points: number;
    }[];
    const { id } = results.find(({ points }) => points > 10)!;
    await first!.go(`/results/${id}/show`);
    await first!
      .getByText(/县委组织部核定 .*组织部/)
      .first()
      .waitFor();
    await first!
      .getByText(/乡镇党委复核/)
      .first()
      .waitFor();
    await first!
      .getByText(/县委组织部验收第三方调查 组织部/)
      .first()
      .waitFor();
    expect(await first!.getByRole('columnheader', { name: '全县平均' }).count()).toBe(1);
    await first!.picture('result', true);
    expect(await axeFaults(first!)).toEqual([]);
    const pdf = (await first!.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [phone] = [await console.as('zuzhi1', PHONE)];
    await phone.go(`/results/${id}/show`);
    await phone
      .getByText(/县委组织部核定/)
      .first()
      .waitFor();
    await phone.picture('phone-result', true);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(2);
    await phone.context().close();
  });

  test('many figures are confirmed at once, one by one; what is refused is listed with its reason', async () => {
    await second!.go('/figures');
    await choose(second!, '状态', '待核定');
    await second!.locator('tbody tr').first().waitFor();
    await second!.settled();
    await second!.getByLabel('选中本页全部').check();
    await second!.picture('batch');
    expect(await axeFaults(second!)).toEqual([]);
    const button = second!.getByRole('button', { name: /^核定 \d+ 条$/ });
    const name = (await button.textContent())!;
    await button.click();
    await second!.getByRole('dialog').getByRole('button', { name }).click();
    await second!.getByText(/办完：已办 \d+ 条，未办成 \d+ 条/).waitFor();
    await second!.picture('batch-over');
    await second!.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  });

  test('a township states what it needs now, and the county answers', async () => {
    await township!.go('/changed-needs/create');
    await find(township!, '地方', '青坪镇');
    await township!.getByLabel('需要什么').fill('村里的菌菇大棚要懂冷链的同志，原来的专业用不上了。');
    await township!.picture('need-create', true);
    const need = await save(township!);
    await first!.go(need);
    await move(first!, '已阅');
    await move(first!, '答复', { 县里答复: '列入下一批选派计划，优先选派农业产业方向。' });
    await first!.picture('need', true);
    expect(await axeFaults(first!)).toEqual([]);
  });

  test('a report of an assigned duty: the township learns of it and answers once the books are closed', async () => {
    await first!.go('/assigned-duties/create');
    await find(first!, '反映人', OF_QINGPING);
    await choose(first!, '事项', /填表报数/);
    await find(first!, '在哪里', '青坪镇');
    await first!.getByLabel('哪几天').fill('2026-12-01');
    await first!.getByLabel('到').last().fill('2026-12-03');
    await first!.picture('duty-create', true);
    const duty = await save(first!);
    await township!.go('/assigned-duties');
    expect(await township!.locator('tbody tr').count()).toBe(0);
    await first!.go(`/cycles/${/"cycleId":"([^"]+)"/.exec(await answerOf(first!, duty))![1]!}/show`);
    await move(first!, '关账', { 原因: '各方提前到齐。' });
    await open(township!, duty);
    expect(await township!.locator('main').innerText()).not.toContain('石');
    await township!.picture('township-duty', true);
    await move(township!, '答复', { 乡镇答复: '统计旺季临时请其帮助录入，已改由镇统计站办理。' });
    await open(first!, duty);
    await move(first!, '提出核实意见', { 核实依据: '调阅镇里的派工单，三天确有填表任务。', 怎样补正: '三天算在岗。' });
    await open(second!, duty);
    await move(second!, '确认：属实');
    await second!.picture('duty-verified', true);
    expect(await axeFaults(second!)).toEqual([]);
  });

  /** What the service answers at the address of a page. */
  const answerOf = async (page: ConsolePage, path: string): Promise<string> =>
    (await page.context().request.get(`${console.address}/api${path.replace(/\/show$/, '')}`)).text();

  test('no page said that anything was wrong', () => {
    expect([first, second, own, township].flatMap((page) => page!.faults)).toEqual([]);
  });
});
