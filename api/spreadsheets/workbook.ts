import {
  type CellStyle,
  type CellValue,
  type DataValidation,
  streamXlsxRows,
  writeXlsx,
  type WriteSheet,
} from 'hucre/xlsx';
import { type Column, type Form, HEADINGS_AT, IDENTITY_SHEET, type Identity, letterOf, type Value } from './form.js';
import { type Raw, shownValue } from './read-cell.js';

// The one file that knows the library of spreadsheets. It is young: every kind of file written here is opened by LibreOffice in a spec.

type Language = 'zh' | 'en';

/** What was wrong with a cell of a file, to be written beside it. */
export type Mark = { row: number; column: number | null; message: string };

const LAYOUT = 'sifang-sheet/1';
const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const FIXED: CellStyle = { font: FONT, border: BORDER, fill: fill('F2F2F2'), protection: { locked: true } };
const OPEN: CellStyle = { font: FONT, border: BORDER, protection: { locked: false } };
const WRONG: CellStyle = { font: { ...FONT, color: { rgb: '9C0006' } }, border: BORDER, fill: fill('FFC7CE') };
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  border: BORDER,
  fill: fill('DCE6F1'),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  protection: { locked: true },
};
const TITLE: CellStyle = { font: { name: '黑体', size: 16, bold: true }, protection: { locked: true } };
const NOTE: CellStyle = { font: { ...FONT, size: 10, color: { rgb: '595959' } }, protection: { locked: true } };

const PROBLEM = { zh: '问题', en: 'Problem' } as const;
const CHOICES_INLINE = 200;

/** A template to be filled in: prefilled rows, lists to choose from, and protection of what is fixed. */
export function writeForm(form: Form, language: Language): Promise<Uint8Array> {
  const rows = form.rows.map((row) =>
    form.columns.map((column) => shownValue(column, row[column.key] ?? null, language)),
  );
  return written(form, rows, form.emptyRows, language, new Map());
}

/** The rows of a file as they came, with what is wrong written beside the cells; corrected, it can be handed in again. */
export function writeMarked(
  form: Form,
  rows: readonly Raw[][],
  marks: readonly Mark[],
  language: Language,
): Promise<Uint8Array> {
  const byRow = new Map<number, Mark[]>();
  for (const mark of marks) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark]);
  return written(form, rows, form.emptyRows, language, byRow);
}

function written(
  form: Form,
  rows: readonly CellValue[][],
  emptyRows: number,
  language: Language,
  marks: ReadonlyMap<number, Mark[]>,
): Promise<Uint8Array> {
  const { columns, title, notes } = form;
  const isMarked = marks.size > 0;
  const first = HEADINGS_AT + 1;
  const last = first + rows.length + emptyRows;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  cells.set('0,0', { value: title[language], type: 'string', style: TITLE });
  cells.set('1,0', { value: notes[language], type: 'string', style: NOTE });
  const headings = [...columns.map((column) => column.title[language]), ...(isMarked ? [PROBLEM[language]] : [])];
  for (const [at, value] of headings.entries())
    cells.set(`${HEADINGS_AT},${at}`, { value, type: 'string', style: HEADING });
  for (const [at, faults] of marks) {
    const said = faults.map(({ column, message }) =>
      column === null ? message : `${letterOf(column)}${at}：${message}`,
    );
    cells.set(`${at - 1},${columns.length}`, { value: said.join('\n'), type: 'string', style: WRONG });
    for (const { column, message } of faults) {
      if (column === null) continue;
      const value = rows[at - 1 - first]?.[column] ?? null;
      const style = { ...WRONG, protection: { locked: columns[column]!.isFixed === true } };
      cells.set(`${at - 1},${column}`, { value, style, comment: { author: '四方评', text: message } });
    }
  }
  const empty = Array.from({ length: emptyRows }, () => columns.map(() => null));
  const sheet: WriteSheet = {
    name: title[language].slice(0, 28).replaceAll(/[\\/?*[\]:]/g, ' '),
    columns: [
      ...columns.map((column) => ({
        width: column.width ?? 14,
        style: styleOf(column),
      })),
      ...(isMarked ? [{ width: 60, style: OPEN }] : []),
    ],
    rows: [[title[language]], [notes[language]], headings, ...rows, ...empty],
    cells,
    rowDefs: new Map([
      [0, { height: 26 }],
      [HEADINGS_AT, { height: 32 }],
    ]),
    freezePane: { rows: first, columns: columns.findIndex(({ isFixed }) => !isFixed) },
    dataValidations: columns.flatMap((column, at) => validationOf(column, at, first + 1, last, language, form) ?? []),
    protection: { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true },
    pageSetup: { orientation: 'landscape', paperSize: 'a4' },
  };
  return writeXlsx({
    sheets: [sheet, hiddenSheet(form, language)],
    defaultFont: FONT,
    properties: { creator: '四方评 Sifang' },
  });
}

