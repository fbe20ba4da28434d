import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';

/** Failures in a row from one address, and until when that address may not try this login again. */
type Counted = { failures: number; lockedUntil: string | null };

export const LOCKED_MINUTES = 15;
/** From one address. Whoever types a wrong password elsewhere does not lock out the person whose account it is. */
export const FAILURES_AT_MOST = 5;
/** From all addresses together. */
export const FAILURES_OF_ALL = 50;
/** What is kept in memory at most; the login that failed longest ago goes first. */
const LOGINS_AT_MOST = 20_000;
/** Stands for every address together. */
const EVERYWHERE = '';

/**
 * Failures to sign in, counted by login, whether anybody has it or not: nobody learns from a lock who has an account. What is counted of an
 * account from all addresses is kept in the database as well and survives a restart.
 */
@Injectable()
export class SignInTries {
  readonly #counted = new Map<string, Map<string, Counted>>();

  constructor(private readonly clock: Clock) {}

  /** Until when the login is locked for this address; null when it is not. */
  lockedUntil(login: string, address: string): string | null {
    const now = this.clock.now();
    const counted = this.#counted.get(login);
    const until = [counted?.get(address), counted?.get(EVERYWHERE)].map((one) => one?.lockedUntil ?? '').toSorted();
    return until.at(-1)! > now ? until.at(-1)! : null;
  }

  /** Counts a failure. @returns whether the login is locked now */
  failed(login: string, address: string): boolean {
    const counted = this.#counted.get(login) ?? new Map<string, Counted>();
    // Put last again: what is first was not tried for the longest time.
    this.#counted.delete(login);
    this.#counted.set(login, counted);
    if (this.#counted.size > LOGINS_AT_MOST) this.#counted.delete(this.#counted.keys().next().value!);
    const isHere = this.#count(counted, address, FAILURES_AT_MOST);
    const isEverywhere = this.#count(counted, EVERYWHERE, FAILURES_OF_ALL);
    return isHere || isEverywhere;
  }

  /** Forgets the failures of a login: somebody signed in, or has a new slip. */
  forget(login: string): void {
    this.#counted.delete(login);
  }

  #count(counted: Map<string, Counted>, address: string, atMost: number): boolean {
    const failures = (counted.get(address)?.failures ?? 0) + 1;
    const isLocked = failures >= atMost;
    const lockedUntil = isLocked ? minutesAfter(this.clock.now(), LOCKED_MINUTES) : null;
    counted.set(address, { failures: isLocked ? 0 : failures, lockedUntil });
    return isLocked;
  }
}

/** An instant so many minutes after another. */
export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
