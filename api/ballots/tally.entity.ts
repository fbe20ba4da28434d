import { Entity, Index } from 'typeorm';
import type { Tally } from '../contract/ballot.js';
import type { TallyRecord } from '../contract/records/ballot.js';
import { CodeColumn, CountColumn, IdColumn, JsonColumn, RecordEntity } from '../db/columns.js';

/** How one village voted about one cadre in one attempt. The answers are shown through the core's `shownTallies` only. */
@Entity('tallies')
@Index('tallies_of_cadre', ['cycleId', 'group', 'entityCode', 'areaCode', 'attempt'], { unique: true })
@Index('tallies_of_village', ['cycleId', 'areaCode'])
export class TallyEntity extends RecordEntity {
  @IdColumn()
  cycleId!: string;

  /** The village. */
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  group!: string;

  @CodeColumn()
  entityKind!: TallyRecord['entityKind'];

  @CodeColumn()
  entityCode!: string;

  @CountColumn()
  attempt!: number;

  @CodeColumn()
  source!: TallyRecord['source'];

  @CodeColumn({ nullable: true })
  fault!: TallyRecord['fault'];

  @JsonColumn()
  tally!: Tally;
}
