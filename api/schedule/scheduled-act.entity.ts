import { Column, Entity } from 'typeorm';
import { CodeColumn, CountColumn, DayColumn, IdColumn, RecordEntity } from '../db/columns.js';

/** Something the schedule did. Its key is unique and written with what was done, so that of two programs one does it. */
@Entity('scheduled_acts')
export class ScheduledActEntity extends RecordEntity {
  /** What was done with what: `open <cycle>`. */
  @Column({ type: 'varchar', length: 200, unique: true })
  key!: string;

  /** The county. */
  @CodeColumn()
  areaCode!: string;

  /** Null for what belongs to no cycle. */
  @IdColumn({ nullable: true })
  cycleId!: string | null;

  /** The day it was due, which may be before the day it was done. */
  @DayColumn()
  dueOn!: string;

  /** The version in which it left the cycle: what a person changed since is theirs. */
  @CountColumn({ nullable: true })
  cycleVersion!: number | null;
}
