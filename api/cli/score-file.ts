import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { type Agreement, ReferenceScorer } from '../core/reference-scorer.js';
import { assessAll, scoreCohort, scoreStates } from '../core/score-cohort.js';
import { FAULTS } from '../rule-files/limits.js';
import { readCohorts } from '../rule-files/read-cohorts.js';
import { Fault } from './fault.js';
import { mistakenFor } from './mistaken-file.js';
import { progressBar } from './progress.js';

export const ENGINES = ['compiled', 'reference', 'both'] as const;
export type Engine = (typeof ENGINES)[number];

/** One scored cohort as it leaves the command: what is written, printed and compared. */
export interface Scored {
  cohort: Cohort;
  assessments: Assessment[];
  agreement?: Agreement;
}

/** Scores the cohorts of a file one after another. @throws Fault at the end of the file when a cohort was wrong */
export async function* scoreFile(
  compiled: CompiledRuleSet,
  path: string,
  engine: Engine,
  isWatched: boolean,
): AsyncGenerator<Scored> {
  const reference = engine === 'compiled' ? null : new ReferenceScorer(compiled);
  for await (const cohort of soundCohorts(path, compiled.ruleSet.code, isWatched)) {
    if (engine === 'reference') yield { cohort, assessments: await reference!.score(cohort) };
    else if (engine === 'compiled') yield { cohort, assessments: scoreCohort(compiled, cohort) };
    else {
      const states = scoreStates(compiled, cohort);
      const agreement = await reference!.compare(states);
      yield { cohort, assessments: assessAll(compiled, cohort, states), agreement };
    }
  }
}

/** Reads a file to its end before anything of it is told: a fault further down leaves no half answer. @throws Fault */
export async function readThrough(path: string, ruleSet: string): Promise<void> {
  for await (const _ of soundCohorts(path, ruleSet, true));
}

/** The cohorts of a file, with a progress bar where one is wanted. Wrong ones are left out and told at the end. */
export async function* soundCohorts(path: string, ruleSet: string, isWatched: boolean): AsyncGenerator<Cohort> {
  const bar = progressBar(isWatched);
  const diagnostics: Diagnostic[] = [];
  let untold = 0;
  try {
    for await (const read of readCohorts(path, { ruleSet, progress: bar.update })) {
      const told = read.diagnostics.slice(0, FAULTS - diagnostics.length);
      diagnostics.push(...told);
      untold += read.untold + read.diagnostics.length - told.length;
      if (read.cohort) yield read.cohort;
    }
  } finally {
    bar.stop();
  }
  if (diagnostics.length > 0) throw (await mistakenFor('cohort', path)) ?? cohortFault(path, diagnostics, untold);
}

export function cohortFault(path: string, diagnostics: readonly Diagnostic[], untold: number): Fault {
  const many = diagnostics.length + untold;
  const first =
    untold > 0
      ? { zh: `，先列 ${diagnostics.length} 处`, en: `, of which ${diagnostics.length} follow` }
      : { zh: '', en: '' };
  return new Fault(
    {
      zh: `批次文件 ${path} 有 ${many} 处错误${first.zh}，没有核算。改正后再试。`,
      en: `The cohort file ${path} has ${many} ${many === 1 ? 'fault' : 'faults'}${first.en} and was not scored. Correct it and try again.`,
    },
    diagnostics,
  );
}
