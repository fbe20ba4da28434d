import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** A posting knows until when its cadre hands over at the place before; projects of the villages; what supervision noted. */
export class MovesAndProjects1767225600030 implements MigrationInterface {
  readonly name = 'MovesAndProjects1767225600030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('postings', new TableColumn(column('day', 'handoverUntil', { nullable: true })));
    await runner.createTable(
      new Table({
        name: 'projects',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('words', 'title'),
          column('code', 'state'),
          column('words', 'maintainer', { nullable: true }),
          column('day', 'deliberatedOn', { nullable: true }),
          column('day', 'disclosedOn', { nullable: true }),
          column('day', 'completedOn', { nullable: true }),
          column('text', 'reason', { nullable: true }),
          column('json', 'rounds'),
          column('id', 'enteredBy'),
        ],
        indices: [{ name: 'projects_of_area', columnNames: ['areaCode'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'supervision_notes',
        columns: [
          ...recordColumns,
          column('code', 'kind'),
          column('code', 'areaCode'),
          column('id', 'cadreId', { nullable: true }),
          column('day', 'notedOn'),
          column('text', 'text'),
          column('code', 'state'),
          column('text', 'reason', { nullable: true }),
          column('id', 'notedBy'),
        ],
        indices: [
          { name: 'supervision_notes_of_area', columnNames: ['areaCode'] },
          { name: 'supervision_notes_of_cadre', columnNames: ['cadreId'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('supervision_notes');
    await runner.dropTable('projects');
    await runner.dropColumn('postings', 'handoverUntil');
  }
}
