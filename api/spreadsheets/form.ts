import type { Title } from '../contract/fields.js';

/** One of the values a cell may have: what the records call it, and what people read. */
export type Choice = { id: string; title: Title };

/**
 * A column of a sheet. `choices` takes several of its values in one cell, with a mark between; `month` is a year and a month, `time` an hour and a minute. A fixed
 * column is filled in beforehand and protected.
 */
export type Column = {
  key: string;
  title: Title;
  kind: 'text' | 'code' | 'number' | 'choice' | 'choices' | 'day' | 'time' | 'month' | 'yesNo';
  choices?: readonly Choice[];
  isFixed?: boolean;
  /** Rows that agree in all key columns are about the same thing. */
  isKey?: boolean;
  isRequired?: boolean;
  least?: number;
  most?: number;
  isWhole?: boolean;
  /** How many characters a text may have. */
  longest?: number;
  width?: number;
  /** Shown beside the cell while it is filled in. */
  note?: Title;
};

/** What a cell says, read: texts and choices by id, days as `2026-09-18`. */
export type Value = string | number | boolean | string[] | null;

/** For which sheet, cycle, measure and office a template was made; kept in it where nobody sees it. */
export type Identity = {
  sheet: string;
  cycleId: string;
  cycle: string;
  ruleSetHash: string;
  areaCode: string;
};

/** A sheet as it is handed out, and as a filled one is read. */
export type Form = {
  identity: Identity;
  title: Title;
  /** What to know before filling in. */
  notes: Title;
  columns: readonly Column[];
  /** Filled in beforehand, by the keys of the columns. */
  rows: readonly Readonly<Record<string, Value>>[];
  /** Empty rows below for what is not there yet. */
  emptyRows: number;
};

/** What is wrong with a cell, by the key of its column; null for the row. */
export type Fault = { key: string | null; zh: string; en: string };

/** A row of a file: its number as a spreadsheet counts, and what its cells say. */
export type Row = { at: number; values: Record<string, Value>; faults: Fault[] };

/** What is wrong with a file as a whole. */
export type Refusal = { zh: string; en: string };

/** Where things stand in every file of ours: title, notes, headings, and the rows from there on; counted from 0. */
export const HEADINGS_AT = 2;
export const IDENTITY_SHEET = '_sifang';

/** `C` for the third column. */
export function letterOf(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? letterOf(first - 1) : ''}${String.fromCodePoint(65 + (column % 26))}`;
}
