import type { INestApplicationContext } from '@nestjs/common';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import { ScheduleService } from '../../../api/schedule/schedule.service.js';
import { importRules } from '../build/rules.js';
import type { TestService } from '../build/service.js';
import type { WorldCounty } from '../build/world.js';

/** Takes in the official calendar and plans a half-year of a county under the half-year measure, as a person does. */
export async function aPlannedHalf(
  service: TestService,
  county: Pick<WorldCounty, 'code' | 'official'>,
  code: '2026-H1' | '2027-H1' = '2026-H1',
): Promise<CycleRecord> {
  await service.app.get(CalendarService, { strict: false }).importOfficial();
  const { id: ruleSetId } = await importRules(service);
  const year = code.slice(0, 4);
  const plan = { half: 'first', startsOn: `${year}-01-01`, cutoffOn: `${year}-06-30`, ruleSetId };
  const answer = await county.official.post('/api/cycles').send({ code, areaCode: county.code, ...plan });
  return answer.body as CycleRecord;
}

/** Lets the schedule of a program look at its clock. */
export function tick({ app }: { app: INestApplicationContext }): Promise<string[]> {
  return app.get(ScheduleService, { strict: false }).tick();
}

/** A morning in China. */
export const morning = (day: string): string => `${day}T08:00:00.000+08:00`;

/** The windows of a cycle as `from~to`, by their code. */
export async function windowsOf(
  { official }: Pick<WorldCounty, 'official'>,
  cycleId: string,
): Promise<Record<string, string>> {
  const { body } = await official.get('/api/windows').query({ filter: JSON.stringify({ cycleId }) });
  return Object.fromEntries(
    (body as WindowRecord[]).map(({ code, fromOn, toOn }) => [code, `${fromOn ?? ''}~${toOn}`]),
  );
}
