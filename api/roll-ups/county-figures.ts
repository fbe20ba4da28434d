import type { Cohort } from '../contract/cohort.js';
import type { AdjustmentRecord } from '../contract/records/adjustment.js';
import type { AssignedDutyRecord } from '../contract/records/assigned-duty.js';
import type { Cadre } from '../contract/records/cadre.js';
import type { ResultRecord } from '../contract/records/result.js';
import type { ReviewRecord } from '../contract/records/review.js';
import type { SurveyRecord } from '../contract/records/survey.js';
import type { Counts } from '../core/roll-up/hide.js';
import { gradeOf } from '../results/current-results.service.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import { audiencesOf } from '../core/explain/audience.js';
import { gradeColumn } from './columns.js';

/** What is counted of a cadre. */
type Person = Pick<Cadre, 'cadreCode' | 'post' | 'dispatchLevel' | 'gender' | 'birthMonth'>;

/** Everything that a county's figures are counted from; the cohort is the one that was sealed. */
export type CountyRecords = {
  cohort: Cohort;
  cutoffOn: string;
  /** The ids of the measure's grades, the best first. */
  grades: readonly string[];
  results: readonly ResultRecord[];
  cadres: readonly Person[];
  surveys: readonly SurveyRecord[];
  /** The states of what was reported of assigned duties. */
  duties: readonly AssignedDutyRecord['state'][];
  adjustments: readonly Pick<AdjustmentRecord, 'kind' | 'state'>[];
  /** The states of the reviews that were asked for. */
  reviews: readonly ReviewRecord['state'][];
};

/** The rater group that votes. */
const VILLAGERS = 'villagers';

/** A cohort without the findings that the measure shows to few: a county that counts its own would know that there are others. */
export function toldCohort(cohort: Cohort, { kinds }: CompiledRuleSet): Cohort {
  const told = new Map([...kinds].map(([kind, { names }]) => [kind, audiencesOf(names.layout).finding]));
  const entities = cohort.entities.map((one) => ({
    ...one,
    ...(one.findings && { findings: one.findings.filter(({ code }) => told.get(one.kind)?.(code) === 'everybody') }),
  }));
  return { ...cohort, entities };
}

/** Counts a county's sealed cycle. */
export function figuresOf(records: CountyRecords): Counts {
  const { cohort, grades, surveys } = records;
  const current = records.results.filter(({ kind, state }) => kind === 'cadre' && state !== 'superseded');
  const assessed = new Set(current.map(({ code }) => code));
  const cadres = records.cadres.filter(({ cadreCode }) => assessed.has(cadreCode));
  const entities = cohort.entities.filter(({ kind }) => kind === 'cadre');
  const villages = cohort.entities.filter(({ kind }) => kind === 'village');
  const posted = new Set(entities.flatMap(({ links }) => links?.['village'] ?? []));
  const exemptions = entities.flatMap((one) => one.exemptions ?? []);
  const ballots = entities.flatMap((one) => one.tallies ?? []).filter(({ group }) => group === VILLAGERS);
  const has = (grade: string) => current.filter((one) => gradeOf(one) === grade).length;
  const awaiting = current.filter(({ isAwaitingAnswer }) => isAwaitingAnswer);
  const determined = current.filter((one) => one.determinedGrade !== null && !one.isAwaitingAnswer);
  const changed = determined.filter(({ grade, determinedGrade }) => determinedGrade !== grade);
  const replacements = records.adjustments.filter(
    ({ kind, state }) => kind === 'replacement' && state !== 'refused' && state !== 'withdrawn',
  );
  const replaced = replacements.filter(({ state }) => state === 'carriedOut').length;
  const granted = exemptions.filter(({ state }) => state === 'granted').length;
  const reported = records.duties.filter((state) => state !== 'withdrawn');
  const confirmed = reported.filter((state) => state === 'confirmed').length;
  const asked = records.reviews.filter((state) => state !== 'withdrawn');
  const upheld = asked.filter((state) => state === 'upheld').length;
  return {
    villages: villages.length,
    postedVillages: posted.size,
    teams: cohort.entities.filter(({ kind }) => kind === 'team').length,
    shouldTakePart: current.length,
    firstSecretaries: cadres.filter(({ post }) => post === 'firstSecretary').length,
    members: cadres.filter(({ post }) => post !== 'firstSecretary').length,
    fromProvince: cadres.filter(({ dispatchLevel }) => dispatchLevel === 'province').length,
    fromCity: cadres.filter(({ dispatchLevel }) => dispatchLevel === 'city').length,
    fromCounty: cadres.filter(({ dispatchLevel }) => dispatchLevel === 'county').length,
    ...people('women', 'men', cadres, ({ gender }) => gender === 'female'),
    ...people('upTo35', 'over35', cadres, (cadre) => ageOn(cadre, records.cutoffOn) <= 35),
    ...Object.fromEntries(grades.map((grade) => [gradeColumn(grade), has(grade)])),
    awaitingAnswer: awaiting.length,
    withoutGrade: current.filter((one) => gradeOf(one) === null).length - awaiting.length,
    findings: entities.reduce((sum, one) => sum + (one.findings ?? []).length, 0),
    exemptionsRequested: exemptions.length,
    exemptionsGranted: granted,
    exemptionsNotGranted: exemptions.length - granted,
    reviewsAsked: asked.length,
    reviewsUpheld: upheld,
    reviewsNotUpheld: asked.length - upheld,
    dutiesReported: reported.length,
    dutiesConfirmed: confirmed,
    dutiesNotConfirmed: reported.length - confirmed,
    toReplace: replacements.length,
    replaced,
    notReplaced: replacements.length - replaced,
    determined: determined.length,
    changed: changed.length,
    unchanged: determined.length - changed.length,
    ballotsValid: total(ballots, 'valid'),
    ballotsIssued: total(ballots, 'issued'),
    surveysValid: total(surveys, 'valid'),
    surveysCalled: total(surveys, 'called'),
  };
}

/** Those of whom something holds, and the others: who is not entered under either is told by neither. */
function people(some: string, others: string, cadres: readonly Person[], holds: (cadre: Person) => boolean): Counts {
  const number = cadres.filter(holds).length;
  return { [some]: number, [others]: cadres.length - number };
}

/** Whole years of age on a day, by year and month of birth; without one, older than anybody. */
function ageOn({ birthMonth }: Person, day: string): number {
  if (birthMonth === null) return Number.POSITIVE_INFINITY;
  const years = Number(day.slice(0, 4)) - Number(birthMonth.slice(0, 4));
  return day.slice(5, 7) < birthMonth.slice(5, 7) ? years - 1 : years;
}

function total<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