function styleOf({ isFixed, kind }: Column): CellStyle {
  const style = isFixed ? FIXED : OPEN;
  // Codes keep their zeros, and days stay as they are typed.
  return ['code', 'day', 'time', 'month', 'text'].includes(kind) ? { ...style, numFmt: '@' } : style;
}

/** Who made it and for what, and the values of long lists; never shown. */
function hiddenSheet({ identity, columns }: Form, language: Language): WriteSheet {
  const { sheet, cycleId, cycle, ruleSetHash, areaCode } = identity;
  const head: CellValue[][] = [
    [LAYOUT, sheet, cycleId, cycle, ruleSetHash, areaCode, columns.map(({ key }) => key).join(' ')],
  ];
  const longest = Math.max(0, ...columns.map(({ choices = [] }) => choices.length));
  for (let at = 0; at < longest; at += 1)
    head.push(columns.map(({ choices }) => choices?.[at]?.title[language] ?? null));
  return { name: IDENTITY_SHEET, rows: head, veryHidden: true };
}

function validationOf(
  column: Column,
  at: number,
  from: number,
  to: number,
  language: Language,
  { title }: Form,
): DataValidation | undefined {
  if (column.isFixed) return undefined;
  const letter = letterOf(at);
  const shared = {
    range: `${letter}${from}:${letter}${to}`,
    allowBlank: !column.isRequired,
    showErrorMessage: true,
    errorTitle: title[language].slice(0, 30),
    ...(column.note && {
      showInputMessage: true,
      inputTitle: column.title[language].slice(0, 30),
      inputMessage: column.note[language].slice(0, 250),
    }),
  };
  const between = (type: 'whole' | 'decimal' | 'textLength', least: number, most: number) => ({
    ...shared,
    type,
    operator: 'between' as const,
    formula1: String(least),
    formula2: String(most),
    errorMessage: `${least} – ${most}`,
  });
  switch (column.kind) {
    case 'choice':
    case 'yesNo':
    case 'choices': {
      const titles =
        column.kind === 'yesNo'
          ? { zh: ['是', '否'], en: ['yes', 'no'] }[language]
          : (column.choices ?? []).map((one) => one.title[language]);
      const isShort = titles.join(',').length <= CHOICES_INLINE && titles.every((one) => !/[",]/.test(one));
      return {
        ...shared,
        type: 'list',
        // Several in one cell are no fault of the person's: the program only asks.
        errorStyle: column.kind === 'choices' ? 'warning' : 'stop',
        errorMessage: { zh: '请从列表中选择', en: 'choose from the list' }[language],
        ...(isShort
          ? { values: titles }
          : { formula1: `${IDENTITY_SHEET}!$${letter}$2:$${letter}$${titles.length + 1}` }),
      };
    }
    case 'number':
      return between(column.isWhole ? 'whole' : 'decimal', column.least ?? -1e12, column.most ?? 1e12);
    case 'text':
      return column.longest === undefined ? undefined : between('textLength', 0, column.longest);
    default:
      return column.note && { ...shared, type: 'custom', formula1: 'TRUE' };
  }
}

/** A table for reading alone: headings and rows, as results go out. */
export function writeTable(
  title: string,
  note: string,
  headings: readonly { title: string; width?: number }[],
  rows: readonly Value[][],
): Promise<Uint8Array> {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  cells.set('0,0', { value: title, type: 'string', style: TITLE });
  cells.set('1,0', { value: note, type: 'string', style: NOTE });
  for (const [at, heading] of headings.entries())
    cells.set(`${HEADINGS_AT},${at}`, { value: heading.title, type: 'string', style: HEADING });
  const said = rows.map((row) => row.map((value) => (Array.isArray(value) ? value.join('、') : value)));
  const sheet: WriteSheet = {
    name: title.slice(0, 28).replaceAll(/[\\/?*[\]:]/g, ' '),
    columns: headings.map(({ width = 12 }) => ({ width, style: { font: FONT, border: BORDER } })),
    rows: [[title], [note], headings.map((heading) => heading.title), ...said],
    cells,
    rowDefs: new Map([[HEADINGS_AT, { height: 32 }]]),
    freezePane: { rows: HEADINGS_AT + 1 },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return writeXlsx({ sheets: [sheet], defaultFont: FONT, properties: { creator: '四方评 Sifang' } });
}

/** What a template says of itself in its hidden sheet; undefined where the file is no template of ours. */
export async function identityOf(bytes: Uint8Array): Promise<Identity | undefined> {
  try {
    for await (const { values } of streamXlsxRows(bytes, { sheet: IDENTITY_SHEET, maxRows: 1 })) {
      const [layout, sheet, cycleId, cycle, ruleSetHash, areaCode] = values.map((value) => String(value ?? ''));
      if (layout !== LAYOUT) return undefined;
      return { sheet: sheet!, cycleId: cycleId!, cycle: cycle!, ruleSetHash: ruleSetHash!, areaCode: areaCode! };
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** The rows of the first sheet, one by one; `at` is counted from 0. */
export async function* rowsOf(bytes: Uint8Array): AsyncGenerator<{ at: number; cells: Raw[] }> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0 })) yield { at: index, cells: values };
}
