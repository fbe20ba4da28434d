import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Assessment } from '../contract/assessment.js';
import { SEALED_STATES } from '../contract/records/cycle.js';
import type { CorrectedGrade, ProposedCorrection, ResultRecord, Supersede } from '../contract/records/result.js';
import type { RuleSet } from '../contract/rule-set.js';
import { cohortAnchor, resultSeal, supersessionSeal } from '../core/seal.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { isDuplicate } from '../db/duplicate.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { mustBeAnother, stateAfter } from '../http/moves.js';
import { FiguresService } from '../indicators/figures.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { mustAgree } from './agreement.js';
import { assessmentRow } from './assessing.service.js';
import { CohortsService, frozenRow, sha256 } from './cohorts.service.js';
import { ContributorsService } from './contributors.service.js';
import { type Arrived, corrected, NOTHING_ARRIVED } from './correction.js';
import type { Correction } from './correction-faults.js';
import { toldOf, toldOfArrived, toldOfVillages } from './correction-told.js';
import { DeterminationEntity } from './determination.entity.js';
import { DeterminingAnewService } from './determining-anew.service.js';
import { entityIn, linesOf } from './explaining.js';
import { GroundsService } from './grounds.service.js';
import { movedBeside, outcomeOf } from './moved-beside.js';
import { recordFor } from './readers.js';
import { CohortEntity, ResultAssessmentEntity, ResultEntity } from './result.entity.js';
import { ScoringService } from './scoring.service.js';
import { addToChain } from './seal-chain.js';
import { shownToAll } from './shown-to-all.js';
import { determinationStands, nothingCorrected, nothingProposed, sameGrade } from './supersession-refusals.js';

const TURNS = 5;

/** Without a grade until something comes: the grade is made up then, and nobody else has waited. */
const HELD: ReadonlySet<Assessment['state']> = new Set(['missing', 'onHold', 'ungraded']);

/** A correction as it is proposed: what was recorded wrongly, and what a meeting determined. */
type ProposedParts = Correction & { determination?: CorrectedGrade | null };

/** What the chain says of a proposal is told in a line of its own, without what few may see. */
const WITHHELD = ['proposed'] as const;

