import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

export class Surveys1767225600009 implements MigrationInterface {
  readonly name = 'Surveys1767225600009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'surveys',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'method'),
          column('count', 'pool'),
          column('count', 'called'),
          column('count', 'answered'),
          column('count', 'valid'),
          column('count', 'refusals'),
          column('json', 'questions'),
          column('flag', 'isScheduled'),
          column('code', 'state'),
          column('text', 'reason', { nullable: true }),
          column('id', 'enteredBy'),
          column('id', 'submittedBy', { nullable: true }),
          column('id', 'acceptedBy', { nullable: true }),
        ],
        indices: [{ name: 'surveys_of_village', columnNames: ['cycleId', 'areaCode'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'survey_versions',
        columns: [
          column('id', 'surveyId', { primary: true }),
          column('count', 'version', { primary: true }),
          column('json', 'figures'),
          column('text', 'reason', { nullable: true }),
          column('id', 'by'),
          column('instant', 'at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('survey_versions');
    await runner.dropTable('surveys');
  }
}
