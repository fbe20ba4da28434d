import { Column, Entity, type EntityManager, LessThan, PrimaryColumn } from 'typeorm';
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

const KEPT_DAYS = 7;

/** Removes the answers that are older than anybody's repetition: a phone that was without a network for days has sent it again by then. */
export async function forgetAnswers(manager: EntityManager, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  await manager.delete(IdempotencyKeyEntity, { at: LessThan(before) });
}