/** Corrects a sealed result by one that takes its place: one person proposes it, another makes it. */
@Injectable()
export class SupersedingService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cohorts: CohortsService,
    private readonly scoring: ScoringService,
    private readonly figures: FiguresService,
    private readonly contributors: ContributorsService,
    private readonly determining: DeterminingAnewService,
    private readonly grounds: GroundsService,
  ) {}

  /**
   * Proposes a correction. It is read against the measure, told in the audit chain, and waits for another person; until then nothing
   * changes. A later proposal takes the place of an earlier one.
   * @throws DomainError not-found, out-of-state, stale, needs-unmet when nothing is corrected; InvalidInput
   */
  async propose(id: string, { version, reason, ...correction }: Supersede, actor: Actor): Promise<ResultRecord> {
    const { before, areaCode, told } = await this.readied(id, correction, actor, (one) =>
      this.grounds.forDecidingAnew(one),
    );
    mustBeCurrent('results', before, version);
    return this.audit.write(actor, areaCode, async (change) => {
      change.withhold(WITHHELD);
      const proposed = { by: actor.accountId, at: this.clock.now(), reason, ...correction };
      const after = await change.update(ResultEntity, 'results', before, { proposed }, 'supersede');
      change.note('proposeCorrection', 'results', id, { reason: [null, reason], ...told });
      return recordFor(after, actor);
    });
  }

  /**
   * Reads the correction of a review against the measure, as it would be proposed; nothing is stored. What was determined may be all that it
   * corrects.
   * @returns what of it may be told in the audit chain
   * @throws as {@link propose}
   */
  async toldOf(id: string, correction: ProposedParts, actor: Actor): Promise<Record<string, [unknown, unknown]>> {
    return (await this.readied(id, correction, actor, () => Promise.resolve(true))).told;
  }

  /**
   * Makes the correction that another person proposed. Assesses one entity anew, on its corrected facts, everybody else as they were frozen (with the corrections made before), by the
   * measure of that cycle. The new result has a seal of its own that covers the old one; the county's chain gets a line; the cycle's
   * seal stays. Others whom the correction would move are named, and corrected by themselves.
   * @throws DomainError not-found, out-of-state, stale, second-person, needs-unmet when nothing is corrected any more, evaluators-differ
   */
  confirm(id: string, version: number | undefined, actor: Actor): Promise<ResultRecord> {
    return this.inTurn(async () => {
      const before = await this.entity(id);
      mustBeCurrent('results', before, version);
      stateAfter('results', 'confirm-supersession', before);
      if (before.proposed === null) throw nothingProposed(before);
      return this.make(before, before.proposed, actor, (_, result) => recordFor(result, actor));
    });
  }

  /**
   * Makes a correction that was proposed and decided elsewhere, as a review is, together with what is written there.
   * @param also what else belongs to the change; its answer is the answer
   * @throws as {@link confirm}
   */
  supersede<T>(
    id: string,
    decided: ProposedCorrection,
    actor: Actor,
    also: (change: Change, result: ResultEntity) => Promise<T>,
  ): Promise<T> {
    return this.inTurn(async () => this.make(await this.entity(id), decided, actor, also));
  }

  /**
   * What a correction changes, and what of it may be told.
   * @param mayDecideAnew whether what was determined may be all that is corrected
   */
  private async readied(
    id: string,
    { determination = null, ...correction }: ProposedParts,
    actor: Actor,
    mayDecideAnew: (before: ResultEntity) => Promise<boolean>,
  ) {
    const before = await this.entity(id);
    stateAfter('results', 'supersede', before);
    const cycle = await this.cycles.mustBe(before.cycleId, ...SEALED_STATES);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const { cohort } = (await this.cohorts.allFrozen(cycle.id)).at(-1)!;
    const arrived = await this.arrivedOf(before, cycle, ruleSet, determination !== null && isBlank(correction));
    const after = corrected(cohort, before, correction, ruleSet, actor, arrived);
    if (after.isSame) {
      if (determination === null && !(await this.isMovedByOthers(before))) throw nothingCorrected(before);
      if (determination !== null && !(await mayDecideAnew(before))) throw determinationStands(before);
      if (determination?.grade === before.determinedGrade && determination !== null) throw sameGrade(before);
    }
    const [was, is] = [cohort, after.cohort].map((one) => entityIn(one, { kind: before.kind, entity: before.code }));
    const told = {
      ...toldOfArrived(was!, is!),
      ...toldOfVillages(cohort, after.cohort),
      ...toldOf(was!, correction, ruleSet),
      ...(determination && { determinedGrade: toldPair(before.determinedGrade, determination.grade) }),
    };
    return { before, areaCode: cycle.areaCode, told };
  }

  private async inTurn<T>(make: () => Promise<T>): Promise<T> {
    for (let turn = 1; ; turn++)
      try {
        return await make();
      } catch (error) {
        // Another result of the cycle was corrected meanwhile: this correction goes on top of that one.
        if (turn === TURNS || !isDuplicate(error)) throw error;
      }
  }

  private async make<T>(
    before: ResultEntity,
    { by, at: _at, reason, determination: decided = null, answer, ...correction }: ProposedCorrection,
    actor: Actor,
    also: (change: Change, result: ResultEntity) => T | Promise<T>,
  ): Promise<T> {
    const state = stateAfter('results', 'confirm-supersession', before) as ResultRecord['state'];
    const { id, cycleId, kind, code } = before;
    mustBeAnother(actor, by, id);
    const cycle = await this.cycles.mustBe(cycleId, ...SEALED_STATES);
    const ready = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const latest = (await this.cohorts.allFrozen(cycleId)).at(-1)!;
    const isDecisionAlone = isBlank(correction) && (decided !== null || answer !== undefined);
    const arrived = await this.arrivedOf(before, cycle, ready.ruleSet, isDecisionAlone);
    const { cohort, isSame } = corrected(latest.cohort, before, correction, ready.ruleSet, actor, arrived);
    const { assessments, agreement } = await this.scoring.assess(ready.source, cohort);
    mustAgree(agreement);
    const assessment = assessments.find((one) => one.kind === kind && one.entity === code)!;
    const frozen = await frozenRow(cycleId, latest.revision + 1, cohort);
    const kept = assessmentRow(randomUUID(), cycleId, frozen.revision, assessment);
    const alsoMoves = movedBeside(await this.current(cycleId), assessments, before);
    const sealed = { ruleSet: ready.hash, cohort: frozen.sha256, entity: entityIn(cohort, assessment), assessment };
    const given = { decided, answer, reason, wasHeld: await this.wasHeld(id) };
    const anew = await this.determining.of(before, ready, { cohort, assessments, assessment }, given);
    const { determination } = anew;
    if (isSame && !answer && outcomeOf(assessment) === outcomeOf(await this.assessmentOf(id)))
      if (anew.determinedGrade === before.determinedGrade) throw decided ? sameGrade(before) : nothingCorrected(before);
    const seal = resultSeal({ ...sealed, determination, supersedes: before.seal, nonce: kept.nonce }, sha256);
    const lines = linesOf(ready.ruleSet, cohort, assessment);
    const was = entityIn(latest.cohort, assessment);
    const told = {
      ...toldOfArrived(was, sealed.entity),
      ...toldOfVillages(latest.cohort, cohort),
      ...toldOf(was, correction, ready.ruleSet),
    };
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      const { version: _, createdAt: __, updatedAt: ___, ...same } = before;
      change.withhold(WITHHELD);
      const gone = { state, supersededById: kept.resultId, proposed: null };
      await change.update(ResultEntity, 'results', before, gone, 'confirmSupersession');
      if (answer) await this.answered(change, before);
      const anchored = [{ kind, code, revision: before.revision + 1, nonce: kept.nonce }];
      const anchor = cohortAnchor(frozen.sha256, anchored, sha256);
      change.note('correct', 'results', kept.resultId, { ...told, cohort: [null, anchor] });
      const result = await change.create(ResultEntity, 'results', {
        ...same,
        ...shownToAll(lines),
        ...anew,
        id: kept.resultId,
        revision: before.revision + 1,
        seal,
        supersedesId: id,
        reason,
        alsoMoves,
        proposed: null,
      });
      await change.keep(CohortEntity, [frozen]);
      await change.keep(ResultAssessmentEntity, [kept]);
      const { areaCode } = cycle;
      const pair = { superseded: before.seal!, superseding: seal };
      const said = { areaCode, kind: 'supersession' as const, cycle: cycle.code, ...pair };
      await addToChain(change, said, this.clock.now(), (previous) =>
        supersessionSeal({ county: areaCode, cycle: cycle.code, ...pair, previous: previous! }, sha256),
      );
      return also(change, result);
    });
  }

  /** Whether a result has no grade because something was waited for. */
  private async wasHeld(resultId: string): Promise<boolean> {
    return HELD.has((await this.assessmentOf(resultId)).state);
  }

  private async assessmentOf(resultId: string): Promise<Assessment> {
    return (await this.db.read.findOneByOrFail(ResultAssessmentEntity, { resultId })).assessment;
  }

  /** Whether the correction of somebody else would move this result too: then it is assessed anew on what holds of the other by now. */
  private async isMovedByOthers({ cycleId, kind, code }: ResultEntity): Promise<boolean> {
    const sealed = await this.db.read.findBy(ResultEntity, { cycleId });
    return sealed.some(({ alsoMoves }) => alsoMoves?.some((one) => one.kind === kind && one.code === code));
  }

  /** Those above answered to what the meeting decided of somebody; a grade that was made up later stands on no decision of the first meeting. */
  private async answered(change: Change, { cycleId, kind, code }: ResultEntity): Promise<void> {
    const one = await change.read.findOneBy(DeterminationEntity, { cycleId, kind, code });
    if (!one) return;
    const state = stateAfter('determinations', 'answer', one) as DeterminationEntity['state'];
    await change.update(DeterminationEntity, 'determinations', one, { state }, 'answer');
  }

  /**
   * What came since the entity was frozen. Whose grade was not held does not wait for a ballot or a decision: those take a correction; and
   * where nothing but a decision takes the place of another, nothing else is taken in.
   */
  private async arrivedOf(
    { id, kind, code }: ResultEntity,
    cycle: CycleEntity,
    ruleSet: RuleSet,
    isDecisionAlone: boolean,
  ): Promise<Arrived> {
    const wasHeld = await this.wasHeld(id);
    if (isDecisionAlone && !wasHeld) return { ...NOTHING_ARRIVED, facts: {} };
    const facts = await this.figures.unseenOf(cycle.id, kind, code);
    if (!wasHeld) return { ...NOTHING_ARRIVED, facts };
    const {
      tallies = [],
      exemptions = [],
      villages,
    } = await this.contributors.arrivedOf(cycle, ruleSet, { kind, code });
    return { facts, tallies, exemptions, villages };
  }

  private async entity(id: string): Promise<ResultEntity> {
    const result = await this.db.read.findOneBy(ResultEntity, { id });
    if (!result) throw notFound('results', id);
    return result;
  }

  /** The assessments that hold now, by kind and code. */
  private async current(cycleId: string): Promise<Map<string, Assessment>> {
    const results = await this.db.read.findBy(ResultEntity, { cycleId, state: 'sealed' });
    const kept = await this.db.read.findBy(ResultAssessmentEntity, { cycleId });
    const byId = new Map(kept.map((one) => [one.resultId, one.assessment]));
    return new Map(results.map(({ id, kind, code }) => [`${kind} ${code}`, byId.get(id)!]));
  }
}

/** Whether nothing is said to have been recorded wrongly. */
const isBlank = ({ facts, marks, withdrawnFindings, exemptions }: Correction): boolean =>
  Object.keys(facts).length === 0 && [marks, withdrawnFindings, exemptions].every(({ length }) => length === 0);

const toldPair = (was: unknown, is: unknown): [unknown, unknown] => [was, is];
