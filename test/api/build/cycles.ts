import { dayIn } from '../../../api/calendar-days/day-in.js';
import type { ConsultationRecord } from '../../../api/contract/records/consultation.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { DeterminationPacket, RecordedDeterminations } from '../../../api/contract/records/determination.js';
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
  const opened = await home.official
    .post(`/api/cycles/${planned.body.id}/open`)
    .send({ reason: '按县里部署办理' })
    .expect(200);
  return opened.body as CycleRecord;
}

/** How far {@link broughtTo} brings a cycle. */
type Stop = 'assessed' | 'consulted' | 'determined' | 'sealed';

/** A second person of the home county's organisation department. */
const another = (service: TestService, { home }: World) => service.as('countyOrganisation', { areaCode: home.code });

/**
 * Brings a closed or assessed cycle of the home county on, over HTTP: assessed, every office heard without an objection, determined as
 * proposed by a meeting (what the measure leaves open as low as it can be), sealed. Where the measure asks for no determination it
 * is sealed as it was assessed.
 * @param before asked before a step is made, for specs that do something of their own there
 */
export async function broughtTo(
  stop: Stop,
  service: TestService,
  world: World,
  cycleId: string,
  before: Partial<Record<Stop, () => Promise<void>>> = {},
): Promise<CycleRecord> {
  const { official } = world.home;
  const cycle = async () => (await official.get(`/api/cycles/${cycleId}`).expect(200)).body as CycleRecord;
  await before.assessed?.();
  if ((await cycle()).state === 'closed')
    await official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' }).expect(200);
  if (stop === 'assessed') return cycle();
  const { state, moves } = await cycle();
  const asksFirst = state === 'consulted' || moves.some(({ move }) => move === 'consult');
  if (asksFirst) {
    await before.consulted?.();
    await heard(service, world, cycleId);
    if (stop === 'consulted') return cycle();
    await before.determined?.();
    await determined(service, world, cycleId);
    if (stop === 'determined') return cycle();
  }
  await before.sealed?.();
  if (['assessed', 'determined'].includes((await cycle()).state))
    await official.post('/api/results/seal').send({ cycleId, reason: '按县里部署办理' }).expect(200);
  return cycle();
}

/** Every office says that it has no objection; then the consultation ends. */
export async function heard(service: TestService, { home }: World, cycleId: string): Promise<void> {
  const { official } = home;
  const dueOn = dayIn('Asia/Shanghai', service.clock.now());
  if ((await official.get(`/api/cycles/${cycleId}`).expect(200)).body.state !== 'assessed') return;
  await official.post('/api/consultations/ask').send({ cycleId, dueOn }).expect(200);
  const asked = (
    await official
      .get('/api/consultations')
      .query({ filter: JSON.stringify({ cycleId, state: 'asked' }) })
      .expect(200)
  ).body as ConsultationRecord[];
  for (const { id, role, areaCode, unitId } of asked) {
    const office = await service.as(role, { areaCode, unitId });
    await office.post(`/api/consultations/${id}/answer`).send({ others: 'none' }).expect(200);
  }
  await official.post(`/api/cycles/${cycleId}/consult`).send({ reason: '按县里部署办理' }).expect(200);
}

/** A meeting determines as proposed, and what is open as low as it can be. @returns the id of the meeting */
export async function determined(service: TestService, world: World, cycleId: string): Promise<string> {
  const { official } = world.home;
  const meetingId = await aMeeting(service, world, cycleId);
  const { body } = await official.post('/api/determinations/record-as-proposed').send({ cycleId }).expect(200);
  const { open } = body as RecordedDeterminations;
  const packet = (await official.get('/api/determinations/packet').query({ cycleId }).expect(200))
    .body as DeterminationPacket;
  const grade = packet.grades[1]?.grade;
  if (open.length > 0) {
    const determinations = open.map(({ resultId }) => ({ resultId, grade, reason: '会议研究。' }));
    await official.post('/api/determinations/record').send({ cycleId, determinations }).expect(200);
  }
  const second = await another(service, world);
  await second.post(`/api/cycles/${cycleId}/determine`).send({ meetingId }).expect(200);
  return meetingId;
}

/** A meeting on record, held today. */
export async function aMeeting(
  service: TestService,
  { home }: World,
  cycleId: string,
  more: object = {},
): Promise<string> {
  const heldOn = dayIn('Asia/Shanghai', service.clock.now());
  const meeting = {
    name: '县委组织部部务会',
    heldOn,
    present: ['唐一舟', '江远帆'],
    minutesNumber: '2026-14',
    ...more,
  };
  const { body } = await home.official
    .post('/api/meetings')
    .send({ cycleId, ...meeting })
    .expect(201);
  return body.id as string;
}
