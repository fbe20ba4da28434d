import { Entity, Index } from 'typeorm';
import type { Tally } from '../contract/ballot.js';
import type { WaitingSheet } from '../contract/records/ballot.js';
import { CodeColumn, CountColumn, IdColumn, JsonColumn, RecordEntity, TextColumn } from '../db/columns.js';

/** A line of a paper count sheet as one person entered it. It waits until a second person has entered the same, and is then removed. */
@Entity('count_sheets')
@Index('count_sheets_of_vote', ['cycleId', 'group', 'entityCode', 'areaCode', 'attempt', 'enteredBy'], { unique: true })
export class CountSheetEntity extends RecordEntity implements Omit<WaitingSheet, 'moves' | 'isOwn'> {
  @IdColumn()
  cycleId!: string;

  /** The village. */
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  group!: string;

  @CodeColumn()
  entityKind!: WaitingSheet['entityKind'];

  @CodeColumn()
  entityCode!: string;

  @CountColumn()
  attempt!: number;

  @JsonColumn()
  tally!: Tally;

  /** Why a recorded sheet is corrected; null for a sheet that is not recorded yet. */
  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  enteredBy!: string;
}
