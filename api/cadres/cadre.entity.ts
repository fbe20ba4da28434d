import { Column, Entity, Index } from 'typeorm';
import type { Cadre } from '../contract/records/cadre.js';
import { CodeColumn, FlagColumn, IdColumn, RecordEntity, WordsColumn } from '../db/columns.js';

/** A cadre's file. Place, post and team are those of the present posting, or of the last one. */
@Entity('cadres')
@Index('cadres_of_area', ['areaCode'])
@Index('cadres_of_unit', ['unitId'])
export class CadreEntity
  extends RecordEntity
  implements Omit<Cadre, 'moves' | 'posting' | 'servedDays' | 'hasServedOneYear'>
{
  @Column({ type: 'varchar', length: 64, unique: true })
  cadreCode!: string;

  @WordsColumn()
  name!: string;

  @CodeColumn({ nullable: true })
  gender!: Cadre['gender'];

  @CodeColumn({ nullable: true })
  birthMonth!: string | null;

  @CodeColumn({ nullable: true })
  politicalStatus!: Cadre['politicalStatus'];

  @WordsColumn({ nullable: true })
  duty!: string | null;

  @CodeColumn()
  personnelKind!: Cadre['personnelKind'];

  @CodeColumn()
  dispatchLevel!: Cadre['dispatchLevel'];

  @IdColumn()
  unitId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn({ nullable: true })
  post!: Cadre['post'];

  @IdColumn({ nullable: true })
  teamId!: string | null;

  @FlagColumn()
  isPosted!: boolean;
}
