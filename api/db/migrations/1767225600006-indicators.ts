import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Indicators of the counties; figures with every version they had. */
export class Indicators1767225600006 implements MigrationInterface {
  readonly name = 'Indicators1767225600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'indicators',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('code', 'entityKind'),
          column('code', 'fact'),
          column('json', 'title'),
          column('json', 'unit', { nullable: true }),
          column('text', 'scope', { nullable: true }),
          column('text', 'baseline', { nullable: true }),
          column('words', 'ownerUnit'),
          column('code', 'enteredBy', { nullable: true }),
          column('json', 'halves'),
        ],
        indices: [{ name: 'indicators_of_county', columnNames: ['areaCode', 'entityKind', 'fact'], isUnique: true }],
      }),
    );
    const said = [
      column('json', 'value', { nullable: true }),
      column('json', 'baseline', { nullable: true }),
      column('text', 'note', { nullable: true }),
      column('flag', 'isScheduled'),
      column('code', 'state'),
      column('text', 'reason', { nullable: true }),
    ];
    await runner.createTable(
      new Table({
        name: 'figures',
        columns: [
          ...recordColumns,
          column('code', 'areaCode'),
          column('id', 'cycleId'),
          column('code', 'entityKind'),
          column('code', 'entityCode'),
          column('code', 'fact'),
          ...said,
          column('json', 'unit', { nullable: true }),
          column('words', 'ownerUnit', { nullable: true }),
          column('text', 'visibleTo', { nullable: true }),
          column('id', 'enteredBy'),
          column('id', 'confirmedBy', { nullable: true }),
          column('id', 'changedBy'),
        ],
        indices: [
          { name: 'figures_of_entity', columnNames: ['cycleId', 'entityKind', 'entityCode', 'fact'], isUnique: true },
          { name: 'figures_of_area', columnNames: ['cycleId', 'areaCode'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'figure_versions',
        columns: [
          column('id', 'figureId', { primary: true }),
          column('count', 'version', { primary: true }),
          ...said,
          column('id', 'by'),
          column('instant', 'at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['figure_versions', 'figures', 'indicators']) await runner.dropTable(name);
  }
}
