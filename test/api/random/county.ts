import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import type { Role } from '../../../api/contract/account.js';
import { RuleSet } from '../../../api/contract/rule-set.js';
import { determinedMeasure } from '../build/determined-measure.js';
import { importMeasure } from '../build/import-measure.js';
import { withAfterwards } from '../build/posted-measure.js';
import { halfYearText } from '../build/result-rows.js';
import { type ServedRoute, servedRoutes } from '../build/routes.js';
import { importRules } from '../build/rules.js';
import type { TestService, Who } from '../build/service.js';
import { aCounty, type WorldCounty } from '../build/world.js';

/** Somebody who acts: a role, a place, and a session. */
export type Person = Awaited<ReturnType<TestService['as']>> & { name: string; role: Role; who: Who };

/** The measures under which counties live: one whose every step is short, and the half-year as it ships. */
export const MEASURES = ['whole', 'half-year'] as const;
export type MeasureName = (typeof MEASURES)[number];

export type Measure = { ruleSetId: string; ruleSet: RuleSet };

/** What every county of one database shares. */
export type Ground = {
  service: TestService;
  routes: readonly ServedRoute[];
  measures: Record<MeasureName, Measure>;
  county: () => string;
};

/** A county that nobody acted in before, with everybody who may act in it and a neighbour who may not. */
export type County = Ground & { code: string; home: WorldCounty; people: readonly Person[]; measure: Measure };

/** The first day of every county's life: the morning of the cutoff. */
export const BEGINS = '2026-06-30T01:00:00.000Z';

/** The measures, the official calendar and the routes; `county` gives each life a county of its own. */
export async function theGround(service: TestService): Promise<Ground> {
  await service.app.get(CalendarService, { strict: false }).importOfficial();
  // Figures alone are scored, so that a life of a few dozen actions comes to a quota, a meeting, a notice and a review.
  const whole = { ...withAfterwards(determinedMeasure), code: 'whole' } as RuleSet;
  const { id } = await importRules(service);
  let counties = 0;
  return {
    service,
    routes: servedRoutes(service.app),
    measures: {
      whole: { ruleSetId: await importMeasure(service, whole), ruleSet: whole },
      'half-year': { ruleSetId: id, ruleSet: RuleSet.parse(JSON.parse(halfYearText())) },
    },
    county: () => {
      counties += 1;
      return `52${String(1000 + counties)}`;
    },
  };
}

/** Begins a life: a new county on the first day, with its people signed in. */
export async function aNewCounty(ground: Ground, measure: MeasureName): Promise<County> {
  const { service } = ground;
  service.clock.set(BEGINS);
  const code = ground.county();
  const home = await aCounty(service, code, '云溪县');
  const [first, second] = home.townships;
  const [one, two, three] = home.cadres;
  const county = { areaCode: code };
  const cast: [string, Role, Who][] = [
    ['county 1', 'countyOrganisation', county],
    ['county 2', 'countyOrganisation', county],
    ['county 3', 'countyOrganisation', county],
    ['township 1', 'townshipCommittee', { areaCode: first.code }],
    ['second of township 1', 'townshipCommittee', { areaCode: first.code }],
    ['township 2', 'townshipCommittee', { areaCode: second.code }],
    ['assessor', 'thirdParty', { ...county, villages: [first.village.code] }],
    ['bureau', 'dataProvider', county],
    ['cadre 1', 'cadre', { ...county, cadreId: one!.id }],
    ['cadre 2', 'cadre', { ...county, cadreId: two!.id }],
    ['cadre 3', 'cadre', { ...county, cadreId: three!.id }],
    ['unit', 'dispatchingUnit', { ...county, unitId: home.unit.id }],
    ['inspector', 'disciplineInspector', county],
    ['case handler', 'caseHandler', county],
    ['clerk', 'clerk', county],
    ['province', 'province', { areaCode: '52' }],
    ['operator', 'operator', county],
    ['neighbour', 'countyOrganisation', { areaCode: '520000' }],
  ];
  const people: Person[] = [];
  for (const [name, role, who] of cast) people.push(Object.assign(await service.as(role, who), { name, role, who }));
  return { ...ground, code, home, people, measure: ground.measures[measure] };
}

/** The person of this name. */
export function named({ people }: County, name: string): Person {
  return people.find((one) => one.name === name)!;
}
