import { axeFaults } from './build/axe.js';
import { type ConsolePage, LOCALES, openConsole, type TestConsole } from './build/console.js';

describe('A measure is edited and its consequences are seen', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
  }, 120_000);
  afterAll(() => console?.stop());

  /** The id of the measure that comes with the program; the county may have its own since. */
  async function shipped(page: ConsolePage): Promise<string> {
    const filter = encodeURIComponent('{"code":"half-year","state":"published"}');
    const answer = await page.context().request.get(`${console.address}/api/rule-sets?filter=${filter}`);
    const versions = (await answer.json()) as { id: string; areaCode: string }[];
    return versions.find(({ areaCode }) => areaCode === '')!.id;
  }

  /** A new draft of it, opened in the editor without the way there. */
  async function aDraft(page: ConsolePage): Promise<string> {
    const id = await draftOf(page);
    await page.go(`/rule-sets/${id}`);
    await page.getByRole('region', { name: /^(试算|Preview)$/ }).waitFor();
    return id;
  }

  async function draftOf(page: ConsolePage): Promise<string> {
    const basedOnId = await shipped(page);
    const { request } = page.context();
    const { text, examples } = await (await request.get(`${console.address}/api/rule-sets/${basedOnId}`)).json();
    const data = { areaCode: '529901', basedOnId, text, examples };
    const answer = await request.post(`${console.address}/api/rule-sets`, { data });
    return ((await answer.json()) as { id: string }).id;
  }

  test('a locked side stays, the others give in proportion, and Escape takes a side back', async () => {
    const page = await console.as('zuzhi1');
    await aDraft(page);
    // What a side goes back to is known once the version in force is there.
    await page.getByRole('link', { name: /^对照现行/ }).waitFor();
    await page.getByText('未改').first().waitFor();
    const county = page.getByRole('slider', { name: '县级组织部门' });
    const township = page.getByRole('textbox', { name: '乡镇党委权重' });
    await page.getByRole('slider', { name: '乡镇党委' }).focus();
    await page.keyboard.press('l');
    await county.focus();
    await page.keyboard.press('ArrowRight');
    expect(await township.inputValue()).toBe('30');
    expect(await page.getByRole('textbox', { name: '县级组织部门权重' }).inputValue()).toBe('26');
    expect(await page.getByRole('textbox', { name: '群众代表权重' }).inputValue()).toBe('24.4');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('textbox', { name: '县级组织部门权重' }).inputValue()).toBe('25');
    // A digit on the slider begins the number beside it.
    await county.focus();
    await page.keyboard.type('28');
    expect(await page.getByRole('textbox', { name: '县级组织部门权重' }).inputValue()).toBe('28');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('textbox', { name: '县级组织部门权重' }).inputValue()).toBe('25');
    // A bar of the distribution names its people; the arrow keys go from bar to bar.
    const bars = page.getByRole('group', { name: /^总分分布/ });
    await bars.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    const people = page.getByRole('region', { name: '试算' }).getByRole('status');
    expect(await people.textContent()).toMatch(/分：\d+ 人 → \d+ 人　\p{Script=Han}/u);
    // Without the room for it the text is a drawer.
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.getByRole('button', { name: '看条文' }).click();
    const drawer = page.getByRole('dialog', { name: '条文' }).or(page.locator('.MuiDrawer-paper'));
    await drawer.first().getByText('四方评价合计100分').waitFor();
    await page.picture('rule-editor-drawer');
    await page.context().close();
  }, 120_000);

  test('a rule is changed in its form, the example of its boundary goes red, and the form takes it back', async () => {
    const page = await console.as('zuzhi1');
    await aDraft(page);
    await page.getByText(/^(\d+) \/ \1 相符$/).waitFor();
    await page.getByRole('tab', { name: '规则' }).click();
    await page.getByRole('button', { name: '修改 R20' }).click();
    const condition = page.getByRole('group', { name: 'R20 的条件' });
    await condition.getByRole('textbox', { name: '比什么' }).fill('95');
    await page.getByRole('button', { name: /个例子不符/ }).waitFor();
    await page.picture('rule-editor-rule');
    expect(await axeFaults(page)).toEqual([]);
    await condition.getByRole('textbox', { name: '比什么' }).fill('90');
    await page.getByText(/^(\d+) \/ \1 相符$/).waitFor();
    expect(page.faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('bands that leave a gap show it on the number line', async () => {
    const page = await console.as('zuzhi1');
    await aDraft(page);
    await page.getByRole('tab', { name: '等次和名额' }).click();
    await page.getByText('无空档，无重叠').waitFor();
    await page.getByRole('textbox', { name: '下限' }).first().fill('92');
    await page.getByText('空档：90～92 没有任何一档管').waitFor();
    await page.picture('rule-editor-grades');
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('the JSON tab says what is wrong behind the line, and what is typed is not lost with the page', async () => {
    const page = await console.as('zuzhi1');
    await aDraft(page);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('x');
    await page.locator('.sf-message-error').first().waitFor();
    await page.picture('rule-editor-json');
    expect(await axeFaults(page)).toEqual([]);
    await page.waitForTimeout(1000);
    await page.reload();
    await page.settled();
    await page.getByRole('button', { name: /处错误/ }).waitFor();
    await page.context().close();
  }, 120_000);

  test('a cadre who moves is stepped through on the tree, and becomes an example that names nobody', async () => {
    const page = await console.as('zuzhi1');
    await aDraft(page);
    await page.getByText(/^(\d+) \/ \1 相符$/).waitFor();
    await page.getByRole('region', { name: '要人多少功夫' }).getByText(/分钟$/).first().waitFor();
    const villagers = page.getByRole('slider', { name: '群众代表' });
    await villagers.focus();
    await page.keyboard.press('Shift+ArrowRight');
    const movers = page.getByRole('region', { name: '换档的人' });
    await movers.waitFor();
    await movers.getByRole('row').nth(1).getByRole('button').click();
    const steps = page.getByRole('region', { name: '逐步核算' });
    await steps.getByText(/^第 1 步，共 \d+ 步/).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await steps.getByText(/^第 3 步/).waitFor();
    await steps.getByRole('button', { name: '到结果' }).click();
    await page.locator('[data-painted="total"]').first().waitFor();
    await page.picture('rule-editor-steps');
    expect(await axeFaults(page)).toEqual([]);
    await villagers.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText('没有人档次变化').waitFor();
    await page.getByRole('tab', { name: '例子' }).click();
    await page.getByRole('button', { name: '逐步走一遍 1', exact: true }).click();
    await steps.getByText(/^第 1 步/).waitFor();
    await steps.getByRole('button', { name: '复制为新例子' }).click();
    const confirm = page.getByRole('dialog');
    await page.picture('rule-editor-copy');
    await confirm.getByRole('button', { name: '确认加入' }).click();
    await page.getByText(/^(\d+) \/ \1 相符$/).waitFor();
    await page.getByRole('tab', { name: '例子' }).click();
    await page.getByRole('region', { name: '条文覆盖' }).waitFor();
    await page.picture('rule-editor-examples', true);
    expect(await axeFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('a rule, a node and a conduct are added by form, without a look at the text', async () => {
    const page = await console.as('zuzhi1');
    await aDraft(page);
    await page.getByText(/^(\d+) \/ \1 相符$/).waitFor();
    await page.getByRole('tab', { name: '规则' }).click();
    await page.getByRole('button', { name: '＋ 新增规则' }).first().click();
    const form = page.getByRole('form', { name: '新增规则' });
    await form.getByRole('combobox', { name: '条款' }).click();
    await page.getByRole('option').nth(4).click();
    await form.getByRole('textbox', { name: '编号' }).fill('R90');
    await form.getByRole('textbox', { name: '名称 · 中文' }).fill('试用规则');
    await form.getByRole('textbox', { name: '名称 · 英文' }).fill('A rule on trial');
    await form.getByRole('button', { name: '加一项' }).click();
    await page.getByRole('group', { name: 'R90 的条件' }).waitFor();
    await page.picture('rule-editor-new-rule', true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '删去 R90', exact: true }).click();
    await page.getByRole('button', { name: '确认删去 R90' }).click();
    await page.getByRole('group', { name: 'R90 的条件' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('试用规则', { exact: true }).waitFor();
    for (const tab of ['总则', '数据项', '四方', '负面清单', '容错', '时间和程序', '等次和名额']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.settled();
      await page.picture(`rule-editor-form-${tab}`, true);
      if (tab === '时间和程序') expect(await axeFaults(page)).toEqual([]);
    }
    await page.getByRole('tab', { name: '评分', exact: true }).click();
    await page.getByRole('button', { name: '县级组织部门', exact: true }).first().click();
    await page.getByRole('button', { name: '＋ 下设一项' }).click();
    await page.picture('rule-editor-form-node', true);
    // A part that says nothing yet is refused by the check until it does.
    expect(page.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    await page.context().close();
  }, 180_000);

  test.each(LOCALES)(
    'the editor stands without faults, and on a phone a draft is read only, in %s',
    async (locale) => {
      const page = await console.as('zuzhi1', { locale, dark: locale === 'en' });
      const id = await aDraft(page);
      await page
        .getByRole('region', { name: /^(试算|Preview)$/ })
        .getByText(/^(没有人档次变化|Nobody changes grade)$/)
        .waitFor();
      await page.picture(`rule-editor-${locale}-desktop`, true);
      expect(await axeFaults(page)).toEqual([]);
      expect(page.faults).toEqual([]);
      await page.context().close();

      const phone = await console.as('zuzhi1', { locale, dark: locale === 'en', size: 'phone', largeText: true });
      await phone.go(`/rule-sets/${id}`);
      await phone.getByText(/^(手机上只看不改|On a phone a measure is read only)/).waitFor();
      await phone.getByText(/^(没有人档次变化|Nobody changes grade)$/).waitFor();
      expect(await phone.locator('input[type="range"]:enabled').count()).toBe(0);
      await phone.picture(`rule-editor-${locale}-phone`, true);
      expect(await axeFaults(phone)).toEqual([]);
      expect(phone.faults).toEqual([]);
      await phone.context().close();
    },
    180_000,
  );

  // Last, because the other drafts are begun from the version that is in force until here.
  test('the organization department edits a weight, sees whom it moves, mends the examples, and the second person publishes', async () => {
    const page = await console.as('zuzhi1');
    await page.go('/rule-sets');
    await page.picture('rule-sets-list');
    await page.go(`/rule-sets/${await shipped(page)}/show`);
    await page.getByRole('button', { name: '据此起草新稿' }).click();
    const headline = page.getByRole('region', { name: '试算' }).getByRole('heading');
    await page.getByText('没有人档次变化').waitFor();
    await page.picture('rule-editor-begun');
    const villagers = page.getByRole('slider', { name: '群众代表' });
    await villagers.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page
      .getByText(/人档次变化/)
      .filter({ hasText: '升' })
      .first()
      .waitFor();
    expect(await headline.textContent()).toMatch(/^\d+ 人档次变化：▲ \d+ 升　▼ \d+ 降/);
    const weights = await Promise.all(
      ['县级组织部门', '乡镇党委', '群众代表', '第三方'].map((name) =>
        page.getByRole('textbox', { name: `${name}权重` }).inputValue(),
      ),
    );
    expect(weights[2]).toBe('30');
    expect(weights.reduce((sum, one) => sum + Math.round(Number(one) * 10), 0)).toBe(1000);
    // An example that the old weights were written for is red, and the draft goes nowhere.
    const propose = page.getByRole('button', { name: /^送第二人审/ });
    await page.getByRole('button', { name: /个例子不符/ }).waitFor();
    expect(await propose.isDisabled()).toBe(true);
    await page.picture('rule-editor');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /个例子都以算出的为准/ }).click();
    await page.getByText(/^(\d+) \/ \1 相符$/).waitFor();
    await page.getByRole('button', { name: '送第二人审', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送第二人审' }).click();
    await page.getByText('待第二人发布').first().waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
    const address = page.url();
    expect(page.faults).toEqual([]);

    const second = await console.as('zuzhi2');
    await second.go(address.split('#')[1]!);
    await second
      .getByText(/人档次变化/)
      .first()
      .waitFor();
    await second.picture('rule-set-proposed');
    expect(await axeFaults(second)).toEqual([]);
    await second.getByRole('button', { name: '发布', exact: true }).click();
    await second.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await second.getByText('已发布').first().waitFor();
    // The change log tells the new version above the one it follows, with what it changed and whom it moves.
    await second.go('/change-log');
    const history = second.getByRole('region', { name: /^驻村驻镇干部半年履职评估办法/ }).first();
    await history
      .getByRole('button', { name: /改了什么|收起/ })
      .first()
      .waitFor();
    const closed = history.getByRole('button', { name: '改了什么，使谁换档' });
    if ((await closed.count()) > 0) await closed.first().click();
    await history
      .getByText(/人档次变化/)
      .first()
      .waitFor();
    await history.getByRole('region', { name: '与上一版的差别' }).getByRole('listitem').first().waitFor();
    await second.picture('change-log');
    expect(await axeFaults(second)).toEqual([]);
    expect(second.faults).toEqual([]);
    await second.context().close();
    await page.context().close();
  }, 180_000);
});
