import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, IdColumn, InstantColumn } from '../db/columns.js';

/** A signed-in browser: only the hash of its token is kept. */
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 64, unique: true })
  tokenHash!: string;

  @Index('sessions_of_account')
  @IdColumn()
  accountId!: string;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  expiresAt!: string;
}

/** How often in a row somebody failed to sign in to an account, and until when it is locked. */
@Entity('lockouts')
export class LockoutEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @CountColumn()
  failures!: number;

  @InstantColumn({ nullable: true })
  lockedUntil!: string | null;
}
