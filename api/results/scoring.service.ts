import { Injectable } from '@nestjs/common';
import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Asked, Counterfactual } from '../core/counterfactual/shapes.js';
import { Threads } from '../jobs/threads.js';
import type { RuleSetSource } from '../rule-files/rule-set-source.js';
import { cohortPieces } from './scoring-cohort-text.js';
import type {
  AssessAnswer,
  Assessed,
  AssessTask,
  ChangeTask,
  ComparisonAnswer,
  ComparisonTask,
  CycleToPreview,
  PreviewAnswer,
  PreviewTask,
} from './scoring-tasks.js';

export type { Assessed } from './scoring-tasks.js';

const CHANGES_KEPT = 1000;

/** Scores cohorts in threads, so that the server answers others meanwhile. */
@Injectable()
export class ScoringService {
  /** Answers by name, the one asked for last at the end. */
  readonly #changes = new Map<string, Promise<Counterfactual>>();

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

  /**
   * What would have given somebody of a cohort the next better grade. It tries hundreds of changes with everybody; an answer is kept
   * by the name of what was asked, for who reads the page again.
   * @param name of the rule set, the cohort and the person: nothing else may ever be called so
   */
  change(name: string, source: RuleSetSource, cohort: Cohort, asked: Asked): Promise<Counterfactual> {
    const kept = this.#changes.get(name) ?? this.tryChanges(source, cohort, asked);
    this.#changes.delete(name);
    this.#changes.set(name, kept);
    kept.catch(() => this.#changes.delete(name));
    if (this.#changes.size > CHANGES_KEPT) this.#changes.delete([...this.#changes.keys()][0]!);
    return kept;
  }

  private async tryChanges(source: RuleSetSource, of: Cohort, asked: Asked): Promise<Counterfactual> {
    const task: ChangeTask = { source, cohort: await cohortPieces(of), asked };
    return this.threads.run<Counterfactual>('change', task, { transfer: task.cohort });
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
