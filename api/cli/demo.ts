import type { Assessment } from '../contract/assessment.js';
import { scoreCohort } from '../core/score-cohort.js';
import { demoCounty } from '../demo/demo-county.js';
import { findRuleFiles, inForceOn } from '../rule-files/find-rule-files.js';
import { mustExist } from './existing-file.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { print } from './output.js';
import { rankedTable } from './ranked-table.js';
import { statement } from './statement.js';

const FOLDER = 'rules/half-year';

/** `demo`: the default half-year on the invented county, in the terminal: the table, one cadre's statement, what to try next. */
export async function demo({ lang }: { lang: Language }): Promise<number> {
  const cohort = demoCounty();
  await mustExist(FOLDER).catch(() => notInRoot());
  const { ruleSets } = await findRuleFiles([FOLDER]);
  const file = inForceOn(ruleSets, cohort.cycle.startsOn) ?? notInRoot();
  const compiled = await loadCompiled(file.path);
  const assessments = scoreCohort(compiled, cohort);
  const told = worthTelling(assessments);
  await print(
    rankedTable(compiled, cohort, assessments, lang, 'cadre'),
    say(lang, '其中一人的结果：', 'One result of these:'),
    '',
    statement(compiled, cohort, told, { lang, isBrief: true }),
    '',
    whatNext(file.path, told, lang),
  );
  return 0;
}

function notInRoot(): never {
  throw new Fault({
    zh: `当前文件夹里没有 ${FOLDER} 的规则文件。请在项目根目录运行。`,
    en: `The current folder has no rule sets in ${FOLDER}. Run this in the root folder of the project.`,
  });
}

/** A cadre whose result needs explaining: an exemption struck something, else a full quota stood in the way. */
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
  const tries: [zh: string, en: string, command: string][] = [
    [
      '这个人的结果，逐条规则看',
      'this result, rule by rule',
      `npm run -s sifang -- explain ${ruleSet} ${cohort} ${entity}`,
    ],
    [
      '两个评估器逐条对照',
      'both evaluators, rule by rule',
      `npm run -s sifang -- score ${ruleSet} ${cohort} --engine both`,
    ],
    ['办法自带的例子', 'the worked examples of every measure', 'npm run -s sifang -- examples rules'],
    [
      '把“好”线从 90 分改成 92 分（好的下限、较好的上限两处），再算',
      'move the line of "good" from 90 to 92 (where good begins and fairly good ends) and score again',
      ruleSet,
    ],
    ['in English', '中文', `npm run -s demo -- ${say(lang, '--lang en', '--lang zh')}`],
  ];
  return [
    say(lang, '接下来可以试：', 'What to try next:'),
    ...tries.flatMap(([zh, en, command]) => [`  ${say(lang, zh, en)}`, `    ${command}`]),
  ].join('\n');
}
