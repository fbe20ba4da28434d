import { Column, Entity, PrimaryColumn } from 'typeorm';
import { HashColumn, InstantColumn } from '../db/columns.js';

/** The key a client gave a request, so that sending it twice does it once. */
export type Idempotency = { key: string; route: string; bodyHash: string };

/** A request that was done, with its answer; written in the transaction of the change itself. */
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @PrimaryColumn({ type: 'varchar', length: 100 })
  key!: string;

  @Column({ type: 'varchar', length: 200 })
  route!: string;

  @HashColumn()
  bodyHash!: string;

  /** The body of the answer. */
  @Column({ type: 'text' })
  answer!: string;

  @InstantColumn()
  at!: string;
}
