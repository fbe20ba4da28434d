import { Accounts1767225600001 } from './1767225600001-accounts.js';
import { Areas1767225600002 } from './1767225600002-areas.js';
import { Units1767225600003 } from './1767225600003-units.js';
import { Cadres1767225600004 } from './1767225600004-cadres.js';
import { Teams1767225600005 } from './1767225600005-teams.js';
import { Indicators1767225600006 } from './1767225600006-indicators.js';
import { Marks1767225600007 } from './1767225600007-marks.js';
import { Ballots1767225600008 } from './1767225600008-ballots.js';
import { Surveys1767225600009 } from './1767225600009-surveys.js';
import { RuleSets1767225600010 } from './1767225600010-rule-sets.js';
import { Cycles1767225600011 } from './1767225600011-cycles.js';
import { Results1767225600012 } from './1767225600012-results.js';
import { Findings1767225600013 } from './1767225600013-findings.js';
import { Exemptions1767225600014 } from './1767225600014-exemptions.js';
import { CalendarDays1767225600015 } from './1767225600015-calendar-days.js';
import { Windows1767225600016 } from './1767225600016-windows.js';
import { Reminders1767225600017 } from './1767225600017-reminders.js';
import { OwnFigures1767225600018 } from './1767225600018-own-figures.js';
import { Supersession1767225600019 } from './1767225600019-supersession.js';
import { CountSheets1767225600020 } from './1767225600020-count-sheets.js';
import { DueProcess1767225600021 } from './1767225600021-due-process.js';
import { Forgettings1767225600022 } from './1767225600022-forgettings.js';
import { DutyReports1767225600023 } from './1767225600023-duty-reports.js';
import { AssignedDuties1767225600024 } from './1767225600024-assigned-duties.js';
import { ExemptionSteps1767225600025 } from './1767225600025-exemption-steps.js';
import { Determinations1767225600026 } from './1767225600026-determinations.js';
import { Notices1767225600027 } from './1767225600027-notices.js';
import { Reviews1767225600028 } from './1767225600028-reviews.js';
import { Adjustments1767225600029 } from './1767225600029-adjustments.js';
import { MovesAndProjects1767225600030 } from './1767225600030-moves-and-projects.js';
import { RemindedRecords1767225600032 } from './1767225600032-reminded-records.js';
import { Answers1767225600033 } from './1767225600033-answers.js';
import { TwoPersons1767225600035 } from './1767225600035-two-persons.js';
import { TalksAndHandovers1767225600036 } from './1767225600036-talks-and-handovers.js';
import { EvidenceFiles1767225600037 } from './1767225600037-evidence-files.js';
import { Signatures1767225600038 } from './1767225600038-signatures.js';
import { BallotPage1767225600039 } from './1767225600039-ballot-page.js';
import { PaperBallots1767225600040 } from './1767225600040-paper-ballots.js';
import { Draws1767225600041 } from './1767225600041-draws.js';
import { Spreadsheets1767225600042 } from './1767225600042-spreadsheets.js';
import { SurveySamples1767225600043 } from './1767225600043-survey-samples.js';
import { FormTemplates1767225600045 } from './1767225600045-form-templates.js';
import { Assignments1767225600054 } from './1767225600054-assignments.js';
import { Contacts1767225600046 } from './1767225600046-contacts.js';
import { Commissions1767225600047 } from './1767225600047-commissions.js';
import { HouseholdLists1767225600048 } from './1767225600048-household-lists.js';
import { Interviews1767225600049 } from './1767225600049-interviews.js';
import { EvidenceOfMore1767225600053 } from './1767225600053-evidence-of-more.js';
import { Verifications1767225600056 } from './1767225600056-verifications.js';

/** Every migration, in order. One set for both databases. */
export const migrations = [
  Accounts1767225600001,
  Areas1767225600002,
  Units1767225600003,
  Cadres1767225600004,
  Teams1767225600005,
  Indicators1767225600006,
  Marks1767225600007,
  Ballots1767225600008,
  Surveys1767225600009,
  RuleSets1767225600010,
  Cycles1767225600011,
  Results1767225600012,
  Findings1767225600013,
  Exemptions1767225600014,
  CalendarDays1767225600015,
  Windows1767225600016,
  Reminders1767225600017,
  OwnFigures1767225600018,
  Supersession1767225600019,
  CountSheets1767225600020,
  DueProcess1767225600021,
  Forgettings1767225600022,
  DutyReports1767225600023,
  AssignedDuties1767225600024,
  ExemptionSteps1767225600025,
  Determinations1767225600026,
  Notices1767225600027,
  Reviews1767225600028,
  Adjustments1767225600029,
  MovesAndProjects1767225600030,
  RemindedRecords1767225600032,
  Answers1767225600033,
  TwoPersons1767225600035,
  TalksAndHandovers1767225600036,
  EvidenceFiles1767225600037,
  Signatures1767225600038,
  BallotPage1767225600039,
  PaperBallots1767225600040,
  Draws1767225600041,
  Spreadsheets1767225600042,
  SurveySamples1767225600043,
  FormTemplates1767225600045,
  Contacts1767225600046,
  Commissions1767225600047,
  HouseholdLists1767225600048,
  Interviews1767225600049,
  EvidenceOfMore1767225600053,
  Assignments1767225600054,
  Verifications1767225600056,
];
