import { axeFaults } from './build/axe.js';
import { openConsole, type TestConsole } from './build/console.js';

describe('Forms and letters', () => {
  let console: TestConsole;
  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console?.stop());

  test('the county prints a township’s presence, and takes a letter’s template out of the program', async () => {
    const page = await console.as('countyOrganisation');
    await page.go('/forms');
    await page.getByText('驻村干部在岗情况表').waitFor();
    await page.picture('forms', true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('驻村干部在岗情况表 乡镇').fill('青坪');
    await page.getByRole('option', { name: '青坪镇' }).click();
    const [sheet] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '打印 驻村干部在岗情况表' }).click(),
    ]);
    await sheet.getByRole('heading', { name: '驻村干部在岗情况表' }).waitFor();
    expect(await sheet.getByRole('columnheader').allTextContents()).toContain('无故不在岗次数');
    await sheet.close();
    await page.getByRole('button', { name: '模板 关于驻村驻镇干部履职评估结果的函' }).click();
    const dialog = page.getByRole('dialog');
    await page.picture('template');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: '下载模板' }).click(),
    ]);
    const template = await file.path();
    await dialog.getByLabel('上传新模板').setInputFiles({
      name: 'wrong.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not a Word file'),
    });
    await dialog.getByText('不是 Word 文件（.docx）').waitFor();
    await dialog.getByLabel('上传新模板').setInputFiles(template);
    await page.getByText('已更换模板，从现在起用它填写。').waitFor();
    await page.getByText('本县模板').waitFor();
    expect(page.faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await page.context().close();
  });

  test('a township on a phone sees its own forms and its own places', async () => {
    const page = await console.as('townshipCommittee', { size: 'phone' });
    await page.go('/forms');
    await page.getByText('乡镇党委评分表').waitFor();
    await page.picture('forms-township', true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '打印 乡镇党委评分表' }).waitFor();
    expect(await page.getByLabel('乡镇党委评分表 乡镇').inputValue()).toBe('青坪镇');
    expect(page.faults).toEqual([]);
    await page.context().close();
  });
});
