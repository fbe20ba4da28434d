import type { EntityManager } from 'typeorm';
import type { Database } from './database.js';
import { Gathering, type Tried } from './gathering.js';

/** How pieces of work that share a transaction are done. */
export type Together<Work, Answer> = {
  /** Before all of them: takes the lock that they would all wait for. */
  begin?: (manager: EntityManager) => Promise<void>;
  one: (manager: EntityManager, work: Work) => Promise<Answer>;
  /** After all of them: what is written once for all that succeeded. */
  finish?: (manager: EntityManager) => Promise<void>;
};

/**
 * Runs pieces of work one after another, and those that wait at the same time in one transaction: a commit waits for the disk, and
 * who waits together waits once. Each is kept or taken back by itself; none is answered before the commit.
 */
export class SharedCommit<Work, Answer> {
  readonly #gathering: Gathering<Work, Answer>;

  constructor(db: Database, open: () => Together<Work, Answer>) {
    this.#gathering = new Gathering((take) => db.write((manager) => together(manager, open(), take())));
  }

  /** Does the work in its turn. @returns its answer, once it is committed */
  run(work: Work): Promise<Answer> {
    return this.#gathering.run(work);
  }
}

async function together<Work, Answer>(
  manager: EntityManager,
  { begin, one, finish }: Together<Work, Answer>,
  some: readonly Work[],
): Promise<Tried<Answer>[]> {
  await begin?.(manager);
  const tried: Tried<Answer>[] = [];
  for (const work of some) {
    // Alone it is the whole transaction; beside others it has a savepoint to go back to.
    if (some.length === 1) tried.push({ answer: await one(manager, work) });
    else tried.push(await apart(manager, () => one(manager, work)));
  }
  await finish?.(manager);
  return tried;
}

/** Does something that is taken back alone. Its savepoint is not released: the next one hides it, and the commit ends them all. */
async function apart<Answer>(manager: EntityManager, work: () => Promise<Answer>): Promise<Tried<Answer>> {
  await manager.query('SAVEPOINT piece');
  try {
    return { answer: await work() };
  } catch (error) {
    await manager.query('ROLLBACK TO SAVEPOINT piece');
    return { error };
  }
}
