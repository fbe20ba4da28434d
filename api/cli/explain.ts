import type { Role } from '../contract/account.js';
import type { Cohort } from '../contract/cohort.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { expandTrace } from '../core/expand-trace.js';
import { explain as tell, oneSentence } from '../core/explain.js';
import { nearestName } from '../core/nearest-name.js';
import { scoreCohort } from '../core/score-cohort.js';
import { readCohorts } from '../rule-files/read-cohorts.js';
import { mustBeFile } from './existing-file.js';
import { Fault, meant } from './fault.js';
import type { Language } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { mistakenFor } from './mistaken-file.js';
import { nameOf } from './names.js';
import { print, printJson } from './output.js';
import { cohortFault } from './score-file.js';
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

/** The cohort of a file that holds an entity that is scored. @throws Fault naming the nearest code when none does */
async function cohortWith(path: string, { ruleSet, kinds }: CompiledRuleSet, code: string): Promise<Cohort> {
  const codes: string[] = [];
  let found: Cohort | undefined;
  let isOther: string | undefined;
  for await (const { cohort, diagnostics, untold } of readCohorts(path, { ruleSet: ruleSet.code })) {
    if (!cohort) throw (await mistakenFor('cohort', path)) ?? cohortFault(path, diagnostics, untold);
    for (const entity of cohort.entities) {
      if (!kinds.has(entity.kind)) isOther ??= entity.code === code ? entity.kind : undefined;
      else if (entity.code !== code) codes.push(entity.code);
      else found ??= cohort;
    }
  }
  if (found) return found;
  if (isOther !== undefined)
    throw new Fault({
      zh: `${code} 是 ${isOther}，规则集 ${ruleSet.code} 不评估这类对象，只评估 ${[...kinds.keys()].join('、')}。`,
      en: `${code} is a ${isOther}; the rule set ${ruleSet.code} does not score these, only ${[...kinds.keys()].join(', ')}.`,
    });
  const nearest = meant(nearestName(code, codes));
  throw new Fault({
    zh: `${path} 里没有代码为 ${code} 的对象。${nearest.zh}`,
    en: `${path} holds nothing with the code ${code}.${nearest.en}`,
  });
}
