import { AccountEntity } from './accounts/account.entity.js';
import { LockoutEntity, SessionEntity } from './accounts/session.entity.js';
import { AdjustmentEntity } from './adjustments/adjustment.entity.js';
import { ChangedNeedEntity } from './adjustments/changed-need.entity.js';
import { FormTemplateEntity } from './forms/form-template.entity.js';
import { HandoverEntity } from './adjustments/handover.entity.js';
import { AreaEntity } from './areas/area.entity.js';
import { AssignedDutyEntity } from './assigned-duties/assigned-duty.entity.js';
import { PublicationEntity } from './assigned-duties/publication.entity.js';
import { AssignmentEntity } from './assignments/assignment.entity.js';
import { AuditEventEntity, AuditHeadEntity } from './audit/audit-event.entity.js';
import { BallotEntity, CountedBallotEntity } from './ballots/ballot.entity.js';
import { BallotBoxEntity } from './ballots/ballot-box.entity.js';
import { BallotSlipEntity } from './ballots/ballot-slip.entity.js';
import { CountSheetEntity } from './ballots/count-sheet.entity.js';
import { DrawEntity } from './ballots/draw.entity.js';
import { ForgettingEntity } from './ballots/forgetting.entity.js';
import { PaperBallotEntity, PaperCountEntity } from './ballots/paper-ballot.entity.js';
import { TallyEntity } from './ballots/tally.entity.js';
import { CalendarDayEntity } from './calendar-days/calendar-day.entity.js';
import { CadreEntity } from './cadres/cadre.entity.js';
import { LeaveEntity } from './cadres/leave.entity.js';
import { PostingEntity } from './cadres/posting.entity.js';
import { CommissionEntity } from './commissions/commission.entity.js';
import { DeclarationEntity } from './commissions/declaration.entity.js';
import { HouseholdListEntity, ListOpeningEntity } from './commissions/household-list.entity.js';
import { ConsultationEntity } from './consultations/consultation.entity.js';
import { CycleEntity } from './cycles/cycle.entity.js';
import { DutyReportEntity, DutyReportVersionEntity } from './duty-reports/duty-report.entity.js';
import { TaskListEntity, TaskListVersionEntity } from './duty-reports/task-list.entity.js';
import { ExemptionEntity } from './exemptions/exemption.entity.js';
import { EvidenceFileEntity } from './evidence-files/evidence-file.entity.js';
import { FilingEntity } from './filings/filing.entity.js';
import { ProjectEntity } from './projects/project.entity.js';
import { SupervisionNoteEntity } from './supervision-notes/supervision-note.entity.js';
import { FindingEntity } from './findings/finding.entity.js';
import { FigureEntity, FigureVersionEntity } from './indicators/figure.entity.js';
import { IndicatorEntity } from './indicators/indicator.entity.js';
import { IdempotencyKeyEntity } from './http/idempotency.js';
import { InterviewEntity, InterviewVersionEntity } from './interviews/interview.entity.js';
import { MarkEntity, MarkVersionEntity } from './marks/mark.entity.js';
import { DeterminationEntity, MeetingEntity } from './results/determination.entity.js';
import { FeedbackEntity } from './notices/feedback.entity.js';
import { NoticeEntity } from './notices/notice.entity.js';
import { ObjectionEntity } from './notices/objection.entity.js';
import { CohortEntity, ResultAssessmentEntity, ResultEntity, SealEntity } from './results/result.entity.js';
import { ReviewEntity } from './reviews/review.entity.js';
import { RuleSetEntity, RuleSetTextEntity } from './rule-sets/rule-set.entity.js';
import { ReminderEntity } from './schedule/reminder.entity.js';
import { ScheduledActEntity } from './schedule/scheduled-act.entity.js';
import { WindowEntity } from './schedule/window.entity.js';
import { SpreadsheetEntity } from './spreadsheets/spreadsheet.entity.js';
import { SurveyEntity, SurveyVersionEntity } from './surveys/survey.entity.js';
import { TeamEntity } from './teams/team.entity.js';
import { UnitEntity } from './units/unit.entity.js';

/** Every table. */
export const ENTITIES = [
  AccountEntity,
  AdjustmentEntity,
  AreaEntity,
  AssignedDutyEntity,
  AssignmentEntity,
  AuditEventEntity,
  AuditHeadEntity,
  BallotBoxEntity,
  BallotEntity,
  BallotSlipEntity,
  CadreEntity,
  CalendarDayEntity,
  ChangedNeedEntity,
  CohortEntity,
  CommissionEntity,
  ConsultationEntity,
  CountSheetEntity,
  ForgettingEntity,
  CountedBallotEntity,
  CycleEntity,
  DeclarationEntity,
  DeterminationEntity,
  DrawEntity,
  DutyReportEntity,
  DutyReportVersionEntity,
  ExemptionEntity,
  FeedbackEntity,
  FigureEntity,
  FigureVersionEntity,
  EvidenceFileEntity,
  FilingEntity,
  FindingEntity,
  FormTemplateEntity,
  HandoverEntity,
  HouseholdListEntity,
  IdempotencyKeyEntity,
  IndicatorEntity,
  LeaveEntity,
  ListOpeningEntity,
  LockoutEntity,
  InterviewEntity,
  InterviewVersionEntity,
  MarkEntity,
  MarkVersionEntity,
  MeetingEntity,
  NoticeEntity,
  ObjectionEntity,
  PostingEntity,
  PaperBallotEntity,
  PaperCountEntity,
  ProjectEntity,
  PublicationEntity,
  ReminderEntity,
  ResultAssessmentEntity,
  ResultEntity,
  ReviewEntity,
  RuleSetEntity,
  RuleSetTextEntity,
  ScheduledActEntity,
  SealEntity,
  SessionEntity,
  SupervisionNoteEntity,
  SpreadsheetEntity,
  SurveyEntity,
  SurveyVersionEntity,
  TallyEntity,
  TaskListEntity,
  TaskListVersionEntity,
  TeamEntity,
  UnitEntity,
  WindowEntity,
];
