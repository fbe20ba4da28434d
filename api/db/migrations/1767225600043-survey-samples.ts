import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

/** A survey says how many households stood in for others, and how many were called back to check the answers. */
export class SurveySamples1767225600043 implements MigrationInterface {
  readonly name = 'SurveySamples1767225600043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('surveys', [
      new TableColumn(column('count', 'substituted', { nullable: true })),
      new TableColumn(column('count', 'calledBack', { nullable: true })),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('surveys', ['calledBack', 'substituted']);
  }
}
