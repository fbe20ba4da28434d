import { join, resolve } from 'node:path';
import { systemActor } from '../../../api/http/access.js';
import { type RuleSetEntity, RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import type { TestService } from './service.js';

// From the project's own folder, where specs and benches alike are started.
const RULES = resolve('rules');

/** Imports the half-year measure and the national layer below it, and answers the measure. Importing again changes nothing. */
export async function importRules({ app }: TestService): Promise<RuleSetEntity> {
  const ruleSets = app.get(RuleSetsService, { strict: false });
  for (const folder of ['base', 'half-year']) await ruleSets.importFolder(join(RULES, folder), systemActor(''));
  return (await ruleSets.inForceOn('half-year', '2026-06-30', '529901'))!;
}
