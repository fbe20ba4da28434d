import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Exemptions1767225600014 implements MigrationInterface {
  readonly name = 'Exemptions1767225600014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'exemptions',
        columns: [
          ...recordColumns,
          { ...column('code', 'number'), isUnique: true },
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('id', 'cadreId', { nullable: true }),
          column('code', 'entityKind'),
          column('code', 'entityCode'),
          column('code', 'situation'),
          column('json', 'strikes'),
          column('json', 'setsAside'),
          column('text', 'account'),
          column('code', 'state'),
          column('flag', 'isOwnMotion'),
          column('json', 'answers'),
          column('day', 'decidedOn', { nullable: true }),
          column('text', 'reason', { nullable: true }),
          column('id', 'decidedBy', { nullable: true }),
        ],
        indices: [{ name: 'exemptions_of_cycle', columnNames: ['cycleId', 'areaCode'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('exemptions');
  }
}
