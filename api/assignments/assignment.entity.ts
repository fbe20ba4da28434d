import { Column, Entity } from 'typeorm';
import type { AssignmentRecord } from '../contract/records/assignment.js';
import { IdColumn, RecordEntity } from '../db/columns.js';

@Entity('assignments')
export class AssignmentEntity extends RecordEntity implements Omit<AssignmentRecord, 'moves' | 'person'> {
  /** A township is in one pair of hands. */
  @Column({ type: 'varchar', length: '64', unique: true })
  areaCode!: string;

  @IdColumn({ nullable: true })
  accountId!: string | null;
}
