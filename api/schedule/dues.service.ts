import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, IsNull, Like } from 'typeorm';
import { AdjustmentsService } from '../adjustments/adjustments.service.js';
import { HandoversService } from '../adjustments/handovers.service.js';
import { AssignedDutiesService } from '../assigned-duties/assigned-duties.service.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import { DeclarationsService } from '../commissions/declarations.service.js';
import { OpenedListsService } from '../commissions/opened-lists.service.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { Database } from '../db/database.js';
import { DutyReportsService } from '../duty-reports/duty-reports.service.js';
import { TaskListsService } from '../duty-reports/task-lists.service.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { FindingsService } from '../findings/findings.service.js';
import { systemActor } from '../http/access.js';
import { FeedbackService } from '../notices/feedback.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { ObjectionsService } from '../notices/objections.service.js';
import { AnsweringService } from '../results/answering.service.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import type { Role } from '../contract/account.js';
import type { Due } from '../contract/due.js';
import { ReminderEntity } from './reminder.entity.js';
import { type DueReminder, reminderKey } from './due-records.js';

/** What waits for somebody in a county, gathered from every word whose records have a last day. */
@Injectable()
export class DuesService {
  readonly #log = new Logger('schedule');
  readonly #sources: Readonly<Record<string, Source>>;
  /** Sources that failed at the last look, by county. */
  readonly #failed = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    adjustments: AdjustmentsService,
    answering: AnsweringService,
    assignedDuties: AssignedDutiesService,
    private readonly assignments: AssignmentsService,
    consultations: ConsultationsService,
    declarations: DeclarationsService,
    dutyReports: DutyReportsService,
    exemptions: ExemptionsService,
    feedback: FeedbackService,
    findings: FindingsService,
    handovers: HandoversService,
    notices: NoticesService,
    objections: ObjectionsService,
    openedLists: OpenedListsService,
    reviews: ReviewsService,
    taskLists: TaskListsService,
  ) {
    this.#sources = {
      'task-lists': taskLists,
      'duty-reports': dutyReports,
      findings,
      exemptions,
      'assigned-duties': assignedDuties,
      consultations,
      answering,
      notices,
      objections,
      feedback,
      reviews,
      adjustments,
      handovers,
      declarations,
      'household-lists': openedLists,
    };
  }

  /** Everything in a county that waits until a day. A word that cannot tell keeps no other from being told. */
  async of(areaCode: string): Promise<Due[]> {
    const words = Object.keys(this.#sources);
    const gathered = await Promise.allSettled(words.map((word) => this.#sources[word]!.due(areaCode)));
    const told: Due[] = [];
    for (const [at, one] of gathered.entries()) {
      const word = words[at]!;
      if (one.status === 'rejected') await this.failed(areaCode, word, one.reason as Error);
      else {
        this.#failed.delete(`${areaCode} ${word}`);
        told.push(...one.value);
      }
    }
    return told;
  }

  /** Says once, in the log and in the audit of the county, that nobody is reminded of what one word waits for until it can tell again. */
  private async failed(areaCode: string, word: string, { message }: Error): Promise<void> {
    const key = `${areaCode} ${word}`;
    if (this.#failed.has(key)) return;
    this.#failed.add(key);
    this.#log.error({ message: 'what waits could not be read', word, areaCode, fault: message });
    await this.audit.write(systemActor(areaCode), areaCode, async (change) => {
      change.note('passedBy', word, areaCode, { fault: [null, message.slice(0, 500)] });
    });
  }

  /** Whom the county's schedule reminded already of something that waits until one of these days, by {@link reminderKey}. */
  async written(areaCode: string, days: readonly string[], read: EntityManager = this.db.read): Promise<Set<string>> {
    const where = { windowId: IsNull(), aboutAreaCode: Like(`${areaCode}%`), dueOn: In([...new Set(days)]) };
    const reminders = await read.findBy(ReminderEntity, where);
    return new Set(
      reminders.map((one) => reminderKey({ ...one, word: one.word!, id: one.recordId!, areaCode: one.aboutAreaCode })),
    );
  }

  /** The reminders that are written for what waits, each to its office; late ones to the county as well. */
  async remindersFor(areaCode: string, { kind, dues }: DueReminder, read: EntityManager = this.db.read) {
    const at = this.clock.now();
    const hands = await this.assignments.inHand(areaCode, read);
    return dues.map((due) => reminderOf(areaCode, kind, due, at, hands));
  }
}

/** A word whose records wait for somebody until a day. */
type Source = { due(areaCode: string): Promise<Due[]> };

type NewReminder = Omit<ReminderEntity, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

function reminderOf(
  county: string,
  kind: DueReminder['kind'],
  due: Due,
  at: string,
  hands: ReadonlyMap<string, string>,
): NewReminder {
  const isEscalated = kind === 'escalated';
  const role: Role = isEscalated ? 'countyOrganisation' : due.role;
  return {
    cycleId: due.cycleId,
    windowId: null,
    word: due.word,
    recordId: due.id,
    cadreId: due.cadreId,
    unitId: due.unitId,
    accountId: role === 'countyOrganisation' ? (hands.get(due.areaCode.slice(0, 9)) ?? null) : null,
    kind,
    role,
    areaCode: role === 'countyOrganisation' ? county : due.areaCode,
    aboutAreaCode: due.areaCode,
    dueOn: due.dueOn,
    at,
  };
}
