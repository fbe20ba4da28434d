import { Entity, Index } from 'typeorm';
import type { ProjectRecord } from '../contract/records/project.js';
import { CodeColumn, DayColumn, IdColumn, JsonColumn, RecordEntity, TextColumn, WordsColumn } from '../db/columns.js';

@Entity('projects')
@Index('projects_of_area', ['areaCode'])
export class ProjectEntity extends RecordEntity implements Omit<ProjectRecord, 'moves'> {
  /** The village. */
  @CodeColumn()
  areaCode!: string;

  @WordsColumn()
  title!: string;

  @CodeColumn()
  state!: ProjectRecord['state'];

  @WordsColumn({ nullable: true })
  maintainer!: string | null;

  @DayColumn({ nullable: true })
  deliberatedOn!: string | null;

  @DayColumn({ nullable: true })
  disclosedOn!: string | null;

  @DayColumn({ nullable: true })
  completedOn!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @JsonColumn()
  rounds!: ProjectRecord['rounds'];

  @IdColumn()
  enteredBy!: string;
}
