import type { INestApplicationContext } from '@nestjs/common';
import { BallotsService } from '../ballots/ballots.service.js';
import type { Cohort } from '../contract/cohort.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { DEMO_SEED, demoCounty, demoRoster } from '../demo/demo-county.js';
import { type Actor, systemActor } from '../http/access.js';
import { AssessingService } from '../results/assessing.service.js';
import { SealingService } from '../results/sealing.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { enterFigures, enterIndicators } from './figures.js';
import { enterFindings } from './findings.js';
import { enterLeaves } from './leaves.js';
import { enterMarks } from './marks.js';
import { openAccounts, openAccountsOfRoster, type People } from './people.js';
import { enterRoster, type RosterIds } from './roster.js';
import { enterSecondHalf } from './second-half.js';
import type { StoryClock } from './story-clock.js';
import { enterSurveys } from './surveys.js';

/** What the steps of the story need of each other. */
export type Story = { app: INestApplicationContext; clock: StoryClock; people: People; ids: RosterIds; by: Actor };

/**
 * Fills an empty service with the demonstration county 云溪县, as its people would have, through the same services: the grades of 2025
 * carried over from paper, the first half of 2026 assessed and sealed, the second under way, the first of 2027 planned.
 */
export async function seedDemo(app: INestApplicationContext, clock: StoryClock, rules: string): Promise<void> {
  const roster = demoRoster(DEMO_SEED, 'first');
  const by = systemActor(roster.county.code);
  clock.setDay('2025-12-29');
  await app.get(RuleSetsService, { strict: false }).importFolder(rules, systemActor(''));
  const people = await openAccounts(app, roster);
  const ids = await enterRoster(app, roster, by);
  await openAccountsOfRoster(app, ids);
  await enterIndicators(app, roster.county.code, by);
  const story: Story = { app, clock, people, ids, by };
  const cohort = demoCounty(DEMO_SEED, { half: 'first' });
  await carryOver(story, cohort);
  await enterFirstHalf(story, cohort);
  await enterSecondHalf(story, roster);
  await plan(story, { code: '2027-H1', half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' }, 'half-year');
}

/** Plans a cycle after the measure in force. @returns its id */
export async function plan(
  { app, by }: Story,
  { code, half, startsOn, cutoffOn }: Cohort['cycle'],
  measure: string,
): Promise<string> {
  const ruleSet = await app.get(RuleSetsService, { strict: false }).inForceOn(measure, '2026-01-01', by.areaCode);
  const cycle = { code, areaCode: by.areaCode, half: half ?? null, startsOn, cutoffOn, ruleSetId: ruleSet!.id };
  return (await app.get(CyclesService, { strict: false }).create(cycle, by)).id;
}

/** Enters the grades of the half before from the papers. */
async function carryOver(story: Story, { entities }: Cohort): Promise<void> {
  const { app, clock, people, by } = story;
  clock.setDay('2026-01-08');
  const cycle = { code: '2025-H2', half: 'second', startsOn: '2025-07-01', cutoffOn: '2025-12-31' } as const;
  const cycleId = await plan(story, cycle, 'carried-over');
  const cycles = app.get(CyclesService, { strict: false });
  await cycles.open(cycleId, {}, by);
  const onPaper = entities.flatMap(({ kind, code, earlier }) => {
    const gradeOnPaper = earlier?.['previous']?.grade;
    return gradeOnPaper === undefined ? [] : [{ kind, code, facts: { gradeOnPaper } }];
  });
  await enterFigures(app, cycleId, onPaper, people.county);
  await cycles.close(cycleId, {}, by);
  await assessAndSeal(story, cycleId);
}

/** The first half of 2026, from its notice to its seal. */
async function enterFirstHalf(story: Story, cohort: Cohort): Promise<void> {
  const { app, clock, people, ids, by } = story;
  const { entities, cycle } = cohort;
  const cycles = app.get(CyclesService, { strict: false });
  clock.setDay('2026-06-08');
  const cycleId = await plan(story, cycle, 'half-year');
  clock.setDay('2026-06-22');
  await cycles.open(cycleId, {}, by);
  await enterLeaves(app, cohort, ids.cadres, by);
  await enterFindings(app, cycleId, entities, people.county);
  clock.setDay('2026-07-08');
  for (const [township, pair] of people.townships)
    await enterMarks(app, cycleId, 'townshipCommittee', ofTownship(cohort, township), pair);
  await enterMarks(app, cycleId, 'thirdParty', entities, people.thirdParty);
  await enterSurveys(app, cycleId, entities, people.thirdParty);
  clock.setDay('2026-07-10');
  await enterFigures(app, cycleId, entities, [people.bureau, people.county[1]]);
  await cycles.close(cycleId, {}, by);
  const sheets = entities.flatMap(({ kind, code, tallies = [] }) =>
    kind === 'cadre' ? tallies.map((tally) => ({ kind, code, tally })) : [],
  );
  await app.get(BallotsService, { strict: false }).recordTallies({ id: cycleId }, sheets, by);
  clock.setDay('2026-07-13');
  await assessAndSeal(story, cycleId);
}

/** Those a township marks: its villages and the cadres posted there. */
export function ofTownship({ entities }: Cohort, township: string): Cohort['entities'] {
  return entities.filter(({ links }) => links?.township === township);
}

async function assessAndSeal({ app, by }: Story, cycleId: string): Promise<void> {
  await app.get(AssessingService, { strict: false }).assess({ cycleId }, by);
  await app.get(SealingService, { strict: false }).seal({ cycleId }, by);
}
