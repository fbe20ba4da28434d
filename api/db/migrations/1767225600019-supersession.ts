import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

/** A correction of a sealed result waits for a second person. */
export class Supersession1767225600019 implements MigrationInterface {
  readonly name = 'Supersession1767225600019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('results', new TableColumn(column('json', 'proposed', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('results', 'proposed');
  }
}
