import { accounts } from '../accounts/messages.js';
import { areas } from '../areas/messages.js';
import { audit } from '../audit/messages.js';
import { cadres } from '../cadres/messages.js';
import { calendarDays } from '../calendar-days/messages.js';
import { cycles } from '../cycles/messages.js';
import { feedback } from '../feedback/messages.js';
import { figures } from '../figures/messages.js';
import { householdLists } from '../household-lists/messages.js';
import { indicators } from '../indicators/messages.js';
import { landing } from '../landing/messages.js';
import { layout } from '../layout/messages.js';
import { leaves } from '../leaves/messages.js';
import { marks } from '../marks/messages.js';
import { postings } from '../postings/messages.js';
import { ruleSets } from '../rule-sets/messages.js';
import { commissions } from '../commissions/messages.js';
import { consultations } from '../consultations/messages.js';
import { declarations } from '../declarations/messages.js';
import { determinations } from '../determinations/messages.js';
import { notices } from '../notices/messages.js';
import { objections } from '../objections/messages.js';
import { results } from '../results/messages.js';
import { reviews } from '../reviews/messages.js';
import { forms } from '../forms/messages.js';
import { questions } from '../questions/messages.js';
import { reminders } from '../reminders/messages.js';
import { rollUps } from '../roll-ups/messages.js';
import { my } from '../my/messages.js';
import { taskLists } from '../task-lists/messages.js';
import { dutyReports } from '../duty-reports/messages.js';
import { findings } from '../findings/messages.js';
import { evidenceFiles } from '../evidence-files/messages.js';
import { exemptions } from '../exemptions/messages.js';
import { filings } from '../filings/messages.js';
import { assignedDuties } from '../assigned-duties/messages.js';
import { publications } from '../publications/messages.js';
import { adjustments } from '../adjustments/messages.js';
import { handovers } from '../handovers/messages.js';
import { changedNeeds } from '../changed-needs/messages.js';
import { shared } from '../shared/messages.js';
import { signIn } from '../sign-in/messages.js';
import { spreadsheets } from '../spreadsheets/messages.js';
import { assignments } from '../assignments/messages.js';
import { ballots } from '../ballots/messages.js';
import { draws } from '../draws/messages.js';
import { interviews } from '../interviews/messages.js';
import { surveys } from '../surveys/messages.js';
import { teams } from '../teams/messages.js';
import { units } from '../units/messages.js';
import { windows } from '../windows/messages.js';
import type { Messages } from './message.js';

/** Every text of the console, by the folder that says it: `cadres.fields.name`. A new folder is one line here. */
export const messages = {
  accounts,
  areas,
  assignments,
  audit,
  cadres,
  'calendar-days': calendarDays,
  cycles,
  feedback,
  figures,
  'household-lists': householdLists,
  indicators,
  landing,
  layout,
  leaves,
  marks,
  postings,
  'rule-sets': ruleSets,
  commissions,
  consultations,
  declarations,
  determinations,
  notices,
  objections,
  results,
  reviews,
  forms,
  questions,
  reminders,
  'roll-ups': rollUps,
  my,
  'task-lists': taskLists,
  'duty-reports': dutyReports,
  findings,
  'evidence-files': evidenceFiles,
  exemptions,
  filings,
  'assigned-duties': assignedDuties,
  publications,
  adjustments,
  handovers,
  'changed-needs': changedNeeds,
  shared,
  signIn,
  spreadsheets,
  ballots,
  draws,
  interviews,
  surveys,
  teams,
  units,
  windows,
} satisfies Messages;
