import { workerData } from 'node:worker_threads';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { RuleSetCheck, RuleSetExamples } from '../contract/records/rule-set.js';
import { compileRuleSet } from '../core/compile-rule-set.js';
import { counterfactual } from '../core/counterfactual.js';
import type { Counterfactual } from '../core/counterfactual/shapes.js';
import { missingTexts } from '../core/coverage/missing-text.js';
import { outlineOf } from '../core/diff/outline.js';
import { ReferenceScorer } from '../core/reference-scorer.js';
import { assessAll, scoreStates } from '../core/score-cohort.js';
import { completenessOf, unsignedWaivers } from '../rule-files/completeness.js';
import {
  checkSource,
  type ExamplesJudgement,
  isSound,
  judgeExamples,
  judgeSource,
  type SourceToJudge,
} from '../rule-files/judge-rule-set.js';
import { readRuleSetSource, type RuleSetSource } from '../rule-files/rule-set-source.js';
import { comparison, PreviewComparison } from './preview-comparison.js';
import { PreviewScoring } from './preview-scoring.js';
import { cohortFrom } from './scoring-cohort-text.js';
import type {
  AssessAnswer,
  AssessTask,
  ChangeTask,
  ComparisonAnswer,
  ComparisonTask,
  PreviewAnswer,
  PreviewTask,
  ThreadData,
} from './scoring-tasks.js';
import { WarmCohorts } from './scoring-warm.js';

// What runs in the threads: each exported function is a task, called by its name. It computes; it knows no database and no request.

const DIAGNOSTICS_TOLD = 200;
const ERRORS_FIRST = ['error', 'warning', 'note'];

export { burdenTrial, stepsTrial } from './trial-tasks.js';

const { warmBytes } = workerData as ThreadData;
const previews = new PreviewScoring(new WarmCohorts(warmBytes));
const comparisons = new PreviewComparison();

/** Scores cycles with a draft and says whom it moves. */
export const preview = (task: PreviewTask): Promise<PreviewAnswer> => previews.preview(task);

/** Checks a draft and compares it with what cycles are assessed by; runs beside the scoring. */
export const compare = (task: ComparisonTask): Promise<ComparisonAnswer> => comparisons.compare(task);

/** Assesses a cohort, and asks the reference evaluator about every rule of every entity. */
export async function assess({ source, cohort: pieces }: AssessTask): Promise<AssessAnswer> {
  const { value: ruleSet } = await readRuleSetSource(source);
  if (!ruleSet) throw new Error('the rule set to assess by does not have the form of one');
  const compiled = compileRuleSet(ruleSet);
  const { cohort } = cohortFrom(pieces);
  const states = scoreStates(compiled, cohort);
  const assessments = JSON.stringify(assessAll(compiled, cohort, states));
  return { assessments, agreement: await new ReferenceScorer(compiled).compare(states) };
}

/** What single change, or which two, would have given the next better grade: tried with the whole cohort. */
export async function change({ source, cohort, asked }: ChangeTask): Promise<Counterfactual> {
  const { value: ruleSet } = await readRuleSetSource(source);
  if (!ruleSet) throw new Error('the rule set to try by does not have the form of one');
  return counterfactual(compileRuleSet(ruleSet), cohortFrom(cohort).cohort, asked);
}

/** Every fault of a rule set, and what the burden-reduction rules strike. */
export async function check({ source, today }: { source: SourceToJudge; today: string }): Promise<RuleSetCheck> {
  const { ruleSet, diagnostics, lint } = await judgeSource(source);
  const count = (wanted: string) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const refused = lint.findings.filter(({ strength }) => strength === 'refused').length;
  const answered = lint.findings.filter(({ answer }) => answer !== undefined).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    diagnostics: told(diagnostics),
    lint: { refused, open: lint.findings.length - refused - answered, answered, ...lint },
    unsignedWaivers: ruleSet ? unsignedWaivers(ruleSet, today).map(({ ceiling }) => ceiling) : [],
  };
}

/** The worked examples of a rule set that passes `check`, and how far they show its clauses. */
export async function examples(task: { source: SourceToJudge; examples: string }): Promise<RuleSetExamples> {
  const { ruleSet, diagnostics } = await checkSource(task.source);
  if (!ruleSet || !isSound(diagnostics))
    return { passed: 0, failed: 0, diagnostics: told(diagnostics), results: [], coverage: null };
  const ran = judgeExamples(ruleSet, task.examples);
  const failed = ran.results.filter(({ disagreements }) => disagreements.length > 0).length;
  const passed = ran.results.length - failed;
  return { passed, failed, diagnostics: told(ran.diagnostics), results: ran.results, coverage: coverageOf(ran) };
}

function coverageOf({ coverage }: ExamplesJudgement): RuleSetExamples['coverage'] {
  if (!coverage) return null;
  const { goals, shown, clauses } = coverage;
  return {
    goals,
    shown,
    clauses: clauses.map(({ clause, state, goals: all, shown: some, parts }) => {
      return { clause, state, goals: all, shown: some, missing: missingTexts(parts) };
    }),
  };
}

/** What keeps a draft from being proposed. */
export const completeness = (task: { source: SourceToJudge; examples: string | null; today: string }) =>
  completenessOf(task.source, task.examples, task.today);

/** How two rule sets differ; the older one is published. */
export async function diff(task: { older: RuleSetSource; newer: RuleSetSource }) {
  const [older, newer] = [await readRuleSetSource(task.older), await readRuleSetSource(task.newer)];
  if (!older.value || !newer.value) return { faulty: (newer.value ? older : newer).diagnostics };
  return comparison(outlineOf(older.value), outlineOf(newer.value));
}

function told(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const order = ERRORS_FIRST.flatMap((wanted) => diagnostics.filter(({ severity }) => severity === wanted));
  return order.slice(0, DIAGNOSTICS_TOLD);
}
