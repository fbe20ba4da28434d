import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Marks, with every version they had. */
export class Marks1767225600007 implements MigrationInterface {
  readonly name = 'Marks1767225600007';

  async up(runner: QueryRunner): Promise<void> {
    const said = [
      column('json', 'values'),
      column('text', 'sentence', { nullable: true }),
      column('code', 'state'),
      column('text', 'reason', { nullable: true }),
      column('day', 'meetingOn', { nullable: true }),
    ];
    await runner.createTable(
      new Table({
        name: 'marks',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('id', 'cycleId'),
          column('code', 'group'),
          column('code', 'entityKind'),
          column('code', 'entityCode'),
          column('code', 'item'),
          ...said,
          column('id', 'enteredBy'),
          column('id', 'submittedBy', { nullable: true }),
          column('id', 'countersignedBy', { nullable: true }),
          column('id', 'changedBy'),
        ],
        indices: [
          {
            name: 'marks_of_entity',
            columnNames: ['cycleId', 'entityCode', 'group', 'item', 'entityKind'],
            isUnique: true,
          },
          { name: 'marks_of_area', columnNames: ['cycleId', 'areaCode'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'mark_versions',
        columns: [
          column('id', 'markId', { primary: true }),
          column('count', 'version', { primary: true }),
          ...said,
          column('id', 'by'),
          column('instant', 'at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['mark_versions', 'marks']) await runner.dropTable(name);
  }
}
