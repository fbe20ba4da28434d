import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** What follows an assessment: adjustments, handovers, and what townships need now. */
export class Adjustments1767225600029 implements MigrationInterface {
  readonly name = 'Adjustments1767225600029';

  async up(runner: QueryRunner): Promise<void> {
    const optional = { nullable: true };
    await runner.createTable(
      new Table({
        name: 'adjustments',
        columns: [
          ...recordColumns,
          { ...column('code', 'number', { length: 100 }), isUnique: true },
          ...['kind', 'entityKind', 'entityCode', 'ground', 'areaCode', 'state', 'proposedByRole'].map((name) =>
            column('code', name),
          ),
          column('words', 'name'),
          ...['cadreId', 'unitId', 'resultId', 'followsId', 'proposedBy', 'decidedBy', 'successorId'].map((name) =>
            column('id', name, optional),
          ),
          column('code', 'rule', optional),
          column('json', 'to', optional),
          column('text', 'reason'),
          column('json', 'within', optional),
          ...['decidedOn', 'dueOn', 'carriedOutOn', 'recheckedOn'].map((name) => column('day', name, optional)),
          ...['grounds', 'account', 'recheck'].map((name) => column('text', name, optional)),
          column('instant', 'receivedAt', optional),
        ],
        indices: [
          { name: 'adjustments_of_area', columnNames: ['areaCode'] },
          { name: 'adjustments_of_entity', columnNames: ['entityCode'] },
          { name: 'adjustments_of_result', columnNames: ['resultId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'handovers',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('id', 'fromCadreId'),
          column('id', 'toCadreId'),
          column('day', 'startsOn'),
          column('day', 'endsOn'),
          column('json', 'items'),
          column('text', 'note', optional),
          column('code', 'state'),
          column('instant', 'handedOverAt', optional),
          column('instant', 'receivedAt', optional),
          column('text', 'reason', optional),
        ],
        indices: [
          { name: 'handovers_of_area', columnNames: ['areaCode'] },
          { name: 'handovers_of_cadres', columnNames: ['fromCadreId', 'toCadreId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'changed_needs',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('text', 'need'),
          column('words', 'specialty', optional),
          column('code', 'state'),
          column('id', 'statedBy'),
          column('text', 'answer', optional),
          column('text', 'reason', optional),
        ],
        indices: [{ name: 'changed_needs_of_area', columnNames: ['areaCode'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['changed_needs', 'handovers', 'adjustments']) await runner.dropTable(name);
  }
}
