import { Entity, Index } from 'typeorm';
import type { PublicationRecord } from '../contract/records/publication.js';
import { CodeColumn, CountColumn, DayColumn, IdColumn, RecordEntity } from '../db/columns.js';

@Entity('publications')
@Index('publications_of_cycle', ['cycleId', 'areaCode'])
export class PublicationEntity extends RecordEntity implements Omit<PublicationRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  kind!: PublicationRecord['kind'];

  @CodeColumn()
  board!: PublicationRecord['board'];

  @DayColumn()
  publishedOn!: string;

  @CountColumn({ nullable: true })
  count!: number | null;

  @IdColumn()
  publishedBy!: string;
}
