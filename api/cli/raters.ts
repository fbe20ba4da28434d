import type { Cohort } from '../contract/cohort.js';
import { EntityKind, type Title } from '../contract/fields.js';
import type { RaterQuestion } from '../contract/rater-question.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { raterDiagnostics } from '../core/rater-diagnostics.js';
import { readingsOf, turnsOf } from '../core/raters/cohort-readings.js';
import { scoreCohort } from '../core/score-cohort.js';
import { mustBeFile } from './existing-file.js';
import { Fault } from './fault.js';
import type { Language } from './language.js';
import { say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { cohortTitle, nameOf } from './names.js';
import { print, printJson } from './output.js';
import { table } from './print.js';
import { recoveries } from './raters-trial.js';
import { readThrough, scoreFile } from './score-file.js';

export interface RatersOptions {
  lang: Language;
  by: EntityKind;
  trial?: string;
  json?: boolean;
}

/** `raters <rule-set> <cohorts>`: what people should ask about the marks of each rater group; or, with `--trial`, how good the asking is. */
export async function raters(
  ruleSetPath: string | undefined,
  cohortPath: string | undefined,
  { lang, by, trial, json }: RatersOptions,
): Promise<number> {
  if (trial !== undefined) return printTrial(Number(trial), lang, json);
  if (ruleSetPath === undefined || cohortPath === undefined)
    throw new Fault({
      zh: '请给出规则文件和批次文件，或用 --trial 看提问的准头。',
      en: 'Give a rule set and a cohort file, or --trial to see how good the questions are.',
    });
  await mustBeFile(ruleSetPath, 'ruleSet');
  await mustBeFile(cohortPath, 'cohort');
  const compiled = await loadCompiled(ruleSetPath);
  await readThrough(cohortPath, compiled.ruleSet.code);
  for await (const { cohort } of scoreFile(compiled, cohortPath, 'compiled', false)) {
    const asked = questionsOf(compiled, cohort, by);
    if (json) await printJson({ cohort: cohort.code, groups: asked });
    else await print(cohortTitle(cohort), ...textOf(compiled, cohort, asked, lang), '');
  }
  return 0;
}

/** The questions of every rater group, and under `grades` those about the grades themselves. */
function questionsOf(compiled: CompiledRuleSet, cohort: Cohort, by: EntityKind): Record<string, RaterQuestion[]> {
  const best = compiled.ruleSet.entities.cadre?.grades?.order[0]?.id;
  const grades = new Map(scoreCohort(compiled, cohort).map(({ entity, grade }) => [entity, grade]));
  const readings = readingsOf(compiled.ruleSet, cohort, by);
  const turns = best === undefined ? [] : turnsOf(cohort, best, grades, by);
  return {
    ...Object.fromEntries([...readings].map(([group, own]) => [group, raterDiagnostics(own)])),
    ...(turns.length > 0 ? { grades: raterDiagnostics([], turns) } : {}),
  };
}

function textOf(
  { ruleSet }: CompiledRuleSet,
  cohort: Cohort,
  asked: Record<string, RaterQuestion[]>,
  lang: Language,
): string[] {
  const named = nameOf(cohort);
  const nameOfCode = (code: string) => EntityKind.options.map((kind) => named(kind, code)).find(Boolean) ?? code;
  const none = say(lang, '没有要问的。', 'nothing to ask.');
  const lines = Object.entries(asked).flatMap(([group, questions]) => {
    const title = ruleSet.raterGroups[group]?.title[lang] ?? say(lang, '等次', 'Grades');
    if (questions.length === 0) return [`${title}${say(lang, '：', ': ')}${none}`];
    return [title, ...questions.map(({ about, question }) => `  ${withNames(question, about.map(nameOfCode), lang)}`)];
  });
  return [
    ...lines,
    say(
      lang,
      '以上只供了解情况，不改任何得分。人数少的不提问。',
      'These are only to be asked; no points are changed. Where there are few, nothing is said.',
    ),
  ];
}

const withNames = (question: Title, names: string[], lang: Language) =>
  question[lang].replace('{names}', () => names.join(say(lang, '、', ', ')));

async function printTrial(groups: number, lang: Language, json?: boolean): Promise<number> {
  const found = recoveries(groups, 'trial');
  if (json) await printJson(found);
  else
    await print(
      say(lang, `虚构 ${groups} 组评分，每组一人带一种偏差：`, `${groups} invented groups, one rater of each biased:`),
      table(
        [
          [say(lang, '偏差', 'bias'), say(lang, '问到', 'asked'), say(lang, '无偏差时误问', 'asked without it')],
          ...found.map((one) => [one.bias, `${one.found}/${one.groups}`, `${one.wrongly}/${one.groups}`]),
        ],
        ['left', 'right', 'right'],
      ),
    );
  return 0;
}
