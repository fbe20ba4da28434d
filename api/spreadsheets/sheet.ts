import type { Title } from '../contract/fields.js';
import type { PermissionName } from '../contract/permissions.js';
import type { SheetName } from '../contract/records/spreadsheet.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';
import type { Column, Fault, Form, Row } from './form.js';

/** For whom a sheet is made or read, in which cycle, by which measure. */
export type Occasion = { cycle: CycleEntity; ruleSet: RuleSet; actor: Actor };

/** A row as it was judged. What is wrong is in `faults`; what is not there yet is `fresh`. */
export type Judged = { row: Row; is: 'fresh' | 'changed' | 'same' | 'blank'; faults: Fault[] };

/** One reading of a file: rows are judged in batches, and the good ones kept. */
export interface SheetRun<J extends Judged = Judged> {
  /** Judges rows against the measure and the records that are there; nothing is written. */
  judge(rows: readonly Row[]): Promise<J[]>;
  /** Keeps what {@link judge} found fresh or changed, through the same service as a single entry. */
  keep(judged: readonly J[]): Promise<void>;
}

/** A sheet that offices fill in: what its columns are, and how a row becomes records. */
export interface Sheet {
  readonly name: SheetName;
  readonly title: Title;
  readonly notes: Title;
  /** What a single entry of the same thing asks for. */
  readonly permission: PermissionName;
  /** The states of the cycle in which it is taken. */
  readonly whileCycle: readonly CycleEntity['state'][];
  /** A title of its own where it depends on the measure. @throws DomainError where the measure or the actor's office has nothing to fill in here */
  form(occasion: Occasion): Promise<Pick<Form, 'columns' | 'rows' | 'emptyRows'> & Partial<Pick<Form, 'title'>>>;
  begin(occasion: Occasion, columns: readonly Column[]): Promise<SheetRun>;
}

/** The injection token of all {@link Sheet}s. */
export const SHEETS = Symbol('sheets');

/** What a service says is wrong, in both languages, each with the pointer it gave. @throws whatever is no fault of the input */
export function faultsIn(error: unknown): { pointer: string; zh: string; en: string }[] {
  if (error instanceof DomainError) {
    const about = Object.keys(error.details ?? {}).find((name) => name === 'day' || name === 'concerns');
    return [{ pointer: about ? `/${about}` : '', ...error.words }];
  }
  if (!(error instanceof InvalidInput)) throw error;
  const en = error.faults('en');
  return error
    .faults('zh')
    .map(({ pointer, message }, at) => ({ pointer, zh: message, en: en[at]?.message ?? message }));
}
