import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Results and what they were assessed from; the counties' chains of seals. */
export class Results1767225600012 implements MigrationInterface {
  readonly name = 'Results1767225600012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'results',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'kind'),
          column('code', 'code'),
          column('words', 'name', { nullable: true }),
          column('code', 'areaCode'),
          column('id', 'cadreId', { nullable: true }),
          column('id', 'unitId', { nullable: true }),
          column('count', 'revision'),
          column('code', 'state'),
          column('code', 'standing'),
          column('json', 'points', { nullable: true }),
          column('count', 'pointsOrder'),
          column('code', 'grade', { nullable: true }),
          column('json', 'word', { nullable: true }),
          column('hash', 'seal', { nullable: true }),
          column('id', 'supersedesId', { nullable: true }),
          column('id', 'supersededById', { nullable: true }),
          column('words', 'reason', { nullable: true, length: 500 }),
          column('json', 'alsoMoves', { nullable: true }),
        ],
        indices: [
          { name: 'results_of_cycle', columnNames: ['cycleId', 'kind', 'code', 'revision'], isUnique: true },
          { name: 'results_of_area', columnNames: ['areaCode'] },
          { name: 'results_of_cadre', columnNames: ['cadreId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'result_assessments',
        columns: [
          column('id', 'resultId', { primary: true }),
          column('id', 'cycleId'),
          column('count', 'cohort'),
          column('json', 'assessment'),
          column('code', 'nonce'),
        ],
        indices: [{ name: 'result_assessments_of_cycle', columnNames: ['cycleId'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'cohorts',
        columns: [
          column('id', 'id', { primary: true }),
          column('id', 'cycleId'),
          column('count', 'revision'),
          column('text', 'text'),
          column('hash', 'sha256'),
        ],
        indices: [{ name: 'cohorts_of_cycle', columnNames: ['cycleId', 'revision'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'seals',
        columns: [
          column('id', 'id', { primary: true }),
          column('code', 'areaCode'),
          column('count', 'place'),
          column('code', 'kind'),
          column('code', 'cycle'),
          column('hash', 'superseded', { nullable: true }),
          column('hash', 'superseding', { nullable: true }),
          column('hash', 'previous', { nullable: true }),
          { ...column('hash', 'seal'), isUnique: true },
          column('instant', 'at'),
        ],
        indices: [{ name: 'seals_in_order', columnNames: ['areaCode', 'place'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['seals', 'cohorts', 'result_assessments', 'results']) await runner.dropTable(name);
  }
}
