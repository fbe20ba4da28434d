import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { SurveyFigures, SurveyRecord, SurveyVersion } from '../contract/records/survey.js';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
} from '../db/columns.js';

/** A village's survey in a cycle. */
@Entity('surveys')
@Index('surveys_of_village', ['cycleId', 'areaCode'], { unique: true })
export class SurveyEntity
  extends RecordEntity
  implements Omit<SurveyRecord, 'moves' | 'responseRatio' | 'calledBackRatio'>
{
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  method!: SurveyRecord['method'];

  @CountColumn()
  pool!: number;

  @CountColumn()
  called!: number;

  @CountColumn()
  answered!: number;

  @CountColumn()
  valid!: number;

  @CountColumn()
  refusals!: number;

  @CountColumn({ nullable: true })
  substituted!: number | null;

  @CountColumn({ nullable: true })
  calledBack!: number | null;

  @JsonColumn()
  questions!: SurveyRecord['questions'];

  @FlagColumn()
  isScheduled!: boolean;

  @CodeColumn()
  state!: SurveyRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  enteredBy!: string;

  @IdColumn({ nullable: true })
  submittedBy!: string | null;

  @IdColumn({ nullable: true })
  acceptedBy!: string | null;
}

/** The figures of one version. Only added to. */
@Entity('survey_versions')
export class SurveyVersionEntity implements SurveyVersion {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  surveyId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @JsonColumn()
  figures!: SurveyFigures;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  by!: string;

  @InstantColumn()
  at!: string;
}
