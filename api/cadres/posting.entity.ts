import { Entity, Index } from 'typeorm';
import type { Posting } from '../contract/records/posting.js';
import { CodeColumn, DayColumn, IdColumn, JsonColumn, RecordEntity, TextColumn, WordsColumn } from '../db/columns.js';

/** One stretch of service. Ended, it is kept; two of the same cadre never share a day. */
@Entity('postings')
@Index('postings_of_cadre', ['cadreId', 'postedOn'], { unique: true })
@Index('postings_of_area', ['areaCode'])
export class PostingEntity extends RecordEntity implements Omit<Posting, 'moves' | 'cadreName'> {
  @IdColumn()
  cadreId!: string;

  @CodeColumn()
  cadreCode!: string;

  @IdColumn()
  unitId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  post!: Posting['post'];

  @DayColumn()
  postedOn!: string;

  @DayColumn()
  dispatchedOn!: string;

  @WordsColumn({ nullable: true })
  batch!: string | null;

  @WordsColumn({ nullable: true })
  term!: string | null;

  @IdColumn({ nullable: true })
  teamId!: string | null;

  @JsonColumn()
  villages!: string[];

  @DayColumn({ nullable: true })
  handoverUntil!: string | null;

  @DayColumn({ nullable: true })
  endedOn!: string | null;

  @CodeColumn({ nullable: true })
  ending!: Posting['ending'];

  @TextColumn({ nullable: true })
  endingReason!: string | null;
}
