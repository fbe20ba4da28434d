import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Measures and their texts, which stand under their own SHA-256. */
export class RuleSets1767225600010 implements MigrationInterface {
  readonly name = 'RuleSets1767225600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'rule_sets',
        columns: [
          ...recordColumns,
          column('code', 'kind'),
          column('code', 'code'),
          column('json', 'title', { nullable: true }),
          column('day', 'effectiveFrom', { nullable: true }),
          column('code', 'areaCode'),
          column('code', 'state'),
          column('hash', 'sha256'),
          column('hash', 'examplesSha256', { nullable: true }),
          column('id', 'basedOnId', { nullable: true }),
          column('id', 'templateId', { nullable: true }),
          column('id', 'proposedBy', { nullable: true }),
          column('id', 'publishedBy', { nullable: true }),
          column('words', 'returnReason', { nullable: true, length: 500 }),
          { ...column('words', 'publishedAs', { nullable: true }), isUnique: true },
        ],
        indices: [{ name: 'rule_sets_of_code', columnNames: ['code', 'effectiveFrom'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'rule_set_texts',
        columns: [column('hash', 'sha256', { primary: true }), column('text', 'text')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['rule_set_texts', 'rule_sets']) await runner.dropTable(name);
  }
}
