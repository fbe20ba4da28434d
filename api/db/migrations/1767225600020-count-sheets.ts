import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Paper count sheets that wait for a second person. */
export class CountSheets1767225600020 implements MigrationInterface {
  readonly name = 'CountSheets1767225600020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'count_sheets',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'group'),
          column('code', 'entityKind'),
          column('code', 'entityCode'),
          column('count', 'attempt'),
          column('json', 'tally'),
          column('text', 'reason', { nullable: true }),
          column('id', 'enteredBy'),
        ],
        indices: [
          {
            name: 'count_sheets_of_vote',
            columnNames: ['cycleId', 'group', 'entityCode', 'areaCode', 'attempt', 'enteredBy'],
            isUnique: true,
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('count_sheets');
  }
}
