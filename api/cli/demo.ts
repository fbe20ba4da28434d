import type { Assessment } from '../contract/assessment.js';
import { scoreCohort } from '../core/score-cohort.js';
import { demoCounty } from '../demo/demo-county.js';
import { findRuleFiles, inForceOn } from '../rule-files/find-rule-files.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { rankedTable } from './ranked-table.js';
import { statement } from './statement.js';
import { tally } from './tally.js';

/** `demo`: the default half-year on the invented county, in the terminal: the table, one cadre's statement, what to try next. */
export async function demo({ lang }: { lang: Language }): Promise<number> {
  const cohort = demoCounty();
  const { ruleSets } = await findRuleFiles(['rules/half-year']);
  const file = inForceOn(ruleSets, cohort.cycle.startsOn);
  if (!file)
    throw new Fault({
      zh: `rules/half-year 里没有 ${cohort.cycle.startsOn} 起施行的规则。请在项目根目录运行。`,
      en: `No rule set in rules/half-year is in force on ${cohort.cycle.startsOn}. Run this in the project's root folder.`,
    });
  const compiled = await loadCompiled(file.path);
  const assessments = scoreCohort(compiled, cohort);
  console.log(rankedTable(compiled, cohort, assessments, lang));
  console.log(tally(compiled, assessments, lang));
  const told = worthTelling(assessments);
  console.log(`\n${statement(compiled, cohort, told, lang)}\n`);
  console.log(whatNext(file.path, told, lang));
  return 0;
}

/** A cadre whose result needs explaining: a rule moved the grade and an exemption struck something, else the first capped one. */
function worthTelling(assessments: readonly Assessment[]): Assessment {
  const cadres = assessments.filter(({ kind, state }) => kind === 'cadre' && state === 'graded');
  return (
    cadres.find(({ exemptions }) => exemptions.some(({ struck }) => struck.length > 0)) ??
    cadres.find(({ seat }) => seat?.outcome === 'pushedOut') ??
    cadres[0]!
  );
}

function whatNext(ruleSet: string, { entity }: Assessment, lang: Language): string {
  const cohort = 'fixtures/demo/2026-H1.json';
  const command = (rest: string) => `  npm run -s sifang -- ${rest}`;
  const other = say(lang, '--lang en', '--lang zh');
  return [
    say(lang, '接下来可以试：', 'What to try next:'),
    command(`explain ${ruleSet} ${cohort} ${entity}`),
    command(`score ${ruleSet} ${cohort} --engine both`),
    command('examples rules'),
    `  ${say(lang, '把规则里的 90 改成 92，看谁的等次变了：', 'Change 90 to 92 in the rules and see whose grade moves:')} ${ruleSet}`,
    `  npm start -- ${other}`,
  ].join('\n');
}

