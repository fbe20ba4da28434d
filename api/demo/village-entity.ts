import type { Tally } from '../contract/ballot.js';
import type { Entity, Mark } from '../contract/entity.js';
import { optionsOf, type Votes } from './ballot-tally.js';
import type { Half } from './half.js';
import type { Village } from './places.js';
import type { Random } from './random.js';

/** The five questions about what a village can do on its own, answered yes, partly or no. */
export const CAPACITY_ITEMS = ['selfGovernment', 'successors', 'accounts', 'deliberation', 'maintenance'] as const;
/** What a site check asks of every project. */
export const PROJECT_ITEMS = ['real', 'inUse', 'benefits', 'maintained'] as const;
const ANSWERS = ['yes', 'partly', 'no'] as const;

/** The county's mean growth of monitored households' income, gathered in the second half. */
const COUNTY_MEAN_GROWTH = 0.072;

/** How often each band of income growth occurs, and the growth it is drawn from, in thousandths. */
const GROWTH_WEIGHTS = [38, 30, 20, 8, 4] as const;
const GROWTH_BANDS: readonly (readonly [least: number, most: number])[] = [
  [100, 240],
  [50, 99],
  [0, 49],
  [-100, -1],
  [-190, -101],
];

/** A village as the generator draws it: two figures of its income, five answers, a survey, and site checks if scheduled. */
export function drawVillage(
  village: Village,
  township: string,
  isChecked: boolean,
  half: Half,
  random: Random,
): Entity {
  const before = random.chance(0.2) ? random.whole(0, 49) / 10 : random.whole(50, 420) / 10;
  const [least, most] = GROWTH_BANDS[random.weighted(GROWTH_WEIGHTS)] ?? [0, 0];
  // Below 50,000 yuan the increase counts instead of the growth: 0 to 15,000 yuan, seldom a loss.
  const now =
    before < 5
      ? hundredths(before + random.whole(before < 0.3 ? 0 : -3, 15) / 10)
      : hundredths(before * (1 + random.whole(least, most) / 1000));
  const facts: Record<string, number | boolean> = {
    incomeBefore: before,
    incomeNow: now,
    isCheckedThisHalf: isChecked,
  };
  if (half === 'second') {
    facts.householdGrowth = random.whole(random.chance(0.08) ? -20 : 40, 130) / 1000;
    facts.countyMeanGrowth = COUNTY_MEAN_GROWTH;
  }
  const marks: Mark[] = CAPACITY_ITEMS.map((item) => ({
    group: 'townshipCommittee',
    item,
    values: [ANSWERS[random.weighted([80, 17, 3])] ?? 'yes'],
  }));
  if (isChecked) marks.push(...drawProjects(random));
  return {
    kind: 'village',
    code: village.code,
    name: village.name,
    links: { township },
    facts,
    marks,
    tallies: [drawSurvey(random)],
  };
}

/** One to three projects, each found met or not in four respects. */
function drawProjects(random: Random): Mark[] {
  const projects = random.whole(1, 3);
  return PROJECT_ITEMS.map((item, at) => ({
    group: 'thirdParty',
    item,
    values: Array.from({ length: projects }, () => (random.chance(at === 3 ? 0.86 : 0.96) ? 'met' : 'notMet')),
  }));
}

/** The third party's telephone survey: a pool with reserves, households called, answered and valid. */
function drawSurvey(random: Random): Tally {
  const valid = random.whole(16, 20);
  const dontKnow = random.chance(0.5) ? 0 : random.whole(1, 2);
  const dissatisfied = random.weighted([52, 26, 14, 6, 2]);
  const satisfied = Math.floor((valid - dontKnow - dissatisfied) * (0.55 + random.next() * 0.3));
  const refused = random.whole(0, 6);
  return survey(30, valid + refused, valid, [
    satisfied,
    valid - dontKnow - dissatisfied - satisfied,
    dissatisfied,
    dontKnow,
  ]);
}

/** A survey's tally. `roll` is the pool, `issued` the households called, `returned` those that answered. */
export function survey(pool: number, called: number, valid: number, votes: Votes): Tally {
  return {
    group: 'thirdParty',
    attempt: 1,
    roll: pool,
    issued: called,
    returned: valid,
    cast: valid,
    valid,
    questions: { satisfaction: optionsOf(votes) },
  };
}

/** Two decimals, as income in ten thousand yuan is reported. */
function hundredths(amount: number): number {
  return Math.round(amount * 100) / 100;
}
