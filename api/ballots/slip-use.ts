import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Ballot } from '../contract/ballot.js';
import type { CycleState } from '../contract/records/cycle.js';
import type { Database } from '../db/database.js';
import { Gathering, type Tried } from '../db/gathering.js';
import { SharedCommit } from '../db/shared-commit.js';

// Written out in SQL, as the reading of a slip is (held-slip.ts).

/** While the cycle of a slip's box is in a state in which this ballot may be cast. */
const whileIn = (states: string) => `EXISTS (
    SELECT 1 FROM ballot_boxes b JOIN cycles c ON c.id = b."cycleId"
    WHERE b.id = ballot_slips."boxId" AND ${states}
  )`;
const USE = (states: readonly CycleState[]) => `
  UPDATE ballot_slips SET state = 'cast'
  WHERE "codeHash" = ? AND state = 'issued' AND ${whileIn(`c.state IN (${states.map((state) => `'${state}'`).join(', ')})`)}
  RETURNING "boxId"`;
const PUT = `INSERT INTO ballots (id, "boxId", answers, "isHelped", "isOnPaper") VALUES (?, ?, ?, ?, 0)`;
const USE_AND_PUT_ALL = `
  WITH given AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::text[]) AS g(hash, id, answers, helped, states)
  ), used AS (
    UPDATE ballot_slips SET state = 'cast' FROM given
    WHERE "codeHash" = given.hash AND state = 'issued' AND ${whileIn(`c.state = ANY (string_to_array(given.states, ' '))`)}
    RETURNING given.id, "boxId", given.answers, given.helped
  )
  INSERT INTO ballots (id, "boxId", answers, "isHelped", "isOnPaper") SELECT id, "boxId", answers, helped, false FROM used
  RETURNING id`;

/** A filled ballot of a slip, and while which states of the cycle it may be cast. */
export type Filled = { codeHash: string; answers: Ballot['answers']; isHelped: boolean; states: readonly CycleState[] };

/** Uses up slips and puts their ballots into the box. Those that come at the same time wait for the disk once. */
export class SlipUse {
  readonly #together: SharedCommit<Filled, boolean> | Gathering<Filled, boolean>;

  constructor(db: Database) {
    this.#together =
      db.kind === 'sqlite'
        ? new SharedCommit(db, () => ({ one: useAndPut }))
        : new Gathering((take) => useAndPutAll(db, take()));
  }

  /**
   * Uses up a slip and puts its ballot into the box, both or neither. The condition on the slip decides between requests at the same
   * instant: the second finds it used. A slip printed again has another hash, and a counted box has no issued slip left. The cycle is in
   * one of these states when it happens, not only when the slip was read.
   * @returns whether this request used it, once that is committed
   */
  use(filled: Filled): Promise<boolean> {
    return this.#together.run(filled);
  }
}

async function useAndPut(manager: EntityManager, { codeHash, answers, isHelped, states }: Filled): Promise<boolean> {
  const [used] = await manager.query<{ boxId: string }[]>(USE(states), [codeHash]);
  if (used) await manager.query(PUT, [randomUUID(), used.boxId, JSON.stringify(answers), isHelped ? 1 : 0]);
  return used !== undefined;
}

/** On PostgreSQL a statement is a journey, so all of them take one. A slip that is in it twice is changed once, by one of the two. */
async function useAndPutAll(db: Database, all: readonly Filled[]): Promise<Tried<boolean>[]> {
  const ids = all.map(() => randomUUID());
  const put = await db.statement<{ id: string }>(USE_AND_PUT_ALL, [
    all.map(({ codeHash }) => codeHash),
    ids,
    all.map(({ answers }) => JSON.stringify(answers)),
    all.map(({ isHelped }) => isHelped),
    all.map(({ states }) => states.join(' ')),
  ]);
  const kept = new Set(put.map(({ id }) => id));
  return ids.map((id) => ({ answer: kept.has(id) }));
}
