import type { INestApplicationContext } from '@nestjs/common';
import { AssessingService } from '../results/assessing.service.js';
import { enterCounty } from './county.js';
import { closeFirstHalf, enterFirstHalf } from './first-half.js';
import { enterSecondHalf } from './second-half.js';
import { planWithDays, type Story } from './story.js';
import type { StoryClock } from './story-clock.js';

/** What is entered last: where it is missing, seeding was cut short. */
export const LAST_CYCLE = '2027-H1';

/**
 * Fills an empty service with the demonstration county 云溪县, as its people would have, through the same services: the grades of 2025
 * carried over from paper, the first half of 2026 assessed and sealed, the second under way, the first of 2027 planned.
 */
export async function seedDemo(app: INestApplicationContext, clock: StoryClock, rules: string): Promise<void> {
  const { story, cohort, roster } = await enterCounty(app, clock, rules);
  await enterFirstHalf(story, cohort);
  await enterSecondHalf(story, roster);
  await planNext(story);
}

/** The demonstration as it stands when its first half-year is assessed: nobody heard yet, nothing determined. For specs. */
export async function seedAssessed(app: INestApplicationContext, clock: StoryClock, rules: string): Promise<void> {
  const { story, cohort } = await enterCounty(app, clock, rules);
  const cycleId = await closeFirstHalf(story, cohort);
  await app.get(AssessingService, { strict: false }).assess({ cycleId }, story.by);
  await planNext(story);
}

const planNext = (story: Story) =>
  planWithDays(story, { code: LAST_CYCLE, half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' }, 'half-year');
