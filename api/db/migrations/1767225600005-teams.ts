import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Teams1767225600005 implements MigrationInterface {
  readonly name = 'Teams1767225600005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'teams',
        columns: [
          ...recordColumns,
          { ...column('code', 'teamCode'), isUnique: true },
          column('code', 'areaCode'),
          column('words', 'name'),
        ],
        indices: [{ name: 'teams_of_area', columnNames: ['areaCode'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('teams');
  }
}
