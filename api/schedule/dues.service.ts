import { Injectable } from '@nestjs/common';
import { AdjustmentsService } from '../adjustments/adjustments.service.js';
import { HandoversService } from '../adjustments/handovers.service.js';
import { AssignedDutiesService } from '../assigned-duties/assigned-duties.service.js';
import { Clock } from '../clock.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { DutyReportsService } from '../duty-reports/duty-reports.service.js';
import { TaskListsService } from '../duty-reports/task-lists.service.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { FindingsService } from '../findings/findings.service.js';
import { FeedbackService } from '../notices/feedback.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { ObjectionsService } from '../notices/objections.service.js';
import { AnsweringService } from '../results/answering.service.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import type { Role } from '../contract/account.js';
import type { Due } from '../contract/due.js';
import type { ReminderEntity } from './reminder.entity.js';
import type { DueReminder } from './due-records.js';

/** What waits for somebody in a county, gathered from every word whose records have a last day. */
@Injectable()
export class DuesService {
  readonly #sources: readonly { due(areaCode: string): Promise<Due[]> }[];

  constructor(
    private readonly clock: Clock,
    adjustments: AdjustmentsService,
    answering: AnsweringService,
    assignedDuties: AssignedDutiesService,
    consultations: ConsultationsService,
    dutyReports: DutyReportsService,
    exemptions: ExemptionsService,
    feedback: FeedbackService,
    findings: FindingsService,
    handovers: HandoversService,
    notices: NoticesService,
    objections: ObjectionsService,
    reviews: ReviewsService,
    taskLists: TaskListsService,
  ) {
    this.#sources = [
      taskLists,
      dutyReports,
      findings,
      exemptions,
      assignedDuties,
      consultations,
      answering,
      notices,
      objections,
      feedback,
      reviews,
      adjustments,
      handovers,
    ];
  }

  /** Everything in a county that waits until a day. */
  async of(areaCode: string): Promise<Due[]> {
    const gathered = await Promise.all(this.#sources.map((source) => source.due(areaCode)));
    return gathered.flat();
  }

  /** The reminders that are written for what waits, each to its office; late ones to the county as well. */
  remindersFor(areaCode: string, { kind, dues }: DueReminder) {
    const at = this.clock.now();
    return dues.map((due) => reminderOf(areaCode, kind, due, at));
  }
}

type NewReminder = Omit<ReminderEntity, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

function reminderOf(county: string, kind: DueReminder['kind'], due: Due, at: string): NewReminder {
  const isEscalated = kind === 'escalated';
  const role: Role = isEscalated ? 'countyOrganisation' : due.role;
  return {
    cycleId: due.cycleId,
    windowId: null,
    word: due.word,
    recordId: due.id,
    cadreId: due.cadreId,
    unitId: due.unitId,
    kind,
    role,
    areaCode: role === 'countyOrganisation' ? county : due.areaCode,
    aboutAreaCode: due.areaCode,
    dueOn: due.dueOn,
    at,
  };
}
