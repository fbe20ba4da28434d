import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** The households of commissioned villages, and who opened which. */
export class HouseholdLists1767225600048 implements MigrationInterface {
  readonly name = 'HouseholdLists1767225600048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'household_lists',
        columns: [
          ...recordColumns,
          column('id', 'commissionId'),
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'state'),
          column('json', 'roll'),
          column('words', 'seed', { nullable: true }),
          column('code', 'plan', { nullable: true }),
          column('json', 'draw', { nullable: true }),
          column('text', 'reason', { nullable: true }),
        ],
        indices: [
          { name: 'household_lists_of_village', columnNames: ['cycleId', 'areaCode'] },
          { name: 'household_lists_of_commission', columnNames: ['commissionId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'list_openings',
        columns: [
          column('id', 'id', { primary: true }),
          column('id', 'listId'),
          column('id', 'accountId'),
          column('words', 'name'),
          column('instant', 'at'),
          column('code', 'code', { nullable: true }),
          column('text', 'reason', { nullable: true }),
        ],
        indices: [{ name: 'list_openings_of_list', columnNames: ['listId', 'at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('list_openings');
    await runner.dropTable('household_lists');
  }
}
