import { Clock } from '../clock.js';

/** A clock that is set to the day on which something was entered, and goes on by a millisecond a look. */
export class StoryClock extends Clock {
  #at = Date.parse('2025-12-01T01:00:00.000Z');

  now(): string {
    this.#at += 1;
    return new Date(this.#at).toISOString();
  }

  /** It is now nine in the morning of this day, in China. Never goes back. */
  setDay(day: string): void {
    this.#at = Math.max(this.#at, Date.parse(`${day}T09:00:00.000+08:00`));
  }
}
