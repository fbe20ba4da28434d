import { scoreCohort } from '../core/score-cohort.js';
import { perSecond } from './bench-rounds.js';
import type { BenchSubject } from './bench-subject.js';

export interface PipelineBench {
  perSecond: number;
  ratio: number;
}

/** Entities in memory to graded assessments with their traces, nothing serialised; the unit is an entity of the subject's kind. */
export function benchPipeline({ compiled, kind, cohorts }: BenchSubject): () => number {
  const units = cohorts.flatMap(({ entities }) => entities.filter((entity) => entity.kind === kind)).length;
  return () =>
    perSecond(units, 300, () => {
      for (const cohort of cohorts) scoreCohort(compiled, cohort);
    });
}
