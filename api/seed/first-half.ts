import { BallotsService } from '../ballots/ballots.service.js';
import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { askForExemptions, confirmDisasters, decideExemptions, fileBeforehand } from './exemptions.js';
import { commissionFirm, deliver } from './commissions.js';
import { hearAndDetermine } from './determination.js';
import { enterFigures } from './figures.js';
import { enterFindings } from './findings.js';
import { enterLeaves } from './leaves.js';
import { enterMarks } from './marks.js';
import { assessAndSeal, ofTownship, plan, type Story } from './story.js';
import { enterSurveys } from './surveys.js';

/** Enters the grades of the half before from the papers. */
export async function carryOver(story: Story, { entities }: Cohort): Promise<void> {
  const { app, clock, people, by } = story;
  clock.setDay('2026-01-08');
  const cycle = { code: '2025-H2', half: 'second', startsOn: '2025-07-01', cutoffOn: '2025-12-31' } as const;
  const cycleId = await plan(story, cycle, 'carried-over');
  const cycles = app.get(CyclesService, { strict: false });
  await cycles.open(cycleId, { reason: '按县里部署办理' }, by);
  const onPaper = entities.flatMap(({ kind, code, earlier }) => {
    const gradeOnPaper = earlier?.['previous']?.grade;
    return gradeOnPaper === undefined ? [] : [{ kind, code, facts: { gradeOnPaper } }];
  });
  await enterFigures(app, cycleId, onPaper, people.county);
  await cycles.close(cycleId, { reason: '按县里部署办理' }, by);
  await assessAndSeal(story, cycleId);
}

const isAsking = ({ exemptions = [] }: Entity): boolean => exemptions.length > 0;

/** The first half of 2026, from its notice to its seal. */
export async function enterFirstHalf(story: Story, cohort: Cohort): Promise<void> {
  const cycleId = await closeFirstHalf(story, cohort);
  await assessAndSeal(story, cycleId, () => hearAndDetermine(story, cycleId));
}

/** The first half of 2026, from its notice to the day its books are closed. @returns the cycle, to be assessed */
export async function closeFirstHalf(story: Story, cohort: Cohort): Promise<string> {
  const { app, clock, people, ids, by } = story;
  const { entities, cycle } = cohort;
  const cycles = app.get(CyclesService, { strict: false });
  const filed = await fileBeforehand(story, entities);
  clock.setDay('2026-06-08');
  const cycleId = await plan(story, cycle, 'half-year');
  clock.setDay('2026-06-15');
  await cycles.open(cycleId, { reason: '按县里部署办理' }, by);
  const days = { fromOn: '2026-06-15', untilOn: '2026-07-08', destroyOn: '2026-07-22' };
  const commission = await commissionFirm(app, cycleId, entities, people, days);
  // Who asks for an exemption is heard first, and its decision takes its days; what others did later is reported after that.
  const [asking, others] = [entities.filter(isAsking), entities.filter((one) => !isAsking(one))];
  await confirmDisasters(story, cohort, cycleId);
  await enterFindings(app, cycleId, asking, people.county);
  await decideExemptions(story, await askForExemptions(story, cycleId, asking, filed));
  await enterFindings(app, cycleId, others, people.county);
  await enterLeaves(app, cohort, ids.cadres, by);
  clock.setDay('2026-07-08');
  for (const [township, pair] of people.townships)
    await enterMarks(app, cycleId, 'townshipCommittee', ofTownship(cohort, township), pair);
  await enterMarks(app, cycleId, 'thirdParty', entities, people.thirdParty);
  await enterSurveys(app, cycleId, entities, { enters: people.thirdParty[0], accepts: people.county[0] });
  await deliver(app, commission, people);
  clock.setDay('2026-07-10');
  await enterFigures(app, cycleId, entities, [people.bureau, people.county[1]]);
  await cycles.close(cycleId, { reason: '按县里部署办理' }, by);
  const sheets = entities.flatMap(({ kind, code, tallies = [] }) =>
    kind === 'cadre' ? tallies.map((tally) => ({ kind, code, tally })) : [],
  );
  await app.get(BallotsService, { strict: false }).recordTallies({ id: cycleId }, sheets, by);
  clock.setDay('2026-07-13');
  return cycleId;
}
