import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { TaskListRecord } from '../contract/records/task-list.js';
import { CodeColumn, IdColumn, InstantColumn, JsonColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('task_lists')
@Index('task_lists_of_cadre', ['cycleId', 'cadreId'], { unique: true })
@Index('task_lists_of_area', ['cycleId', 'areaCode'])
export class TaskListEntity extends RecordEntity implements Omit<TaskListRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  @IdColumn()
  cadreId!: string;

  /** The code a measure knows the cadre by: what came of the tasks is scored under it. */
  @CodeColumn()
  cadreCode!: string;

  /** Where the cadre is posted; its township is the other side. */
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  state!: TaskListRecord['state'];

  @JsonColumn({ nullable: true })
  tasks!: TaskListRecord['tasks'];

  @JsonColumn({ nullable: true })
  proposal!: TaskListRecord['proposal'];

  /** Who of the proposing side signed the proposal. */
  @IdColumn({ nullable: true })
  proposedBy!: string | null;

  @JsonColumn()
  warnings!: TaskListRecord['warnings'];

  @InstantColumn({ nullable: true })
  agreedAt!: string | null;

  @IdColumn({ nullable: true })
  signedByCadre!: string | null;

  @IdColumn({ nullable: true })
  signedByTownship!: string | null;

  @JsonColumn({ nullable: true })
  ticks!: string[] | null;

  @JsonColumn({ nullable: true })
  outcomes!: string[] | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  /** Who made this version. */
  @IdColumn()
  changedBy!: string;
}

/** A task list as it stood before a change. Never changed, never removed. */
@Entity('task_list_versions')
export class TaskListVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  listId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @CodeColumn()
  state!: TaskListRecord['state'];

  @JsonColumn({ nullable: true })
  tasks!: TaskListRecord['tasks'];

  @JsonColumn({ nullable: true })
  proposal!: TaskListRecord['proposal'];

  @JsonColumn({ nullable: true })
  ticks!: string[] | null;

  @JsonColumn({ nullable: true })
  outcomes!: string[] | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  by!: string;

  @InstantColumn()
  at!: string;
}
