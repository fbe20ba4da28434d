import type { Cohort } from '../contract/cohort.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { nearestName } from '../core/nearest-name.js';
import { readCohorts } from '../rule-files/read-cohorts.js';
import { Fault, meant } from './fault.js';
import { mistakenFor } from './mistaken-file.js';
import { cohortFault } from './score-file.js';

/** The cohort of a file that holds an entity that is scored. @throws Fault naming the nearest code when none does */
export async function cohortWith(path: string, { ruleSet, kinds }: CompiledRuleSet, code: string): Promise<Cohort> {
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
