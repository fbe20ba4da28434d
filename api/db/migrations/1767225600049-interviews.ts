import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** What assessors heard, household by household. */
export class Interviews1767225600049 implements MigrationInterface {
  readonly name = 'Interviews1767225600049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'interviews',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'sampleNumber'),
          column('code', 'householdKind'),
          column('code', 'mode'),
          column('count', 'attempt'),
          column('code', 'outcome'),
          column('code', 'replaces', { nullable: true }),
          column('words', 'invalidBecause', { nullable: true }),
          column('json', 'answers'),
          column('words', 'interviewer'),
          column('instant', 'beganAt'),
          column('count', 'minutes'),
          column('code', 'callBack', { nullable: true }),
          column('code', 'state'),
          column('text', 'reason', { nullable: true }),
          column('id', 'enteredBy'),
        ],
        indices: [
          {
            name: 'interviews_of_household',
            columnNames: ['cycleId', 'areaCode', 'sampleNumber', 'attempt'],
            isUnique: true,
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'interview_versions',
        columns: [
          column('id', 'interviewId', { primary: true }),
          column('count', 'version', { primary: true }),
          column('json', 'said'),
          column('text', 'reason', { nullable: true }),
          column('id', 'by'),
          column('instant', 'at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('interview_versions');
    await runner.dropTable('interviews');
  }
}
