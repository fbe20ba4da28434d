import { Column, Entity, Index } from 'typeorm';
import type { EntityKind } from '../contract/fields.js';
import type { FindingRecord } from '../contract/records/finding.js';
import { CodeColumn, DayColumn, IdColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('findings')
@Index('findings_of_cycle', ['cycleId', 'areaCode'])
export class FindingEntity extends RecordEntity implements Omit<FindingRecord, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  number!: string;

  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @CodeColumn()
  entityKind!: EntityKind;

  @CodeColumn()
  entityCode!: string;

  @CodeColumn()
  code!: string;

  @DayColumn()
  day!: string;

  @CodeColumn({ nullable: true })
  concerns!: string | null;

  /** A decimal as it was written: a floating column would change it. */
  @Column({ type: 'simple-json', nullable: true })
  amount!: number | null;

  @TextColumn({ nullable: true })
  evidence!: string | null;

  @CodeColumn()
  state!: FindingRecord['state'];

  @TextColumn({ nullable: true })
  answer!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn({ nullable: true })
  reportedBy!: string | null;

  @IdColumn({ nullable: true })
  confirmedBy!: string | null;
}
