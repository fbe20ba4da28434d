import type { EntityManager } from 'typeorm';
import type { Database } from './database.js';

/** More than this in one transaction would make the first wait for the last. */
const TOGETHER_AT_MOST = 64;

type Waiting<Work, Answer> = { work: Work; resolve: (answer: Answer) => void; reject: (error: unknown) => void };
type Tried<Answer> = { answer: Answer } | { error: unknown };

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
  readonly #waiting: Waiting<Work, Answer>[] = [];
  #isRunning = false;

  constructor(
    private readonly db: Database,
    private readonly open: () => Together<Work, Answer>,
  ) {}

  /** Does the work in its turn. @returns its answer, once it is committed */
  run(work: Work): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#waiting.length > 0) await this.#runSome();
    this.#isRunning = false;
  }

  async #runSome(): Promise<void> {
    await this.#gathered();
    let some: Waiting<Work, Answer>[] = [];
    try {
      const tried = await this.db.write(async (manager) => {
        some = this.#waiting.splice(0, TOGETHER_AT_MOST);
        return this.#together(manager, some);
      });
      for (const [at, { resolve, reject }] of some.entries()) {
        const result = tried[at]!;
        if ('error' in result) reject(result.error);
        else resolve(result.answer);
      }
    } catch (error) {
      // The commit itself failed: nothing of it is kept. Where it never began, those that wait are told.
      for (const { reject } of some.length > 0 ? some : this.#waiting.splice(0)) reject(error);
    }
  }

  /**
   * Lets requests that have come in already get as far as here, for as long as each turn brings more of them: SQLite answers at once,
   * so one alone would run from its first byte to its commit.
   */
  async #gathered(): Promise<void> {
    for (let many = 0; many < this.#waiting.length && many < TOGETHER_AT_MOST;) {
      many = this.#waiting.length;
      await new Promise(setImmediate);
    }
  }

  async #together(manager: EntityManager, some: readonly Waiting<Work, Answer>[]): Promise<Tried<Answer>[]> {
    const { begin, one, finish } = this.open();
    await begin?.(manager);
    const tried: Tried<Answer>[] = [];
    for (const { work } of some) {
      // Alone it is the whole transaction; beside others it has a savepoint to go back to.
      if (some.length === 1) tried.push({ answer: await one(manager, work) });
      else tried.push(await apart(manager, () => one(manager, work)));
    }
    await finish?.(manager);
    return tried;
  }
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
