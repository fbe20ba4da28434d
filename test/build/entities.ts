import { type Cohort, Cohort as CohortShape } from '../../api/contract/cohort.js';
import type { Draft } from './a-measure.js';

/** An entity of a kind, with only what a test says about it. */
const anEntity =
  (kind: string) =>
  (code: string, parts: Draft = {}): Draft => ({ kind, code, ...parts });

export const aCadre = anEntity('cadre');
export const aVillage = anEntity('village');
export const aTownship = anEntity('township');
export const aTeam = anEntity('team');

/** What raters of a group entered for an item. */
export const aMark = (group: string, item: string, ...values: (number | string)[]): Draft => ({ group, item, values });

/** The count of one question at one place. Everybody on the roll of 20 took a ballot; all returned ones are valid. */
export function aTally(group: string, questions: Record<string, Record<string, number>>, rest: Draft = {}): Draft {
  const answers = Object.values(questions).map((counts) => Object.values(counts).reduce((n, one) => n + one, 0));
  const valid = Math.max(0, ...answers);
  return { group, roll: 20, issued: 20, returned: valid, cast: valid, valid, questions, ...rest };
}

let findings = 0;
/** A finding of listed conduct; each has an id of its own unless it is named. */
export const aFinding = (code: string, rest: Draft = {}): Draft => ({
  id: `f${++findings}`,
  code,
  day: '2026-03-02',
  ...rest,
});

/** An exemption granted for the situation `E1`, its one condition met and its one exclusion denied. */
export const anExemption = (rest: Draft = {}): Draft => ({
  id: 'x1',
  situation: 'E1',
  state: 'granted',
  answers: { isLawful: true, wasKnowing: false },
  ...rest,
});

/** What `anExemption` answers to: one situation, one condition, one exclusion. */
export const anExemptionPolicy = (rest: Draft = {}): Draft => ({
  situations: ['E1'],
  conditions: ['isLawful'],
  exclusions: ['wasKnowing'],
  ...rest,
});

/** The cohort of one county in the first half of 2026. */
export function aCohort(entities: Draft[], cycle: Draft = {}): Cohort {
  const cohort = {
    code: 'demo-2026-H1',
    ruleSet: 'a-measure',
    county: '520111',
    cycle: { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30', ...cycle },
    entities,
  };
  // As JSON, so that a part a test leaves undefined is not there.
  return CohortShape.parse(JSON.parse(JSON.stringify(cohort)));
}
