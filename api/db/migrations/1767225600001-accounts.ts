import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Accounts, sessions and lockouts; the audit chains; answers to requests that may come twice. */
export class Accounts1767225600001 implements MigrationInterface {
  readonly name = 'Accounts1767225600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'accounts',
        columns: [
          ...recordColumns,
          { ...column('code', 'login'), isUnique: true },
          column('words', 'name'),
          column('code', 'role'),
          column('code', 'areaCode'),
          column('id', 'cadreId', { nullable: true }),
          column('id', 'unitId', { nullable: true }),
          column('json', 'villages'),
          column('code', 'state'),
          column('id', 'proposedBy'),
          column('id', 'approvedBy', { nullable: true }),
          column('text', 'passwordHash', { nullable: true }),
          column('hash', 'slipHash', { nullable: true }),
          column('hash', 'secretHash', { nullable: true }),
          column('instant', 'slipExpiresAt', { nullable: true }),
          column('count', 'slipFailures'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sessions',
        columns: [
          column('id', 'id', { primary: true }),
          { ...column('hash', 'tokenHash'), isUnique: true },
          column('id', 'accountId'),
          column('instant', 'createdAt'),
          column('instant', 'expiresAt'),
        ],
        indices: [{ name: 'sessions_of_account', columnNames: ['accountId'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'lockouts',
        columns: [
          column('id', 'accountId', { primary: true }),
          column('count', 'failures'),
          column('instant', 'lockedUntil', { nullable: true }),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_events',
        columns: [
          column('id', 'id', { primary: true }),
          column('code', 'county'),
          column('count', 'place'),
          column('instant', 'at'),
          column('id', 'accountId'),
          column('code', 'role'),
          column('code', 'action'),
          column('code', 'word'),
          column('code', 'recordId'),
          column('json', 'change'),
          column('words', 'requestId'),
          column('hash', 'previousHash'),
          column('hash', 'hash'),
        ],
        indices: [
          { name: 'audit_events_in_order', columnNames: ['county', 'place'], isUnique: true },
          { name: 'audit_events_of_record', columnNames: ['word', 'recordId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_heads',
        columns: [
          column('code', 'county', { primary: true }),
          column('count', 'place'),
          column('hash', 'hash'),
          column('instant', 'at'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'idempotency_keys',
        columns: [
          column('id', 'accountId', { primary: true }),
          column('words', 'key', { primary: true, length: 100 }),
          column('words', 'route'),
          column('hash', 'bodyHash'),
          column('text', 'answer'),
          column('instant', 'at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['idempotency_keys', 'audit_heads', 'audit_events', 'lockouts', 'sessions', 'accounts'])
      await runner.dropTable(name);
  }
}
