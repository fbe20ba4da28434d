import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { column } from '../columns.js';

const OF_MORE = { exemptionId: 'evidence_files_of_exemption', reviewId: 'evidence_files_of_review' } as const;

/** Files support exemptions and reviews as they do findings: one of the three. */
export class EvidenceOfMore1767225600053 implements MigrationInterface {
  readonly name = 'EvidenceOfMore1767225600053';

  async up(runner: QueryRunner): Promise<void> {
    await allowNull(runner, true);
    for (const [of, name] of Object.entries(OF_MORE)) {
      await runner.addColumn('evidence_files', new TableColumn(column('id', of, { nullable: true })));
      await runner.createIndex('evidence_files', new TableIndex({ name, columnNames: [of] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM evidence_files WHERE "findingId" IS NULL');
    for (const [of, name] of Object.entries(OF_MORE)) {
      await runner.dropIndex('evidence_files', name);
      await runner.dropColumn('evidence_files', of);
    }
    await allowNull(runner, false);
  }
}

/** Changes the column as the database knows it: one that is declared anew would lose its rows' values. */
async function allowNull(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const before = (await runner.getTable('evidence_files'))!.findColumnByName('findingId')!;
  const after = before.clone();
  after.isNullable = isNullable;
  await runner.changeColumn('evidence_files', before, after);
}
