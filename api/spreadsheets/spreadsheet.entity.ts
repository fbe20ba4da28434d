import { Entity, Index } from 'typeorm';
import type { RowCounts, SheetName } from '../contract/records/spreadsheet.js';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  WordsColumn,
} from '../db/columns.js';

/** A file that was handed in. Neither the file nor what is in it is kept: only what it was, and what its import changed. */
@Entity('spreadsheets')
@Index('spreadsheets_of_cycle', ['cycleId', 'fileHash'])
export class SpreadsheetEntity extends RecordEntity {
  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  sheet!: SheetName;

  @WordsColumn()
  fileName!: string;

  @HashColumn()
  fileHash!: string;

  @CountColumn()
  bytes!: number;

  @IdColumn()
  accountId!: string;

  @CodeColumn()
  state!: 'received' | 'imported';

  /** What the import did; null before it. */
  @JsonColumn({ nullable: true })
  counts!: RowCounts | null;

  @InstantColumn({ nullable: true })
  importedAt!: string | null;
}
