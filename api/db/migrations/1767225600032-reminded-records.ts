import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const OF_RECORDS = [
  column('code', 'word', { nullable: true }),
  column('id', 'recordId', { nullable: true }),
  column('id', 'cadreId', { nullable: true }),
  column('id', 'unitId', { nullable: true }),
];

/** A reminder may be of one record that waits for somebody, and not of a window; the record may belong to no cycle. */
export class RemindedRecords1767225600032 implements MigrationInterface {
  readonly name = 'RemindedRecords1767225600032';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['windowId', 'cycleId'])
      await runner.changeColumn('reminders', name, new TableColumn(column('id', name, { nullable: true })));
    for (const one of OF_RECORDS) await runner.addColumn('reminders', new TableColumn(one));
    await runner.changeColumn(
      'scheduled_acts',
      'cycleId',
      new TableColumn(column('id', 'cycleId', { nullable: true })),
    );
    await runner.changeColumn(
      'scheduled_acts',
      'cycleVersion',
      new TableColumn(column('count', 'cycleVersion', { nullable: true })),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM reminders WHERE "windowId" IS NULL OR "cycleId" IS NULL');
    await runner.query('DELETE FROM scheduled_acts WHERE "cycleId" IS NULL');
    for (const { name } of OF_RECORDS) await runner.dropColumn('reminders', name);
    for (const name of ['windowId', 'cycleId'])
      await runner.changeColumn('reminders', name, new TableColumn(column('id', name)));
    await runner.changeColumn('scheduled_acts', 'cycleId', new TableColumn(column('id', 'cycleId')));
    await runner.changeColumn('scheduled_acts', 'cycleVersion', new TableColumn(column('count', 'cycleVersion')));
  }
}
