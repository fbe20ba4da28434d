import { Injectable } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ReviewProposal, ReviewRecord } from '../contract/records/review.js';
import { CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { mustBeAnother, stateAfter } from '../http/moves.js';
import { MeasureDaysService } from '../notices/measure-days.service.js';
import { CurrentResultsService, type ResultEntity } from '../results/current-results.service.js';
import { SupersedingService } from '../results/superseding.service.js';
import { confirmedTheOriginal, proposalUnfit, proposedOtherwise } from './refusals.js';
import { ReviewEntity } from './review.entity.js';
import { lastDayOf } from './review-clocks.js';
import { view } from './review-view.js';
import { ReviewsService } from './reviews.service.js';
import { mustBeDay } from './said-days.js';

/** What the chain says of a proposal is told in a line of its own, without what few may see. */
const WITHHELD = ['proposed'] as const;

/** Decides reviews and appeals: one person proposes, another has the last word. What is upheld corrects the facts and seals another result. */
@Injectable()
export class DecidingService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly reviews: ReviewsService,
    private readonly results: CurrentResultsService,
    private readonly superseding: SupersedingService,
    private readonly measures: MeasureDaysService,
  ) {}

  /**
   * Proposes how to decide. A correction is read against the measure of that half-year; nothing changes until another person decides, and a later
   * proposal takes the place of an earlier one.
   * @throws DomainError not-found, out-of-state, stale, needs-unmet; InvalidInput for a correction that does not fit the measure
   */
  async propose(id: string, { version, ...proposal }: ReviewProposal, actor: Actor): Promise<ReviewRecord> {
    const before = await this.reviews.heard(id, actor);
    mustBeCurrent('reviews', before, version);
    const state = stateAfter('reviews', 'propose', before) as ReviewRecord['state'];
    mustFit(before, proposal, actor);
    if (proposal.authority) {
      const measure = await this.measures.of(await this.cycles.entity(before.cycleId));
      mustBeDay(proposal.authority.decidedOn, before.submittedOn, measure, actor);
    }
    const { outcome, reason, correction, authority } = proposal;
    const held = await this.results.heldBy(before.resultId);
    const told = correction ? await this.superseding.toldOf(held.id, correction, actor) : {};
    return this.audit.write(actor, before.areaCode, async (change) => {
      change.withhold(WITHHELD);
      const proposed = { by: actor.accountId, outcome, reason, correction, authority };
      const review = await change.update(ReviewEntity, 'reviews', before, { state, proposed }, 'propose');
      change.note('proposeDecision', 'reviews', id, {
        outcome: [null, outcome],
        reason: [null, reason],
        authority: [null, authority],
        ...told,
      });
      return view(review, actor);
    });
  }

  /**
   * Upholds as proposed: the result is assessed anew on the corrected facts, by the measure of that half-year, and another sealed one takes its
   * place. That one has a notice and clocks of its own.
   * @throws DomainError not-found, out-of-state, stale, second-person, needs-unmet
   */
  async uphold(id: string, version: number | undefined, actor: Actor): Promise<ReviewRecord> {
    const { before, held, proposed, today } = await this.lastWord(id, 'uphold', version, actor);
    const { by, reason, correction, authority } = proposed;
    const decided = { by, at: this.clock.now(), reason, ...correction! };
    const state = stateAfter('reviews', 'uphold', before) as ReviewRecord['state'];
    return this.superseding.supersede(held.id, decided, actor, async (change, result) => {
      const done = { state, decidedOn: today, decidedBy: actor.accountId, reason, authority, dueOn: null };
      const values = { ...done, supersededById: result.id };
      return view(await change.update(ReviewEntity, 'reviews', before, values, 'uphold'), actor);
    });
  }

  /** Dismisses as proposed; a dismissed review may be appealed. @throws DomainError not-found, out-of-state, stale, second-person, needs-unmet */
  async dismiss(id: string, version: number | undefined, actor: Actor): Promise<ReviewRecord> {
    const { before, proposed, today, measure } = await this.lastWord(id, 'dismiss', version, actor);
    const { reason, authority } = proposed;
    const state = stateAfter('reviews', 'dismiss', before) as ReviewRecord['state'];
    const appealUntil = before.kind === 'review' ? lastDayOf(measure, 'appeal', today) : null;
    const done = { state, decidedOn: today, decidedBy: actor.accountId, reason, authority, dueOn: null, appealUntil };
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(ReviewEntity, 'reviews', before, done, 'dismiss'), actor),
    );
  }

  /** Everything that has to hold before somebody has the last word. */
  private async lastWord(id: string, move: 'uphold' | 'dismiss', version: number | undefined, actor: Actor) {
    const before = await this.reviews.heard(id, actor);
    mustBeCurrent('reviews', before, version);
    stateAfter('reviews', move, before);
    const proposed = before.proposed!;
    if ((proposed.outcome === 'upheld') !== (move === 'uphold')) throw proposedOtherwise(before, proposed.outcome);
    mustBeAnother(actor, proposed.by, id);
    const held = await this.results.heldBy(before.resultId);
    // A decision that was made above is only recorded here.
    if (proposed.authority === null && (await this.confirmedBy(held)) === actor.accountId)
      throw confirmedTheOriginal(before);
    const measure = await this.measures.of(await this.cycles.entity(before.cycleId));
    return { before, proposed, held, measure, today: measure.days.today };
  }

  /** Who confirmed a result: sealed it, or made the correction. */
  private confirmedBy({ id, supersedesId }: ResultEntity): Promise<string | null> {
    return supersedesId === null
      ? this.audit.lastBy('results', id, 'seal')
      : this.audit.lastBy('results', supersedesId, 'confirmSupersession');
  }
}

function mustFit(
  review: ReviewEntity,
  { outcome, correction, authority }: Omit<ReviewProposal, 'version'>,
  actor: Actor,
): void {
  if (outcome === 'upheld' && correction === null) throw proposalUnfit(review, 'correction');
  if (outcome === 'dismissed' && correction !== null) throw proposalUnfit(review, 'noCorrection');
  const isRecorded = review.kind === 'appeal' && actor.role !== 'province';
  if (isRecorded && authority === null) throw proposalUnfit(review, 'authority');
  if (review.kind === 'review' && authority !== null) throw proposalUnfit(review, 'noAuthority');
}
