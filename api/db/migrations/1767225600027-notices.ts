import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Notices1767225600027 implements MigrationInterface {
  readonly name = 'Notices1767225600027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'notices',
        columns: [
          ...recordColumns,
          { ...column('code', 'ofId'), isUnique: true },
          column('id', 'cycleId'),
          column('id', 'resultId', { nullable: true }),
          column('code', 'areaCode'),
          column('code', 'state'),
          column('words', 'clause'),
          column('json', 'grades'),
          column('json', 'shows'),
          column('json', 'where'),
          column('json', 'atLeast'),
          column('day', 'publishedOn', { nullable: true }),
          column('day', 'fromOn', { nullable: true }),
          column('day', 'endsOn', { nullable: true }),
          column('json', 'names'),
        ],
        indices: [{ name: 'notices_of_county', columnNames: ['areaCode', 'state'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'objections',
        columns: [
          ...recordColumns,
          column('id', 'noticeId'),
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('count', 'line'),
          column('id', 'resultId'),
          column('words', 'name'),
          column('words', 'from'),
          column('text', 'text'),
          column('day', 'receivedOn'),
          column('code', 'state'),
          column('day', 'dueOn'),
          column('day', 'answeredOn', { nullable: true }),
          column('text', 'reason', { nullable: true }),
          column('id', 'accountId'),
          column('id', 'answeredBy', { nullable: true }),
        ],
        indices: [
          { name: 'objections_of_cycle', columnNames: ['cycleId', 'state'] },
          { name: 'objections_of_county', columnNames: ['areaCode'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'feedback',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          { ...column('id', 'resultId'), isUnique: true },
          column('id', 'cadreId', { nullable: true }),
          column('id', 'unitId', { nullable: true }),
          column('code', 'areaCode'),
          column('code', 'code'),
          column('words', 'name', { nullable: true }),
          column('day', 'knownOn'),
          column('code', 'how'),
          column('words', 'clause', { nullable: true }),
          column('day', 'dueOn', { nullable: true }),
          column('day', 'letterOn', { nullable: true }),
          column('words', 'letterNumber', { nullable: true }),
        ],
        indices: [
          { name: 'feedback_of_cycle', columnNames: ['cycleId'] },
          { name: 'feedback_of_area', columnNames: ['areaCode'] },
          { name: 'feedback_of_cadre', columnNames: ['cadreId'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['feedback', 'objections', 'notices']) await runner.dropTable(table);
  }
}
