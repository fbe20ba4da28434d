import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { InterviewRecord, InterviewSaid, InterviewVersion } from '../contract/records/interview.js';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

/** One contact with a household, as it stands now. */
@Entity('interviews')
@Index('interviews_of_household', ['cycleId', 'areaCode', 'sampleNumber', 'attempt'], { unique: true })
export class InterviewEntity extends RecordEntity implements Omit<InterviewRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  sampleNumber!: string;

  @CodeColumn()
  householdKind!: InterviewRecord['householdKind'];

  @CodeColumn()
  mode!: InterviewRecord['mode'];

  @CountColumn()
  attempt!: number;

  @CodeColumn()
  outcome!: InterviewRecord['outcome'];

  @CodeColumn({ nullable: true })
  replaces!: string | null;

  @WordsColumn({ nullable: true })
  invalidBecause!: string | null;

  @JsonColumn()
  answers!: InterviewRecord['answers'];

  @WordsColumn()
  interviewer!: string;

  @InstantColumn()
  beganAt!: string;

  @CountColumn()
  minutes!: number;

  @CodeColumn({ nullable: true })
  callBack!: InterviewRecord['callBack'];

  @CodeColumn()
  state!: InterviewRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  enteredBy!: string;
}

/** What it said at one version. Only added to. */
@Entity('interview_versions')
export class InterviewVersionEntity implements InterviewVersion {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  interviewId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @JsonColumn()
  said!: InterviewSaid;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  by!: string;

  @InstantColumn()
  at!: string;
}
