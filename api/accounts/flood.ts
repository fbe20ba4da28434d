import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** A whole village office shares one address: only failures count, and many of them are allowed. */
const FAILURES_OF_ADDRESS = { points: 200, duration: 900 };
/** From an address with more failures, each login may still be tried this often: one bad neighbour does not shut out an office. */
const TRIES_OF_LOGIN = { points: 1, duration: 60 };
/** And all logins together this often: each try costs the machine as much as a right one. */
const TRIES_OF_FLOODED = { points: 300, duration: 60 };

/** How many wrong passwords an address may send. A try is counted before its password is looked at, and given back when it was right. */
export class Flood {
  readonly #failures = new RateLimiterMemory(FAILURES_OF_ADDRESS);
  readonly #byLogin = new RateLimiterMemory(TRIES_OF_LOGIN);
  readonly #flooded = new RateLimiterMemory(TRIES_OF_FLOODED);

  /** Counts a try. @returns after how many seconds the address may try again; 0 when it may now */
  async take(login: string, address: string): Promise<number> {
    if ((await wait(this.#failures, address)) === 0) return 0;
    return (await wait(this.#byLogin, `${address} ${login}`)) || wait(this.#flooded, address);
  }

  /** The password was right: the try counts for nothing. */
  async giveBack(login: string, address: string): Promise<void> {
    await this.#failures.reward(address);
    await this.#byLogin.delete(`${address} ${login}`);
  }
}

async function wait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}
