import { readFile } from 'node:fs/promises';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import type { ConsolePage } from './console.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FIRST_ROW = 3;

/** A row of a template: what is known stands in it, what is asked for is empty. */
export type TemplateRow = (string | number | boolean | Date | null)[];

/** Downloads a template, fills in its rows, hands it in and imports it. */
export async function fillInExcel(page: ConsolePage, fill: (row: TemplateRow, at: number) => void, sheetName?: string) {
  await page.getByRole('button', { name: 'Excel' }).click();
  if (sheetName) await page.getByRole('menuitem', { name: sheetName }).click();
  const dialog = page.getByRole('dialog');
  const waited = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载模板' }).click();
  const workbook = await openXlsx(await readFile(await (await waited).path()), { readStyles: true });
  for (const [at, row] of workbook.sheets[0]!.rows.slice(FIRST_ROW).entries()) fill(row as TemplateRow, at);
  const buffer = Buffer.from(await saveXlsx(workbook));
  await page.locator('input[type=file]').setInputFiles({ name: '填报.xlsx', mimeType: XLSX, buffer });
  await dialog.getByText('检查完毕，没有问题').waitFor();
  await dialog.getByRole('button', { name: /^导入 \d+ 行/ }).click();
  await dialog.getByText('导入完成').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Chooses every row in sight and makes the same move of them all. */
export async function moveAll(page: ConsolePage, name: string) {
  await page.getByLabel('选中本页全部').check();
  await page.getByRole('toolbar').getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name }).click();
  await dialog.getByText(/已办 \d+ 条，未办成 0 条/).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.settled();
}

/** Moves a record by its button and the dialog of the same name. */
export async function moveIt(page: ConsolePage, name: string, reason?: string) {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByLabel('原因').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
  await page.getByText(`${name}：已办`).waitFor();
  await page.settled();
}

/** Submits or countersigns a whole sheet of marks. */
export async function passSheet(page: ConsolePage, name: RegExp, said: string) {
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.getByText(said).waitFor();
}

/** Lets the days of the demonstration go by. */
export async function letDaysGoBy(page: ConsolePage, day: string) {
  await page.getByRole('button', { name: '往后过几天' }).click();
  await page.getByLabel('接着办的日子').fill(day);
  await page.picture(`forward-${day}`);
  await page.getByRole('dialog').getByRole('button', { name: '往后过几天' }).click();
  await page.getByText(`演示里今天是 ${day.slice(5)}`).waitFor();
  await page.settled();
}

/** Enters one paper ballot with the same answer everywhere, helped by nobody. */
export async function enterPaper(
  page: ConsolePage,
  { code, cadres }: { code: string; cadres: unknown[] },
  key: string,
) {
  const field = page.getByLabel('票码：扫描或输入');
  await field.fill(code);
  await field.press('Enter');
  await page.getByTestId('board').waitFor();
  for (let at = 0; at < cadres.length * 4; at += 1) await page.keyboard.press(key);
  await page.keyboard.press('1');
  await field.waitFor();
}
