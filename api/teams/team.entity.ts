import { Column, Entity, Index } from 'typeorm';
import type { Team } from '../contract/records/team.js';
import { CodeColumn, RecordEntity, WordsColumn } from '../db/columns.js';

@Entity('teams')
@Index('teams_of_area', ['areaCode'])
export class TeamEntity extends RecordEntity implements Omit<Team, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  teamCode!: string;

  @CodeColumn()
  areaCode!: string;

  @WordsColumn()
  name!: string;
}
