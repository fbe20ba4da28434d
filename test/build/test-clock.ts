import { Clock } from '../../api/clock.js';

/** A clock that stands still until it is set. */
export class TestClock extends Clock {
  #now: string;

  constructor(now = '2026-12-24T02:00:00.000Z') {
    super();
    this.#now = now;
  }

  now(): string {
    return this.#now;
  }

  set(now: string): void {
    this.#now = new Date(now).toISOString();
  }

  /** Lets time pass. */
  pass({ minutes = 0, hours = 0, days = 0 }: { minutes?: number; hours?: number; days?: number }): void {
    this.set(new Date(Date.parse(this.#now) + ((days * 24 + hours) * 60 + minutes) * 60_000).toISOString());
  }
}
