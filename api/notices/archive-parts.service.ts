import { Injectable } from '@nestjs/common';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import type { FeedbackRecord } from '../contract/records/feedback.js';
import type { ResultRecord } from '../contract/records/result.js';
import type { Unit } from '../contract/records/unit.js';

/** What an archive is of: a unit, a cycle, what its cadres were told, and by whom it was asked for. */
export type ArchiveOf = {
  unit: Unit;
  cycle: CycleEntity;
  told: readonly { result: ResultRecord; feedback: FeedbackRecord }[];
  actor: Actor;
};

/** One file of an archive: its name there, folders apart by `/`, and what is in it. */
export type ArchivePart = { name: string; content: string | Uint8Array };

type Gather = (of: ArchiveOf) => Promise<readonly ArchivePart[]>;

/** What the archive of a dispatching unit gathers. Whoever makes another form for units registers it here. */
@Injectable()
export class ArchiveParts {
  readonly #gathering: Gather[] = [];

  register(gather: Gather): void {
    this.#gathering.push(gather);
  }

  async of(archive: ArchiveOf): Promise<ArchivePart[]> {
    const parts = await Promise.all(this.#gathering.map((gather) => gather(archive)));
    return parts.flat();
  }
}
