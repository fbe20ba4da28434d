import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** What an office is asked, the meetings that determine, what they determined, and where a result keeps it. */
export class Determinations1767225600026 implements MigrationInterface {
  readonly name = 'Determinations1767225600026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'consultations',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('id', 'unitId', { nullable: true }),
          column('code', 'role'),
          column('code', 'office'),
          column('words', 'officeName'),
          column('code', 'clause'),
          column('code', 'state'),
          column('day', 'dueOn'),
          column('json', 'lines'),
          column('id', 'askedBy'),
          column('id', 'answeredBy', { nullable: true }),
          column('instant', 'answeredAt', { nullable: true }),
          column('words', 'reason', { nullable: true, length: 500 }),
        ],
        indices: [{ name: 'consultations_of_office', columnNames: ['cycleId', 'role', 'office'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'meetings',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('words', 'name'),
          column('day', 'heldOn'),
          column('json', 'present'),
          column('words', 'minutesNumber', { nullable: true }),
          column('words', 'remark', { nullable: true, length: 500 }),
          column('id', 'recordedBy'),
        ],
        indices: [{ name: 'meetings_of_cycle', columnNames: ['cycleId'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'determinations',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('id', 'resultId'),
          column('code', 'areaCode'),
          column('id', 'cadreId', { nullable: true }),
          column('id', 'unitId', { nullable: true }),
          column('code', 'kind'),
          column('code', 'code'),
          column('words', 'name', { nullable: true }),
          column('code', 'proposedGrade', { nullable: true }),
          column('code', 'determinedGrade'),
          column('json', 'word'),
          column('words', 'reason', { nullable: true, length: 300 }),
          column('code', 'state'),
          column('code', 'dispatchLevel', { nullable: true }),
          column('json', 'by'),
          column('flag', 'isProposedUpward'),
          column('id', 'meetingId', { nullable: true }),
          column('id', 'recordedBy'),
        ],
        indices: [
          { name: 'determinations_of_result', columnNames: ['resultId'], isUnique: true },
          { name: 'determinations_of_cycle', columnNames: ['cycleId'] },
        ],
      }),
    );
    for (const one of RESULTS) await runner.addColumn('results', new TableColumn(one));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of RESULTS) await runner.dropColumn('results', name);
    for (const name of ['determinations', 'meetings', 'consultations']) await runner.dropTable(name);
  }
}

const RESULTS = [
  column('code', 'determinedGrade', { nullable: true }),
  column('json', 'determinedWord', { nullable: true }),
  column('json', 'determination', { nullable: true }),
];
