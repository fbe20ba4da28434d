import { readFileSync } from 'node:fs';
import type { Cohort } from '../../../api/contract/cohort.js';
import { demoCounties } from '../../../api/demo/demo-counties.js';

/** The default regulation. */
export const MEASURE = 'rules/half-year/2026-01-01.json';

/** Ten counties of five hundred cadres. */
export const previewedCohorts: readonly Cohort[] = [...demoCounties({ counties: 10, cadres: [500, 500], seed: 5 })];

/** The measure in force later, with the township's part heavier by some hundredths and the third party's lighter. */
export function draftText(hundredths: number): string {
  const draft = JSON.parse(readFileSync(MEASURE, 'utf8')) as {
    effectiveFrom: string;
    entities: { cadre: { score: { of: { of: { weight: number }[] }[] } } };
  };
  draft.effectiveFrom = '2027-01-01';
  const [, township, , thirdParty] = draft.entities.cadre.score.of[0]!.of;
  township!.weight = (3000 + hundredths) / 100;
  thirdParty!.weight = (2000 - hundredths) / 100;
  return JSON.stringify(draft);
}
