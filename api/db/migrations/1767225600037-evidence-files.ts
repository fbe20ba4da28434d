import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Files that support a finding. Their bytes are in the data folder, outside of every database. */
export class EvidenceFiles1767225600037 implements MigrationInterface {
  readonly name = 'EvidenceFiles1767225600037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'evidence_files',
        columns: [
          ...recordColumns,
          column('id', 'findingId'),
          column('code', 'areaCode'),
          column('id', 'cadreId', { nullable: true }),
          column('words', 'name'),
          column('code', 'state'),
          column('code', 'kind', { nullable: true }),
          column('count', 'bytes', { nullable: true }),
          column('hash', 'sha256', { nullable: true }),
          column('code', 'storedAs', { nullable: true }),
          column('day', 'keptOn', { nullable: true }),
          column('id', 'addedBy'),
          column('text', 'reason', { nullable: true }),
          column('text', 'visibleTo', { nullable: true }),
        ],
        indices: [{ name: 'evidence_files_of_finding', columnNames: ['findingId'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_files');
  }
}
