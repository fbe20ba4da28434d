import { Entity, Index } from 'typeorm';
import type { BallotCadre, BallotsRecord } from '../contract/records/ballot.js';
import { CodeColumn, CountColumn, IdColumn, JsonColumn, RecordEntity } from '../db/columns.js';

/** A cadre as the ballots of a village name one; fixed when they are issued, so that everybody votes on the same paper. */
export type BoxCadre = BallotCadre & { code: string };

/** One village's ballots in one attempt. A repeat is a box of its own. */
@Entity('ballot_boxes')
@Index('ballot_boxes_of_village', ['cycleId', 'areaCode', 'group', 'attempt'], { unique: true })
export class BallotBoxEntity extends RecordEntity implements Omit<BallotsRecord, 'moves' | 'isRepeatDue' | 'cadres'> {
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  group!: string;

  @CountColumn()
  attempt!: number;

  /** Slips issued to each stratum. */
  @JsonColumn()
  slips!: Record<string, number>;

  @CountColumn()
  issued!: number;

  @JsonColumn()
  cadres!: BoxCadre[];

  @CodeColumn()
  state!: BallotsRecord['state'];

  @CodeColumn({ nullable: true })
  fault!: BallotsRecord['fault'];

  @CountColumn({ nullable: true })
  helped!: number | null;

  @CountColumn({ nullable: true })
  onPaper!: number | null;

  @CountColumn({ nullable: true })
  returnedPapers!: number | null;
}
