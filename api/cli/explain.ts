import type { Role } from '../contract/account.js';
import { expandTrace } from '../core/expand-trace.js';
import { explain as tell, oneSentence } from '../core/explain.js';
import { scoreCohort } from '../core/score-cohort.js';
import { cohortWith } from './cohort-with.js';
import { mustBeFile } from './existing-file.js';
import type { Language } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { nameOf } from './names.js';
import { print, printJson } from './output.js';
import { statement } from './statement.js';

export interface ExplainOptions {
  lang: Language;
  viewer: Role;
  json?: boolean;
}

/** `explain <rule-set> <cohorts> <code>`: one result line by line, as the named viewer may see it. */
export async function explain(ruleSetPath: string, cohortPath: string, code: string, options: ExplainOptions) {
  const { lang, viewer, json } = options;
  await mustBeFile(ruleSetPath, 'ruleSet');
  await mustBeFile(cohortPath, 'cohort');
  const compiled = await loadCompiled(ruleSetPath);
  const cohort = await cohortWith(cohortPath, compiled, code);
  const assessment = scoreCohort(compiled, cohort).find(({ entity }) => entity === code)!;
  if (json) {
    const entity = cohort.entities.find((one) => one.kind === assessment.kind && one.code === code)!;
    const lines = expandTrace(compiled.ruleSet, entity, assessment);
    const telling = { language: lang, viewer, nameOf: nameOf(cohort) };
    await printJson({ why: oneSentence(lines, telling), sentences: tell(lines, telling) });
  } else await print(statement(compiled, cohort, assessment, { lang, viewer }));
  return 0;
}
