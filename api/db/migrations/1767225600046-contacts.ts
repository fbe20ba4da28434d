import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

/** Whom to turn to in a place, as it is posted with the list of duties. */
export class Contacts1767225600046 implements MigrationInterface {
  readonly name = 'Contacts1767225600046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('areas', new TableColumn(column('words', 'contact', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('areas', 'contact');
  }
}
