import type TestAgent from 'supertest/lib/agent.js';
import { anOpenCycle } from '../build/cycles.js';
import type { TestService } from '../build/service.js';
import type { World } from '../build/world.js';

/** The days of the second half-year of 2026: its books are closed on a Wednesday in January. */
export const CLOSED_AT = '2027-01-13T08:00:00.000Z';
export const CLOSED_ON = '2027-01-13';
/** Five working days later: a Wednesday, the weekend between. */
export const ANSWER_DUE_ON = '2027-01-20';

/** A county with its half-year open, the next one planned, and somebody of each office. */
export async function aHalfYear(service: TestService, world: World) {
  const cycle = await anOpenCycle(service, world);
  const { official } = world.home;
  const next = { ...NEXT, areaCode: world.home.code, ruleSetId: cycle.ruleSetId };
  const { body: following } = await official.post('/api/cycles').send(next).expect(201);
  return {
    cycle,
    following: following as { id: string },
    official,
    second: await service.as('countyOrganisation'),
    township: await service.as('townshipCommittee', { areaCode: '529901101' }),
    neighbour: await service.as('townshipCommittee', { areaCode: '529901102' }),
    reporter: await service.as('cadre', { cadreId: world.home.cadres[0]!.id }),
    mate: await service.as('cadre', { cadreId: world.home.cadres[1]!.id }),
    inspector: await service.as('disciplineInspector'),
  };
}

const NEXT = { code: '2027-H1', half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' };

/** What the first cadre reports: forms, for a working week, in the own village. */
export const aReport = (world: World, other: object = {}) => ({
  cadreId: world.home.cadres[0]!.id,
  item: 'duty1',
  areaCode: '529901101201',
  from: '2026-09-14',
  to: '2026-09-18',
  account: '乡镇统计站要求我填报农户花名册，三天内交。',
  ...other,
});

/** Closes the books of a cycle on their day. */
export async function closed(service: TestService, official: TestAgent, cycleId: string): Promise<void> {
  service.clock.set(CLOSED_AT);
  await official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
}
