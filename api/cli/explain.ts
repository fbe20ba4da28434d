import type { Role } from '../contract/account.js';
import type { Cohort } from '../contract/cohort.js';
import { expandTrace } from '../core/expand-trace.js';
import { explain as tell, oneSentence } from '../core/explain.js';
import { nearestName } from '../core/nearest-name.js';
import { scoreCohort } from '../core/score-cohort.js';
import { readCohorts } from '../rule-files/read-cohorts.js';
import { Fault } from './fault.js';
import type { Language } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { statement } from './statement.js';

export interface ExplainOptions {
  lang: Language;
  viewer: Role;
  json?: boolean;
}

/** `explain <rule-set> <cohort> <entity>`: one result line by line, as the named viewer may see it. */
export async function explain(ruleSetPath: string, cohortPath: string, code: string, options: ExplainOptions) {
  const compiled = await loadCompiled(ruleSetPath);
  const cohort = await cohortWith(cohortPath, compiled.ruleSet.code, code);
  const assessment = scoreCohort(compiled, cohort).find(({ entity }) => entity === code);
  const entity = cohort.entities.find((one) => one.code === code)!;
  if (!assessment)
    throw new Fault({
      zh: `规则集 ${compiled.ruleSet.code} 不评估这类对象（${entity.kind}）。`,
      en: `The rule set ${compiled.ruleSet.code} does not score a ${entity.kind}.`,
    });
  if (options.json) {
    const lines = expandTrace(compiled.ruleSet, entity, assessment);
    const telling = { language: options.lang, viewer: options.viewer };
    console.log(JSON.stringify({ why: oneSentence(lines, telling), sentences: tell(lines, telling) }));
  } else console.log(statement(compiled, cohort, assessment, options.lang, options.viewer));
  return 0;
}

/** The cohort of a file that holds an entity. @throws Fault naming the nearest code when none does */
async function cohortWith(path: string, ruleSet: string, code: string): Promise<Cohort> {
  const codes: string[] = [];
  for await (const { cohort, diagnostics } of readCohorts(path, { ruleSet })) {
    if (!cohort)
      throw new Fault({ zh: `${path} 有错误，改正后再试。`, en: `${path} has faults; correct them and try again.` }, diagnostics);
    if (cohort.entities.some((entity) => entity.code === code)) return cohort;
    codes.push(...cohort.entities.map((entity) => entity.code));
  }
  const nearest = nearestName(code, codes);
  throw new Fault({
    zh: `${path} 里没有代码为 ${code} 的对象${nearest ? `，最接近的是 ${nearest}` : ''}。`,
    en: `${path} holds nobody with the code ${code}${nearest ? `; the nearest is ${nearest}` : ''}.`,
  });
}
