import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Units1767225600003 implements MigrationInterface {
  readonly name = 'Units1767225600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'units',
        columns: [
          ...recordColumns,
          { ...column('code', 'unitCode'), isUnique: true },
          column('code', 'areaCode'),
          column('words', 'name'),
          column('code', 'level'),
          column('code', 'kind'),
        ],
        indices: [{ name: 'units_of_area', columnNames: ['areaCode'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('units');
  }
}
