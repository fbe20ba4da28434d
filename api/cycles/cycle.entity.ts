import { Entity, Index } from 'typeorm';
import type { CycleRecord, CycleState } from '../contract/records/cycle.js';
import { CodeColumn, DayColumn, HashColumn, IdColumn, InstantColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('cycles')
@Index('cycles_of_county', ['areaCode', 'code'], { unique: true })
export class CycleEntity extends RecordEntity implements Omit<CycleRecord, 'moves'> {
  @CodeColumn()
  code!: string;

  /** The county. */
  @CodeColumn()
  areaCode!: string;

  @CodeColumn({ nullable: true })
  half!: CycleRecord['half'];

  @DayColumn()
  startsOn!: string;

  @DayColumn()
  cutoffOn!: string;

  @IdColumn()
  ruleSetId!: string;

  @CodeColumn()
  state!: CycleState;

  @TextColumn({ nullable: true })
  moveReason!: string | null;

  @InstantColumn({ nullable: true })
  openedAt!: string | null;

  @InstantColumn({ nullable: true })
  closedAt!: string | null;

  @InstantColumn({ nullable: true })
  assessedAt!: string | null;

  @InstantColumn({ nullable: true })
  consultedAt!: string | null;

  @InstantColumn({ nullable: true })
  determinedAt!: string | null;

  @InstantColumn({ nullable: true })
  sealedAt!: string | null;

  @InstantColumn({ nullable: true })
  noticedAt!: string | null;

  @InstantColumn({ nullable: true })
  finalAt!: string | null;

  @HashColumn({ nullable: true })
  seal!: string | null;
}
