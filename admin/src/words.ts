import type { ConsoleWord } from './shared/word.js';
import { accounts } from './accounts/index.js';
import { assignments } from './assignments/index.js';
import { areas } from './areas/index.js';
import { audit } from './audit/index.js';
import { calendarDays } from './calendar-days/index.js';
import { cadres } from './cadres/index.js';
import { cycles } from './cycles/index.js';
import { feedback } from './feedback/index.js';
import { figures } from './figures/index.js';
import { indicators } from './indicators/index.js';
import { leaves } from './leaves/index.js';
import { forms } from './forms/index.js';
import { questions } from './questions/index.js';
import { reminders } from './reminders/index.js';
import { rollUps } from './roll-ups/index.js';
import { ruleSets } from './rule-sets/index.js';
import { consultations } from './consultations/index.js';
import { determinations } from './determinations/index.js';
import { notices } from './notices/index.js';
import { objections } from './objections/index.js';
import { results } from './results/index.js';
import { reviews } from './reviews/index.js';
import { marks } from './marks/index.js';
import { my } from './my/index.js';
import { taskLists } from './task-lists/index.js';
import { dutyReports } from './duty-reports/index.js';
import { findings } from './findings/index.js';
import { evidenceFiles } from './evidence-files/index.js';
import { exemptions } from './exemptions/index.js';
import { filings } from './filings/index.js';
import { assignedDuties } from './assigned-duties/index.js';
import { publications } from './publications/index.js';
import { adjustments } from './adjustments/index.js';
import { handovers } from './handovers/index.js';
import { changedNeeds } from './changed-needs/index.js';
import { ballots } from './ballots/index.js';
import { draws } from './draws/index.js';
import { interviews } from './interviews/index.js';
import { commissions } from './commissions/index.js';
import { declarations } from './declarations/index.js';
import { householdLists } from './household-lists/index.js';
import { surveys } from './surveys/index.js';
import { teams } from './teams/index.js';
import { units } from './units/index.js';

/** Every word of the console, in the order of its menu. A new word is one folder, one line here and one in `i18n/messages.ts`. */
export const WORDS: readonly ConsoleWord[] = [
  cycles,
  my,
  reminders,
  assignments,
  rollUps,
  cadres,
  teams,
  units,
  leaves,
  handovers,
  changedNeeds,
  areas,
  marks,
  figures,
  indicators,
  draws,
  ballots,
  interviews,
  commissions,
  declarations,
  householdLists,
  surveys,
  taskLists,
  dutyReports,
  findings,
  evidenceFiles,
  exemptions,
  filings,
  assignedDuties,
  publications,
  ruleSets,
  results,
  consultations,
  determinations,
  notices,
  objections,
  feedback,
  reviews,
  adjustments,
  forms,
  questions,
  audit,
  accounts,
  calendarDays,
];
