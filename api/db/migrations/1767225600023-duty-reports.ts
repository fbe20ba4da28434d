import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

const whose = (word: string) => ({
  columns: [...recordColumns, column('id', 'cycleId'), column('id', 'cadreId'), column('code', 'areaCode')],
  indices: [
    { name: `${word}_of_cadre`, columnNames: ['cycleId', 'cadreId'], isUnique: true },
    { name: `${word}_of_area`, columnNames: ['cycleId', 'areaCode'] },
  ],
});
const version = (of: string) => [column('id', of, { primary: true }), column('count', 'version', { primary: true })];

/** What a cadre writes: the duty report and the agreed tasks, with every version they had. */
export class DutyReports1767225600023 implements MigrationInterface {
  readonly name = 'DutyReports1767225600023';

  async up(runner: QueryRunner): Promise<void> {
    const made = [column('id', 'by'), column('instant', 'at')];
    const reportSaid = [column('code', 'state'), column('text', 'text'), column('text', 'reason', { nullable: true })];
    const reports = whose('duty_reports');
    await runner.createTable(
      new Table({
        ...reports,
        name: 'duty_reports',
        columns: [
          ...reports.columns,
          ...reportSaid,
          column('text', 'submittedText', { nullable: true }),
          column('instant', 'submittedAt', { nullable: true }),
          column('id', 'changedBy'),
        ],
      }),
    );
    await runner.createTable(
      new Table({ name: 'duty_report_versions', columns: [...version('reportId'), ...reportSaid, ...made] }),
    );
    const listSaid = [
      column('code', 'state'),
      column('json', 'tasks', { nullable: true }),
      column('json', 'proposal', { nullable: true }),
      column('json', 'ticks', { nullable: true }),
      column('json', 'outcomes', { nullable: true }),
      column('text', 'reason', { nullable: true }),
    ];
    const lists = whose('task_lists');
    await runner.createTable(
      new Table({
        ...lists,
        name: 'task_lists',
        columns: [
          ...lists.columns,
          column('code', 'cadreCode'),
          ...listSaid,
          column('id', 'proposedBy', { nullable: true }),
          column('json', 'warnings'),
          column('instant', 'agreedAt', { nullable: true }),
          column('id', 'signedByCadre', { nullable: true }),
          column('id', 'signedByTownship', { nullable: true }),
          column('id', 'changedBy'),
        ],
      }),
    );
    await runner.createTable(
      new Table({ name: 'task_list_versions', columns: [...version('listId'), ...listSaid, ...made] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['task_list_versions', 'task_lists', 'duty_report_versions', 'duty_reports'])
      await runner.dropTable(name);
  }
}
