import { type Cell, openXlsx, type RoundtripWorkbook, saveXlsx } from 'hucre/xlsx';
import type TestAgent from 'supertest/lib/agent.js';
import type { SheetName, SpreadsheetRecord } from '../../../api/contract/records/spreadsheet.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which template of which cycle. */
export type Which = { sheet: SheetName; cycleId: string };

/** Downloads a template. */
export async function aTemplate(who: TestAgent, which: Which, language = 'zh'): Promise<Buffer> {
  const answer = await who
    .get('/api/spreadsheets/template')
    .query(which)
    .set('accept-language', language)
    .responseType('blob');
  if (answer.status !== 200) throw new Error(`template: ${answer.status} ${String(answer.body)}`);
  return answer.body as Buffer;
}

/** A place of a sheet by its address: `C4` is row 3, column 2. */
function placeOf(address: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, one) => sum * 26 + one.codePointAt(0)! - 64, 0) - 1;
  return [Number(digits) - 1, column];
}

type Filling = Record<string, Cell['value'] | Partial<Cell>>;

/** A template as somebody filled it in; `otherwise` changes what a spreadsheet program could change besides. */
export async function filled(
  template: Buffer,
  filling: Filling,
  otherwise?: (workbook: RoundtripWorkbook) => void,
): Promise<Buffer> {
  const workbook = await openXlsx(template, { readStyles: true });
  const sheet = workbook.sheets[0]!;
  sheet.cells ??= new Map();
  for (const [address, said] of Object.entries(filling)) {
    const [row, column] = placeOf(address);
    const value = typeof said === 'object' && said !== null && !(said instanceof Date) ? said : { value: said };
    const before = sheet.cells.get(`${row},${column}`);
    sheet.rows[row] ??= [];
    sheet.rows[row][column] = value.value ?? null;
    if (before || typeof said === 'object') sheet.cells.set(`${row},${column}`, { ...before, ...value } as Cell);
  }
  otherwise?.(workbook);
  return Buffer.from(await saveXlsx(workbook));
}

/** The rows of the first sheet of a file, as texts. */
export async function rowsIn(file: Buffer): Promise<string[][]> {
  const { sheets } = await openXlsx(file);
  return sheets[0]!.rows.map((row) => row.map((cell) => String(cell ?? '')));
}

/** Hands a file in and waits until it was looked through. */
export async function handedIn(
  who: TestAgent,
  which: Which,
  file: Buffer,
  name = '表.xlsx',
): Promise<SpreadsheetRecord> {
  const made = await who
    .post('/api/spreadsheets')
    .query({ ...which, name })
    .set('content-type', XLSX)
    .send(file);
  if (made.status !== 201) throw new Error(`handing in: ${made.status} ${JSON.stringify(made.body)}`);
  return whenDone(who, made.body as SpreadsheetRecord);
}

/** Imports a file and waits until that is done. */
export async function imported(who: TestAgent, { id }: { id: string }, body: object = {}): Promise<SpreadsheetRecord> {
  const begun = await who.post(`/api/spreadsheets/${id}/import`).send(body);
  if (begun.status !== 200) throw new Error(`import: ${begun.status} ${JSON.stringify(begun.body)}`);
  return whenDone(who, begun.body as SpreadsheetRecord);
}

async function whenDone(who: TestAgent, one: SpreadsheetRecord): Promise<SpreadsheetRecord> {
  for (let now = one; ;) {
    if (now.state !== 'checking' && now.state !== 'importing') return now;
    now = (await who.get(`/api/spreadsheets/${one.id}`).expect(200)).body as SpreadsheetRecord;
  }
}

/** What is wrong, cell by cell: `E4 没有…`. */
export const faultsOf = ({ faults }: SpreadsheetRecord): string[] =>
  faults.map(({ cell, row, message }) => `${cell ?? (row === null ? '' : `第${row}行`)} ${message}`.trim());
