import { Column, Entity, Index } from 'typeorm';
import type { FeedbackRecord } from '../contract/records/feedback.js';
import { CodeColumn, DayColumn, IdColumn, InstantColumn, RecordEntity, WordsColumn } from '../db/columns.js';

@Entity('feedback')
@Index('feedback_of_cycle', ['cycleId'])
@Index('feedback_of_area', ['areaCode'])
@Index('feedback_of_cadre', ['cadreId'])
export class FeedbackEntity extends RecordEntity implements Omit<FeedbackRecord, 'moves' | 'isOver' | 'clockStartsOn'> {
  @IdColumn()
  cycleId!: string;

  /** A cadre is told a result once. */
  @Column({ type: 'varchar', length: 36, unique: true })
  resultId!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  code!: string;

  @WordsColumn({ nullable: true })
  name!: string | null;

  @DayColumn()
  knownOn!: string;

  @CodeColumn()
  how!: FeedbackRecord['how'];

  @WordsColumn({ nullable: true })
  clause!: string | null;

  /** As the calendar stood on that day; a rest day entered since makes it later, never earlier. */
  @DayColumn({ nullable: true })
  dueOn!: string | null;

  @DayColumn({ nullable: true })
  letterOn!: string | null;

  @WordsColumn({ nullable: true })
  letterNumber!: string | null;

  @InstantColumn({ nullable: true })
  confirmedAt!: string | null;
}
