import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Windows1767225600016 implements MigrationInterface {
  readonly name = 'Windows1767225600016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'windows',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'code'),
          column('json', 'title'),
          column('code', 'clause'),
          column('count', 'place'),
          column('day', 'fromOn', { nullable: true }),
          column('day', 'toOn'),
          column('text', 'movedReason', { nullable: true }),
        ],
        indices: [{ name: 'windows_of_cycle', columnNames: ['cycleId', 'code'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('windows');
  }
}
