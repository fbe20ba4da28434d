import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Cycles1767225600011 implements MigrationInterface {
  readonly name = 'Cycles1767225600011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'cycles',
        columns: [
          ...recordColumns,
          column('code', 'code'),
          column('code', 'areaCode'),
          column('code', 'half', { nullable: true }),
          column('day', 'startsOn'),
          column('day', 'cutoffOn'),
          column('id', 'ruleSetId'),
          column('code', 'state'),
          column('instant', 'openedAt', { nullable: true }),
          column('instant', 'closedAt', { nullable: true }),
          column('instant', 'assessedAt', { nullable: true }),
          column('instant', 'sealedAt', { nullable: true }),
          column('hash', 'seal', { nullable: true }),
        ],
        indices: [{ name: 'cycles_of_county', columnNames: ['areaCode', 'code'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('cycles');
  }
}
