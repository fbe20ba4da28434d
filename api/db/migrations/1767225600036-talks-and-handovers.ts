import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from '../columns.js';

const COLUMNS = [
  column('words', 'attendees', { nullable: true, length: 500 }),
  column('words', 'minutesNumber', { nullable: true }),
  column('id', 'handoverId', { nullable: true }),
];
const NEW_OF_LINES = { saidAt: null, earlier: [] };

/** Who was at a talk and under which number it is minuted, the handover that a replacement began, and the objections an office made before. */
export class TalksAndHandovers1767225600036 implements MigrationInterface {
  readonly name = 'TalksAndHandovers1767225600036';

  async up(runner: QueryRunner): Promise<void> {
    for (const one of COLUMNS) await runner.addColumn('adjustments', new TableColumn(one));
    await eachLine(runner, (line) => ({ ...line, ...NEW_OF_LINES }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of COLUMNS) await runner.dropColumn('adjustments', name);
    await eachLine(runner, (line) =>
      Object.fromEntries(Object.entries(line).filter(([property]) => !(property in NEW_OF_LINES))),
    );
  }
}

async function eachLine(runner: QueryRunner, after: (line: object) => object): Promise<void> {
  const { query, parameters } = runner.connection.driver.options.type === 'postgres' ? NUMBERED : MARKED;
  const rows: { id: string; lines: string }[] = await runner.query('SELECT id, lines FROM consultations');
  for (const { id, lines } of rows)
    await runner.query(query, parameters(JSON.stringify((JSON.parse(lines) as object[]).map(after)), id));
}

const inOrder = (lines: string, id: string): string[] => [lines, id];
const NUMBERED = { query: 'UPDATE consultations SET lines = $1 WHERE id = $2', parameters: inOrder };
const MARKED = { query: 'UPDATE consultations SET lines = ? WHERE id = ?', parameters: inOrder };
