import type { CycleState } from '../contract/records/cycle.js';
import type { Database } from '../db/database.js';
import { Gathering, type Tried } from '../db/gathering.js';
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

const find = (hashes: string) => `
  SELECT s."boxId", s.number, s."codeHash", s.cadres, s.state, b."areaCode", b."cycleId", b."group", b.attempt,
         c."ruleSetId", c.state AS "cycleState"
  FROM ballot_slips s
  JOIN ballot_boxes b ON b.id = s."boxId"
  JOIN cycles c ON c.id = b."cycleId"
  WHERE s."codeHash" ${hashes}`;
const FIND = find('= ?');
const FIND_ALL = find('= ANY ($1)');

type Row = Omit<HeldSlip, 'cadres'> & { cadres: string };

/** Reads slips by their codes; on PostgreSQL, where each statement is a journey, those asked for at the same time in one. */
export class HeldSlips {
  readonly #together: Gathering<string, HeldSlip | undefined>;

  constructor(private readonly db: Database) {
    this.#together = new Gathering((take) => this.all(take()));
  }

  /** The slip whose code has this hash; undefined when there is none. */
  async of(codeHash: string): Promise<HeldSlip | undefined> {
    if (this.db.kind === 'postgres') return this.#together.run(codeHash);
    const [row] = await this.db.read.query<Row[]>(FIND, [codeHash]);
    return row && held(row);
  }

  private async all(hashes: readonly string[]): Promise<Tried<HeldSlip | undefined>[]> {
    const rows = await this.db.read.query<Row[]>(FIND_ALL, [hashes]);
    const found = new Map(rows.map((row) => [row.codeHash, row]));
    return hashes.map((hash) => {
      const row = found.get(hash);
      return { answer: row && held(row) };
    });
  }
}

const held = (row: Row): HeldSlip => ({ ...row, cadres: JSON.parse(row.cadres) as string[] });
