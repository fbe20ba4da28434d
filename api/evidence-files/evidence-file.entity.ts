import { Entity, Index } from 'typeorm';
import type { EvidenceFileRecord } from '../contract/records/evidence-file.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  HashColumn,
  IdColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

@Entity('evidence_files')
@Index('evidence_files_of_finding', ['findingId'])
@Index('evidence_files_of_exemption', ['exemptionId'])
@Index('evidence_files_of_review', ['reviewId'])
export class EvidenceFileEntity extends RecordEntity implements Omit<EvidenceFileRecord, 'moves'> {
  @IdColumn({ nullable: true })
  findingId!: string | null;

  @IdColumn({ nullable: true })
  exemptionId!: string | null;

  @IdColumn({ nullable: true })
  reviewId!: string | null;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @WordsColumn()
  name!: string;

  @CodeColumn()
  state!: EvidenceFileRecord['state'];

  @CodeColumn({ nullable: true })
  kind!: EvidenceFileRecord['kind'];

  @CountColumn({ nullable: true })
  bytes!: number | null;

  @HashColumn({ nullable: true })
  sha256!: string | null;

  /** Its name in the folder of the evidence, drawn at random. Told to nobody. */
  @CodeColumn({ nullable: true })
  storedAs!: string | null;

  @DayColumn({ nullable: true })
  keptOn!: string | null;

  @IdColumn()
  addedBy!: string;

  @TextColumn({ nullable: true })
  reason!: string | null;

  /** The roles the finding is shown to, as the finding keeps them. */
  @TextColumn({ nullable: true })
  visibleTo!: string | null;
}
