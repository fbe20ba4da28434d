import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class CalendarDays1767225600015 implements MigrationInterface {
  readonly name = 'CalendarDays1767225600015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'calendar_days',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('day', 'day'),
          column('code', 'kind'),
          column('json', 'name'),
          column('flag', 'isEve'),
          column('flag', 'isAnnounced'),
          column('flag', 'isFromProgram'),
        ],
        indices: [{ name: 'calendar_days_of_area', columnNames: ['areaCode', 'day'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_days');
  }
}
