/**
 * First in, first out: each piece of work begins when the one before it has ended.
 *
 * Why: TypeORM's SQLite drivers share one connection, so two transactions that overlap in time become one. When one of them rolls
 * back, rows of the other that were reported as saved are gone (test/api/db/write-queue.spec.ts shows it). On SQLite every write
 * goes through here; PostgreSQL gives each transaction its own connection and needs no queue.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** How many pieces of work wait or run. */
  get length(): number {
    return this.#waiting;
  }

  /** Runs the work in its turn and returns what it returns; its failure is its caller's alone. */
  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const mine = this.#last.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
