import type { Cohort } from '../contract/cohort.js';
import { type BallotBox, drawBox } from './ballot-tally.js';
import { drawCohort } from './cohort.js';
import type { Half } from './half.js';
import { drawIncidents } from './incidents.js';
import { inventRoster } from './invented-roster.js';
import { type Random, seededRandom } from './random.js';

/** How many counties, how large, and from which seed. */
export type DemoCountiesOptions = {
  counties: number;
  /** The least and the most cadres of a county. */
  cadres?: readonly [least: number, most: number];
  seed?: string | number;
  half?: Half;
};

/**
 * Counties of any number, one at a time: each is drawn when it is asked for and forgotten when the next one is. A county depends
 * on the seed and its own place only, so the n-th is the same however many are asked for. Codes begin with 99, which no province
 * has. At most 9,999 counties.
 */
export function* demoCounties({
  counties,
  cadres: [least, most] = [60, 600],
  seed = 'sifang',
  half = 'first',
}: DemoCountiesOptions): Generator<Cohort, void, undefined> {
  if (counties > 9_999) throw new RangeError('there are codes for at most 9,999 demonstration counties');
  const random = seededRandom(seed);
  for (let number = 1; number <= counties; number++)
    yield inventCounty(number, [least, most], half, random.fork(number));
}

function inventCounty(number: number, [least, most]: readonly [number, number], half: Half, random: Random): Cohort {
  const code = String(990_000 + number);
  const roster = inventRoster({ code, name: `演示县${number}` }, random.whole(least, most), random.fork('roster'));
  const figures = random.fork(half);
  const cohort = drawCohort(roster, half, figures, (village) => drawFailingBox(village, figures));
  const chance = figures.fork('incidents');
  for (const entity of cohort.entities) {
    if (entity.kind === 'cadre') drawIncidents(entity, half, chance);
    else if (entity.kind === 'township' && chance.chance(0.08)) addListedDuties(entity, chance.whole(1, 4));
  }
  return cohort;

  function addListedDuties(township: Cohort['entities'][number], howMany: number): void {
    township.findings = Array.from({ length: howMany }, (_, index) => ({
      id: `${township.code}-F${index + 1}`,
      code: 'listed-duty-assigned',
      day: cohort.cycle.startsOn,
    }));
  }
}

/** One village in fifty falls short of its quorum, half of these for the second time. */
function drawFailingBox(village: string, random: Random): BallotBox {
  const box = drawBox(village, random);
  if (!random.chance(0.02)) return box;
  return { ...box, attempt: random.whole(1, 2), valid: random.whole(6, 9) };
}
