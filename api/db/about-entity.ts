import { Column } from 'typeorm';
import type { EntityKind } from '../contract/fields.js';
import { CodeColumn, IdColumn, RecordEntity } from './columns.js';

/** The columns of what is recorded about one entity in one cycle, under a number that people quote. */
export abstract class AboutEntity extends RecordEntity {
  @Column({ type: 'varchar', length: 64, unique: true })
  number!: string;

  @IdColumn()
  cycleId!: string;

  /** Where whom it is about belongs. */
  @CodeColumn()
  areaCode!: string;

  /** Whose file it is in; null for what is about no cadre. */
  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @CodeColumn()
  entityKind!: EntityKind;

  @CodeColumn()
  entityCode!: string;
}
