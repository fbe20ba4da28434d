import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** The Word templates that counties set in place of the shipped ones. */
export class FormTemplates1767225600045 implements MigrationInterface {
  readonly name = 'FormTemplates1767225600045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'form_templates',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('code', 'form'),
          column('count', 'place'),
          column('flag', 'isShipped'),
          column('hash', 'hash', { nullable: true }),
          column('text', 'word', { nullable: true }),
          column('id', 'setBy'),
        ],
        indices: [{ name: 'form_templates_of_county', columnNames: ['areaCode', 'form', 'place'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('form_templates');
  }
}
