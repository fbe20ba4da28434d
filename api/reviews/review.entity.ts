import { Column, Entity, Index } from 'typeorm';
import type { ReviewRecord } from '../contract/records/review.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

@Entity('reviews')
@Index('reviews_of_cycle', ['cycleId', 'state'])
@Index('reviews_of_result', ['resultId'])
@Index('reviews_of_area', ['areaCode'])
@Index('reviews_of_cadre', ['cadreId'])
export class ReviewEntity extends RecordEntity implements Omit<ReviewRecord, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  number!: string;

  @CodeColumn()
  kind!: ReviewRecord['kind'];

  @IdColumn()
  cycleId!: string;

  @IdColumn()
  resultId!: string;

  @IdColumn()
  cadreId!: string;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  appealsId!: string | null;

  @CodeColumn()
  state!: ReviewRecord['state'];

  @TextColumn()
  account!: string;

  @TextColumn({ nullable: true })
  evidence!: string | null;

  @WordsColumn()
  clause!: string;

  @DayColumn()
  submittedOn!: string;

  @TextColumn({ nullable: true })
  lateReason!: string | null;

  @DayColumn({ nullable: true })
  dueOn!: string | null;

  @CountColumn({ nullable: true })
  extendedBy!: number | null;

  @TextColumn({ nullable: true })
  extensionReason!: string | null;

  @FlagColumn()
  suspends!: boolean;

  @JsonColumn({ nullable: true })
  proposed!: ReviewRecord['proposed'];

  @DayColumn({ nullable: true })
  decidedOn!: string | null;

  @IdColumn({ nullable: true })
  decidedBy!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @JsonColumn({ nullable: true })
  authority!: ReviewRecord['authority'];

  @IdColumn({ nullable: true })
  supersededById!: string | null;

  @DayColumn({ nullable: true })
  appealUntil!: string | null;
}
