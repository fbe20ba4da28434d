import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Who is commissioned for which villages of a cycle, and who declared what interest; an account names no villages any more. */
export class Commissions1767225600047 implements MigrationInterface {
  readonly name = 'Commissions1767225600047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'commissions',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('id', 'cycleId'),
          column('words', 'firm'),
          column('json', 'assessors'),
          column('json', 'villages'),
          column('day', 'fromOn'),
          column('day', 'untilOn'),
          column('day', 'destroyOn'),
          column('code', 'state'),
          column('text', 'reason', { nullable: true }),
          column('id', 'deliveredBy', { nullable: true }),
          column('instant', 'deliveredAt', { nullable: true }),
          column('json', 'receipt', { nullable: true }),
          column('json', 'acceptance', { nullable: true }),
        ],
        indices: [{ name: 'commissions_of_cycle', columnNames: ['cycleId', 'areaCode'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'declarations',
        columns: [
          ...recordColumns,
          column('id', 'commissionId'),
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('id', 'accountId'),
          column('words', 'assessor'),
          column('words', 'firm'),
          column('code', 'state'),
          column('text', 'words', { nullable: true }),
          column('words', 'signedName', { nullable: true }),
          column('day', 'signedOn', { nullable: true }),
          column('id', 'replacedBy', { nullable: true }),
        ],
        indices: [
          {
            name: 'declarations_of_assessor',
            columnNames: ['accountId', 'commissionId', 'areaCode'],
            isUnique: true,
          },
          { name: 'declarations_of_village', columnNames: ['cycleId', 'areaCode'] },
        ],
      }),
    );
    await runner.dropColumn('accounts', 'villages');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.addColumn('accounts', new TableColumn({ ...column('json', 'villages'), default: "'[]'" }));
    await runner.dropTable('declarations');
    await runner.dropTable('commissions');
  }
}
