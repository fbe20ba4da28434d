import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, recordColumns } from '../columns.js';

/** Ballot boxes with their slips, the ballots in them, and what was counted. */
export class Ballots1767225600008 implements MigrationInterface {
  readonly name = 'Ballots1767225600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'ballot_boxes',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'group'),
          column('count', 'attempt'),
          column('json', 'slips'),
          column('count', 'issued'),
          column('json', 'cadres'),
          column('code', 'state'),
          column('code', 'fault', { nullable: true }),
        ],
        indices: [
          {
            name: 'ballot_boxes_of_village',
            columnNames: ['cycleId', 'areaCode', 'group', 'attempt'],
            isUnique: true,
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'ballot_slips',
        columns: [
          column('id', 'id', { primary: true }),
          column('id', 'boxId'),
          column('count', 'number'),
          column('code', 'stratum'),
          column('json', 'cadres'),
          { ...column('hash', 'codeHash'), isUnique: true },
          column('code', 'state'),
        ],
        indices: [{ name: 'ballot_slips_of_box', columnNames: ['boxId', 'number'], isUnique: true }],
      }),
    );
    for (const name of ['ballots', 'counted_ballots'])
      await runner.createTable(
        new Table({
          name,
          withoutRowid: true,
          columns: [
            column('id', 'boxId', { primary: true }),
            column('id', 'id', { primary: true }),
            column('json', 'answers'),
          ],
        }),
      );
    await runner.createTable(
      new Table({
        name: 'tallies',
        columns: [
          ...recordColumns,
          column('id', 'cycleId'),
          column('code', 'areaCode'),
          column('code', 'group'),
          column('code', 'entityKind'),
          column('code', 'entityCode'),
          column('count', 'attempt'),
          column('code', 'source'),
          column('code', 'fault', { nullable: true }),
          column('json', 'tally'),
        ],
        indices: [
          {
            name: 'tallies_of_cadre',
            columnNames: ['cycleId', 'group', 'entityCode', 'areaCode', 'attempt'],
            isUnique: true,
          },
          { name: 'tallies_of_village', columnNames: ['cycleId', 'areaCode'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['tallies', 'counted_ballots', 'ballots', 'ballot_slips', 'ballot_boxes'])
      await runner.dropTable(name);
  }
}
