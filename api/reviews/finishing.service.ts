import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { CycleRecord } from '../contract/records/cycle.js';
import { type CycleEntity, type CycleMove, CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { stateAfter } from '../http/moves.js';
import { FeedbackService, lastDayToApply } from '../notices/feedback.service.js';
import { MeasureDaysService } from '../notices/measure-days.service.js';
import { CurrentResultsService } from '../results/current-results.service.js';
import { notOver } from './refusals.js';
import { OPEN_STATES, ReviewsService } from './reviews.service.js';

/** Something that keeps a cycle from being over, and until when. */
export type OpenMatter = {
  what: 'notice' | 'objection' | 'upward' | 'untold' | 'application' | 'review';
  word: string;
  id: string;
  code: string;
  name: string | null;
  dueOn: string | null;
};

/** Ends a cycle: its notice is over, everybody was told, and nobody can ask for a review any more. An appeal may still come after. */
@Injectable()
export class FinishingService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly results: CurrentResultsService,
    private readonly feedback: FeedbackService,
    private readonly reviews: ReviewsService,
    private readonly measures: MeasureDaysService,
  ) {}

  /** Moves a posted cycle to `final`. @throws DomainError not-found, out-of-state, stale; needs-unmet with everything that is open */
  async finish(id: string, { version, reason = null }: CycleMove, actor: Actor): Promise<CycleRecord> {
    const cycle = await this.cycles.entity(id);
    mustBeCurrent('cycles', cycle, version);
    stateAfter('cycles', 'finish', cycle);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      // What is open is read here: what was still being changed when this was asked for is done by now.
      const open = await this.openIn(cycle, change.read);
      if (open.length > 0) throw notOver(cycle, open);
      const values = { finalAt: this.clock.now(), moveReason: reason };
      return this.cycles.told(await this.cycles.move(change, cycle, 'finish', values), actor);
    });
  }

  /** What keeps a cycle from being over today, person by person. @param read where it is read: inside a change, as it stands there */
  async openIn(cycle: CycleEntity, read?: EntityManager): Promise<OpenMatter[]> {
    const measure = await this.measures.of(cycle);
    const { today } = measure.days;
    const confirmation = await this.feedback.confirmation(cycle, read);
    const told = await this.feedback.ofCycle(cycle.id, read);
    const reviews = await this.reviews.reviewsOf(cycle.id, read);
    const results = await this.results.ofCycle(cycle.id, read);
    const matters = results.map((result): OpenMatter | null => {
      const { id, code, name } = result;
      const matter = (what: OpenMatter['what'], word: string, of: string, dueOn: string | null): OpenMatter => ({
        what,
        word,
        id: of,
        code,
        name,
        dueOn,
      });
      const review = reviews.find((one) => one.resultId === id && one.state !== 'withdrawn');
      if (review && OPEN_STATES.includes(review.state)) return matter('review', 'reviews', review.id, review.dueOn);
      const against = confirmation.against(result, today);
      if (against) return matter(against.why, 'results', id, (against.details['endsOn'] as string | undefined) ?? null);
      const feedback = told.get(id);
      if (!feedback) return matter('untold', 'results', id, null);
      const last = lastDayToApply(feedback, measure);
      // Whose review is decided has nothing more to ask for here.
      return !review && last !== null && today <= last ? matter('application', 'feedback', feedback.id, last) : null;
    });
    return matters.flatMap((matter) => matter ?? []);
  }
}
