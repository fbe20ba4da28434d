import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column } from '../columns.js';

/** Paper ballots that wait for a second person, and how many each person counted. */
export class PaperBallots1767225600040 implements MigrationInterface {
  readonly name = 'PaperBallots1767225600040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'paper_ballots',
        columns: [
          column('id', 'id', { primary: true }),
          column('id', 'boxId'),
          column('id', 'slipId'),
          column('json', 'answers'),
          column('flag', 'isHelped'),
          column('id', 'enteredBy'),
        ],
        indices: [{ name: 'paper_ballots_of_slip', columnNames: ['boxId', 'slipId', 'enteredBy'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'paper_counts',
        columns: [
          column('id', 'id', { primary: true }),
          column('id', 'boxId'),
          column('count', 'returned'),
          column('id', 'enteredBy'),
        ],
        indices: [{ name: 'paper_counts_of_box', columnNames: ['boxId', 'enteredBy'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('paper_counts');
    await runner.dropTable('paper_ballots');
  }
}
