import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Who of the organisation department has which township in hand, and to whom of it a reminder goes. */
export class Assignments1767225600054 implements MigrationInterface {
  readonly name = 'Assignments1767225600054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assignments',
        columns: [
          ...recordColumns,
          { ...column('code', 'areaCode'), isUnique: true },
          column('id', 'accountId', { nullable: true }),
        ],
      }),
    );
    await runner.addColumn('reminders', new TableColumn(column('id', 'accountId', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('reminders', 'accountId');
    await runner.dropTable('assignments');
  }
}
