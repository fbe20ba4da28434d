import { Column, Entity } from 'typeorm';
import type { Area } from '../contract/records/area.js';
import { CodeColumn, RecordEntity, WordsColumn } from '../db/columns.js';

@Entity('areas')
export class AreaEntity extends RecordEntity implements Omit<Area, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  areaCode!: string;

  @WordsColumn()
  name!: string;

  @CodeColumn()
  kind!: Area['kind'];

  @WordsColumn({ nullable: true })
  contact!: string | null;
}
