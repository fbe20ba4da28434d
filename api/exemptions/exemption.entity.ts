import { Entity, Index } from 'typeorm';
import type { ExemptionAnswer, ExemptionRecord } from '../contract/records/exemption.js';
import { AboutEntity } from '../db/about-entity.js';
import { CodeColumn, DayColumn, FlagColumn, IdColumn, JsonColumn, TextColumn, WordsColumn } from '../db/columns.js';

@Entity('exemptions')
@Index('exemptions_of_cycle', ['cycleId', 'areaCode'])
@Index('exemptions_of_entity', ['entityCode'])
export class ExemptionEntity extends AboutEntity implements Omit<ExemptionRecord, 'moves'> {
  @CodeColumn()
  situation!: string;

  @JsonColumn()
  strikes!: string[];

  @JsonColumn()
  setsAside!: string[];

  @JsonColumn()
  codes!: string[];

  @TextColumn()
  account!: string;

  @TextColumn({ nullable: true })
  evidence!: string | null;

  @IdColumn({ nullable: true })
  filingId!: string | null;

  @CodeColumn()
  state!: ExemptionRecord['state'];

  @FlagColumn()
  isOwnMotion!: boolean;

  @DayColumn()
  requestedOn!: string;

  @DayColumn({ nullable: true })
  acceptedOn!: string | null;

  @DayColumn({ nullable: true })
  verifiedOn!: string | null;

  @DayColumn({ nullable: true })
  decidedOn!: string | null;

  @DayColumn({ nullable: true })
  toldOn!: string | null;

  @DayColumn({ nullable: true })
  reportedOn!: string | null;

  @WordsColumn({ nullable: true })
  reportedTo!: string | null;

  @DayColumn({ nullable: true })
  dueOn!: string | null;

  @FlagColumn()
  isLate!: boolean;

  @JsonColumn()
  answers!: Record<string, ExemptionAnswer>;

  @TextColumn({ nullable: true })
  found!: string | null;

  /** What had been granted before when it was looked into, by id: what is granted after that has to be answered anew. */
  @JsonColumn()
  repeatsSeen!: string[];

  @JsonColumn({ nullable: true })
  proposedDecline!: ExemptionRecord['proposedDecline'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn({ nullable: true })
  openedBy!: string | null;

  @IdColumn({ nullable: true })
  acceptedBy!: string | null;

  @IdColumn({ nullable: true })
  verifiedBy!: string | null;

  @IdColumn({ nullable: true })
  decidedBy!: string | null;
}
