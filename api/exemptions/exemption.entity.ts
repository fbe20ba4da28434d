import { Column, Entity, Index } from 'typeorm';
import type { EntityKind } from '../contract/fields.js';
import type { ExemptionRecord } from '../contract/records/exemption.js';
import { CodeColumn, DayColumn, FlagColumn, IdColumn, JsonColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('exemptions')
@Index('exemptions_of_cycle', ['cycleId', 'areaCode'])
export class ExemptionEntity extends RecordEntity implements Omit<ExemptionRecord, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  number!: string;

  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @CodeColumn()
  entityKind!: EntityKind;

  @CodeColumn()
  entityCode!: string;

  @CodeColumn()
  situation!: string;

  @JsonColumn()
  strikes!: string[];

  @JsonColumn()
  setsAside!: string[];

  @TextColumn()
  account!: string;

  @CodeColumn()
  state!: ExemptionRecord['state'];

  @FlagColumn()
  isOwnMotion!: boolean;

  @JsonColumn()
  answers!: Record<string, boolean>;

  @DayColumn({ nullable: true })
  decidedOn!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn({ nullable: true })
  decidedBy!: string | null;
}
