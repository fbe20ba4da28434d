import { Column, Entity, Index } from 'typeorm';
import type { RuleSetRecord } from '../contract/records/rule-set.js';
import {
  CodeColumn,
  DayColumn,
  HashColumn,
  IdColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

@Entity('rule_sets')
@Index('rule_sets_of_code', ['code', 'effectiveFrom'])
export class RuleSetEntity extends RecordEntity implements Omit<RuleSetRecord, 'moves'> {
  @CodeColumn()
  kind!: RuleSetRecord['kind'];

  @CodeColumn()
  code!: string;

  @JsonColumn({ nullable: true })
  title!: RuleSetRecord['title'];

  @DayColumn({ nullable: true })
  effectiveFrom!: string | null;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  state!: RuleSetRecord['state'];

  /** Not called a hash: hashes are secrets to the audit chain, and this one belongs there. */
  @HashColumn()
  sha256!: string;

  @HashColumn({ nullable: true })
  examplesSha256!: string | null;

  @IdColumn({ nullable: true })
  basedOnId!: string | null;

  @IdColumn({ nullable: true })
  templateId!: string | null;

  @IdColumn({ nullable: true })
  proposedBy!: string | null;

  @IdColumn({ nullable: true })
  publishedBy!: string | null;

  @WordsColumn({ nullable: true, length: 500 })
  returnReason!: string | null;

  /** Area, code and first day of a published version, and nothing of others: no two are published for one day. */
  @Column({ type: 'varchar', length: 200, nullable: true, unique: true })
  publishedAs!: string | null;
}

/** Every text that a rule set ever had, under its own SHA-256: nothing here is ever changed. */
@Entity('rule_set_texts')
export class RuleSetTextEntity {
  @Column({ type: 'varchar', length: 64, primary: true })
  sha256!: string;

  @TextColumn()
  text!: string;
}
