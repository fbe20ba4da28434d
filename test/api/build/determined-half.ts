import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { broughtTo } from './cycles.js';
import { determinedMeasure } from './determined-measure.js';
import { importMeasure } from './import-measure.js';
import { aClosedCycle, type Recorded } from './plain-measure.js';
import { morning, withAfterwards } from './posted-measure.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

/** The measure of a determination, with notice, review and time table of the half-year measure. */
export const postedDeterminedMeasure = {
  ...withAfterwards(determinedMeasure),
  code: 'determined-posted',
} as RuleSet;

/**
 * The first half of 2026, determined as proposed on 20 July and sealed, its windows planned; the id of the cycle.
 * @param sentByCity which of the four cadres the city sent
 */
export async function aDeterminedHalf(
  service: TestService,
  world: World,
  recorded: Recorded,
  sentByCity: readonly number[] = [],
): Promise<string> {
  const { official, cadres } = world.home;
  await service.app.get(CalendarService, { strict: false }).importOfficial();
  for (const at of sentByCity) {
    const { id, version } = (await official.get(`/api/cadres/${cadres[at]!.id}`).expect(200)).body;
    await official.put(`/api/cadres/${id}`).send({ dispatchLevel: 'city', version }).expect(200);
  }
  const ruleSetId = await importMeasure(service, postedDeterminedMeasure);
  service.clock.set(morning('2026-06-30'));
  const { id: cycleId } = await aClosedCycle(service, world, recorded, { ruleSetId });
  await official.post('/api/windows/plan').send({ cycleId }).expect(200);
  service.clock.set(morning('2026-07-20'));
  await broughtTo('sealed', service, world, cycleId);
  return cycleId;
}
