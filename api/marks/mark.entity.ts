import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MarkRecord } from '../contract/records/mark.js';
import { CodeColumn, DayColumn, IdColumn, InstantColumn, JsonColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('marks')
@Index('marks_of_entity', ['cycleId', 'entityCode', 'group', 'item', 'entityKind'], { unique: true })
@Index('marks_of_area', ['cycleId', 'areaCode'])
export class MarkEntity extends RecordEntity implements Omit<MarkRecord, 'moves'> {
  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  group!: string;

  @CodeColumn()
  entityKind!: MarkRecord['entityKind'];

  @CodeColumn()
  entityCode!: string;

  @CodeColumn()
  item!: string;

  @JsonColumn()
  values!: MarkRecord['values'];

  @TextColumn({ nullable: true })
  sentence!: string | null;

  @CodeColumn()
  state!: MarkRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  enteredBy!: string;

  @IdColumn({ nullable: true })
  submittedBy!: string | null;

  @IdColumn({ nullable: true })
  countersignedBy!: string | null;

  @DayColumn({ nullable: true })
  meetingOn!: string | null;

  /** Who made this version: entered, submitted, countersigned or returned it. */
  @IdColumn()
  changedBy!: string;
}

/** A mark as it stood before a change. Never changed, never removed. */
@Entity('mark_versions')
export class MarkVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  markId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @JsonColumn()
  values!: MarkRecord['values'];

  @TextColumn({ nullable: true })
  sentence!: string | null;

  @Column({ type: 'varchar', length: 64 })
  state!: MarkRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @DayColumn({ nullable: true })
  meetingOn!: string | null;

  @IdColumn()
  by!: string;

  @InstantColumn()
  at!: string;
}
