import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Which files were handed in, and what their import changed. */
export class Spreadsheets1767225600042 implements MigrationInterface {
  readonly name = 'Spreadsheets1767225600042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'spreadsheets',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('id', 'cycleId'),
          column('code', 'sheet'),
          column('words', 'fileName'),
          column('hash', 'fileHash'),
          column('count', 'bytes'),
          column('id', 'accountId'),
          column('code', 'state'),
          column('json', 'counts', { nullable: true }),
          column('instant', 'importedAt', { nullable: true }),
        ],
        indices: [{ name: 'spreadsheets_of_cycle', columnNames: ['cycleId', 'fileHash'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('spreadsheets');
  }
}
