import { rm } from 'node:fs/promises';
import type { RowCounts } from '../contract/records/spreadsheet.js';
import type { Fault, Form, Refusal, Row } from './form.js';
import { shownValue } from './read-cell.js';
import type { Judged } from './sheet.js';

/** How long a file waits for its import. */
export const KEPT_MS = 60 * 60 * 1000;
/** How many of the faults are told and written into the marked copy. */
export const FAULTS_TOLD = 1000;

/** A fault and the row it is in. */
export type RowFault = Fault & { row: number };

/** A file in hand: where it lies, how far it is, and what was found in it. Nothing of it outlives the process. */
export class Job {
  phase: 'checking' | 'checked' | 'refused' | 'importing' | 'imported' = 'checking';
  done = 0;
  total = 0;
  refusal: Refusal | null = null;
  faults: RowFault[] = [];
  faultCount = 0;
  counts: RowCounts = emptyCounts();
  /** When the very same file was imported before. */
  importedBeforeAt: string | null = null;
  /** In which place of the file each column stands. */
  places: ReadonlyMap<string, number> = new Map();
  /** Settles when the phase that is under way is over. */
  settled: Promise<void> = Promise.resolve();
  readonly #keys = new Map<string, number>();

  constructor(
    readonly file: string,
    readonly form: Form,
    readonly startedAt: number,
  ) {}

  /** Begins another reading of the file. */
  restart(phase: 'checking' | 'importing'): void {
    this.phase = phase;
    this.done = 0;
    this.faults = [];
    this.faultCount = 0;
    this.counts = emptyCounts();
    this.#keys.clear();
  }

  /** Adds to the faults of each row that it says the same as an earlier one. */
  findTwice(rows: readonly Row[]): void {
    const keys = this.form.columns.filter(({ isKey }) => isKey).map(({ key }) => key);
    if (keys.length === 0) return;
    for (const row of rows) {
      const said = keys.map((key) => row.values[key] ?? null);
      // What cannot be read is told already, and compared with nothing.
      if (said.every((value) => value === null) || row.faults.some(({ key }) => keys.includes(key!))) continue;
      const name = JSON.stringify(said);
      const first = this.#keys.get(name);
      if (first === undefined) this.#keys.set(name, row.at);
      else
        row.faults.push({
          key: keys[0]!,
          zh: `与第 ${first} 行重复（${this.shown(row, 'zh').join('，')}）`,
          en: `says the same as row ${first} (${this.shown(row, 'en').join(', ')})`,
        });
    }
  }

  /** What makes a row this one and no other, as people read it. */
  private shown(row: Row, language: 'zh' | 'en'): (string | number)[] {
    const keys = this.form.columns.filter(({ isKey }) => isKey);
    return keys.flatMap((column) => shownValue(column, row.values[column.key] ?? null, language) ?? []);
  }

  /** Takes what became of a batch into the counts. */
  note(judged: readonly Judged[]): void {
    for (const { row, is, faults } of judged) {
      this.done += 1;
      if (is !== 'blank' || faults.length > 0) this.counts.rows += 1;
      if (faults.length > 0) this.counts.faulty += 1;
      else this.counts[is] += 1;
      this.say(row, faults);
    }
  }

  /** Rows that were good and were refused only when they were kept. */
  failed(judged: readonly Judged[]): void {
    for (const { row, is, faults } of judged) {
      this.counts[is] -= 1;
      this.counts.faulty += 1;
      this.say(row, faults);
    }
  }

  private say(row: Row, faults: readonly Fault[]): void {
    this.faultCount += faults.length;
    for (const fault of faults) if (this.faults.length < FAULTS_TOLD) this.faults.push({ ...fault, row: row.at });
  }

  async discard(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

const emptyCounts = (): RowCounts => ({ rows: 0, fresh: 0, changed: 0, same: 0, blank: 0, faulty: 0 });
