import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { In } from 'typeorm';
import type { Change } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import { Database } from '../db/database.js';
import { ForgettingEntity } from './forgetting.entity.js';

/** How SQLite answers a checkpoint: busy is 1 where a reader kept it from finishing. */
type Checkpoint = { busy: number };

/**
 * Takes what a count deleted out of the files of the database. The count itself notes that this is due, so that a program that ends
 * between the two does it at its next start.
 */
@Injectable()
export class ForgettingService implements OnApplicationBootstrap {
  readonly #log = new Logger('ballots');

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What an earlier run of the program left undone. */
  async onApplicationBootstrap(): Promise<void> {
    await this.forget();
  }

  /** Notes in the transaction of a count that the files are to forget. */
  due(change: Change): Promise<void> {
    return change.keep(ForgettingEntity, [{ id: randomUUID(), since: this.clock.now() }]);
  }

  /**
   * What was deleted is overwritten in the files, not only marked as free. Where that fails it stays due, until the next count or the
   * next start: the count itself stands.
   */
  async forget(): Promise<void> {
    const due = await this.db.read.find(ForgettingEntity);
    if (due.length === 0) return;
    try {
      if (await this.overwrite())
        await this.db.write((manager) => manager.delete(ForgettingEntity, { id: In(due.map(({ id }) => id)) }));
      else
        this.#log.warn('the files could not be cleared of counted ballots while somebody read them; tried again later');
    } catch (error) {
      this.#log.error(`the files could not be cleared of counted ballots; tried again later: ${String(error)}`);
    }
  }

  /** @returns whether nothing of it is left in the files */
  private async overwrite(): Promise<boolean> {
    let isDone = true;
    await this.db.maintain(async (source) => {
      if (this.db.kind === 'postgres') {
        for (const table of ['ballots', 'counted_ballots', 'paper_ballots', 'draws', 'household_lists'])
          await source.query(`VACUUM (FULL) ${table}`);
        return;
      }
      await source.query('VACUUM');
      const [answer] = await source.query<Checkpoint[]>('PRAGMA wal_checkpoint(TRUNCATE)');
      isDone = answer?.busy === 0;
    });
    return isDone;
  }
}
