import { axeFaults } from './build/axe.js';
import { openConsole, type TestConsole } from './build/console.js';

describe('People sign in', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console?.stop());

  test('by login and password, and out again', async () => {
    const page = await console.anonymous();
    await page.go('/');
    await page.getByLabel('账号').fill('zuzhi1');
    await page.getByLabel('密码').fill('not-this-one');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').getByText('账号或密码不对').waitFor();
    await page.picture('sign-in-wrong');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('密码').fill('yunxi-2026');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: /组织部甲/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('密码').waitFor();
    expect(await page.getByRole('button', { name: '登录' }).count()).toBe(1);
    await page.context().close();
  });

  test('an ended session asks for the password in a dialog, and the page goes on', async () => {
    const page = await console.as('countyOrganisation');
    await page.context().clearCookies();
    await page.getByRole('link', { name: '名册', exact: true }).click();
    await page.getByRole('dialog').getByText('登录已过期').waitFor();
    await page.picture('sign-in-again');
    await page.getByRole('dialog').getByLabel('密码').fill('yunxi-2026');
    await page.getByRole('button', { name: '登录并接着办' }).click();
    await page.getByRole('heading', { name: '干部名册' }).waitFor();
    await page.getByText('共 75 条', { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});
