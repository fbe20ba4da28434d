import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

/** A posting knows until when its cadre hands over at the place before. */
export class MovesAndProjects1767225600030 implements MigrationInterface {
  readonly name = 'MovesAndProjects1767225600030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('postings', new TableColumn(column('day', 'handoverUntil', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('postings', 'handoverUntil');
  }
}
