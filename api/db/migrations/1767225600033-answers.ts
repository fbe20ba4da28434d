import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const AWAITING = column('flag', 'isAwaitingAnswer');

/** A result says whether its grade is only proposed upward. Until now nobody could answer, so whatever was proposed still waits. */
export class Answers1767225600033 implements MigrationInterface {
  readonly name = 'Answers1767225600033';

  async up(runner: QueryRunner): Promise<void> {
    const { name } = AWAITING;
    await runner.addColumn('results', new TableColumn({ ...AWAITING, isNullable: true }));
    await runner.query(
      `UPDATE "results" SET "${name}" = CASE WHEN "determination" LIKE '%"isProposedUpward":true%' THEN TRUE ELSE FALSE END`,
    );
    // As the database knows it: a column that is declared anew would be made anew, without its rows' values.
    const before = (await runner.getTable('results'))!.findColumnByName(name)!;
    const after = before.clone();
    after.isNullable = false;
    await runner.changeColumn('results', before, after);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('results', AWAITING.name);
  }
}
