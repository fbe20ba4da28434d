import { Column, Entity, Index } from 'typeorm';
import type { FindingRecord } from '../contract/records/finding.js';
import { AboutEntity } from '../db/about-entity.js';
import { CodeColumn, DayColumn, IdColumn, JsonColumn, TextColumn } from '../db/columns.js';

@Entity('findings')
@Index('findings_of_cycle', ['cycleId', 'areaCode'])
export class FindingEntity extends AboutEntity implements Omit<FindingRecord, 'moves' | 'isConfidential'> {
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
  account!: string | null;

  @TextColumn({ nullable: true })
  evidence!: string | null;

  @CodeColumn()
  state!: FindingRecord['state'];

  @DayColumn({ nullable: true })
  answerDueOn!: string | null;

  @TextColumn({ nullable: true })
  answer!: string | null;

  @DayColumn({ nullable: true })
  answeredOn!: string | null;

  @DayColumn({ nullable: true })
  silentOn!: string | null;

  @TextColumn({ nullable: true })
  grounds!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @JsonColumn({ nullable: true })
  proposedWithdrawal!: FindingRecord['proposedWithdrawal'];

  @IdColumn({ nullable: true })
  reportedBy!: string | null;

  @IdColumn({ nullable: true })
  confirmedBy!: string | null;

  /** The roles the measure shows this conduct to, between commas; null for one that it shows to all. */
  @TextColumn({ nullable: true })
  visibleTo!: string | null;
}
