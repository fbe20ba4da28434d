import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuditEvent } from '../contract/records/audit-event.js';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  WordsColumn,
} from '../db/columns.js';

/** A line of an audit chain. Never changed, never removed. */
@Entity('audit_events')
@Index('audit_events_in_order', ['county', 'place'], { unique: true })
@Index('audit_events_of_record', ['word', 'recordId'])
export class AuditEventEntity implements AuditEvent {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @CodeColumn()
  county!: string;

  @CountColumn()
  place!: number;

  @InstantColumn()
  at!: string;

  @IdColumn()
  accountId!: string;

  @CodeColumn()
  role!: string;

  @CodeColumn()
  action!: string;

  @CodeColumn()
  word!: string;

  @CodeColumn()
  recordId!: string;

  @JsonColumn()
  change!: Record<string, [unknown, unknown]>;

  @WordsColumn()
  requestId!: string;

  @HashColumn()
  previousHash!: string;

  @HashColumn()
  hash!: string;
}

/** Where a county's chain ends. */
@Entity('audit_heads')
export class AuditHeadEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  county!: string;

  @CountColumn()
  place!: number;

  @HashColumn()
  hash!: string;

  @Column({ type: 'varchar', length: 24 })
  at!: string;
}
