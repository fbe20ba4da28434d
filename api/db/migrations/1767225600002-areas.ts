import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Areas1767225600002 implements MigrationInterface {
  readonly name = 'Areas1767225600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'areas',
        columns: [
          ...recordColumns,
          { ...column('code', 'areaCode'), isUnique: true },
          column('words', 'name'),
          column('code', 'kind'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('areas');
  }
}
