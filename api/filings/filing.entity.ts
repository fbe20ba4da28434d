import { Column, Entity, Index } from 'typeorm';
import type { FilingRecord } from '../contract/records/filing.js';
import { CodeColumn, DayColumn, IdColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('filings')
@Index('filings_of_cadre', ['cadreId'])
export class FilingEntity extends RecordEntity implements Omit<FilingRecord, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  number!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  cadreId!: string;

  @CodeColumn()
  cadreCode!: string;

  @TextColumn()
  what!: string;

  @TextColumn()
  risks!: string;

  @TextColumn()
  studiedBy!: string;

  @TextColumn()
  worstLoss!: string;

  @DayColumn()
  startsOn!: string;

  @CodeColumn()
  state!: FilingRecord['state'];

  @DayColumn()
  filedOn!: string;

  @DayColumn({ nullable: true })
  acknowledgedOn!: string | null;

  @IdColumn({ nullable: true })
  acknowledgedBy!: string | null;
}
