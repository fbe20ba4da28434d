import { readFile } from 'node:fs/promises';
import type { MessagePort } from 'node:worker_threads';
import { type Form, HEADINGS_AT, type Refusal, type Row, type Value } from './form.js';
import { lookInto } from './look-into.js';
import type { Raw } from './read-cell.js';
import { mergedCells, otherTemplate, placing, readRow } from './read-form.js';
import { identityOf, type Mark, rowsOf, writeForm, writeMarked, writeTable } from './workbook.js';

// What runs in the threads of spreadsheets: each exported function is a task, called by its name. It knows no database.

/** What goes over the port: how many rows there are, then rows in batches; each batch is answered before the next is read. */
export type Told = { total: number } | { places: [string, number][] } | { rows: Row[] };
export type ReadTask = { file: string; form: Form; port: MessagePort };
export type ReadAnswer = { refusal: Refusal | null };
export type MarkTask = { file: string; form: Form; marks: Mark[]; language: 'zh' | 'en' };
export type TableTask = { title: string; note: string; headings: { title: string; width?: number }[]; rows: Value[][] };

const ROWS_AT_ONCE = 500;

/** Reads a filled template row by row, and hands the rows over as fast as they are taken. */
export async function read({ file, form, port }: ReadTask): Promise<ReadAnswer> {
  try {
    const bytes = await readFile(file);
    const look = await lookInto(bytes);
    if (look.refusal) return { refusal: look.refusal };
    const refusal = otherTemplate(await identityOf(bytes), form);
    if (refusal) return { refusal };
    port.postMessage({ total: Math.max(0, look.rows - HEADINGS_AT - 1) } satisfies Told);
    const odd = { ...look, merged: new Set(mergedCells(look.merged, look.rows)) };
    let found: ReturnType<typeof placing> | undefined;
    let batch: Row[] = [];
    for await (const row of rowsOf(bytes)) {
      if (row.at < HEADINGS_AT) continue;
      if (row.at === HEADINGS_AT) found = placing(row.cells, form.columns);
      found ??= placing([], form.columns);
      if (!('placeOf' in found)) return { refusal: found };
      if (row.at === HEADINGS_AT) {
        port.postMessage({ places: [...found.placeOf] } satisfies Told);
        continue;
      }
      const said = readRow(row, form.columns, found, odd);
      if (said) batch.push(said);
      if (batch.length < ROWS_AT_ONCE) continue;
      await handOver(port, batch);
      batch = [];
    }
    if (batch.length > 0) await handOver(port, batch);
    return { refusal: null };
  } finally {
    port.close();
  }
}

/** Waits until the batch was taken. */
function handOver(port: MessagePort, rows: Row[]): Promise<void> {
  return new Promise((taken, stopped) => {
    port.once('message', (answer: 'next' | 'stop') => (answer === 'next' ? taken() : stopped(new Error('stopped'))));
    port.postMessage({ rows } satisfies Told);
  });
}

/** A template. */
export const template = ({ form, language }: { form: Form; language: 'zh' | 'en' }): Promise<Uint8Array> =>
  writeForm(form, language);

/** A table for reading. */
export const table = ({ title, note, headings, rows }: TableTask): Promise<Uint8Array> =>
  writeTable(title, note, headings, rows);

/** A copy of a file with what is wrong written beside its cells. */
export async function marked({ file, form, marks, language }: MarkTask): Promise<Uint8Array> {
  const bytes = await readFile(file);
  const rows: Raw[][] = [];
  let placeOf: ReadonlyMap<string, number> | undefined;
  for await (const { at, cells } of rowsOf(bytes)) {
    if (at < HEADINGS_AT) continue;
    if (at === HEADINGS_AT) {
      const found = placing(cells, form.columns);
      placeOf = 'placeOf' in found ? found.placeOf : undefined;
      continue;
    }
    const columns = form.columns.map(({ key }, own) => cells[placeOf?.get(key) ?? own] ?? null);
    rows[at - HEADINGS_AT - 1] = columns;
  }
  return writeMarked(
    form,
    Array.from(rows, (row) => row ?? form.columns.map(() => null)),
    marks,
    language,
  );
}
