import { Entity, Index } from 'typeorm';
import type { Draw } from '../contract/draw.js';
import type { DrawRecord, RollPerson } from '../contract/records/draw.js';
import { CodeColumn, CountColumn, IdColumn, JsonColumn, RecordEntity, TextColumn, WordsColumn } from '../db/columns.js';

/** Somebody on the roll; without a name once it is forgotten. With number, strata and seed anyone can still draw again. */
export type RollLine = Omit<RollPerson, 'name'> & { name: string | null };

/** The draw of one village, and the roll it was made from. */
@Entity('draws')
@Index('draws_of_village', ['cycleId', 'areaCode', 'plan', 'attempt'], { unique: true })
export class DrawEntity extends RecordEntity {
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  group!: string;

  @CodeColumn()
  plan!: string;

  @CountColumn()
  attempt!: number;

  @WordsColumn()
  seed!: string;

  @JsonColumn()
  roll!: RollLine[];

  @JsonColumn()
  draw!: Pick<Draw, 'drawn' | 'reserve' | 'overSize' | 'short'>;

  @JsonColumn()
  substitutions!: DrawRecord['substitutions'];

  @CodeColumn()
  state!: DrawRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;
}
