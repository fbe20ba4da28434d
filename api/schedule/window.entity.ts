import { Entity, Index } from 'typeorm';
import type { WindowRecord } from '../contract/records/window.js';
import { CodeColumn, CountColumn, DayColumn, IdColumn, JsonColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('windows')
@Index('windows_of_cycle', ['cycleId', 'code'], { unique: true })
export class WindowEntity extends RecordEntity implements Omit<WindowRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  /** The county. */
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  code!: string;

  @JsonColumn()
  title!: WindowRecord['title'];

  @CodeColumn()
  clause!: string;

  /** Its place among the windows of the measure. */
  @CountColumn()
  place!: number;

  @DayColumn({ nullable: true })
  fromOn!: string | null;

  @DayColumn()
  toOn!: string;

  @TextColumn({ nullable: true })
  movedReason!: string | null;
}
