import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const ON_BALLOTS = ['isHelped', 'isOnPaper'];
const onBoxes = () =>
  ['helped', 'onPaper', 'returnedPapers'].map((name) => new TableColumn(column('count', name, { nullable: true })));

/** Whether a voter was helped and whether the ballot came on paper: beside the ballot while the box is open, a number of the village once it is counted. */
export class BallotPage1767225600039 implements MigrationInterface {
  readonly name = 'BallotPage1767225600039';

  async up(runner: QueryRunner): Promise<void> {
    // Written out: TypeORM would make the table of open boxes anew on SQLite, with row numbers.
    for (const name of ON_BALLOTS) await runner.query(`ALTER TABLE ballots ADD COLUMN "${name}" boolean`);
    await runner.addColumns('ballot_boxes', onBoxes());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('ballot_boxes', onBoxes());
    for (const name of ON_BALLOTS) await runner.query(`ALTER TABLE ballots DROP COLUMN "${name}"`);
  }
}
