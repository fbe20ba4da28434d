import { Entity, Index } from 'typeorm';
import type { ReminderRecord } from '../contract/records/reminder.js';
import { CodeColumn, DayColumn, IdColumn, InstantColumn, RecordEntity } from '../db/columns.js';

@Entity('reminders')
@Index('reminders_once', ['windowId', 'kind', 'dueOn', 'role', 'aboutAreaCode'], { unique: true })
@Index('reminders_of_area', ['areaCode', 'at'])
export class ReminderEntity extends RecordEntity implements Omit<ReminderRecord, 'moves'> {
  @IdColumn({ nullable: true })
  cycleId!: string | null;

  @IdColumn({ nullable: true })
  windowId!: string | null;

  @CodeColumn({ nullable: true })
  word!: string | null;

  @IdColumn({ nullable: true })
  recordId!: string | null;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @IdColumn({ nullable: true })
  accountId!: string | null;

  @CodeColumn()
  kind!: ReminderRecord['kind'];

  @CodeColumn()
  role!: ReminderRecord['role'];

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  aboutAreaCode!: string;

  @DayColumn()
  dueOn!: string;

  @InstantColumn()
  at!: string;
}
