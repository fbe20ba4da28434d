import type { INestApplicationContext } from '@nestjs/common';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { Cohort } from '../contract/cohort.js';
import { DEMO_SEED, demoCounty, demoRoster } from '../demo/demo-county.js';
import type { Roster } from '../demo/posting.js';
import { systemActor } from '../http/access.js';
import { enterIndicators } from './figures.js';
import { carryOver } from './first-half.js';
import { importMeasures } from './measures.js';
import { openAccounts, openAccountsOfRoster } from './people.js';
import { enterRoster } from './roster.js';
import type { Story } from './story.js';

/** Enters 云溪县 as it is before its first half-year: measures, people, the roster, and the grades of 2025 from paper. */
export async function enterCounty(
  app: INestApplicationContext,
  clock: Story['clock'],
  rules: string,
): Promise<{ story: Story; cohort: Cohort; roster: Roster }> {
  const roster = demoRoster(DEMO_SEED, 'first');
  const by = systemActor(roster.county.code);
  clock.setDay('2025-12-29');
  await importMeasures(app, rules);
  await app.get(CalendarService, { strict: false }).importOfficial();
  const people = await openAccounts(app, roster);
  const ids = await enterRoster(app, roster, by);
  await openAccountsOfRoster(app, ids);
  await enterIndicators(app, roster.county.code, by);
  const story: Story = { app, clock, people, ids, by };
  const cohort = demoCounty(DEMO_SEED, { half: 'first' });
  await carryOver(story, cohort);
  return { story, cohort, roster };
}
