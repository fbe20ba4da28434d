import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Assessment } from '../contract/assessment.js';
import type { Determined } from '../contract/determined.js';
import type { ResultRecord } from '../contract/records/result.js';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

/**
 * One assessed entity of a cycle, as lists may show it to every reader: who has no grade stands here
 * like everybody else without one. What was really assessed is kept apart, in {@link ResultAssessmentEntity}.
 */
@Entity('results')
@Index('results_of_cycle', ['cycleId', 'kind', 'code', 'revision'], { unique: true })
@Index('results_of_area', ['areaCode'])
@Index('results_of_cadre', ['cadreId'])
export class ResultEntity extends RecordEntity implements Omit<ResultRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  kind!: ResultRecord['kind'];

  @CodeColumn()
  code!: string;

  @WordsColumn({ nullable: true })
  name!: string | null;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @CountColumn()
  revision!: number;

  @CodeColumn()
  state!: ResultRecord['state'];

  @CodeColumn()
  standing!: ResultRecord['standing'];

  @JsonColumn({ nullable: true })
  points!: ResultRecord['points'];

  /** The points in ten-thousandths, so that both databases sort them alike; without points last. */
  @CountColumn()
  pointsOrder!: number;

  @CodeColumn({ nullable: true })
  grade!: string | null;

  @JsonColumn({ nullable: true })
  word!: ResultRecord['word'];

  @CodeColumn({ nullable: true })
  determinedGrade!: string | null;

  @JsonColumn({ nullable: true })
  determinedWord!: ResultRecord['determinedWord'];

  /** What was determined, as the seal covers it. */
  @JsonColumn({ nullable: true })
  determination!: Determined | null;

  @FlagColumn()
  isAwaitingAnswer!: boolean;

  @HashColumn({ nullable: true })
  seal!: string | null;

  @IdColumn({ nullable: true })
  supersedesId!: string | null;

  @IdColumn({ nullable: true })
  supersededById!: string | null;

  @WordsColumn({ nullable: true, length: 500 })
  reason!: string | null;

  @JsonColumn({ nullable: true })
  alsoMoves!: ResultRecord['alsoMoves'];

  @JsonColumn({ nullable: true })
  proposed!: ResultRecord['proposed'];
}

/** What was assessed, whole, for those who may see all of it and for the seal. Belongs to its result and is replaced with it until sealed. */
@Entity('result_assessments')
@Index('result_assessments_of_cycle', ['cycleId'])
export class ResultAssessmentEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  resultId!: string;

  @IdColumn()
  cycleId!: string;

  /** The revision of the frozen cohort it was scored in. */
  @CountColumn()
  cohort!: number;

  @JsonColumn()
  assessment!: Assessment;

  /** Random, and part of what is sealed: without it a seal would tell what is withheld. */
  @CodeColumn()
  nonce!: string;
}

/** A frozen cohort: the canonical text of everything that was assessed together. */
@Entity('cohorts')
@Index('cohorts_of_cycle', ['cycleId', 'revision'], { unique: true })
export class CohortEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @IdColumn()
  cycleId!: string;

  @CountColumn()
  revision!: number;

  @TextColumn()
  text!: string;

  @HashColumn()
  sha256!: string;
}

/** A line of a county's chain of seals. Never changed, never removed. */
@Entity('seals')
@Index('seals_in_order', ['areaCode', 'place'], { unique: true })
export class SealEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** The county. */
  @CodeColumn()
  areaCode!: string;

  @CountColumn()
  place!: number;

  @CodeColumn()
  kind!: 'cycle' | 'supersession';

  /** The code of the cycle. */
  @CodeColumn()
  cycle!: string;

  @HashColumn({ nullable: true })
  superseded!: string | null;

  @HashColumn({ nullable: true })
  superseding!: string | null;

  @HashColumn({ nullable: true })
  previous!: string | null;

  @Column({ type: 'varchar', length: 64, unique: true })
  seal!: string;

  @InstantColumn()
  at!: string;
}
