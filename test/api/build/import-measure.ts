import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { systemActor } from '../../../api/http/access.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import type { TestService } from './service.js';

/** Publishes a measure as if it came with the program; the id of the rule set. */
export async function importMeasure({ app }: TestService, measure: RuleSet, on = '2026-06-30'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-'));
  await writeFile(join(folder, `${measure.code}.json`), JSON.stringify(measure));
  const ruleSets = app.get(RuleSetsService, { strict: false });
  await ruleSets.importFolder(folder, systemActor(''));
  await rm(folder, { recursive: true });
  return (await ruleSets.inForceOn(measure.code, on, '529901'))!.id;
}

/** Publishes one of the measures that come with the program, from `rules/`; the id of the rule set. */
export async function importShipped({ app }: TestService, code: string, on = '2026-12-31'): Promise<string> {
  const ruleSets = app.get(RuleSetsService, { strict: false });
  for (const folder of ['base', code])
    await ruleSets.importFolder(join(__dirname, '../../../rules', folder), systemActor(''));
  return (await ruleSets.inForceOn(code, on, '529901'))!.id;
}
