import { counterfactual } from '../core/counterfactual.js';
import { counterfactualSentences } from '../core/counterfactual/sentences.js';
import { oneOf } from './choice.js';
import { cohortWith } from './cohort-with.js';
import { mustBeFile } from './existing-file.js';
import { Fault } from './fault.js';
import type { Language } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { nameOf } from './names.js';
import { print, printJson } from './output.js';

export interface WhyNotOptions {
  lang: Language;
  grade?: string;
  json?: boolean;
}

/** `why-not <rule-set> <cohort> <code>`: which one or two changes would have given a better grade, everybody else as they are. */
export async function whyNot(ruleSetPath: string, cohortPath: string, code: string, options: WhyNotOptions) {
  const { lang, grade, json } = options;
  await mustBeFile(ruleSetPath, 'ruleSet');
  await mustBeFile(cohortPath, 'cohort');
  const compiled = await loadCompiled(ruleSetPath);
  const cohort = await cohortWith(cohortPath, compiled, code);
  const { kind, name } = cohort.entities.find((one) => one.code === code && compiled.kinds.has(one.kind))!;
  const rules = compiled.ruleSet.entities[kind]!;
  if (!rules.grades)
    throw new Fault({
      zh: `${code} 是${rules.title.zh}，这类对象不评等次。`,
      en: `${code} is a "${rules.title.en}", which is not graded.`,
    });
  if (grade !== undefined)
    oneOf(
      '--grade',
      rules.grades.order.map(({ id }) => id),
    )(grade);
  const found = counterfactual(compiled, cohort, { kind, code }, grade);
  const sentences = counterfactualSentences(found, compiled.ruleSet, lang, nameOf(cohort));
  if (json) await printJson({ ...found, sentences });
  else await print([name, code].filter(Boolean).join('　'), ...sentences);
  return 0;
}
