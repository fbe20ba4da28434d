import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Findings1767225600013 implements MigrationInterface {
  readonly name = 'Findings1767225600013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'findings',
        columns: [
          ...recordColumns,
          { ...column('code', 'number'), isUnique: true },
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('id', 'cadreId', { nullable: true }),
          column('code', 'entityKind'),
          column('code', 'entityCode'),
          column('code', 'code'),
          column('day', 'day'),
          column('code', 'concerns', { nullable: true }),
          column('json', 'amount', { nullable: true }),
          column('text', 'evidence', { nullable: true }),
          column('code', 'state'),
          column('text', 'answer', { nullable: true }),
          column('text', 'reason', { nullable: true }),
          column('id', 'reportedBy', { nullable: true }),
          column('id', 'confirmedBy', { nullable: true }),
        ],
        indices: [{ name: 'findings_of_cycle', columnNames: ['cycleId', 'areaCode'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('findings');
  }
}
