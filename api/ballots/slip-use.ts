import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Ballot } from '../contract/ballot.js';
import type { CycleState } from '../contract/records/cycle.js';
import type { Database } from '../db/database.js';
import { SharedCommit } from '../db/shared-commit.js';

// Written out in SQL, as the reading of a slip is (held-slip.ts).

const use = (hash: '$1' | '?', states: readonly CycleState[]) => `
  UPDATE ballot_slips SET state = 'cast'
  WHERE "codeHash" = ${hash} AND state = 'issued' AND EXISTS (
    SELECT 1 FROM ballot_boxes b JOIN cycles c ON c.id = b."cycleId"
    WHERE b.id = ballot_slips."boxId" AND c.state IN (${states.map((state) => `'${state}'`).join(', ')})
  )
  RETURNING "boxId"`;
const useAndPut = (states: readonly CycleState[]) => `
  WITH used AS (${use('$1', states)})
  INSERT INTO ballots (id, "boxId", answers, "isHelped", "isOnPaper") SELECT $2, "boxId", $3, $4, false FROM used RETURNING id`;
const PUT = `INSERT INTO ballots (id, "boxId", answers, "isHelped", "isOnPaper") VALUES (?, ?, ?, ?, 0)`;

/** A filled ballot of a slip, and while which states of the cycle it may be cast. */
export type Filled = { codeHash: string; answers: Ballot['answers']; isHelped: boolean; states: readonly CycleState[] };

/** Uses up slips and puts their ballots into the box. On SQLite those that come at the same time wait for the disk once. */
export class SlipUse {
  readonly #together: SharedCommit<Filled, boolean>;

  constructor(private readonly db: Database) {
    this.#together = new SharedCommit(db, () => ({ one: useAndPutInTurn }));
  }

  /**
   * Uses up a slip and puts its ballot into the box, both or neither. The condition on the slip decides between requests at the same
   * instant: the second finds it used. A slip printed again has another hash, and a counted box has no issued slip left. The cycle is in
   * one of these states when it happens, not only when the slip was read.
   * @returns whether this request used it, once that is committed
   */
  async use(filled: Filled): Promise<boolean> {
    if (this.db.kind === 'sqlite') return this.#together.run(filled);
    const put = [filled.codeHash, randomUUID(), JSON.stringify(filled.answers), filled.isHelped];
    return (await this.db.statement(useAndPut(filled.states), put)).length === 1;
  }
}

async function useAndPutInTurn(
  manager: EntityManager,
  { codeHash, answers, isHelped, states }: Filled,
): Promise<boolean> {
  const [used] = await manager.query<{ boxId: string }[]>(use('?', states), [codeHash]);
  if (used) await manager.query(PUT, [randomUUID(), used.boxId, JSON.stringify(answers), isHelped ? 1 : 0]);
  return used !== undefined;
}
