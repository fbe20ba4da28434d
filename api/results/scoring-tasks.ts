import type { Assessment } from '../contract/assessment.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { CyclePreview, Preview } from '../contract/records/preview.js';
import type { Asked } from '../core/counterfactual/shapes.js';
import type { Agreement } from '../core/reference-scorer.js';
import type { SourceToJudge } from '../rule-files/judge-rule-set.js';
import type { RuleSetSource } from '../rule-files/rule-set-source.js';

/** What a thread is started with. */
export type ThreadData = { warmBytes: number };

/** A cohort to assess, with every condition decided a second time by the reference evaluator. */
export type AssessTask = { source: RuleSetSource; cohort: ArrayBuffer[] };

/** The assessments as JSON text, and how far the two evaluators agree. */
export type AssessAnswer = { assessments: string; agreement: Agreement };

/** What was assessed, in the order of the cohort. */
export type Assessed = { assessments: Assessment[]; agreement: Agreement };

/** A question what would have changed somebody's grade, put to a cohort. */
export type ChangeTask = { source: RuleSetSource; cohort: ArrayBuffer[]; asked: Asked };

/** A cycle to preview. Its cohort is sent only when the thread said that it is cold. */
export type CycleToPreview = {
  cycleId: string;
  ruleSetId: string;
  /** Of the county's records: another version is another cohort. */
  version: string;
  /** Hash of the rule set it is compared with. */
  baseline: string;
  cohort?: ArrayBuffer[];
};

/** A draft to score cycles with, and the rule sets they are assessed by, by hash. */
export type PreviewTask = {
  /** Not 0 once a newer preview of the same person came. */
  flag: SharedArrayBuffer;
  draft: RuleSetSource;
  baselines: Record<string, RuleSetSource>;
  cycles: CycleToPreview[];
};

/**
 * What a preview of some cycles came to; `cold` are those whose cohort the thread does not have. `faulty` is a draft that cannot be made
 * ready: the check, which runs beside it, says why.
 */
export type PreviewAnswer =
  | { state: 'superseded' }
  | { state: 'faulty' }
  | { state: 'done'; cycles: CyclePreview[]; cold: string[] };

/** A draft to check, and to compare with the rule sets that cycles are assessed by. */
export type ComparisonTask = Pick<PreviewTask, 'flag' | 'baselines'> & { draft: SourceToJudge };

/** What is wrong with the draft, or how it differs from each, by hash. */
export type ComparisonAnswer =
  | { state: 'superseded' }
  | { state: 'faulty'; diagnostics: Diagnostic[] }
  | { state: 'done'; comparisons: Record<string, Omit<Preview['comparisons'][number], 'olderId'>> };
