import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const OF_RECORDS = [
  column('code', 'word', { nullable: true }),
  column('id', 'recordId', { nullable: true }),
  column('id', 'cadreId', { nullable: true }),
  column('id', 'unitId', { nullable: true }),
];

const OPTIONAL = { reminders: ['windowId', 'cycleId'], scheduled_acts: ['cycleId', 'cycleVersion'] };

/** A reminder may be of one record that waits for somebody, and not of a window; the record may belong to no cycle. */
export class RemindedRecords1767225600032 implements MigrationInterface {
  readonly name = 'RemindedRecords1767225600032';

  async up(runner: QueryRunner): Promise<void> {
    for (const one of OF_RECORDS) await runner.addColumn('reminders', new TableColumn(one));
    await allowNull(runner, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM reminders WHERE "windowId" IS NULL OR "cycleId" IS NULL');
    await runner.query('DELETE FROM scheduled_acts WHERE "cycleId" IS NULL');
    await allowNull(runner, false);
    for (const { name } of OF_RECORDS) await runner.dropColumn('reminders', name);
  }
}

/** Changes columns as the database knows them: one that is declared anew would be made anew, without its rows' values. */
async function allowNull(runner: QueryRunner, isNullable: boolean): Promise<void> {
  for (const [name, columns] of Object.entries(OPTIONAL))
    for (const one of columns) {
      const before = (await runner.getTable(name))!.findColumnByName(one)!;
      const after = before.clone();
      after.isNullable = isNullable;
      await runner.changeColumn(name, before, after);
    }
}
