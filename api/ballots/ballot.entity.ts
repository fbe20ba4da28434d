import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Ballot } from '../contract/ballot.js';
import { IdColumn, JsonColumn } from '../db/columns.js';

/**
 * What one voter said, by cadre and question. No time, no slip, no stratum, no running number: where a stratum has one person, it
 * would name that person. SQLite keeps these tables in the order of their random ids and has no row numbers for them.
 */
abstract class SecretBallot {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @IdColumn()
  boxId!: string;

  @JsonColumn()
  answers!: Ballot['answers'];
}

/**
 * The open boxes. Code and ballot change in one transaction, so while a box is open somebody with the database in hand could still
 * link the two by what the database itself notes about transactions; counting takes that away.
 */
@Entity('ballots', { withoutRowid: true })
@Index('ballots_of_box', ['boxId', 'id'])
export class BallotEntity extends SecretBallot {}

/** The counted boxes: written anew in random order with new ids, all of a box in one transaction. Kept for a recount. */
@Entity('counted_ballots', { withoutRowid: true })
@Index('counted_ballots_of_box', ['boxId', 'id'])
export class CountedBallotEntity extends SecretBallot {}
