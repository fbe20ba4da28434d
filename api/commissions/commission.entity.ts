import { Entity, Index } from 'typeorm';
import type { Acceptance } from '../contract/records/acceptance.js';
import type { CommissionedVillage, CommissionRecord, DestructionReceipt } from '../contract/records/commission.js';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

/** A firm and its assessors, commissioned for named villages of a cycle. */
@Entity('commissions')
@Index('commissions_of_cycle', ['cycleId', 'areaCode'])
export class CommissionEntity extends RecordEntity implements Omit<CommissionRecord, 'moves' | 'isOn'> {
  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  cycleId!: string;

  @WordsColumn()
  firm!: string;

  @JsonColumn()
  assessors!: CommissionRecord['assessors'];

  @JsonColumn()
  villages!: CommissionedVillage[];

  @DayColumn()
  fromOn!: string;

  @DayColumn()
  untilOn!: string;

  @DayColumn()
  destroyOn!: string;

  @CodeColumn()
  state!: CommissionRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn({ nullable: true })
  deliveredBy!: string | null;

  @InstantColumn({ nullable: true })
  deliveredAt!: string | null;

  @JsonColumn({ nullable: true })
  receipt!: DestructionReceipt | null;

  @JsonColumn({ nullable: true })
  acceptance!: Acceptance | null;
}
