import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, JsonColumn } from '../db/columns.js';

/**
 * A slip of paper that somebody was handed. It says whether its code was used and never for what: nothing leads from here to a
 * ballot, and no column says when. `void` slips were left when the box was counted.
 */
@Entity('ballot_slips')
@Index('ballot_slips_of_box', ['boxId', 'number'], { unique: true })
export class BallotSlipEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @IdColumn()
  boxId!: string;

  /** Printed on the paper. */
  @CountColumn()
  number!: number;

  @CodeColumn()
  stratum!: string;

  /** The codes of the cadres it asks about, in the order of the pages. */
  @JsonColumn()
  cadres!: string[];

  /** The code itself is kept nowhere. */
  @Column({ type: 'varchar', length: 64, unique: true })
  codeHash!: string;

  @CodeColumn()
  state!: 'issued' | 'cast' | 'void';
}
