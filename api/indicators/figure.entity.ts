import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../contract/account.js';
import type { FigureRecord, FigureValue } from '../contract/records/figure.js';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

@Entity('figures')
@Index('figures_of_entity', ['cycleId', 'entityKind', 'entityCode', 'fact'], { unique: true })
@Index('figures_of_area', ['cycleId', 'areaCode'])
export class FigureEntity extends RecordEntity implements Omit<FigureRecord, 'moves' | 'isConfidential'> {
  @CodeColumn()
  areaCode!: string;

  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  entityKind!: FigureRecord['entityKind'];

  @CodeColumn()
  entityCode!: string;

  @CodeColumn()
  fact!: string;

  @JsonColumn({ nullable: true })
  value!: FigureValue | null;

  @JsonColumn({ nullable: true })
  baseline!: FigureValue | null;

  @TextColumn({ nullable: true })
  note!: string | null;

  @FlagColumn()
  isScheduled!: boolean;

  @CodeColumn()
  state!: FigureRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @JsonColumn({ nullable: true })
  unit!: FigureRecord['unit'];

  @WordsColumn({ nullable: true })
  ownerUnit!: string | null;

  /** The unit whose accounts alone enter it, beside the county organisation department; null where any bureau does. */
  @IdColumn({ nullable: true })
  ownerUnitId!: string | null;

  /** The role that enters it, as the measure or the indicator says; null where the county organisation department alone does. */
  @CodeColumn({ nullable: true })
  enteredByRole!: Role | null;

  /** The roles that the measure shows it to, `,caseHandler,`; null for everybody who may read figures. */
  @TextColumn({ nullable: true })
  visibleTo!: string | null;

  @IdColumn()
  enteredBy!: string;

  @IdColumn({ nullable: true })
  confirmedBy!: string | null;

  /** Who made this version: entered, confirmed or returned it. */
  @IdColumn()
  changedBy!: string;
}

/** A figure as it stood before a change. Never changed, never removed. */
@Entity('figure_versions')
export class FigureVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  figureId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @JsonColumn({ nullable: true })
  value!: FigureValue | null;

  @JsonColumn({ nullable: true })
  baseline!: FigureValue | null;

  @TextColumn({ nullable: true })
  note!: string | null;

  @FlagColumn()
  isScheduled!: boolean;

  @Column({ type: 'varchar', length: 64 })
  state!: FigureRecord['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  by!: string;

  @InstantColumn()
  at!: string;
}
