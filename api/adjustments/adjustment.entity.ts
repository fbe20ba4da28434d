import { Column, Entity, Index } from 'typeorm';
import type { AdjustmentRecord } from '../contract/records/adjustment.js';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

@Entity('adjustments')
@Index('adjustments_of_area', ['areaCode'])
@Index('adjustments_of_entity', ['entityCode'])
@Index('adjustments_of_result', ['resultId'])
export class AdjustmentEntity extends RecordEntity implements Omit<AdjustmentRecord, 'moves'> {
  @Column({ type: 'varchar', length: 100, unique: true })
  number!: string;

  @CodeColumn()
  kind!: AdjustmentRecord['kind'];

  @CodeColumn()
  entityKind!: AdjustmentRecord['entityKind'];

  @CodeColumn()
  entityCode!: string;

  @CodeColumn()
  ground!: AdjustmentRecord['ground'];

  @WordsColumn()
  name!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @IdColumn({ nullable: true })
  resultId!: string | null;

  @CodeColumn({ nullable: true })
  rule!: string | null;

  @IdColumn({ nullable: true })
  followsId!: string | null;

  @JsonColumn({ nullable: true })
  to!: AdjustmentRecord['to'];

  @TextColumn()
  reason!: string;

  @JsonColumn({ nullable: true })
  within!: AdjustmentRecord['within'];

  @CodeColumn()
  state!: AdjustmentRecord['state'];

  @IdColumn({ nullable: true })
  proposedBy!: string | null;

  /** A township knows of what it proposed itself, also before it is decided. */
  @CodeColumn()
  proposedByRole!: string;

  @IdColumn({ nullable: true })
  decidedBy!: string | null;

  @DayColumn({ nullable: true })
  decidedOn!: string | null;

  @TextColumn({ nullable: true })
  grounds!: string | null;

  @DayColumn({ nullable: true })
  dueOn!: string | null;

  @DayColumn({ nullable: true })
  carriedOutOn!: string | null;

  @TextColumn({ nullable: true })
  account!: string | null;

  @WordsColumn({ nullable: true, length: 500 })
  attendees!: string | null;

  @WordsColumn({ nullable: true })
  minutesNumber!: string | null;

  @IdColumn({ nullable: true })
  successorId!: string | null;

  @IdColumn({ nullable: true })
  handoverId!: string | null;

  @DayColumn({ nullable: true })
  recheckedOn!: string | null;

  @TextColumn({ nullable: true })
  recheck!: string | null;

  @InstantColumn({ nullable: true })
  receivedAt!: string | null;
}
