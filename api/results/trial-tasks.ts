import type { BurdenReport } from '../contract/burden.js';
import type { Role } from '../contract/account.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { BurdenTrial, SteppedTrace } from '../contract/records/trial.js';
import type { ExampleFile } from '../contract/example.js';
import type { Cohort } from '../contract/cohort.js';
import { burden } from '../core/burden.js';
import { compileRuleSet } from '../core/compile-rule-set.js';
import { exampleOf, expectationOf } from '../core/example-of.js';
import { traceExpander } from '../core/expand-trace.js';
import { stepsOf } from '../core/explain/steps.js';
import { cohortOf } from '../core/run-examples.js';
import { scoreCohort } from '../core/score-cohort.js';
import { checkSource, isSound, type SourceToJudge } from '../rule-files/judge-rule-set.js';
import { readExamplesJson } from '../rule-files/read-examples.js';
import { readJsonText, readRuleSetSource, type RuleSetSource } from '../rule-files/rule-set-source.js';
import { entityIn, namesIn } from './explaining.js';
import { cohortFrom } from './scoring-cohort-text.js';

// What is tried with a draft, in a thread: what it asks of people, and how one of them comes to a grade.

/** A text that cannot be tried, and why. */
type Faulty = { state: 'faulty'; diagnostics: Diagnostic[] };

/** The cohort has only what is counted: kinds, codes and links. */
export type BurdenTask = { older: RuleSetSource | null; newer: RuleSetSource; cohort: ArrayBuffer[] };
export type BurdenAnswer = Faulty | { state: 'done'; before: BurdenReport | null; after: BurdenTrial['after'] };

/** What a draft asks of the people of a county, beside what the version in force asks. */
export async function burdenTrial({ older, newer, cohort: pieces }: BurdenTask): Promise<BurdenAnswer> {
  const draft = await readRuleSetSource(newer);
  if (!draft.value) return { state: 'faulty', diagnostics: draft.diagnostics };
  const { cohort } = cohortFrom(pieces);
  const inForce = older ? (await readRuleSetSource(older)).value : undefined;
  return {
    state: 'done',
    before: inForce ? burden(inForce, cohort) : null,
    after: burden(draft.value, cohort),
  };
}

type Viewing = { viewer: Role; language: 'zh' | 'en' };
/** Somebody of a cohort, or of an example. */
export type StepsTask = Viewing & { draft: SourceToJudge } & (
    | { cohort: ArrayBuffer[]; code: string }
    | { examples: string; index: number }
  );
export type StepsAnswer = Faulty | { state: 'nobody' } | { state: 'done'; trace: SteppedTrace };

/** How somebody comes to a grade by a draft, step by step. */
export async function stepsTrial(task: StepsTask): Promise<StepsAnswer> {
  const { ruleSet, diagnostics } = await checkSource(task.draft);
  if (!ruleSet || !isSound(diagnostics)) return { state: 'faulty', diagnostics };
  const compiled = compileRuleSet(ruleSet);
  const found = 'cohort' in task ? ofCohort(cohortFrom(task.cohort).cohort, task.code) : ofExample(task, ruleSet.code);
  if (!found) return { state: 'nobody' };
  const { cohort, code, file } = found;
  const assessment = scoreCohort(compiled, cohort).find((one) => one.entity === code);
  if (!assessment) return { state: 'nobody' };
  const { kind, points, grade, state } = assessment;
  const entity = entityIn(cohort, assessment);
  const lines = traceExpander(ruleSet)(entity, assessment);
  const steps = stepsOf(lines, { language: task.language, viewer: task.viewer, nameOf: namesIn(cohort) });
  const copied = (): SteppedTrace['copy'] => {
    if (!file) return task.viewer === 'countyOrganisation' ? exampleOf(compiled, cohort, { kind, code }) : null;
    const { background, example } = file;
    return { background, example: { ...example, expect: [expectationOf(compiled, background, example, code)] } };
  };
  return {
    state: 'done',
    trace: { kind, code, name: entity.name ?? null, points, grade, state, steps, copy: copied() },
  };
}

function ofCohort(cohort: Cohort, code: string) {
  return cohort.entities.some((one) => one.kind === 'cadre' && one.code === code)
    ? { cohort, code, file: undefined }
    : undefined;
}

/** The first of whom an example says what comes out. */
function ofExample({ examples, index }: { examples: string; index: number }, code: string) {
  const { value, diagnostics } = readExamplesJson(readJsonText(examples), code);
  const example = value && isSound(diagnostics) ? (value satisfies ExampleFile).examples[index] : undefined;
  if (example?.kind !== 'scored') return undefined;
  const background = value!.backgrounds[example.background];
  if (!background) return undefined;
  return { cohort: cohortOf(background, example), code: example.expect[0]!.entity, file: { background, example } };
}
