import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Who was drawn in each village. */
export class Draws1767225600041 implements MigrationInterface {
  readonly name = 'Draws1767225600041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'draws',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'group'),
          column('code', 'plan'),
          column('count', 'attempt'),
          column('words', 'seed'),
          column('json', 'roll'),
          column('json', 'draw'),
          column('json', 'substitutions'),
          column('code', 'state'),
          column('text', 'reason', { nullable: true }),
        ],
        indices: [
          { name: 'draws_of_village', columnNames: ['cycleId', 'areaCode', 'plan', 'attempt'], isUnique: true },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('draws');
  }
}
