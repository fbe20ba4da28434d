import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import { isSealed, SEALED_STATES } from '../contract/records/cycle.js';
import type { RecordAnswer, ResultRecord } from '../contract/records/result.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { stateAfter } from '../http/moves.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { DeterminingAnewService } from './determining-anew.service.js';
import { recordFor } from './readers.js';
import { ResultEntity } from './result.entity.js';
import { answeredOutside, answerWithoutReason, notAwaiting } from './supersession-refusals.js';

/** What those above answered about whom the county only proposes. One person records it from the document, another confirms it. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    private readonly cycles: CyclesService,
    private readonly windows: WindowDays,
    private readonly ruleSets: RuleSetsService,
    private readonly determining: DeterminingAnewService,
  ) {}

  /**
   * Records an answer. It keeps to the limits of the measure, as what the county determines does, and waits for another person, who confirms it
   * as a correction is confirmed; until then the grade is only proposed. A later record takes the place of an earlier one.
   * @throws DomainError not-found, out-of-state, stale, needs-unmet past a limit, without a reason, or on a day that cannot be
   */
  async record(id: string, { version, ...answer }: RecordAnswer, actor: Actor): Promise<ResultRecord> {
    const before = await this.db.read.findOneBy(ResultEntity, { id });
    if (!before) throw notFound('results', id);
    mustBeCurrent('results', before, version);
    stateAfter('results', 'answer', before);
    if (!before.isAwaitingAnswer) throw notAwaiting(before);
    const cycle = await this.cycles.mustBe(before.cycleId, ...SEALED_STATES);
    this.mustHaveCome(before, answer.answeredOn, cycle);
    if (answer.grade !== before.determinedGrade && answer.reason === null) throw answerWithoutReason(before);
    await this.determining.mustBeAllowed(before, answer, await this.ruleSets.compiledOf(cycle.ruleSetId));
    const { authority, number, answeredOn, grade, reason } = answer;
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      change.withhold(['proposed']);
      const nothing = { facts: {}, marks: [], withdrawnFindings: [], exemptions: [] };
      const by = { by: actor.accountId, at: this.clock.now(), reason: `${authority}　${number}` };
      const proposed = { ...by, ...nothing, answer };
      const after = await change.update(ResultEntity, 'results', before, { proposed }, 'answer');
      change.note('recordAnswer', 'results', id, {
        authority: [null, authority],
        number: [null, number],
        answeredOn: [null, answeredOn],
        grade: [before.determinedGrade, grade],
        reason: [null, reason],
      });
      return recordFor(after, actor);
    });
  }

  /** The grades of a county that wait for an answer, each until its notice would begin; without such a window from the day they were sealed. */
  async due(areaCode: string): Promise<Due[]> {
    const waiting = await this.db.read.find(ResultEntity, {
      where: { isAwaitingAnswer: true, state: 'sealed', areaCode: Like(`${areaCode}%`) },
      order: { cycleId: 'ASC', code: 'ASC' },
    });
    const days = new Map<string, string | null>();
    const dues: Due[] = [];
    const office = { role: 'countyOrganisation' as const, areaCode, cadreId: null, unitId: null };
    for (const { id, cycleId } of waiting) {
      if (!days.has(cycleId)) days.set(cycleId, await this.lastDayOf(await this.cycles.entity(cycleId)));
      const dueOn = days.get(cycleId);
      if (dueOn) dues.push({ word: 'results', id, cycleId, dueOn, ...office });
    }
    return dues;
  }

  private async lastDayOf({ id, ruleSetId, sealedAt, state }: CycleEntity): Promise<string | null> {
    if (!isSealed(state) || sealedAt === null) return null;
    const { notice, schedule } = (await this.ruleSets.compiledOf(ruleSetId)).ruleSet;
    const posting = schedule?.windows.find(({ clause }) => clause === notice?.clause);
    const window = posting && (await this.windows.of(id, posting.id));
    return window ? (window.fromOn ?? window.toOn) : this.calendar.dayOf(sealedAt);
  }

  /** The county had proposed by then. */
  private mustHaveCome(before: ResultEntity, day: string, { sealedAt }: CycleEntity): void {
    const until = this.calendar.todayIn();
    const from = before.determination?.meeting?.heldOn ?? this.calendar.dayOf(sealedAt!);
    if (day < from || day > until) throw answeredOutside(before, { day, from, until });
  }
}
