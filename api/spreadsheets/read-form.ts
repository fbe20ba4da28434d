import { nearestName } from '../core/nearest-name.js';
import { type Column, type Form, HEADINGS_AT, type Identity, letterOf, type Refusal, type Row } from './form.js';
import type { Oddities } from './look-into.js';
import { plain, type Raw, readCell } from './read-cell.js';

/** Why a file is not the template that was asked for; null when it is. */
export function otherTemplate(found: Identity | undefined, form: Pick<Form, 'identity' | 'title'>): Refusal | null {
  const wanted = form.identity;
  const anew = {
    zh: '请下载本期的模板，把内容贴进去再上传。',
    en: 'Download the template of this cycle and put the content into it.',
  };
  const says = (zh: string, en: string): Refusal => ({ zh: `${zh}${anew.zh}`, en: `${en} ${anew.en}` });
  if (!found)
    return says(
      '文件不是从本系统下载的模板，或者模板的隐藏页被删掉了。',
      'The file is no template of this service, or its hidden sheet was removed.',
    );
  if (found.sheet !== wanted.sheet)
    return says(
      `这是另一张表的模板（${found.sheet}），现在要导入的是“${form.title.zh}”（${wanted.sheet}）。`,
      `This is the template of another sheet (${found.sheet}); expected is "${form.title.en}" (${wanted.sheet}).`,
    );
  if (found.cycleId !== wanted.cycleId)
    return says(
      `这是 ${found.cycle} 的模板，现在要导入的是 ${wanted.cycle}。`,
      `This is the template of ${found.cycle}; expected is ${wanted.cycle}.`,
    );
  if (found.ruleSetHash !== wanted.ruleSetHash)
    return says(
      '模板是按本期办法修订前的版本做的，栏目可能已经变化。',
      'The template was made before the measure of this cycle changed.',
    );
  if (!wanted.areaCode.startsWith(found.areaCode) && !found.areaCode.startsWith(wanted.areaCode))
    return says(
      `模板是为 ${found.areaCode} 制作的，与您的范围（${wanted.areaCode}）不同。`,
      `The template was made for ${found.areaCode}, which is not your area (${wanted.areaCode}).`,
    );
  return null;
}

/** In which place of the file each column stands. */
export type Placing = { placeOf: ReadonlyMap<string, number> };

/** Finds the columns by their headings, in either language, wherever they stand; or says which is missing or was renamed. */
export function placing(headings: readonly Raw[], columns: readonly Column[]): Placing | Refusal {
  const found = headings.map((heading) => plain(String(heading ?? '')));
  const placeOf = new Map<string, number>();
  const taken = new Set<number>();
  for (const { key, title } of columns) {
    const at = found.findIndex(
      (one, place) => !taken.has(place) && (one === plain(title.zh) || one === plain(title.en)),
    );
    if (at < 0) continue;
    taken.add(at);
    placeOf.set(key, at);
  }
  const missing = columns.filter(({ key }) => !placeOf.has(key));
  if (missing.length === 0) return { placeOf };
  const strange = found.flatMap((heading, place) => (heading === '' || taken.has(place) ? [] : [{ heading, place }]));
  const faults = missing.map(({ key, title }) => {
    const own = columns.findIndex((column) => column.key === key);
    const renamed =
      strange.find(({ place }) => place === own) ??
      strange.find(({ heading }) => nearestName(heading, [title.zh, title.en]));
    const cell = renamed && `${letterOf(renamed.place)}${HEADINGS_AT + 1}`;
    return renamed
      ? {
          zh: `${cell} 的表头“${renamed.heading}”应为“${title.zh}”`,
          en: `the heading "${renamed.heading}" in ${cell} should be "${title.en}"`,
        }
      : { zh: `缺少“${title.zh}”一列`, en: `the column "${title.en}" is missing` };
  });
  return {
    zh: `第 ${HEADINGS_AT + 1} 行的表头与模板不同：${faults.map(({ zh }) => zh).join('；')}。请恢复表头，或重新下载模板。`,
    en: `The headings in row ${HEADINGS_AT + 1} differ from the template: ${faults.map(({ en }) => en).join('; ')}. Restore them, or download the template anew.`,
  };
}

/** What is odd about the sheet, cell by cell. */
export type Odd = Pick<Oddities, 'hidden' | 'formulas'> & { merged: ReadonlySet<string> };

/** Reads one row of the file; undefined for an empty one. */
export function readRow(
  { at, cells }: { at: number; cells: readonly Raw[] },
  columns: readonly Column[],
  { placeOf }: Placing,
  { hidden, formulas, merged }: Odd,
): Row | undefined {
  if (columns.every(({ key }) => isEmpty(cells[placeOf.get(key)!])) && !hasFormula(at, columns, placeOf, formulas))
    return undefined;
  const row: Row = { at: at + 1, values: {}, faults: [] };
  for (const column of columns) {
    const place = placeOf.get(column.key)!;
    const cell = `${letterOf(place)}${at + 1}`;
    if (formulas.has(cell)) {
      row.faults.push({
        key: column.key,
        zh: '是公式，不接收；请“选择性粘贴”为数值',
        en: 'is a formula and is not taken; paste it as a value',
      });
      continue;
    }
    if (merged.has(cell)) {
      row.faults.push({
        key: column.key,
        zh: '是合并单元格，看不出每一行各是什么；请取消合并，逐行填写',
        en: 'is merged with others; unmerge it and fill in every row',
      });
      continue;
    }
    const read = readCell(column, cells[place] ?? null);
    if ('value' in read) row.values[column.key] = read.value;
    else row.faults.push({ key: column.key, ...read });
  }
  if (hidden.has(at))
    row.faults.push({
      key: null,
      zh: '这一行被隐藏或筛选掉了，看不见的内容不导入；请取消隐藏或删除这一行',
      en: 'is hidden or filtered out; what nobody sees is not imported: unhide it or delete it',
    });
  return row;
}

const isEmpty = (raw: Raw | undefined): boolean =>
  raw === undefined || raw === null || (typeof raw === 'string' && plain(raw) === '');

function hasFormula(
  at: number,
  columns: readonly Column[],
  placeOf: ReadonlyMap<string, number>,
  formulas: ReadonlySet<string>,
): boolean {
  return formulas.size > 0 && columns.some(({ key }) => formulas.has(`${letterOf(placeOf.get(key)!)}${at + 1}`));
}

/** The cells of merged ranges below the headings, each by its address: `B4:B6` are three. */
export function mergedCells(ranges: readonly string[], rows: number): string[] {
  return ranges.flatMap((range) => {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
    if (!found) return [];
    const [from, to] = [columnOf(found[1]!), Math.min(columnOf(found[3]!), 100)];
    const top = Math.max(Number(found[2]), HEADINGS_AT + 2);
    const cells: string[] = [];
    for (let row = top; row <= Math.min(Number(found[4]), rows + 1); row += 1)
      for (let column = from; column <= to; column += 1) cells.push(`${letterOf(column)}${row}`);
    return cells;
  });
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.codePointAt(0)! - 64, 0) - 1;
