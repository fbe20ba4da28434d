import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const added = () => ({
  indicators: [new TableColumn(column('id', 'ownerUnitId', { nullable: true }))],
  figures: [
    new TableColumn(column('id', 'ownerUnitId', { nullable: true })),
    new TableColumn(column('code', 'enteredByRole', { nullable: true })),
  ],
});

/** Whose figures they are: the role that enters them, and the one unit where the indicator names it. */
export class OwnFigures1767225600018 implements MigrationInterface {
  readonly name = 'OwnFigures1767225600018';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added())) await runner.addColumns(table, columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added())) await runner.dropColumns(table, columns);
  }
}
