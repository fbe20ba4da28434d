import { Entity, Index } from 'typeorm';
import type { DeclarationRecord } from '../contract/records/commission.js';
import { CodeColumn, DayColumn, IdColumn, RecordEntity, TextColumn, WordsColumn } from '../db/columns.js';

/** One assessor and one village of a commission. As long as it is awaited or clear, the village is that assessor's work. */
@Entity('declarations')
@Index('declarations_of_assessor', ['accountId', 'commissionId', 'areaCode'], { unique: true })
@Index('declarations_of_village', ['cycleId', 'areaCode'])
export class DeclarationEntity extends RecordEntity implements Omit<DeclarationRecord, 'moves'> {
  @IdColumn()
  commissionId!: string;

  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  accountId!: string;

  @WordsColumn()
  assessor!: string;

  @WordsColumn()
  firm!: string;

  @CodeColumn()
  state!: DeclarationRecord['state'];

  @TextColumn({ nullable: true })
  words!: string | null;

  @WordsColumn({ nullable: true })
  signedName!: string | null;

  @DayColumn({ nullable: true })
  signedOn!: string | null;

  @IdColumn({ nullable: true })
  replacedBy!: string | null;
}
