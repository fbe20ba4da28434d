import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Reviews1767225600028 implements MigrationInterface {
  readonly name = 'Reviews1767225600028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'reviews',
        columns: [
          ...recordColumns,
          { ...column('code', 'number'), isUnique: true },
          column('code', 'kind'),
          column('id', 'cycleId'),
          column('id', 'resultId'),
          column('id', 'cadreId'),
          column('id', 'unitId', { nullable: true }),
          column('code', 'areaCode'),
          column('id', 'appealsId', { nullable: true }),
          column('code', 'state'),
          column('text', 'account'),
          column('text', 'evidence', { nullable: true }),
          column('words', 'clause'),
          column('day', 'submittedOn'),
          column('text', 'lateReason', { nullable: true }),
          column('day', 'dueOn', { nullable: true }),
          column('count', 'extendedBy', { nullable: true }),
          column('text', 'extensionReason', { nullable: true }),
          column('flag', 'suspends'),
          column('json', 'proposed', { nullable: true }),
          column('day', 'decidedOn', { nullable: true }),
          column('id', 'decidedBy', { nullable: true }),
          column('text', 'reason', { nullable: true }),
          column('json', 'authority', { nullable: true }),
          column('id', 'supersededById', { nullable: true }),
          column('day', 'appealUntil', { nullable: true }),
        ],
        indices: [
          { name: 'reviews_of_cycle', columnNames: ['cycleId', 'state'] },
          { name: 'reviews_of_result', columnNames: ['resultId'] },
          { name: 'reviews_of_area', columnNames: ['areaCode'] },
          { name: 'reviews_of_cadre', columnNames: ['cadreId'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reviews');
  }
}
