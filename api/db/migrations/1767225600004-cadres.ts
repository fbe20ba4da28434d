import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Who is assessed, where they were posted and since when, and when they were away with approval. */
export class Cadres1767225600004 implements MigrationInterface {
  readonly name = 'Cadres1767225600004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'cadres',
        columns: [
          ...recordColumns,
          { ...column('code', 'cadreCode'), isUnique: true },
          column('words', 'name'),
          column('code', 'gender', { nullable: true }),
          column('code', 'birthMonth', { nullable: true }),
          column('code', 'politicalStatus', { nullable: true }),
          column('words', 'duty', { nullable: true }),
          column('code', 'personnelKind'),
          column('code', 'dispatchLevel'),
          column('id', 'unitId'),
          column('code', 'areaCode'),
          column('code', 'post', { nullable: true }),
          column('id', 'teamId', { nullable: true }),
          column('flag', 'isPosted'),
        ],
        indices: [
          { name: 'cadres_of_area', columnNames: ['areaCode'] },
          { name: 'cadres_of_unit', columnNames: ['unitId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'postings',
        columns: [
          ...recordColumns,
          column('id', 'cadreId'),
          column('code', 'cadreCode'),
          column('id', 'unitId'),
          column('code', 'areaCode'),
          column('code', 'post'),
          column('day', 'postedOn'),
          column('day', 'dispatchedOn'),
          column('words', 'batch', { nullable: true }),
          column('words', 'term', { nullable: true }),
          column('id', 'teamId', { nullable: true }),
          column('json', 'villages'),
          column('day', 'endedOn', { nullable: true }),
          column('code', 'ending', { nullable: true }),
          column('text', 'endingReason', { nullable: true }),
        ],
        indices: [
          { name: 'postings_of_cadre', columnNames: ['cadreId', 'postedOn'], isUnique: true },
          { name: 'postings_of_area', columnNames: ['areaCode'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'leaves',
        columns: [
          ...recordColumns,
          column('id', 'cadreId'),
          column('id', 'unitId'),
          column('code', 'areaCode'),
          column('code', 'kind'),
          column('day', 'from'),
          column('day', 'to'),
          column('count', 'workingDays'),
          column('flag', 'isCancelled'),
        ],
        indices: [
          { name: 'leaves_of_cadre', columnNames: ['cadreId', 'from'] },
          { name: 'leaves_of_area', columnNames: ['areaCode'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['leaves', 'postings', 'cadres']) await runner.dropTable(name);
  }
}
