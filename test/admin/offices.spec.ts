import { DEMO_PASSWORD } from '../../api/seed/demo-accounts.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, openConsole, type TestConsole } from './build/console.js';

describe('The offices around the assessment', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console?.stop());

  /** Nothing serious on the page, nothing in the browser's console. */
  const isSound = async (page: ConsolePage) => {
    expect(await axeFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  };
  const get = async <T>(page: ConsolePage, path: string): Promise<T> =>
    (await (await page.context().request.get(`${console.address}/api/${path}`)).json()) as T;

  /** The half-year whose windows lie around today. */
  const cycleId = async (page: ConsolePage): Promise<string> => {
    const cycles = await get<{ id: string; state: string }[]>(page, 'cycles');
    return cycles.find(({ state }) => state === 'open')!.id;
  };

  test('the county moves a window with a reason, and the line says so', async () => {
    const page = await console.as('countyOrganisation');
    await page.go(`/cycles/${await cycleId(page)}/show`);
    const plan = page.getByRole('button', { name: '排出本期日程' });
    if ((await plan.count()) > 0) await plan.click();
    await page.getByRole('region', { name: '日程' }).waitFor();
    await page.picture('time-line', true);
    await isSound(page);
    await page
      .getByRole('button', { name: /^调整日期/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因').fill('省里推迟公布数据，顺延');
    const until = dialog.getByLabel('止');
    const later = new Date(Date.parse(await until.inputValue()) + 2 * 86_400_000).toISOString().slice(0, 10);
    await until.fill(later);
    await page.picture('move-window');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '调整日期' }).click();
    await page.getByText('已调整：省里推迟公布数据，顺延').waitFor();
    await page.context().close();
  });

  test('the county reminds a place once a day, and the township reads it', async () => {
    const page = await console.as('countyOrganisation');
    await page.go('/');
    await page.picture('half-year');
    await page.getByRole('button', { name: /^催办没到齐的/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().waitFor();
    const boxes = dialog.getByRole('checkbox');
    for (let at = 1; at < (await boxes.count()); at += 1) await boxes.nth(at).uncheck();
    await page.picture('remind');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '催办 1 处' }).click();
    await page.getByText('已催办 1 处').waitFor();
    await page.getByRole('button', { name: /^催办没到齐的/ }).click();
    await page.getByText(/今天已催办/).waitFor();
    expect(await page.getByRole('dialog').getByRole('checkbox').first().isDisabled()).toBe(true);
    const sent = await get<{ kind: string }[]>(page, `reminders?filter=${encodeURIComponent('{"kind":"byHand"}')}`);
    expect(sent.length).toBeGreaterThan(0);
    await page.context().close();
  });

  test('each cell of the board says who is late there and reminds of that alone; townships are split, and the own ones come first', async () => {
    const page = await console.as('zuzhi1');
    await page.getByRole('button', { name: /^陶溪乡 乡镇党委/ }).click();
    const panel = page.getByRole('dialog', { name: /陶溪乡/ });
    await panel
      .getByText(/差 \d+ 项|待复核 \d+ 项/)
      .first()
      .waitFor();
    await panel.getByRole('button', { name: /^催办没到齐的/ }).waitFor();
    await page.picture('cell');
    await isSound(page);
    await page.go('/assignments');
    for (const name of ['陶溪乡', '高岭乡']) await page.getByLabel(`选中 ${name}`).check();
    await page.getByLabel('谁分管').click();
    await page.getByRole('option', { name: '组织部甲' }).click();
    await page.getByRole('button', { name: '把 2 个乡镇分给组织部甲' }).click();
    await page.getByText('组织部甲：2 个乡镇，18 名干部').waitFor();
    await page.picture('assignments');
    await isSound(page);
    await page.go('/');
    await page.getByRole('button', { name: '我分管的 2 个乡镇' }).waitFor();
    const rows = page.locator('main table tbody tr');
    await page.getByRole('button', { name: /^陶溪乡 乡镇党委/ }).waitFor();
    expect(await rows.count()).toBe(2);
    await page.picture('mine', true);
    await isSound(page);
    await page.getByRole('button', { name: /^全部 \d+ 个乡镇/ }).click();
    expect(await rows.count()).toBe(10);
    await page.context().close();
    // Whose townships they are not sees all, and who has them.
    const other = await console.as('zuzhi2');
    await other.getByText('组织部甲').nth(1).waitFor();
    await other.context().close();
  });

  test('the inspector verifies the chain, opens a line and a question', async () => {
    const page = await console.as('disciplineInspector');
    await page.go('/audit');
    await page.getByRole('button', { name: '核验操作记录链' }).click();
    await page
      .getByText(/完整，共 \d+ 行/)
      .first()
      .waitFor();
    await page.picture('verified');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page
      .getByRole('button', { name: /^看 [1-9]\d* 项/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('改前').waitFor();
    await page.picture('audit-line');
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page.picture('audit');
    // Somebody's file was opened: that is what the question is of.
    const [cadre] = await get<{ id: string }[]>(page, 'cadres');
    await get(page, `cadres/${cadre!.id}`);
    await page.go('/questions');
    const reads = page.getByRole('region', { name: '谁看过谁的卷' });
    await reads.waitFor();
    await page.picture('questions', true);
    await isSound(page);
    // Of a half-year that was assessed, each rater stands beside the county: drawn, and as a table behind.
    await page.getByRole('combobox').first().click();
    await page.getByRole('option', { name: '2026 年上半年' }).click();
    const raters = page.getByRole('region', { name: '打分情况' });
    await raters.locator('svg').first().waitFor();
    await raters.getByText('看数字').first().click();
    const figures = raters.getByRole('region', { name: /^乡镇党委/ }).getByRole('table');
    expect(await figures.getByRole('row').count()).toBe(11);
    expect(await figures.locator('tbody').textContent()).toMatch(/[▲▼] [+−]\d\.\d\d/);
    await page.picture('raters', true);
    await isSound(page);
    await reads.getByRole('link', { name: '看留痕' }).first().click();
    await page.waitForURL(/audit/);
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody').textContent()).toContain('查阅');
    await page.context().close();
  });

  test('the province reads the table, which hides what is of few and ranks nobody', async () => {
    const page = await console.as('province');
    await page.go('/roll-ups');
    await page.getByRole('region', { name: /统计表/ }).waitFor();
    await page.picture('roll-ups');
    await isSound(page);
    expect(await page.getByText('＜5').count()).toBeGreaterThan(0);
    expect(await page.locator('main').textContent()).not.toMatch(/排名第|名次：/);
    await page
      .getByRole('button', { name: /分子和分母/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/\d+ ÷ \d+ ＝ [\d.]+%/)
      .waitFor();
    await page.picture('share');
    await page.context().close();
  });

  test('the operator opens an account, the county approves it, the operator prints its slip', async () => {
    const page = await console.as('operator');
    await page.go('/accounts/create');
    await page.getByLabel('角色').click();
    await page.getByRole('option', { name: '录入员' }).click();
    await page.getByLabel('姓名').fill('林小满');
    await page.getByLabel('账号', { exact: false }).last().fill('lin.xiaoman');
    await page.picture('account');
    await isSound(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '林小满' }).waitFor();
    const id = /accounts\/([^/]+)\/show/.exec(page.url())![1]!;
    const county = await page.context().browser()!.newContext();
    const login = { login: 'zuzhi2', password: DEMO_PASSWORD };
    await county.request.post(`${console.address}/api/sessions`, { data: login });
    expect((await county.request.post(`${console.address}/api/accounts/${id}/approve`, { data: {} })).ok()).toBe(true);
    await county.close();
    await page.reload();
    await page.settled();
    await page.getByRole('button', { name: '打印激活单' }).click();
    await page.getByRole('button', { name: '显示激活单' }).click();
    await page.getByText('第二密码', { exact: true }).waitFor();
    await page.picture('slip');
    await page.context().close();
  });

  test('the county posts a cadre, enters a leave and tries the calendar', async () => {
    const page = await console.as('countyOrganisation');
    for (const path of ['/leaves/create', '/cadres/create', '/cycles/create', '/calendar-days/create', '/dry-run']) {
      await page.go(path);
      await page.picture(`county${path.replaceAll('/', '-')}`, true);
      await isSound(page);
    }
    const [cadre] = await get<{ id: string }[]>(page, 'cadres?range=[0,0]');
    await page.go(`/cadres/${cadre!.id}/show`);
    await page.getByRole('button', { name: '派驻或调整驻地' }).click();
    await page.getByRole('dialog').getByLabel('驻地').waitFor();
    await page.picture('posting');
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});
