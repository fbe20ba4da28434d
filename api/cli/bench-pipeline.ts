import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { scoreCohort } from '../core/score-cohort.js';
import { demoCounties } from '../demo/demo-counties.js';
import { perSecond } from './bench-rounds.js';

export interface PipelineBench {
  perSecond: number;
  ratio: number;
}

/** Entities in memory to graded assessments with their traces, nothing serialised; the unit is a cadre. */
export function benchPipeline(compiled: CompiledRuleSet): () => number {
  const cohorts = [...demoCounties({ counties: 6, seed: 1 })];
  const cadres = cohorts.flatMap(({ entities }) => entities.filter(({ kind }) => kind === 'cadre')).length;
  return () =>
    perSecond(cadres, 300, () => {
      for (const cohort of cohorts) scoreCohort(compiled, cohort);
    });
}
