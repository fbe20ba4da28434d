import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const COLUMNS = {
  findings: [column('json', 'proposedWithdrawal', { nullable: true })],
  exemptions: [column('json', 'proposedDecline', { nullable: true })],
  cycles: [column('text', 'moveReason', { nullable: true })],
};

/** What one person proposes and another has the last word on; and why a person moved a cycle. */
export class TwoPersons1767225600035 implements MigrationInterface {
  readonly name = 'TwoPersons1767225600035';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const one of columns) await runner.addColumn(table, new TableColumn(one));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const { name } of columns) await runner.dropColumn(table, name);
  }
}
