import type { Title } from '../contract/fields.js';
import type { FormId, FormOf } from '../contract/records/form.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import type { Language } from '../http/language.js';
import type { Sheet } from './sheet.js';
import type { SourcesService } from './sources.service.js';

/** What a form is asked for: whose, of which cycle, by whom, in which language. */
export type Ask = {
  cycle: CycleEntity;
  ruleSet: RuleSet;
  actor: Actor;
  language: Language;
  /** The county's name, as its office signs. */
  county: string;
  /** The day it is, in the county. */
  today: string;
  /** The township or village, the unit, or the record it is of; the county where it is of all. */
  of: string;
  /** What is filled in by hand is left empty. */
  isBlank: boolean;
};

/** What a form fills in; the rest of the sheet is the same for all. */
export type Drawn = Pick<Sheet, 'body'> & Partial<Pick<Sheet, 'title' | 'under' | 'foot'>>;

/** A form: its title, what it is made of, how its paper lies, and how it is filled in. */
export type Form = {
  id: FormId;
  title: Title;
  of: FormOf;
  paper: Sheet['paper'];
  /** Its table goes out as a workbook too. */
  hasExcel?: boolean;
  draw(ask: Ask, from: SourcesService): Promise<Drawn>;
  /** How it is laid out, where that cannot be drawn without a record to fill it with. */
  blank?(ask: Ask): Drawn;
};

/** Both languages of a text; a form takes the reader's. */
export const both = (zh: string, en: string): Title => ({ zh, en });

/** Columns from their ids, titles and widths, in the reader's language. */
export const columnsOf = (
  language: Language,
  ...columns: readonly (readonly [id: string, zh: string, en: string, width: number])[]
) => columns.map(([id, zh, en, width]) => ({ id, title: language === 'zh' ? zh : en, width }));
