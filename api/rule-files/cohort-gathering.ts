import type { Cohort, CohortHeader } from '../contract/cohort.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { Entity } from '../contract/entity.js';
import { FAULTS } from './limits.js';

/** One cohort of a file: its code as written, the cohort where nothing was wrong with it, and what was wrong. */
export type CohortRead = {
  code: string;
  cohort?: Cohort;
  diagnostics: Diagnostic[];
  /** How many faults more there were than are told (FAULTS are). */
  untold: number;
};

/** A cohort while it is read. Once something is wrong its entities are only checked, no longer kept. */
export class Gathering {
  private header: CohortHeader | undefined;
  private entities: Entity[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private untold = 0;
  /** Where each entity was first seen: a line or an index. */
  private readonly seen = new Map<string, number>();

  constructor(readonly code: string) {}

  /** The header was right; without one nothing is handed on. */
  begin(header: CohortHeader): void {
    this.header = header;
  }

  add(entity: Entity): void {
    if (this.diagnostics.length === 0) this.entities.push(entity);
  }

  /** Where kind and code were seen before, or undefined when they are new. */
  seenBefore(kind: string, code: string, where: number): number | undefined {
    const key = `${kind} ${code}`;
    const before = this.seen.get(key);
    if (before === undefined) this.seen.set(key, where);
    return before;
  }

  tell(diagnostics: Diagnostic[]): void {
    const room = FAULTS - this.diagnostics.length;
    this.diagnostics.push(...diagnostics.slice(0, room));
    this.untold += Math.max(0, diagnostics.length - room);
    if (diagnostics.length > 0) this.entities = [];
  }

  end(): CohortRead {
    const { code, diagnostics, untold } = this;
    if (!this.header || diagnostics.length > 0) return { code, diagnostics, untold };
    return { code, cohort: { ...this.header, entities: this.entities }, diagnostics, untold };
  }
}
