import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { column, recordColumns } from '../columns.js';

const NULLABLE = [
  column('text', 'evidence', { nullable: true }),
  column('id', 'filingId', { nullable: true }),
  column('day', 'acceptedOn', { nullable: true }),
  column('day', 'verifiedOn', { nullable: true }),
  column('day', 'toldOn', { nullable: true }),
  column('day', 'reportedOn', { nullable: true }),
  column('words', 'reportedTo', { nullable: true }),
  column('day', 'dueOn', { nullable: true }),
  column('text', 'found', { nullable: true }),
  column('id', 'openedBy', { nullable: true }),
  column('id', 'acceptedBy', { nullable: true }),
  column('id', 'verifiedBy', { nullable: true }),
];

/** What every row has to say, and what those say that were there before: nobody is asked about them again. */
const REQUIRED = [
  { of: column('json', 'codes'), was: `'[]'` },
  { of: column('json', 'repeatsSeen'), was: `'[]'` },
  { of: column('day', 'requestedOn'), was: `SUBSTR("createdAt", 1, 10)` },
  { of: column('flag', 'isLate'), was: 'FALSE' },
];

/** The steps of an exemption, and what is filed before something new is tried. */
export class ExemptionSteps1767225600025 implements MigrationInterface {
  readonly name = 'ExemptionSteps1767225600025';

  async up(runner: QueryRunner): Promise<void> {
    for (const { of } of REQUIRED) await runner.addColumn('exemptions', new TableColumn({ ...of, isNullable: true }));
    for (const { of, was } of REQUIRED) await runner.query(`UPDATE "exemptions" SET "${of.name}" = ${was}`);
    for (const { of } of REQUIRED) await mustBeFilled(runner, of.name);
    await runner.addColumns(
      'exemptions',
      NULLABLE.map((one) => new TableColumn(one)),
    );
    await runner.createIndex(
      'exemptions',
      new TableIndex({ name: 'exemptions_of_entity', columnNames: ['entityCode'] }),
    );
    await carryOver(runner);
    await runner.createTable(filings());
  }

  async down(runner: QueryRunner): Promise<void> {
    await yesOrNo(runner);
    await runner.dropTable('filings');
    await runner.dropIndex('exemptions', 'exemptions_of_entity');
    await runner.dropColumns(
      'exemptions',
      [...NULLABLE, ...REQUIRED.map(({ of }) => of)].map(({ name }) => name),
    );
  }
}

/** Changes the column as the database knows it: one that is declared anew would be made anew, without its rows' values. */
async function mustBeFilled(runner: QueryRunner, name: string): Promise<void> {
  const before = (await runner.getTable('exemptions'))!.findColumnByName(name)!;
  const after = before.clone();
  after.isNullable = false;
  await runner.changeColumn('exemptions', before, after);
}

const filings = () =>
  new Table({
    name: 'filings',
    columns: [
      ...recordColumns,
      { ...column('code', 'number'), isUnique: true },
      column('code', 'areaCode'),
      column('id', 'cadreId'),
      column('code', 'cadreCode'),
      column('text', 'what'),
      column('text', 'risks'),
      column('text', 'studiedBy'),
      column('text', 'worstLoss'),
      column('day', 'startsOn'),
      column('code', 'state'),
      column('day', 'filedOn'),
      column('day', 'acknowledgedOn', { nullable: true }),
      column('id', 'acknowledgedBy', { nullable: true }),
    ],
    indices: [{ name: 'filings_of_cadre', columnNames: ['cadreId'] }],
  });

/**
 * Answers were yes or no alone; the sentence beside each was written once, as the reason. Which conduct it was about stood with the findings.
 */
async function carryOver(runner: QueryRunner): Promise<void> {
  type Row = { id: string; answers: string; strikes: string; reason: string | null };
  const rows = (await runner.query('SELECT "id", "answers", "strikes", "reason" FROM "exemptions"')) as Row[];
  const found = (await runner.query('SELECT "number", "code" FROM "findings"')) as { number: string; code: string }[];
  const codes = new Map(found.map(({ number, code }) => [number, code]));
  const sign = (at: number) => (runner.connection.options.type === 'postgres' ? `$${at}` : '?');
  const update = `UPDATE "exemptions" SET "answers" = ${sign(1)}, "codes" = ${sign(2)} WHERE "id" = ${sign(3)}`;
  for (const { id, answers, strikes, reason } of rows) {
    const before = Object.entries(JSON.parse(answers) as Record<string, boolean>);
    const after = before.map(([question, holds]) => [question, { holds, because: reason ?? '—' }]);
    const struck = (JSON.parse(strikes) as string[]).flatMap((number) => codes.get(number) ?? []);
    await runner.query(update, [JSON.stringify(Object.fromEntries(after)), JSON.stringify([...new Set(struck)]), id]);
  }
}

/** The answers as they were before; what was found about each is lost. */
async function yesOrNo(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query('SELECT "id", "answers" FROM "exemptions"')) as { id: string; answers: string }[];
  const sign = (at: number) => (runner.connection.options.type === 'postgres' ? `$${at}` : '?');
  for (const { id, answers } of rows) {
    const before = Object.entries(JSON.parse(answers) as Record<string, { holds: boolean }>);
    const after = Object.fromEntries(before.map(([question, { holds }]) => [question, holds]));
    const update = `UPDATE "exemptions" SET "answers" = ${sign(1)} WHERE "id" = ${sign(2)}`;
    await runner.query(update, [JSON.stringify(after), id]);
  }
}
