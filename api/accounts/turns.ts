import { WriteQueue } from '../db/write-queue.js';

/**
 * Tries at one secret, one after another: each is judged after the one before has been counted, so that a hundred guesses at the same
 * time are not a hundred free ones.
 */
export class Turns {
  readonly #queues = new Map<string, WriteQueue>();

  /** Runs the work when every earlier try at the same secret has ended. */
  async run<T>(secret: string, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(secret) ?? new WriteQueue();
    this.#queues.set(secret, queue);
    try {
      return await queue.run(work);
    } finally {
      if (queue.length === 0) this.#queues.delete(secret);
    }
  }
}
