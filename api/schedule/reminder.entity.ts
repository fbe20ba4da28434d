import { Entity, Index } from 'typeorm';
import type { ReminderRecord } from '../contract/records/reminder.js';
import { CodeColumn, DayColumn, IdColumn, InstantColumn, RecordEntity } from '../db/columns.js';

@Entity('reminders')
@Index('reminders_once', ['windowId', 'kind', 'dueOn', 'role', 'aboutAreaCode'], { unique: true })
@Index('reminders_of_area', ['areaCode', 'at'])
export class ReminderEntity extends RecordEntity implements Omit<ReminderRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  @IdColumn()
  windowId!: string;

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
