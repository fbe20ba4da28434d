import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const ADDED = {
  consultations: [column('words', 'signedBy', { nullable: true }), column('day', 'signedOn', { nullable: true })],
  feedback: [column('instant', 'confirmedAt', { nullable: true })],
};

/** An office signs its opinion; a cadre confirms having been told. */
export class Signatures1767225600038 implements MigrationInterface {
  readonly name = 'Signatures1767225600038';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ADDED))
      for (const one of columns) await runner.addColumn(table, new TableColumn(one));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ADDED))
      for (const { name } of columns) await runner.dropColumn(table, name);
  }
}
