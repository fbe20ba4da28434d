import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const MOVED_AT = ['consultedAt', 'determinedAt', 'noticedAt', 'finalAt'];

/** A cycle is consulted on, determined, posted and finished. */
export class DueProcess1767225600021 implements MigrationInterface {
  readonly name = 'DueProcess1767225600021';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of MOVED_AT)
      await runner.addColumn('cycles', new TableColumn(column('instant', name, { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of MOVED_AT.toReversed()) await runner.dropColumn('cycles', name);
  }
}
