import type { INestApplicationContext } from '@nestjs/common';
import { CalendarService } from '../../calendar-days/calendar.service.js';
import { enterCounty } from '../../seed/county.js';
import type { RosterIds } from '../../seed/roster.js';
import type { Calendar } from './stage.js';

/** Enters 云溪县 as `npm start` does, with the official calendar. */
export async function enterDemoCounty(
  app: INestApplicationContext,
  clock: Pick<Calendar, 'setDay'>,
  rules: string,
): Promise<RosterIds> {
  const { story } = await enterCounty(app, clock, rules);
  await app.get(CalendarService, { strict: false }).importOfficial();
  return story.ids;
}
