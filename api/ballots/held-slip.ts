import { randomUUID } from 'node:crypto';
import type { Ballot } from '../contract/ballot.js';
import type { CycleState } from '../contract/records/cycle.js';
import type { Database } from '../db/database.js';
import type { BallotSlipEntity } from './ballot-slip.entity.js';

// Written out in SQL: casting is the one route that a whole county uses in the same hours. It takes one reading and one write.

/** A slip in somebody's hand, with what decides whether it can be used now. */
export type HeldSlip = Pick<BallotSlipEntity, 'boxId' | 'codeHash' | 'cadres' | 'state'> & {
  cycleId: string;
  group: string;
  attempt: number;
  ruleSetId: string;
  cycleState: CycleState;
};

const find = (hash: '$1' | '?') => `
  SELECT s."boxId", s."codeHash", s.cadres, s.state, b."cycleId", b."group", b.attempt,
         c."ruleSetId", c.state AS "cycleState"
  FROM ballot_slips s
  JOIN ballot_boxes b ON b.id = s."boxId"
  JOIN cycles c ON c.id = b."cycleId"
  WHERE s."codeHash" = ${hash}`;
const FIND = { postgres: find('$1'), sqlite: find('?') };

/** The slip whose code has this hash; undefined when there is none. */
export async function slipOf(db: Database, codeHash: string): Promise<HeldSlip | undefined> {
  type Row = Omit<HeldSlip, 'cadres'> & { cadres: string };
  const [row] = await db.read.query<Row[]>(FIND[db.kind], [codeHash]);
  return row && { ...row, cadres: JSON.parse(row.cadres) as string[] };
}

const use = (hash: '$1' | '?', states: readonly CycleState[]) => `
  UPDATE ballot_slips SET state = 'cast'
  WHERE "codeHash" = ${hash} AND state = 'issued' AND EXISTS (
    SELECT 1 FROM ballot_boxes b JOIN cycles c ON c.id = b."cycleId"
    WHERE b.id = ballot_slips."boxId" AND c.state IN (${states.map((state) => `'${state}'`).join(', ')})
  )
  RETURNING "boxId"`;
const useAndPut = (states: readonly CycleState[]) => `
  WITH used AS (${use('$1', states)})
  INSERT INTO ballots (id, "boxId", answers) SELECT $2, "boxId", $3 FROM used RETURNING id`;
const PUT = `INSERT INTO ballots (id, "boxId", answers) VALUES (?, ?, ?)`;

/**
 * Uses up a slip and puts its ballot into the box, both or neither. The condition on the slip decides between requests at the same
 * instant: the second finds it used. A slip printed again has another hash, and a counted box has no issued slip left. The cycle is in one
 * of these states when it happens, not only when the slip was read.
 * @returns whether this request used it
 */
export async function useSlip(
  db: Database,
  codeHash: string,
  answers: Ballot['answers'],
  states: readonly CycleState[],
): Promise<boolean> {
  const id = randomUUID();
  const text = JSON.stringify(answers);
  if (db.kind === 'postgres') return (await db.statement(useAndPut(states), [codeHash, id, text])).length === 1;
  return db.write(async (manager) => {
    const [used] = await manager.query<{ boxId: string }[]>(use('?', states), [codeHash]);
    if (used) await manager.query(PUT, [id, used.boxId, text]);
    return used !== undefined;
  });
}
