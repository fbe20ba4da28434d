import { Entity, Index } from 'typeorm';
import type { AssignedDutyRecord } from '../contract/records/assigned-duty.js';
import { CodeColumn, DayColumn, IdColumn, JsonColumn, RecordEntity, TextColumn } from '../db/columns.js';

/** What the cadre and the county know of a report. A township is told a part of it, and that only when the books are closed. */
@Entity('assigned_duties')
@Index('assigned_duties_of_area', ['areaCode', 'state'])
@Index('assigned_duties_of_cadre', ['cadreId'])
export class AssignedDutyEntity extends RecordEntity {
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  cadreId!: string;

  @CodeColumn()
  item!: string;

  @DayColumn()
  from!: string;

  @DayColumn()
  to!: string;

  @TextColumn({ nullable: true })
  account!: string | null;

  @CodeColumn()
  state!: AssignedDutyRecord['state'];

  @IdColumn()
  reportedBy!: string;

  @TextColumn({ nullable: true })
  answer!: string | null;

  @JsonColumn({ nullable: true })
  emergency!: AssignedDutyRecord['emergency'];

  @DayColumn({ nullable: true })
  answeredOn!: string | null;

  @DayColumn({ nullable: true })
  silentOn!: string | null;

  @JsonColumn({ nullable: true })
  proposed!: AssignedDutyRecord['proposed'];

  @TextColumn({ nullable: true })
  grounds!: string | null;

  @TextColumn({ nullable: true })
  remedy!: string | null;

  @DayColumn({ nullable: true })
  verifiedOn!: string | null;

  @IdColumn({ nullable: true })
  verifiedBy!: string | null;

  @CodeColumn({ nullable: true })
  findingNumber!: string | null;
}
