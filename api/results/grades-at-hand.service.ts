import { Injectable } from '@nestjs/common';
import { type Assessed, assessedOf } from '../core/determination/assessed.js';
import { linesFor } from '../core/explain/veil.js';
import { type StratumSeats, stratumSeats } from '../core/determination/seats.js';
import type { Cohort } from '../contract/cohort.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type ReadyRuleSet, RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CohortsService } from './cohorts.service.js';
import { linesOf } from './explaining.js';
import { ResultAssessmentEntity, ResultEntity } from './result.entity.js';

/** Everybody of a cycle who has a grade or could have one, as assessed, with the seats of every stratum. */
export type GradesAtHand = {
  ready: ReadyRuleSet;
  cohort: Cohort;
  /** By the id of the result, in the order of kind and code. */
  people: ReadonlyMap<string, { result: ResultEntity; one: Assessed }>;
  strata: readonly StratumSeats[];
};

/** What a meeting has before it. */
@Injectable()
export class GradesAtHandService {
  constructor(
    private readonly db: Database,
    private readonly ruleSets: RuleSetsService,
    private readonly cohorts: CohortsService,
  ) {}

  /** The first results of an assessed cycle, read as they were frozen. */
  async of({ id: cycleId, ruleSetId }: CycleEntity): Promise<GradesAtHand> {
    const ready = await this.ruleSets.compiledOf(ruleSetId);
    const results = await this.db.read.find(ResultEntity, {
      where: { cycleId, revision: 1 },
      order: { kind: 'ASC', code: 'ASC' },
    });
    const kept = await this.db.read.findBy(ResultAssessmentEntity, { cycleId });
    const assessments = new Map(kept.map((one) => [one.resultId, one.assessment]));
    const { cohort } = await this.cohorts.frozen(cycleId, 1);
    const assessed = assessedOf(
      ready.compiled,
      cohort,
      results.map(({ id }) => assessments.get(id)!),
    );
    const byKey = new Map(assessed.map((one) => [one.key, one]));
    const people = new Map(
      results.flatMap((result) => {
        const one = byKey.get(`${result.kind} ${result.code}`);
        return one ? [[result.id, { result, one }] as const] : [];
      }),
    );
    return { ready, cohort, people, strata: stratumSeats(ready.compiled, assessed) };
  }

  /** The results of those whose veto somebody of this role may know of: one by a rule that is shown to few stays unread. */
  vetoedSeenBy(role: string, { ready, cohort, people }: GradesAtHand): ReadonlySet<string> {
    const viewer = role as Parameters<typeof linesFor>[1];
    const isSeen = ({ assessment }: Assessed) =>
      assessment.vetoed && linesFor(linesOf(ready.ruleSet, cohort, assessment), viewer).grade.state === 'graded';
    return new Set([...people].filter(([, { one }]) => isSeen(one)).map(([id]) => id));
  }
}
