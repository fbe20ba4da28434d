import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { column, recordColumns } from '../columns.js';

const added = () => [
  new TableColumn(column('text', 'account', { nullable: true })),
  new TableColumn(column('day', 'answerDueOn', { nullable: true })),
  new TableColumn(column('day', 'answeredOn', { nullable: true })),
  new TableColumn(column('day', 'silentOn', { nullable: true })),
  new TableColumn(column('text', 'grounds', { nullable: true })),
  new TableColumn(column('text', 'visibleTo', { nullable: true })),
];

/** A finding has the days of its answer and its grounds; reports of assigned duties, and where what is public was posted. */
export class AssignedDuties1767225600024 implements MigrationInterface {
  readonly name = 'AssignedDuties1767225600024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('findings', added());
    await runner.createTable(
      new Table({
        name: 'assigned_duties',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('id', 'cadreId'),
          column('code', 'item'),
          column('day', 'from'),
          column('day', 'to'),
          column('text', 'account', { nullable: true }),
          column('code', 'state'),
          column('id', 'reportedBy'),
          column('text', 'answer', { nullable: true }),
          column('json', 'emergency', { nullable: true }),
          column('day', 'answeredOn', { nullable: true }),
          column('day', 'silentOn', { nullable: true }),
          column('text', 'grounds', { nullable: true }),
          column('text', 'remedy', { nullable: true }),
          column('day', 'verifiedOn', { nullable: true }),
          column('id', 'verifiedBy', { nullable: true }),
          column('code', 'findingNumber', { nullable: true }),
        ],
        indices: [
          { name: 'assigned_duties_of_area', columnNames: ['areaCode', 'state'] },
          { name: 'assigned_duties_of_cadre', columnNames: ['cadreId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'publications',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'kind'),
          column('code', 'board'),
          column('day', 'publishedOn'),
          column('count', 'count', { nullable: true }),
          column('id', 'publishedBy'),
        ],
        indices: [{ name: 'publications_of_cycle', columnNames: ['cycleId', 'areaCode'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('publications');
    await runner.dropTable('assigned_duties');
    await runner.dropColumns('findings', added());
  }
}
