import { Entity, Index } from 'typeorm';
import type { IndicatorRecord } from '../contract/records/indicator.js';
import { CodeColumn, IdColumn, JsonColumn, RecordEntity, TextColumn, WordsColumn } from '../db/columns.js';

@Entity('indicators')
@Index('indicators_of_county', ['areaCode', 'entityKind', 'fact'], { unique: true })
export class IndicatorEntity extends RecordEntity implements Omit<IndicatorRecord, 'moves'> {
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  entityKind!: IndicatorRecord['entityKind'];

  @CodeColumn()
  fact!: string;

  @JsonColumn()
  title!: IndicatorRecord['title'];

  @JsonColumn({ nullable: true })
  unit!: IndicatorRecord['unit'];

  @TextColumn({ nullable: true })
  scope!: string | null;

  @TextColumn({ nullable: true })
  baseline!: string | null;

  @WordsColumn()
  ownerUnit!: string;

  @IdColumn({ nullable: true })
  ownerUnitId!: string | null;

  @CodeColumn({ nullable: true })
  enteredBy!: IndicatorRecord['enteredBy'];

  @JsonColumn()
  halves!: IndicatorRecord['halves'];
}
