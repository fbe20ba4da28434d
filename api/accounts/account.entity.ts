import { Column, Entity } from 'typeorm';
import type { Role } from '../contract/account.js';
import type { Account } from '../contract/records/account.js';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

@Entity('accounts')
export class AccountEntity extends RecordEntity implements Omit<Account, 'moves'> {
  @Column({ type: 'varchar', length: 64, unique: true })
  login!: string;

  @WordsColumn()
  name!: string;

  @CodeColumn()
  role!: Role;

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @IdColumn({ nullable: true })
  unitId!: string | null;

  @CodeColumn()
  state!: Account['state'];

  @IdColumn()
  proposedBy!: string;

  @IdColumn({ nullable: true })
  approvedBy!: string | null;

  /** argon2id, with its parameters and salt. */
  @TextColumn({ nullable: true })
  passwordHash!: string | null;

  /** Of the code on the activation slip. */
  @HashColumn({ nullable: true })
  slipHash!: string | null;

  /** Of code and second secret together. */
  @HashColumn({ nullable: true })
  secretHash!: string | null;

  @InstantColumn({ nullable: true })
  slipExpiresAt!: string | null;

  @CountColumn()
  slipFailures!: number;
}
