import type { CycleState } from '../contract/records/cycle.js';
import type { Database } from '../db/database.js';
import type { BallotSlipEntity } from './ballot-slip.entity.js';

// Written out in SQL: casting is the one route that a whole county uses in the same hours. It takes one reading and one write.

/** A slip in somebody's hand, with what decides whether it can be used now. */
export type HeldSlip = Pick<BallotSlipEntity, 'boxId' | 'number' | 'codeHash' | 'cadres' | 'state'> & {
  areaCode: string;
  cycleId: string;
  group: string;
  attempt: number;
  ruleSetId: string;
  cycleState: CycleState;
};

const find = (hash: '$1' | '?') => `
  SELECT s."boxId", s.number, s."codeHash", s.cadres, s.state, b."areaCode", b."cycleId", b."group", b.attempt,
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
