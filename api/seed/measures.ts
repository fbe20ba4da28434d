import { type INestApplicationContext, Logger } from '@nestjs/common';
import { systemActor } from '../http/access.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';

/** Takes in the measures that come with the program; those that are there already stay as they were published. */
export async function importMeasures(app: INestApplicationContext, folder: string): Promise<void> {
  const { changed, faulty } = await app.get(RuleSetsService, { strict: false }).importFolder(folder, systemActor(''));
  const log = new Logger('measures');
  for (const { file, part } of changed)
    log.warn({ file, part, message: 'differs from what was published; a published measure never changes' });
  for (const { file, diagnostics } of faulty)
    log.warn({ file, faults: diagnostics.length, message: 'was not taken in' });
}
