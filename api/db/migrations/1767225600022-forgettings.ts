import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column } from '../columns.js';

/** Counts after which the files are still to forget what was deleted. */
export class Forgettings1767225600022 implements MigrationInterface {
  readonly name = 'Forgettings1767225600022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'forgettings', columns: [column('id', 'id', { primary: true }), column('instant', 'since')] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('forgettings');
  }
}
