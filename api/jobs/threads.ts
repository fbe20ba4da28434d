import type { MessagePort } from 'node:worker_threads';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';

/** The injection token of the built file whose tasks read and write spreadsheets. */
export const SHEET_WORKER_FILE = Symbol('sheet-worker-file');

/** What the threads are made of. */
export type ThreadsPlan = {
  /** The built file whose exported functions are the tasks; without one nothing can run. */
  file: string | undefined;
  /** How many threads keep things warm between tasks. */
  many: number;
  /** Handed to each thread as its `workerData`. */
  data?: unknown;
  /** How many tasks without a lane run at once; one unless said. */
  errands?: number;
  /** How much room in megabytes each thread has for what lives for a moment. */
  youngMb?: number;
};

/** How one task runs. */
export type TaskOptions = {
  /** Tasks of one lane run on one thread, one after another, and find there what earlier ones kept. Without a lane nothing is kept. */
  lane?: number;
  /** Memory that is handed over instead of copied. */
  transfer?: Transferable[];
  /** The task is ended, and what its thread kept is lost, when it takes longer. */
  seconds?: number;
};

type Transferable = ArrayBuffer | MessagePort;

/** Scoring makes much that lives for a moment; room for it saves half of the time spent collecting it. */
const YOUNG_MB = 192;

/** A name forgotten costs that its things are brought once more. */
const NAMES_KNOWN = 10_000;

/** A task took more time or memory than it may, and was ended. */
export class TaskEnded extends Error {
  override readonly name = 'TaskEnded';
}

/** Threads for what would keep the server from answering. They compute; they never touch the database. */
export class Threads implements OnApplicationShutdown {
  readonly #pools = new Map<string, Piscina>();
  readonly #lanes = new Map<string, number>();

  constructor(private readonly plan: ThreadsPlan) {}

  /**
   * Runs a task by the name of its function; throws what it throws.
   * @throws TaskEnded when it took too long or too much memory
   */
  async run<T>(task: string, input: unknown, { lane, transfer, seconds = 120 }: TaskOptions = {}): Promise<T> {
    const pool = lane === undefined ? this.pool('errands', 30_000) : this.pool(`kept-${lane}`);
    try {
      return (await pool.run(input, {
        name: task,
        signal: AbortSignal.timeout(seconds * 1000),
        ...(transfer ? { transferList: transfer } : {}),
      })) as T;
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') throw new TaskEnded(`${task}: ${name} ${code}`);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
    this.#pools.clear();
  }

  private pool(name: string, idleTimeout?: number): Piscina {
    const known = this.#pools.get(name);
    if (known) return known;
    const { file, data, errands = 1, youngMb = YOUNG_MB } = this.plan;
    if (file === undefined) throw new Error('this service was started without the file of its threads');
    const pool = new Piscina({
      filename: file,
      minThreads: idleTimeout === undefined ? 1 : 0,
      maxThreads: idleTimeout === undefined ? 1 : errands,
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
      ...(idleTimeout === undefined ? {} : { idleTimeout }),
    });
    this.#pools.set(name, pool);
    return pool;
  }

  /** The lane in which what belongs to a name is kept: names take turns, and keep the lane they got. */
  laneOf(name: string): number {
    const known = this.#lanes.get(name);
    if (known !== undefined) return known;
    if (this.#lanes.size >= NAMES_KNOWN) this.#lanes.clear();
    const lane = this.#lanes.size % this.plan.many;
    this.#lanes.set(name, lane);
    return lane;
  }
}
