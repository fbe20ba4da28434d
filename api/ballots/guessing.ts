import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * A whole village votes through one network: only codes that nobody was given count, and many are allowed. A code typed wrong is no
 * failure, its check digit tells it apart.
 */
const PER_ADDRESS = { points: 200, duration: 900 };
/** All codes are one space: whoever guesses from many addresses is slowed down as well. */
const OF_ALL = { points: 5000, duration: 900 };
/** The numbers that may be tried with one code. */
const NUMBERS = { points: 5, duration: 900 };
const ALL = 'all';

/**
 * Limits guessing without locking a village out: once too many unknown codes came from an address, or in all, a code is taken only
 * together with the number printed beside it. A voter reads it off the slip; a guesser is told nothing until both are right.
 */
export class Guessing {
  readonly #addresses = new RateLimiterMemory(PER_ADDRESS);
  readonly #all = new RateLimiterMemory(OF_ALL);
  readonly #numbers = new RateLimiterMemory(NUMBERS);

  /**
   * How long a try is to wait; undefined where it may go on.
   * @param slip the one behind the code, where there is one
   */
  async secondsToWait(
    address: string,
    slip: { codeHash: string; number: number } | undefined,
    typed: number | undefined,
  ): Promise<number | undefined> {
    const seen = [await this.#addresses.get(address), await this.#all.get(ALL)];
    const over = seen.filter((one) => one !== null && one.remainingPoints <= 0);
    if (over.length === 0) return undefined;
    if (slip && typed !== undefined && (await this.isRight(slip, typed))) return undefined;
    return Math.ceil(Math.max(...over.map((one) => one!.msBeforeNext)) / 1000);
  }

  /** Notes a code that nobody was given. */
  async isUnknown(address: string): Promise<void> {
    await Promise.all(
      [this.#addresses.consume(address), this.#all.consume(ALL)].map((one) => one.catch(() => undefined)),
    );
  }

  private async isRight(slip: { codeHash: string; number: number }, typed: number): Promise<boolean> {
    const tried = await this.#numbers.get(slip.codeHash);
    if (tried && tried.remainingPoints <= 0) return false;
    if (slip.number === typed) return true;
    await this.#numbers.consume(slip.codeHash).catch(() => undefined);
    return false;
  }
}
