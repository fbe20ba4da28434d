import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { outcomeSigns } from '../core/outcome.js';
import { type Agreement, ReferenceScorer } from '../core/reference-scorer.js';
import { assessAll, scoreCohort, scoreStates } from '../core/score-cohort.js';
import { readCohorts } from '../rule-files/read-cohorts.js';
import { writeAtomically } from '../rule-files/write-atomically.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { progressBar } from './progress.js';
import { rankedTable } from './ranked-table.js';

export interface ScoreOptions {
  lang: Language;
  engine: 'compiled' | 'reference' | 'both';
  json?: boolean;
  out?: string;
  kind?: string;
}

/** One scored cohort as it leaves the command: what is written, printed and compared. */
interface Scored {
  cohort: Cohort;
  assessments: Assessment[];
  agreement?: Agreement;
}

/**
 * `score <rule-set> <cohorts>`: points, proposed grades and traces of every cohort of a file, one in memory at a time. A cohort
 * with missing facts is a result. Exit code 1 when the two evaluators differ.
 */
export async function score(ruleSetPath: string, cohortPath: string, options: ScoreOptions): Promise<number> {
  const compiled = await loadCompiled(ruleSetPath);
  const total: Agreement = { entities: 0, conditions: 0, leaves: 0, differences: [] };
  const scored = scoreAll(compiled, cohortPath, options, total);
  if (options.out) await writeAtomically(options.out, options.out.endsWith('.ndjson') ? asLines(scored) : asJson(scored));
  else if (options.json) for await (const chunk of asJson(scored)) process.stdout.write(chunk);
  else
    for await (const { cohort, assessments } of scored)
      console.log(rankedTable(compiled, cohort, assessments, options.lang, options.kind));
  if (options.engine === 'both') printAgreement(total, options);
  return total.differences.length > 0 ? 1 : 0;
}

async function* scoreAll(
  compiled: CompiledRuleSet,
  path: string,
  { engine }: ScoreOptions,
  total: Agreement,
): AsyncGenerator<Scored> {
  const reference = engine === 'compiled' ? null : new ReferenceScorer(compiled);
  const bar = progressBar();
  const diagnostics: Diagnostic[] = [];
  let untold = 0;
  try {
    for await (const read of readCohorts(path, { ruleSet: compiled.ruleSet.code, progress: bar.update })) {
      diagnostics.push(...read.diagnostics);
      untold += read.untold;
      const { cohort } = read;
      if (!cohort) continue;
      if (engine === 'reference') yield { cohort, assessments: await reference!.score(cohort) };
      else if (engine === 'compiled') yield { cohort, assessments: scoreCohort(compiled, cohort) };
      else {
        const states = scoreStates(compiled, cohort);
        const agreement = await reference!.compare(states);
        addTo(total, agreement);
        yield { cohort, assessments: assessAll(compiled, cohort, states), agreement };
      }
    }
  } finally {
    bar.stop();
  }
  if (diagnostics.length > 0) throw cohortFault(path, diagnostics, untold);
}

/** Faulty cohorts are left out of what is printed, and nothing is written to a file. */
function cohortFault(path: string, diagnostics: Diagnostic[], untold: number): Fault {
  const many = diagnostics.length + untold;
  return new Fault(
    {
      zh: `${path} 有 ${many} 处错误，有错误的批次没有核算，也没有写出文件。改正后再试。`,
      en: `${path} has ${many} faults; cohorts with faults were not scored and no file was written. Correct them and try again.`,
    },
    diagnostics,
  );
}

function addTo(total: Agreement, agreement: Agreement) {
  total.entities += agreement.entities;
  total.conditions += agreement.conditions;
  total.leaves += agreement.leaves;
  total.differences.push(...agreement.differences);
}

/** One JSON object, written as cohorts come. Nothing is written before the first is scored: a fault then leaves no half object. */
async function* asJson(scored: AsyncIterable<Scored>): AsyncGenerator<string> {
  let before = '{"cohorts":[\n';
  for await (const { cohort, assessments, agreement } of scored) {
    const { entities: _, ...header } = cohort;
    yield `${before}{"header":${JSON.stringify(header)},`;
    if (agreement) yield `"agreement":${JSON.stringify(agreement)},`;
    yield `"assessments":[\n${assessments.map((one) => JSON.stringify(one)).join(',\n')}\n]}`;
    before = ',\n';
  }
  yield before.startsWith('{') ? '{"cohorts":[]}\n' : ']}\n';
}

async function* asLines(scored: AsyncIterable<Scored>): AsyncGenerator<string> {
  for await (const { cohort, assessments } of scored)
    for (const assessment of assessments) yield `${JSON.stringify({ cohort: cohort.code, assessment })}\n`;
}

function printAgreement({ entities, conditions, leaves, differences }: Agreement, { lang, json }: ScoreOptions) {
  // The answer stays readable on its own when JSON goes to standard output.
  const print = json ? console.error : console.log;
  const agreed = conditions - differences.filter(({ condition }) => !condition.endsWith(']')).length;
  print(
    say(
      lang,
      `两个评估器一致：${entities} 个对象的 ${conditions} 条规则中 ${agreed} 条一致（比较叶子 ${leaves} 个，不一致 ${differences.length} 处）`,
      `Both evaluators: ${agreed} of ${conditions} rules of ${entities} entities agree (${leaves} leaves compared, ${differences.length} differences)`,
    ),
  );
  for (const { kind, entity, condition, compiled, reference } of differences.slice(0, 20))
    print(`  ${kind} ${entity} ${condition}: compiled ${outcomeSigns[compiled]} reference ${outcomeSigns[reference]}`);
}
