import { Injectable } from '@nestjs/common';
import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import { Threads } from '../jobs/threads.js';
import type { RuleSetSource } from '../rule-files/rule-set-source.js';
import { cohortPieces } from './scoring-cohort-text.js';
import type {
  AssessAnswer,
  Assessed,
  AssessTask,
  ComparisonAnswer,
  ComparisonTask,
  CycleToPreview,
  PreviewAnswer,
  PreviewTask,
} from './scoring-tasks.js';

export type { Assessed } from './scoring-tasks.js';

/** Scores cohorts in threads, so that the server answers others meanwhile. */
@Injectable()
export class ScoringService {
  constructor(private readonly threads: Threads) {}

  /**
   * The assessments of a cohort, in its order, and how far the two evaluators agree on every rule and leaf of every entity.
   * @param source `source` of `RuleSetsService.compiledOf`
   */
  async assess(source: RuleSetSource, cohort: Cohort): Promise<Assessed> {
    const task: AssessTask = { source, cohort: await cohortPieces(cohort) };
    const options = { transfer: task.cohort, seconds: 600 };
    const { assessments, agreement } = await this.threads.run<AssessAnswer>('assess', task, options);
    return { assessments: JSON.parse(assessments) as Assessment[], agreement };
  }

  /** Checks a draft and compares it, on another thread than the one that scores with it. */
  compare(task: ComparisonTask): Promise<ComparisonAnswer> {
    return this.threads.run<ComparisonAnswer>('compare', task);
  }

  /** The cycles by the lane of the thread that keeps their cohorts. */
  lanesOf(cycles: readonly CycleToPreview[]): Map<number, CycleToPreview[]> {
    const lanes = new Map<number, CycleToPreview[]>();
    for (const cycle of cycles) {
      const lane = this.threads.laneOf(cycle.cycleId);
      lanes.set(lane, [...(lanes.get(lane) ?? []), cycle]);
    }
    return lanes;
  }

  /** Scores cycles of one lane with a draft. */
  preview(lane: number, task: PreviewTask): Promise<PreviewAnswer> {
    const transfer = task.cycles.flatMap(({ cohort }) => cohort ?? []);
    return this.threads.run<PreviewAnswer>('preview', task, { lane, transfer, seconds: 120 });
  }
}
