import { Entity, Index } from 'typeorm';
import type { DeterminationRecord, MeetingRecord } from '../contract/records/determination.js';
import { CodeColumn, DayColumn, FlagColumn, IdColumn, JsonColumn, RecordEntity, WordsColumn } from '../db/columns.js';

/** A meeting that determines grades. */
@Entity('meetings')
@Index('meetings_of_cycle', ['cycleId'])
export class MeetingEntity extends RecordEntity implements Omit<MeetingRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  /** The county. */
  @CodeColumn()
  areaCode!: string;

  @WordsColumn()
  name!: string;

  @DayColumn()
  heldOn!: string;

  @JsonColumn()
  present!: string[];

  @WordsColumn({ nullable: true })
  minutesNumber!: string | null;

  @WordsColumn({ nullable: true, length: 500 })
  remark!: string | null;

  @IdColumn()
  recordedBy!: string;
}

/** What the meeting decided about one result. There is one for each result; its earlier versions are in the audit chain. */
@Entity('determinations')
@Index('determinations_of_result', ['resultId'], { unique: true })
@Index('determinations_of_cycle', ['cycleId'])
export class DeterminationEntity extends RecordEntity implements Omit<DeterminationRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  @IdColumn()
  resultId!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @CodeColumn()
  kind!: DeterminationRecord['kind'];

  @CodeColumn()
  code!: string;

  @WordsColumn({ nullable: true })
  name!: string | null;

  @CodeColumn({ nullable: true })
  proposedGrade!: string | null;

  @CodeColumn()
  determinedGrade!: string;

  @JsonColumn()
  word!: DeterminationRecord['word'];

  @WordsColumn({ nullable: true, length: 300 })
  reason!: string | null;

  @CodeColumn()
  state!: DeterminationRecord['state'];

  @CodeColumn({ nullable: true })
  dispatchLevel!: string | null;

  @JsonColumn()
  by!: DeterminationRecord['by'];

  @FlagColumn()
  isProposedUpward!: boolean;

  @IdColumn({ nullable: true })
  meetingId!: string | null;

  @IdColumn()
  recordedBy!: string;
}
