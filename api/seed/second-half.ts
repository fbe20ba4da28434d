import { CastingService } from '../ballots/casting.service.js';
import { IssuingService } from '../ballots/issuing.service.js';
import type { Cohort } from '../contract/cohort.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { DEMO_SEED, demoCounty, demoRoster } from '../demo/demo-county.js';
import type { Roster } from '../demo/posting.js';
import { type Random, seededRandom } from '../demo/random.js';
import { ofTownship, planWithDays, type Story } from './story.js';
import { askForExemptions, confirmDisasters, decideExemptions } from './exemptions.js';
import { commissionFirm } from './commissions.js';
import { enterFigures } from './figures.js';
import { enterFindings } from './findings.js';
import { enterLeaves } from './leaves.js';
import { enterMarks, type SheetState } from './marks.js';
import { enterSuccessors } from './roster.js';
import { enterSurveys } from './surveys.js';

/** How far each township is on 24 December, in the order of the county: those after the last have not begun. */
const SHEETS: readonly SheetState[] = [
  'draft',
  'countersigned',
  'countersigned',
  'submitted',
  'countersigned',
  'submitted',
];
/** How many villages have their ballots out, and how many slips of each were used so far. */
const OUT = { villages: 10, cast: [13, 15, 9, 4, 12, 7, 2, 15, 11, 0] };
const SLIPS = { ordinary: 11, formerPoor: 2, monitored: 2 };

/** The second half of 2026 as it stands on 24 December: some have delivered, some are late, villages are voting. */
export async function enterSecondHalf(story: Story, before: Roster): Promise<void> {
  const { app, clock, people, ids, by } = story;
  const roster = demoRoster(DEMO_SEED, 'second');
  clock.setDay('2026-10-12');
  await enterSuccessors(app, before, roster, ids, by);
  const cohort = demoCounty(DEMO_SEED, { half: 'second' });
  const { entities, cycle } = cohort;
  clock.setDay('2026-12-07');
  const cycleId = await planWithDays(story, cycle, 'half-year');
  clock.setDay('2026-12-21');
  await app.get(CyclesService, { strict: false }).open(cycleId, { reason: '按县里部署办理' }, by);
  const days = { fromOn: '2026-12-21', untilOn: '2027-01-11', destroyOn: '2027-01-25' };
  await commissionFirm(app, cycleId, entities, people, days);
  await enterLeaves(app, cohort, ids.cadres, by);
  await enterFindings(app, cycleId, entities, people.county);
  await confirmDisasters(story, cohort, cycleId);
  await decideExemptions(story, await askForExemptions(story, cycleId, entities));
  clock.setDay('2026-12-22');
  const townships = [...people.townships];
  for (const [at, [township, pair]] of townships.entries()) {
    const here = ofTownship(cohort, township);
    const state = SHEETS[at];
    if (state) await enterMarks(app, cycleId, 'townshipCommittee', here, pair, state);
    if (at < 8) await enterFigures(app, cycleId, here, [people.bureau, people.county[1]], at < 5);
    if (at > 6) continue;
    await enterMarks(app, cycleId, 'thirdParty', here, people.thirdParty, at < 5 ? 'countersigned' : 'submitted');
    const accepts = at < 3 ? people.county[0] : undefined;
    if (at < 5) await enterSurveys(app, cycleId, here, { enters: people.thirdParty[0], ...(accepts && { accepts }) });
  }
  clock.setDay('2026-12-23');
  await vote(story, cycleId, cohort);
}

/** Prints the slips of some villages and casts a part of them. */
async function vote({ app, by }: Story, cycleId: string, { entities }: Cohort): Promise<void> {
  const random = seededRandom(DEMO_SEED).fork('second half votes');
  const villages = entities.filter(({ kind }) => kind === 'village').slice(0, OUT.villages);
  for (const [at, { code: areaCode }] of villages.entries()) {
    const printed = await app.get(IssuingService, { strict: false }).issue({ cycleId, areaCode, slips: SLIPS }, by);
    for (const { code, cadres } of printed.slips.slice(0, OUT.cast[at]))
      await app.get(CastingService, { strict: false }).cast({ code, pages: cadres.map(() => page(random)) }, 'seed');
  }
}

function page(random: Random): Record<string, string> {
  const options = ['satisfied', 'mostlySatisfied', 'dissatisfied', 'dontKnow'];
  const questions = ['canBeFound', 'isUseful', 'helpsIncome', 'isFair'];
  return Object.fromEntries(questions.map((question) => [question, options[random.weighted([50, 38, 7, 5])]!]));
}
