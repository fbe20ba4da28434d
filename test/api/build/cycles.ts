import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { importRules } from './rules.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

/** Plans and opens the second half of 2026 in the home county under the half-year measure. */
export async function anOpenCycle(service: TestService, { home }: World): Promise<CycleRecord> {
  const { id: ruleSetId } = await importRules(service);
  const plan = {
    code: '2026-H2',
    areaCode: home.code,
    half: 'second',
    startsOn: '2026-07-01',
    cutoffOn: '2026-12-31',
    ruleSetId,
  };
  const planned = await home.official.post('/api/cycles').send(plan).expect(201);
  const opened = await home.official.post(`/api/cycles/${planned.body.id}/open`).send({}).expect(200);
  return opened.body as CycleRecord;
}
