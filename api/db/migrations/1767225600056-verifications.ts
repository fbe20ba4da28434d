import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

/** What one person found out of a report of an assigned duty waits for another to decide. */
export class Verifications1767225600056 implements MigrationInterface {
  readonly name = 'Verifications1767225600056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('assigned_duties', new TableColumn(column('json', 'proposed', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('assigned_duties', 'proposed');
  }
}
