import { getHeapStatistics } from 'node:v8';
import { totalmem } from 'node:os';
import type { Cohort } from '../contract/cohort.js';
import type { Placed } from '../core/assess.js';
import type { Ranks } from '../core/diff/reranked.js';
import type { States } from '../core/rescore.js';

/** What scoring a cohort came to: its states, where everybody stands, and the places of the cadres. */
export type Standpoints = { states: States; placed: readonly Placed[]; ranks: Ranks };

/** A cohort that was parsed, with what it came to by the rule sets that cycles are assessed by. */
export type WarmCohort = {
  version: string;
  cohort: Cohort;
  bytes: number;
  /** By kind and code. */
  known: ReadonlyMap<string, Cohort['entities'][number]>;
  /** By the hash of the rule set. */
  baselines: Map<string, Standpoints>;
};

/** What one byte of a cohort's text takes in memory, about, with its baselines. */
const BYTES_IN_MEMORY = 6;

/**
 * Cohorts kept parsed between previews. The one used last stays longest; what does not fit the budget goes, and all of it when the
 * machine runs short of memory.
 */
export class WarmCohorts {
  readonly #kept = new Map<string, WarmCohort>();
  #bytes = 0;

  constructor(
    private readonly budget: number,
    private readonly isShort: () => boolean = isShortOfMemory,
  ) {}

  /** The cohort of a cycle as of this version of its records; an older one is let go. */
  of(cycleId: string, version: string): WarmCohort | undefined {
    const kept = this.#kept.get(cycleId);
    if (!kept) return undefined;
    this.letGo(cycleId);
    if (kept.version !== version) return undefined;
    this.#kept.set(cycleId, kept);
    this.#bytes += kept.bytes;
    return kept;
  }

  /** Keeps a cohort, and lets others go that no longer fit. One larger than the whole budget is answered but not kept. */
  keep(cycleId: string, version: string, cohort: Cohort, textBytes: number): WarmCohort {
    this.letGo(cycleId);
    const known = new Map(cohort.entities.map((entity) => [`${entity.kind} ${entity.code}`, entity]));
    const warm: WarmCohort = { version, cohort, bytes: textBytes * BYTES_IN_MEMORY, known, baselines: new Map() };
    this.#kept.set(cycleId, warm);
    this.#bytes += warm.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.budget) break;
      this.letGo(oldest);
    }
    return warm;
  }

  /** Lets everything go when memory is short. */
  yieldToOthers(): void {
    if (!this.isShort()) return;
    this.#kept.clear();
    this.#bytes = 0;
  }

  get count(): number {
    return this.#kept.size;
  }

  private letGo(cycleId: string): void {
    this.#bytes -= this.#kept.get(cycleId)?.bytes ?? 0;
    this.#kept.delete(cycleId);
  }
}

/** Seven tenths of what this thread may take, or nine of what the machine (or its container) has, are in use. */
function isShortOfMemory(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  // Without a container's limit it answers 0 or a number beyond all memory.
  const machine = Math.min(process.constrainedMemory() || totalmem(), totalmem());
  return used > limit * 0.7 || process.memoryUsage.rss() > machine * 0.9;
}
