import { Entity, Index } from 'typeorm';
import type { HandoverRecord } from '../contract/records/handover.js';
import { CodeColumn, DayColumn, IdColumn, InstantColumn, JsonColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('handovers')
@Index('handovers_of_area', ['areaCode'])
@Index('handovers_of_cadres', ['fromCadreId', 'toCadreId'])
export class HandoverEntity extends RecordEntity implements Omit<HandoverRecord, 'moves' | 'days'> {
  /** Where who goes is posted. */
  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  fromCadreId!: string;

  @IdColumn()
  toCadreId!: string;

  @DayColumn()
  startsOn!: string;

  @DayColumn()
  endsOn!: string;

  @JsonColumn()
  items!: HandoverRecord['items'];

  @TextColumn({ nullable: true })
  note!: string | null;

  @CodeColumn()
  state!: HandoverRecord['state'];

  @InstantColumn({ nullable: true })
  handedOverAt!: string | null;

  @InstantColumn({ nullable: true })
  receivedAt!: string | null;

  /** Why it was cancelled. */
  @TextColumn({ nullable: true })
  reason!: string | null;
}
