import { Column, Entity, Index } from 'typeorm';
import type { Limit, Title } from '../contract/fields.js';
import type { NoticeLine, NoticeRecord } from '../contract/records/notice.js';
import { CodeColumn, DayColumn, IdColumn, JsonColumn, RecordEntity, WordsColumn } from '../db/columns.js';

/** A name as it was posted, with whose it is: by that each township and unit finds its own. */
export type PostedName = NoticeLine & {
  resultId: string;
  cadreId: string | null;
  unitId: string | null;
  areaCode: string;
};

@Entity('notices')
@Index('notices_of_county', ['areaCode', 'state'])
export class NoticeEntity
  extends RecordEntity
  implements Omit<NoticeRecord, 'moves' | 'names' | 'isOver' | 'dueOn' | 'resultId'>
{
  /** The cycle, or the result it is of: each has one notice. */
  @Column({ type: 'varchar', length: 64, unique: true })
  ofId!: string;

  @IdColumn()
  cycleId!: string;

  @IdColumn({ nullable: true })
  resultId!: string | null;

  /** The county. */
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  state!: NoticeRecord['state'];

  @WordsColumn()
  clause!: string;

  @JsonColumn()
  grades!: string[];

  @JsonColumn()
  shows!: string[];

  @JsonColumn()
  where!: Title[];

  @JsonColumn()
  atLeast!: Limit;

  @DayColumn({ nullable: true })
  publishedOn!: string | null;

  @DayColumn({ nullable: true })
  fromOn!: string | null;

  @DayColumn({ nullable: true })
  endsOn!: string | null;

  /** As they were posted; empty until then. */
  @JsonColumn()
  names!: PostedName[];
}
