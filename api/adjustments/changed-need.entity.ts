import { Entity, Index } from 'typeorm';
import type { ChangedNeedRecord } from '../contract/records/changed-need.js';
import { CodeColumn, IdColumn, RecordEntity, TextColumn, WordsColumn } from '../db/columns.js';

@Entity('changed_needs')
@Index('changed_needs_of_area', ['areaCode'])
export class ChangedNeedEntity extends RecordEntity implements Omit<ChangedNeedRecord, 'moves'> {
  @CodeColumn()
  areaCode!: string;

  @TextColumn()
  need!: string;

  @WordsColumn({ nullable: true })
  specialty!: string | null;

  @CodeColumn()
  state!: ChangedNeedRecord['state'];

  @IdColumn()
  statedBy!: string;

  @TextColumn({ nullable: true })
  answer!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;
}
