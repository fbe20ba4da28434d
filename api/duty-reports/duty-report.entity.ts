import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { DutyReportRecord } from '../contract/records/duty-report.js';
import { CodeColumn, IdColumn, InstantColumn, RecordEntity, TextColumn } from '../db/columns.js';

type Derived = 'moves' | 'characters' | 'charactersAtMost';

@Entity('duty_reports')
@Index('duty_reports_of_cadre', ['cycleId', 'cadreId'], { unique: true })
@Index('duty_reports_of_area', ['cycleId', 'areaCode'])
export class DutyReportEntity extends RecordEntity implements Omit<DutyReportRecord, Derived> {
  @IdColumn()
  cycleId!: string;

  @IdColumn()
  cadreId!: string;

  /** Where the cadre is posted; the township that reads it. */
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  state!: DutyReportRecord['state'];

  @TextColumn()
  text!: string;

  /** What everybody but the author reads; null before the first submission. */
  @TextColumn({ nullable: true })
  submittedText!: string | null;

  @InstantColumn({ nullable: true })
  submittedAt!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  /** Who made this version. */
  @IdColumn()
  changedBy!: string;
}

/** A duty report as it stood before a change. Never changed, never removed. */
@Entity('duty_report_versions')
export class DutyReportVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  reportId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @CodeColumn()
  state!: DutyReportRecord['state'];

  @TextColumn()
  text!: string;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  by!: string;

  @InstantColumn()
  at!: string;
}
