import { Entity, Index } from 'typeorm';
import type { ConsultationRecord } from '../contract/records/consultation.js';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  WordsColumn,
} from '../db/columns.js';

/** What one office is asked in one cycle. */
@Entity('consultations')
@Index('consultations_of_office', ['cycleId', 'role', 'office'], { unique: true })
export class ConsultationEntity extends RecordEntity implements Omit<ConsultationRecord, 'moves'> {
  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @CodeColumn()
  role!: ConsultationRecord['role'];

  @CodeColumn()
  office!: string;

  @WordsColumn()
  officeName!: string;

  @CodeColumn()
  clause!: string;

  @CodeColumn()
  state!: ConsultationRecord['state'];

  @DayColumn()
  dueOn!: string;

  @JsonColumn()
  lines!: ConsultationRecord['lines'];

  @IdColumn()
  askedBy!: string;

  @IdColumn({ nullable: true })
  answeredBy!: string | null;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @WordsColumn({ nullable: true })
  signedBy!: string | null;

  @DayColumn({ nullable: true })
  signedOn!: string | null;

  @WordsColumn({ nullable: true, length: 500 })
  reason!: string | null;
}
