import { Entity, Index } from 'typeorm';
import type { Leave } from '../contract/records/leave.js';
import { CodeColumn, CountColumn, DayColumn, FlagColumn, IdColumn, RecordEntity } from '../db/columns.js';

/** An entry of the leave register, at the place where the cadre was posted then. */
@Entity('leaves')
@Index('leaves_of_cadre', ['cadreId', 'from'])
@Index('leaves_of_area', ['areaCode'])
export class LeaveEntity extends RecordEntity implements Omit<Leave, 'moves'> {
  @IdColumn()
  cadreId!: string;

  @IdColumn()
  unitId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  kind!: Leave['kind'];

  @DayColumn()
  from!: string;

  @DayColumn()
  to!: string;

  @CountColumn()
  workingDays!: number;

  @FlagColumn()
  isCancelled!: boolean;
}
