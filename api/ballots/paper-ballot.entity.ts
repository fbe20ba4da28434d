import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Ballot } from '../contract/ballot.js';
import { CountColumn, FlagColumn, IdColumn, JsonColumn } from '../db/columns.js';

/**
 * A paper ballot as one person entered it. It names its slip, so it stays only until another person has read the same: then it lies in the
 * box like any other and these rows are gone.
 */
@Entity('paper_ballots')
@Index('paper_ballots_of_slip', ['boxId', 'slipId', 'enteredBy'], { unique: true })
export class PaperBallotEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @IdColumn()
  boxId!: string;

  @IdColumn()
  slipId!: string;

  @JsonColumn()
  answers!: Ballot['answers'];

  @FlagColumn()
  isHelped!: boolean;

  @IdColumn()
  enteredBy!: string;
}

/** How many paper ballots one person counted in a village's paper box. */
@Entity('paper_counts')
@Index('paper_counts_of_box', ['boxId', 'enteredBy'], { unique: true })
export class PaperCountEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @IdColumn()
  boxId!: string;

  @CountColumn()
  returned!: number;

  @IdColumn()
  enteredBy!: string;
}
