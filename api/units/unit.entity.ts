import { Column, Entity, Index } from 'typeorm';
import type { Unit } from '../contract/records/unit.js';
import { CodeColumn, RecordEntity, WordsColumn } from '../db/columns.js';

@Entity('units')
@Index('units_of_area', ['areaCode'])
export class UnitEntity extends RecordEntity implements Omit<Unit, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  unitCode!: string;

  @CodeColumn()
  areaCode!: string;

  @WordsColumn()
  name!: string;

  @CodeColumn()
  level!: Unit['level'];

  @CodeColumn()
  kind!: Unit['kind'];
}
