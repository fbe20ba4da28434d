import { Entity, Index } from 'typeorm';
import type { CalendarDay } from '../contract/records/calendar-day.js';
import { CodeColumn, DayColumn, FlagColumn, JsonColumn, RecordEntity } from '../db/columns.js';

@Entity('calendar_days')
@Index('calendar_days_of_area', ['areaCode', 'day'], { unique: true })
export class CalendarDayEntity extends RecordEntity implements Omit<CalendarDay, 'moves'> {
  /** Empty for the nation. */
  @CodeColumn()
  areaCode!: string;

  @DayColumn()
  day!: string;

  @CodeColumn()
  kind!: CalendarDay['kind'];

  @JsonColumn()
  name!: CalendarDay['name'];

  @FlagColumn()
  isEve!: boolean;

  @FlagColumn()
  isAnnounced!: boolean;

  /** Nobody has changed it since it came with the program, so a later edition of the program may. */
  @FlagColumn()
  isFromProgram!: boolean;
}
