/** More than this at once would make the first wait for the last. */
const TOGETHER_AT_MOST = 64;

type Waiting<Work, Answer> = { work: Work; resolve: (answer: Answer) => void; reject: (error: unknown) => void };

/** What came of one piece of work of those that were done together. */
export type Tried<Answer> = { answer: Answer } | { error: unknown };

/**
 * Does together the pieces of work that wait at the same time, one lot after another: those that come while a lot is being done are the
 * next one.
 */
export class Gathering<Work, Answer> {
  readonly #waiting: Waiting<Work, Answer>[] = [];
  #isRunning = false;

  /** @param doAll does a lot, which it takes when its turn has come, and says of each piece in the same order what came of it */
  constructor(private readonly doAll: (take: () => readonly Work[]) => Promise<readonly Tried<Answer>[]>) {}

  /** Does the work in its turn. @returns its answer, once its whole lot is done */
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
    const take = () => (some = this.#waiting.splice(0, TOGETHER_AT_MOST)).map(({ work }) => work);
    try {
      const tried = await this.doAll(take);
      for (const [at, { resolve, reject }] of some.entries()) {
        const result = tried[at]!;
        if ('error' in result) reject(result.error);
        else resolve(result.answer);
      }
    } catch (error) {
      // The lot itself failed: nothing of it is kept. Where it never began, those that wait are told.
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
}
