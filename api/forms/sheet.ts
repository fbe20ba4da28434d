import type { FormId } from '../contract/records/form.js';

/** A column of a table, in the reader's language; `width` is its share of the sheet beside the others. */
export type Column = { id: string; title: string; width: number };
/** A line of a table: the text of each column by its id. */
export type Row = Readonly<Record<string, string>>;

export type Table = { kind: 'table'; columns: readonly Column[]; rows: readonly Row[] };

/** One box of a card: what is asked, what stands in it. A tall one is a line of its own, with room to write and to seal. */
export type Box = { id: string; title: string; text: string; isTall?: boolean };
/** One person's form: boxes side by side, and a table in their midst. */
export type Card = {
  kind: 'card';
  above: readonly (readonly Box[])[];
  table: Table | null;
  below: readonly (readonly Box[])[];
};

/** A part of a letter: a heading of the first level, and its paragraphs. */
export type Part = { heading: string | null; paragraphs: readonly string[] };
/** A letter in the layout of official documents. */
export type Letter = {
  kind: 'letter';
  /** To whom, with the colon. */
  to: string | null;
  parts: readonly Part[];
  table: Table | null;
  signedBy: string;
  signedOn: string;
};

/** A form filled in, in one language: everything that a page or a Word file says, and nothing about how it looks. */
export type Sheet = {
  form: FormId;
  language: 'zh' | 'en';
  title: string;
  /** Lines under the title: which county, cycle and measure. */
  under: readonly string[];
  paper: 'portrait' | 'landscape' | 'a3';
  body: Table | Card | Letter;
  /** Lines at the foot: who signs, who seals. */
  foot: readonly string[];
};

/** Whoever fills in a table numbers its lines. */
export const numbered = <T>(many: readonly T[], row: (one: T) => Row): Row[] =>
  many.map((one, i) => ({ no: String(i + 1), ...row(one) }));

/** A letter with nothing in it yet: how it is laid out. */
export const emptyLetter = (table: Table | null): Letter => ({
  kind: 'letter',
  to: '',
  parts: [],
  table,
  signedBy: '',
  signedOn: '',
});
