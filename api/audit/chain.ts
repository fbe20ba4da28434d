import { createHash } from 'node:crypto';
import type { AuditEvent, ChainReport } from '../contract/records/audit-event.js';
import { canonical } from '../core/canonical.js';

/** What stands before the first line. */
export const BEFORE_ALL = '0'.repeat(64);

/** The hash of a line: over the hash of the line before and everything the line says. */
export function hashOf(event: Omit<AuditEvent, 'hash'>): string {
  return createHash('sha256').update(canonical(event)).digest('hex');
}

/**
 * Follows a chain from its first line. Names the first line that was changed, removed or moved; a chain cut off at its end is told by
 * its head.
 */
export class ChainWalk {
  #place = 0;
  #hash = BEFORE_ALL;
  #broken: ChainReport['broken'];

  constructor(private readonly county: string) {}

  /** Takes the next lines, in the order of their places. */
  take(events: readonly AuditEvent[]): void {
    for (const event of events) {
      if (this.#broken) return;
      const { hash, ...said } = event;
      const wanted = this.#place + 1;
      if (event.place !== wanted) this.#broken = { place: wanted, why: 'removed', id: null };
      else if (hashOf(said) !== hash) this.#broken = { place: wanted, why: 'changed', id: event.id };
      else if (event.previousHash !== this.#hash) this.#broken = { place: wanted, why: 'reordered', id: event.id };
      this.#place = event.place;
      this.#hash = hash;
    }
  }

  /** What was found, with the head that the chain ought to end in. */
  report(head: { place: number; hash: string } | null): ChainReport {
    const lines = this.#place;
    let broken = this.#broken;
    if (!broken && head && head.place > lines) broken = { place: lines + 1, why: 'removed', id: null };
    else if (!broken && ((head?.place ?? 0) !== lines || (head?.hash ?? BEFORE_ALL) !== this.#hash))
      broken = { place: Math.max(lines, 1), why: 'headChanged', id: null };
    return { county: this.county, lines, isWhole: !broken, head: head?.hash ?? BEFORE_ALL, ...(broken && { broken }) };
  }
}
