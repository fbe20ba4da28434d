import { Injectable } from '@nestjs/common';
import { CadresService } from '../cadres/cadres.service.js';
import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Determined } from '../contract/determined.js';
import type { CorrectedGrade, GivenAnswer } from '../contract/records/result.js';
import { assessedOf } from '../core/determination/assessed.js';
import { limitFault } from '../core/determination/limits.js';
import { Database } from '../db/database.js';
import { notFound } from '../http/domain-error.js';
import type { ReadyRuleSet } from '../rule-sets/rule-sets.service.js';
import { CohortsService } from './cohorts.service.js';
import { pastLimits } from './determination-refusals.js';
import { authorityFor, heldMeeting } from './determinations.service.js';
import { determinedAnew, type DeterminedAnew, type Decision } from './determined-anew.js';
import { mustHaveSeat } from './made-up-seat.js';
import { MeetingsService } from './meetings.service.js';
import { ResultAssessmentEntity, ResultEntity } from './result.entity.js';

/** What was decided about a result that takes another's place: by a meeting, by those above, or nothing of its own. */
export type Given = { decided: CorrectedGrade | null; answer: GivenAnswer | undefined };

/** A cohort as scored, with the one whose result takes another's place. */
type Scored = { cohort: Cohort; assessments: readonly Assessment[]; assessment: Assessment };

/** What holds of a result that takes another's place. */
@Injectable()
export class DeterminingAnewService {
  constructor(
    private readonly db: Database,
    private readonly cadres: CadresService,
    private readonly meetings: MeetingsService,
    private readonly cohorts: CohortsService,
  ) {}

  /**
   * What is determined: by a meeting or by those above, or as before, or as the corrected proposal says.
   * @param wasHeld whether the result before waited for something: a grade that is made up takes a free seat
   * @throws DomainError needs-unmet past a limit or a seat
   */
  async of(
    before: ResultEntity,
    ready: ReadyRuleSet,
    scored: Scored,
    given: Given & { reason: string; wasHeld: boolean },
  ): Promise<DeterminedAnew> {
    const { ruleSet, compiled } = ready;
    const [one] = assessedOf(compiled, scored.cohort, [scored.assessment]);
    const { determination, cadreId } = before;
    const limits = ruleSet.determination;
    const level = limits && cadreId !== null ? (await this.cadres.byIds([cadreId])).get(cadreId)?.dispatchLevel : null;
    const authority = limits ? authorityFor(limits, level ?? null) : { by: ruleSet.title, isProposedUpward: false };
    const decision = await this.decisionOn(before, given);
    const anew = determinedAnew(ruleSet, one, { before: determination, reason: given.reason, decision, authority });
    // What is decided takes a free seat, as every grade that is made up: where it was given up, another may have it by now.
    const takesSeat = given.wasHeld || (decision !== null && decision.grade !== before.determinedGrade);
    if (takesSeat) await this.mustHaveSeat(before, anew.determinedGrade, ready, scored);
    return anew;
  }

  /** Refuses an answer that passes a limit of the measure or takes a seat that is not free. @throws DomainError needs-unmet */
  async mustBeAllowed(before: ResultEntity, answer: GivenAnswer, ready: ReadyRuleSet): Promise<void> {
    const all = await this.db.read.findBy(ResultAssessmentEntity, { cycleId: before.cycleId });
    const { cohort: revision, assessment } = all.find(({ resultId }) => resultId === before.id)!;
    const { cohort } = await this.cohorts.frozen(before.cycleId, revision);
    const [one] = assessedOf(ready.compiled, cohort, [assessment]);
    const decision = answeredTo(before, answer);
    const past = limitFault(ready.ruleSet, one!, decision);
    if (past) throw pastLimits([past]);
    const sealed = await this.db.read.findBy(ResultEntity, { cycleId: before.cycleId, state: 'sealed' });
    const current = new Set(sealed.map(({ id }) => id));
    const assessments = all.filter(({ resultId }) => current.has(resultId)).map((kept) => kept.assessment);
    if (decision.grade !== before.determinedGrade)
      await this.mustHaveSeat(before, decision.grade, ready, { cohort, assessments, assessment });
  }

  private async decisionOn(before: ResultEntity, { decided, answer }: Given): Promise<Decision | null> {
    if (answer) return answeredTo(before, answer);
    if (!decided) return null;
    const meeting = await this.meetings.entity(decided.meetingId);
    if (meeting.cycleId !== before.cycleId) throw notFound('meetings', meeting.id);
    return { ...decided, meeting: heldMeeting(meeting) };
  }

  private async mustHaveSeat(
    { cycleId, kind, code }: ResultEntity,
    grade: string | null,
    ready: ReadyRuleSet,
    { cohort, assessments }: Scored,
  ): Promise<void> {
    if (grade === null) return;
    const sealed = await this.db.read.findBy(ResultEntity, { cycleId, state: 'sealed' });
    const grades = new Map(sealed.map((one) => [`${one.kind} ${one.code}`, one.determinedGrade ?? undefined]));
    const key = `${kind} ${code}`;
    const people = assessedOf(ready.compiled, cohort, assessments);
    mustHaveSeat(ready, people, key, (of) => (of === key ? grade : grades.get(of)));
  }
}

/** An answer as a decision: what the county proposed stays beside it, with its meeting. */
function answeredTo({ determination }: ResultEntity, answer: GivenAnswer): Decision {
  const { determinedGrade: countyGrade, reason: countyReason, meeting } = determination as Determined;
  const { authority, number, answeredOn, grade, reason } = answer;
  return {
    grade,
    reason: reason ?? (grade === countyGrade ? countyReason : null),
    meeting,
    answer: { authority, number, answeredOn, countyGrade, countyReason },
  };
}
