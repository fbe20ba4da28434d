import { Entity, PrimaryColumn } from 'typeorm';
import type { Ballot } from '../contract/ballot.js';
import { FlagColumn, JsonColumn } from '../db/columns.js';

/**
 * What one voter said, by cadre and question. No time, no slip, no stratum, no running number: where a stratum has one person, it
 * would name that person. SQLite keeps a box in the order of its random ids and has no row numbers for it.
 */
abstract class SecretBallot {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  boxId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @JsonColumn()
  answers!: Ballot['answers'];
}

/**
 * The open boxes. Code and ballot change in one transaction, so while a box is open somebody with the database in hand could still
 * link the two by what the database itself notes about transactions; counting takes that away.
 */
@Entity('ballots', { withoutRowid: true })
export class BallotEntity extends SecretBallot {
  /** Whether somebody helped the voter; counting adds it up for the village, and no counted ballot has it. */
  @FlagColumn({ nullable: true })
  isHelped!: boolean | null;

  /** Whether two clerks entered it from paper; added up likewise. */
  @FlagColumn({ nullable: true })
  isOnPaper!: boolean | null;
}

/** The counted boxes: written anew in random order with new ids, all of a box in one transaction. Kept for a recount. */
@Entity('counted_ballots', { withoutRowid: true })
export class CountedBallotEntity extends SecretBallot {}
