import { assessedHalfYear } from './build/assessed-half-year.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, openConsole, type TestConsole } from './build/console.js';

const FLOOD = '六月山洪连续 9 天在岗，应急天数未计入任务清单。';
const TIE = '两人各项全同，名额只余一个，部务会研究都评较好。';

describe('The half-year is determined, sealed and posted', () => {
  let files: Awaited<ReturnType<typeof assessedHalfYear>>;
  let console: TestConsole;
  beforeAll(async () => {
    files = await assessedHalfYear('529901101');
    console = await openConsole(files.asked);
  }, 240_000);
  afterAll(async () => {
    await console?.stop();
    files?.drop();
  });

  /** Moves the cycle by its button and the dialog of the same name. */
  async function move(page: ConsolePage, name: string, reason?: string): Promise<void> {
    await page.getByRole('button', { name, exact: true }).first().click();
    if (reason) await page.getByRole('dialog').getByLabel('原因').fill(reason);
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await page.getByText(`${name}：已办`).waitFor();
    await page.settled();
  }

  async function decide(page: ConsolePage, name: string, grade: string, reason: string): Promise<void> {
    const writing = page.getByRole('listitem', { name: `改等次：${name}` });
    if ((await writing.count()) === 0) {
      await page.getByLabel('改另一位的等次').fill(name);
      await page.getByRole('option', { name }).click();
    }
    await writing.getByLabel('确定为').click();
    await page.getByRole('option', { name: new RegExp(String.raw`^${grade}(\s|$)`) }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await writing.getByLabel('理由').fill(reason);
  }

  test('the county asks every office at once', async () => {
    const before = await openConsole(files.assessed);
    const page = await before.as('zuzhi1');
    await page.go('/results');
    await page.getByRole('heading', { name: '等次分布' }).waitFor();
    await page.picture('results', true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '发出征求意见' }).click();
    await page.getByLabel('答复期限').fill('2026-12-25');
    await page.getByRole('dialog').getByRole('button', { name: '发出征求意见' }).click();
    await page.getByText(/已向 \d+ 家征求意见/).waitFor();
    expect(page.faults).toEqual([]);
    await page.context().close();
    await theUnitAndTheInspectorAnswer(before);
    await before.stop();
  });

  /** Each on its own page, as it was asked: the unit signs, the inspector says “none” of everybody at once. */
  async function theUnitAndTheInspectorAnswer(asked: TestConsole): Promise<void> {
    const unit = await asked.as('dispatchingUnit');
    await unit.go('/our-unit');
    await unit.getByRole('link', { name: '去答复' }).click();
    const answer = unit.getByRole('button', { name: /无意见/ });
    await unit.getByLabel('签字人').waitFor();
    expect(await answer.isDisabled()).toBe(true);
    await unit.getByLabel('签字人').fill('周人事');
    await unit.picture('unit-answer', true);
    expect(await axeFaults(unit)).toEqual([]);
    await answer.click();
    await unit
      .getByText(/周人事 签字|已答复/)
      .first()
      .waitFor();
    const inspector = await asked.as('disciplineInspector', { size: 'phone' });
    await inspector.go('/consultations');
    await inspector.getByRole('main').getByRole('link').first().click();
    await inspector.getByRole('button', { name: /无意见/ }).click();
    await inspector.getByText('已答复').first().waitFor();
    await inspector.go('/questions');
    await inspector.getByRole('region').first().waitFor();
    await inspector.go('/audit');
    await inspector.getByText('查阅').first().waitFor();
    expect([...unit.faults, ...inspector.faults]).toEqual([]);
  }

  test('a township answers on its phone: an objection in words, no objection to the others', async () => {
    const page = await console.as('xiangzhen1', { size: 'phone' });
    await page.go('/consultations');
    await page.getByRole('link', { name: '青坪镇党委' }).click();
    await page.getByRole('radiogroup').first().getByLabel('有意见').click();
    expect(await page.getByRole('button', { name: /人有意见/ }).isDisabled()).toBe(true);
    await page.getByLabel(/：意见/).fill('两件交接事项没有办结。');
    await page.picture('answer', true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /1 人有意见/ }).click();
    await page.getByText('已答复').first().waitFor();
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  test('the meeting decides: what the measure forbids is refused beside its field, and nothing is recorded', async () => {
    const page = await console.as('zuzhi1');
    await page.go('/consultations');
    await move(page, '结束征求意见', '各家都已答复。');
    await page.go('/determinations');
    await page.getByText('两件交接事项没有办结。').waitFor();
    await page.picture('packet', true);
    expect(await axeFaults(page)).toEqual([]);
    // Whom the papers do not name, at once, with the meeting; then those named about whom nothing is to be changed.
    await page.getByRole('button', { name: /其余 \d+ 人照建议记入/ }).click();
    const rest = page.getByRole('dialog');
    await rest.getByText('丁向东').waitFor();
    await rest.getByLabel('会议名称').fill('县委组织部部务会');
    await rest.getByLabel('会议日期').fill('2026-12-24');
    await rest.getByLabel('出席人员').fill('唐一舟、江远帆、梁知秋');
    await rest.getByLabel('纪要文号').fill('2026年第14期');
    await page.picture('as-proposed');
    expect(await axeFaults(page)).toEqual([]);
    await rest.getByRole('button', { name: /照建议记入/ }).click();
    await rest.waitFor({ state: 'detached' });
    await page.getByText('2026年第14期').waitFor();
    await page.getByRole('button', { name: /材料列名的 \d+ 人/ }).click();
    await rest.getByLabel('全部勾选').click();
    await page.picture('named');
    await rest.getByRole('button', { name: /照建议记入 \d+ 人/ }).click();
    await rest.waitFor({ state: 'detached' });
    await decide(page, '班建平', '较好', '');
    expect(await page.getByRole('button', { name: /记入 1 人的决定/ }).isDisabled()).toBe(true);
    await page.getByText('还没写理由').waitFor();
    await decide(page, '班建平', '较好', FLOOD);
    await decide(page, '马既明', '一般', '本人已退还。');
    await page.getByRole('button', { name: '记入 2 人的决定' }).click();
    const vetoed = page.getByRole('listitem', { name: '改等次：马既明' });
    await vetoed.getByText(/否决的不得上调/).waitFor();
    await page.picture('refused', true);
    expect(await axeFaults(page)).toEqual([]);
    await vetoed.getByRole('button', { name: '不改了' }).click();
    await decide(page, '莫小川', '较好', TIE);
    await decide(page, '兰思远', '较好', TIE);
    await page.getByRole('button', { name: '记入 3 人的决定' }).click();
    await page.getByText('已记入 3 人').waitFor();
    await page.getByRole('button', { name: '记入研究结果', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '记入研究结果' }).click();
    await page.getByRole('dialog').getByRole('alert').getByText(/另一/).waitFor();
    expect(page.faults.filter((fault) => !/40[0-9]|422|409/.test(fault))).toEqual([]);
    await page.context().close();
  });

  test('a second person determines and seals; the notice is drawn up and posted', async () => {
    const page = await console.as('zuzhi2');
    await page.go('/determinations');
    await move(page, '记入研究结果');
    await move(page, '封存', '部务会已研究确定等次。');
    await page.picture('sealed', true);
    await page.go('/notices');
    await page.getByRole('button', { name: '拟公示' }).click();
    await page.getByRole('heading', { name: /公示名单/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await move(page, '张贴公示', '按部务会决定张贴。');
    await page.getByText('已张贴').first().waitFor();
    await page.picture('notice', true);
    await page.getByRole('button', { name: '登记异议' }).click();
    await page.getByLabel('对谁').click();
    await page.getByRole('option').nth(1).click();
    await page.getByLabel('提出人').fill('石湾村村民');
    await page.getByLabel('异议内容').fill('产业收入有补助款，没有扣除。');
    await page.getByRole('dialog').getByRole('button', { name: '登记异议' }).click();
    await page.getByText('产业收入有补助款').waitFor();
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  test.each(['zh', 'en'] as const)('one file is read and fits one A4 page (%s)', async (locale) => {
    const page = await console.as('zuzhi1', { locale });
    await page.go('/results');
    await page.getByRole('link', { name: '罗启明' }).last().click();
    await page.getByText('89.3985').first().waitFor();
    await page.settled();
    await page.picture(`file-${locale}`, true);
    expect(await axeFaults(page)).toEqual([]);
    const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });

  test.each(['results', 'determinations', 'consultations', 'notices', 'reviews'])(
    'the page of %s is whole in English on a phone',
    async (path) => {
      const page = await console.as('zuzhi1', { locale: 'en', size: 'phone' });
      await page.go(`/${path}`);
      await page.locator('main [role=status]').waitFor({ state: 'detached' });
      await page.picture(`${path}-phone-en`, true);
      expect(await axeFaults(page)).toEqual([]);
      expect(page.faults).toEqual([]);
      await page.context().close();
    },
  );
});
