import type { FormId } from '../contract/records/form.js';
import { adjustmentLetter } from './adjustment-letter.form.js';
import { annualFiling } from './annual-filing.form.js';
import { countSheet } from './count-sheet.form.js';
import { cycleNotice } from './cycle-notice.form.js';
import { feedbackLetter } from './feedback-letter.form.js';
import type { Form } from './form.js';
import { integrityOpinion } from './integrity-opinion.form.js';
import { personal } from './personal.form.js';
import { presence } from './presence.form.js';
import { publicNotice } from './public-notice.form.js';
import { resultLetter } from './result-letter.form.js';
import { rosterSummary } from './roster-summary.form.js';
import { siteChecks } from './site-checks.form.js';
import { questionnaire } from './questionnaire.form.js';
import { surveyDetail } from './survey-detail.form.js';
import { statistics } from './statistics.form.js';
import { townshipMarks } from './township-marks.form.js';
import { unitOpinion } from './unit-opinion.form.js';
import { villageFigures } from './village-figures.form.js';

/** Every form of a half-year, in the order in which it is needed. */
export const FORMS: readonly Form[] = [
  cycleNotice,
  villageFigures,
  presence,
  townshipMarks,
  countSheet,
  questionnaire,
  surveyDetail,
  siteChecks,
  rosterSummary,
  unitOpinion,
  integrityOpinion,
  publicNotice,
  personal,
  feedbackLetter,
  resultLetter,
  adjustmentLetter,
  annualFiling,
  statistics,
];

/** A form by its name. */
export const formOf = (id: FormId): Form => FORMS.find((form) => form.id === id)!;
