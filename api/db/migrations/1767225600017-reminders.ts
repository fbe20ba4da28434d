import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Reminders1767225600017 implements MigrationInterface {
  readonly name = 'Reminders1767225600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'reminders',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('id', 'windowId'),
          column('code', 'kind'),
          column('code', 'role'),
          column('code', 'areaCode'),
          column('code', 'aboutAreaCode'),
          column('day', 'dueOn'),
          column('instant', 'at'),
        ],
        indices: [
          {
            name: 'reminders_once',
            columnNames: ['windowId', 'kind', 'dueOn', 'role', 'aboutAreaCode'],
            isUnique: true,
          },
          { name: 'reminders_of_area', columnNames: ['areaCode', 'at'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'scheduled_acts',
        columns: [
          ...recordColumns,
          { ...column('words', 'key'), isUnique: true },
          column('code', 'areaCode'),
          column('id', 'cycleId'),
          column('day', 'dueOn'),
          column('count', 'cycleVersion'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('scheduled_acts');
    await runner.dropTable('reminders');
  }
}
