import { DEMO_PASSWORD } from '../../api/seed/demo-accounts.js';
import { axeFaults } from './build/axe.js';
import { type ConsolePage, openConsole, type TestConsole } from './build/console.js';

describe('Nothing typed is lost', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console?.stop());

  /** A new unit of the county, on its own page. */
  async function aUnit(page: ConsolePage, name: string): Promise<string> {
    const data = { areaCode: '529901', name, level: 'county', kind: 'agency' };
    const answer = await page.context().request.post(`${console.address}/api/units`, { data });
    return ((await answer.json()) as { id: string }).id;
  }

  test('what is wrong stands beside its field, in the words of the service', async () => {
    const page = await console.as('countyOrganisation');
    await page.go('/units/create');
    await page.getByLabel('名称').fill('县'.repeat(101));
    await page.getByLabel('派出层级').click();
    await page.getByRole('option', { name: '县派' }).click();
    await page.getByLabel('单位性质').click();
    await page.getByRole('option', { name: '机关' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    const field = page.getByLabel('名称');
    await page.locator('p.Mui-error').waitFor();
    await page.picture('wrong-field');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('县文化馆（新）');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '县文化馆（新）' }).waitFor();
    await page.context().close();
  });

  test('a save that came too late shows both versions, and the person chooses', async () => {
    const page = await console.as('zuzhi1');
    const id = await aUnit(page, '县广电站');
    await page.go(`/units/${id}`);
    await page.getByLabel('名称').fill('县广播电视站');
    const second = await page.context().browser()!.newContext();
    await second.request.post(`${console.address}/api/sessions`, {
      data: { login: 'zuzhi2', password: DEMO_PASSWORD },
    });
    await second.request.put(`${console.address}/api/units/${id}`, { data: { name: '县融媒体中心', version: 1 } });
    await page.getByRole('button', { name: '保存' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('县融媒体中心').waitFor();
    await page.picture('stale');
    expect(await dialog.getByText('县广播电视站').count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '保留我填的' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '县广播电视站' }).waitFor();
    await second.close();
    await page.context().close();
  });

  test('without a network the page says so and keeps what was typed', async () => {
    const page = await console.as('countyOrganisation');
    const id = await aUnit(page, '县图书馆');
    await page.go(`/units/${id}`);
    await page.getByLabel('名称').fill('县图书馆（新馆）');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('网络不通。').waitFor();
    await page.picture('offline');
    expect(await page.getByLabel('名称').inputValue()).toBe('县图书馆（新馆）');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '县图书馆（新馆）' }).waitFor();
    await page.context().close();
  });

  test('a move asks for its reason and says what was refused', async () => {
    const page = await console.as('countyOrganisation');
    await page.go('/figures?filter={"state":"recorded"}');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: '退回' }).click();
    await page.getByLabel('原因').fill('口径含补助，请扣除');
    await page.picture('move');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await page.getByText('已退回').waitFor();
    await page.context().close();
  });
});
