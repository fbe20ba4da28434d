import { Entity, Index } from 'typeorm';
import type { ObjectionRecord } from '../contract/records/notice.js';
import { CodeColumn, CountColumn, DayColumn, IdColumn, RecordEntity, TextColumn, WordsColumn } from '../db/columns.js';

@Entity('objections')
@Index('objections_of_cycle', ['cycleId', 'state'])
@Index('objections_of_county', ['areaCode'])
export class ObjectionEntity extends RecordEntity implements Omit<ObjectionRecord, 'moves' | 'recordedBy'> {
  @IdColumn()
  noticeId!: string;

  @IdColumn()
  cycleId!: string;

  /** Where the person belongs whom it is against. */
  @CodeColumn()
  areaCode!: string;

  @CountColumn()
  line!: number;

  @IdColumn()
  resultId!: string;

  @WordsColumn()
  name!: string;

  @WordsColumn()
  from!: string;

  @TextColumn()
  text!: string;

  @DayColumn()
  receivedOn!: string;

  @CodeColumn()
  state!: ObjectionRecord['state'];

  @DayColumn()
  dueOn!: string;

  @DayColumn({ nullable: true })
  answeredOn!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  /** Whose account recorded it. */
  @IdColumn()
  accountId!: string;

  @IdColumn({ nullable: true })
  answeredBy!: string | null;
}
