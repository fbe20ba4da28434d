import type { Cohort } from '../contract/cohort.js';
import type { Entity, Mark } from '../contract/entity.js';
import { applyCadreCase, votesOf, findingsOf } from './apply-case.js';
import { type BallotBox, drawBox } from './ballot-tally.js';
import { drawCohort } from './cohort.js';
import { CYCLE_BEFORE, type Half } from './half.js';
import type { Roster } from './posting.js';
import { type Random, seededRandom } from './random.js';
import { CADRE_CASES, SECOND_HALF_CASES, TOWNSHIP_CASES } from './special-cases.js';
import { CAPACITY_ITEMS, PROJECT_ITEMS, survey } from './village-entity.js';
import { yunxiRoster } from './yunxi-roster.js';
import { YUNXI_VILLAGES, type YunxiVillage } from './yunxi-villages.js';

/** The seed of the committed demonstration county. */
export const DEMO_SEED = '云溪县';

/** What a cadre's half-year before came to, where it is known. */
export type PreviousResult = { grade?: string; points?: number | string };

export type DemoCountyOptions = {
  half?: Half;
  /** Results of the half before by cadre code, so that the second half can follow from the first. */
  previous?: ReadonlyMap<string, PreviousResult>;
};

/** Who is posted where in 云溪县: names, posts, units and dispatch levels, which a cohort alone does not hold. */
export function demoRoster(seed: string | number = DEMO_SEED, half: Half = 'first'): Roster {
  return yunxiRoster(half, seededRandom(seed).fork('roster'));
}

/**
 * The fictional county 云溪县 in one half of 2026: ten townships, 23 villages and teams, 69 cadres. Chance fills what the crafted
 * cases leave open, the same for the same seed. Written for the rule set `half-year`.
 */
export function demoCounty(
  seed: string | number = DEMO_SEED,
  { half = 'first', previous }: DemoCountyOptions = {},
): Cohort {
  const roster = demoRoster(seed, half);
  const random = seededRandom(seed).fork(half);
  const cohort = drawCohort(roster, half, random, (village, name) => boxOf(village, name, half, random));
  if (half === 'first') applyFirstHalf(cohort.entities);
  const cases = new Map((half === 'first' ? CADRE_CASES : SECOND_HALF_CASES).map((one) => [one.cadre, one]));
  for (const cadre of cohort.entities) {
    if (cadre.kind !== 'cadre') continue;
    const earlier = previous?.get(cadre.code);
    if (earlier) cadre.earlier = { previous: { cycle: CYCLE_BEFORE[half], ...earlier } };
    const special = cases.get(cadre.name ?? '');
    if (special) applyCadreCase(cadre, special, CYCLE_BEFORE[half]);
  }
  return cohort;
}

function boxOf(village: string, name: string, half: Half, random: Random): BallotBox {
  const box = drawBox(village, random.fork(`${village} box`));
  const crafted = half === 'first' ? YUNXI_VILLAGES[name]?.ballots : undefined;
  if (!crafted) return box;
  return { ...box, returned: crafted.returned ?? 15, valid: crafted.valid, attempt: crafted.attempt ?? 1 };
}

/** Writes the villages and townships of the first half over what chance drew. */
function applyFirstHalf(entities: readonly Entity[]): void {
  const disasters = new Set<string>();
  for (const entity of entities) {
    const village = entity.kind === 'village' ? YUNXI_VILLAGES[entity.name ?? ''] : undefined;
    if (village) writeVillage(entity, village);
    if (village?.isForceMajeure) disasters.add(entity.code);
    const township = entity.kind === 'township' && TOWNSHIP_CASES.find(({ township: name }) => name === entity.name);
    if (township) entity.findings = findingsOf(entity.code, township.findings);
    const place = entity.kind === 'cadre' ? entity.links?.village : undefined;
    if (typeof place === 'string' && disasters.has(place)) entity.facts = { ...entity.facts, isForceMajeure: true };
  }
}

const ANSWERS: Record<string, string> = { y: 'yes', p: 'partly', n: 'no' };

function writeVillage(entity: Entity, { income, capacity, survey: answers, projects }: YunxiVillage): void {
  const [incomeBefore, incomeNow] = income;
  entity.facts = { ...entity.facts, incomeBefore, incomeNow, isCheckedThisHalf: projects !== undefined };
  const marks: Mark[] = CAPACITY_ITEMS.map((item, index) => ({
    group: 'townshipCommittee',
    item,
    values: [ANSWERS[capacity[index] ?? ''] ?? 'no'],
  }));
  for (const [index, item] of PROJECT_ITEMS.entries()) {
    const values = (projects ?? []).map((checks) => (checks[index] === '+' ? 'met' : 'notMet'));
    if (values.length > 0) marks.push({ group: 'thirdParty', item, values });
  }
  entity.marks = marks;
  const votes = votesOf(answers);
  const valid = votes[0] + votes[1] + votes[2] + votes[3];
  const drawn = entity.tallies?.[0];
  const refused = drawn ? drawn.issued - drawn.valid : 0;
  entity.tallies = [survey(30, Math.min(30, valid + refused), valid, votes)];
}
