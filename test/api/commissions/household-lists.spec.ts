import type TestAgent from 'supertest/lib/agent.js';
import { AuditEventEntity } from '../../../api/audit/audit-event.entity.js';
import { HouseholdListEntity } from '../../../api/commissions/household-list.entity.js';
import type { CommissionRecord } from '../../../api/contract/records/commission.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { HouseholdListRecord, SampledHousehold } from '../../../api/contract/records/household-list.js';
import { ScheduleService } from '../../../api/schedule/schedule.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const HERE = '529901101201';
const THERE = '529901102201';
const KINDS = ['monitored', 'formerPoor', 'ordinary'] as const;
/** Thirty households, three of them monitored. */
const HOUSEHOLDS = Array.from({ length: 30 }, (_, at) => ({
  code: String(at + 1).padStart(3, '0'),
  kind: at < 3 ? KINDS[0] : at < 12 ? KINDS[1] : KINDS[2],
  name: `张有田${at + 1}`,
  contact: `138000000${String(at + 1).padStart(2, '0')}`,
}));

type Person = TestAgent & { accountId: string };

onBothDatabases('A list of households', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let official: TestAgent;
  let firm: Person;
  let commission: CommissionRecord;
  let list: HouseholdListRecord;
  beforeAll(async () => {
    service().clock.set('2026-12-22T02:00:00.000Z');
    world = await aWorld(service());
    official = world.home.official;
    cycle = await anOpenCycle(service(), world);
    firm = await service().as('thirdParty', { name: '调查员甲' });
    const days = { fromOn: '2026-12-21', untilOn: '2027-01-11', destroyOn: '2027-01-25' };
    const of = { cycleId: cycle.id, firm: '调查公司', accountIds: [firm.accountId], villages: [HERE, THERE] };
    commission = (
      await official
        .post('/api/commissions')
        .send({ ...of, ...days })
        .expect(201)
    ).body;
  });
  const bring = (areaCode: string, households: object[] = HOUSEHOLDS) =>
    official.post('/api/household-lists').send({ cycleId: cycle.id, areaCode, households });
  const opened = async (who: TestAgent) =>
    (await who.post(`/api/household-lists/${list.id}/open`).send({}).expect(200)).body.households as SampledHousehold[];

  it('is brought in by the county for commissioned villages, and shows no household', async () => {
    const twice = [...HOUSEHOLDS.slice(0, 2), HOUSEHOLDS[0]!];
    expect((await bring(HERE, twice).expect(400)).body.errors[0].pointer).toBe('/households/2/code');
    await firm.post('/api/household-lists').send({ cycleId: cycle.id, areaCode: HERE, households: [] }).expect(403);
    list = (await bring(HERE).expect(201)).body;
    expect(list).toMatchObject({ state: 'listed', listed: 30, kinds: { monitored: 3, formerPoor: 9, ordinary: 18 } });
    expect(JSON.stringify(list)).not.toMatch(/张有田|13800000/);
    expect((await bring(HERE).expect(409)).body.code).toBe('already-exists');
    await official.put(`/api/household-lists/${list.id}`).send({ households: HOUSEHOLDS, version: 1 }).expect(200);
    expect((await firm.post(`/api/household-lists/${list.id}/open`).send({}).expect(409)).body.code).toBe(
      'out-of-state',
    );
  });

  it('is drawn from a seed that anybody can repeat: every monitored household, twenty in all, a reserve of each kind', async () => {
    const draw = (id: string) =>
      official.post('/api/household-lists/draw').send({ ids: [id], seed: '3-5-1-6', reserve: 2 });
    [list] = (await draw(list.id).expect(200)).body.lists;
    expect(list).toMatchObject({ state: 'drawn', sampled: 20, reserve: 4, plan: 'households', short: [] });
    const first = await opened(official);
    expect(first.filter(({ kind, isReserve }) => kind === 'monitored' && !isReserve)).toHaveLength(3);
    expect(first.filter(({ isCalledBack }) => isCalledBack)).toHaveLength(2);
    expect(
      first
        .filter(({ isReserve }) => isReserve)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['formerPoor', 'formerPoor', 'ordinary', 'ordinary']);
    await official.post(`/api/household-lists/${list.id}/discard`).send({ reason: '名册有误' }).expect(200);
    const { roll } = await service().database.read.findOneByOrFail(HouseholdListEntity, { id: list.id });
    expect(JSON.stringify(roll)).not.toMatch(/张有田|13800000/);
    const again = (await bring(HERE, HOUSEHOLDS.toReversed()).expect(201)).body as HouseholdListRecord;
    [list] = (await draw(again.id).expect(200)).body.lists;
    expect((await opened(official)).map(({ code }) => code)).toEqual(first.map(({ code }) => code));
    expect((await draw(list.id).expect(409)).body.code).toBe('out-of-state');
  });

  it('is opened masked, and every opening is told to the county', async () => {
    service().clock.pass({ minutes: 1 });
    const households = await opened(firm);
    expect(households[0]).toMatchObject({
      number: 1,
      name: '张*',
      contact: expect.stringMatching(/^138\*\*\*\*\d\d$/),
    });
    const stranger = await service().as('thirdParty');
    await stranger.post(`/api/household-lists/${list.id}/open`).send({}).expect(404);
    const openings = (await official.get(`/api/household-lists/${list.id}/openings`).expect(200)).body;
    expect(openings).toMatchObject([{ accountId: firm.accountId, name: '调查员甲', code: null }, { code: null }]);
    await firm.get(`/api/household-lists/${list.id}/openings`).expect(403);
  });

  it('gives one household in full to who declared, with a reason that is kept; nobody else’s', async () => {
    const [one] = await opened(firm);
    const ask = (body: object) => firm.post(`/api/household-lists/${list.id}/contact`).send(body);
    const reason = '第一次电话访问';
    expect((await ask({ code: one!.code, reason }).expect(409)).body.code).toBe('needs-unmet');
    const { body: owed } = await firm.get('/api/declarations');
    const ids = (owed as { id: string }[]).map(({ id }) => id);
    await firm.post('/api/declarations/declare-none').send({ ids, name: '调查员甲' }).expect(200);
    expect((await ask({ code: one!.code }).expect(400)).body.errors[0].pointer).toBe('/reason');
    const household = HOUSEHOLDS.find(({ code }) => code === one!.code)!;
    const { code, name, contact } = household;
    expect((await ask({ code, reason }).expect(200)).body).toEqual({ code, name, contact });
    const drawn = new Set((await opened(firm)).map((each) => each.code));
    const outside = HOUSEHOLDS.find((each) => !drawn.has(each.code))!;
    expect((await ask({ code: outside.code, reason }).expect(409)).body.code).toBe('needs-unmet');
    const openings = (await official.get(`/api/household-lists/${list.id}/openings`).expect(200)).body;
    expect(openings).toContainEqual(expect.objectContaining({ code, reason, accountId: firm.accountId }));
    await official.post(`/api/household-lists/${list.id}/contact`).send({ code, reason }).expect(403);
    // The chain knows that it was opened, and never who lives there.
    const lines = await service().database.read.findBy(AuditEventEntity, { word: 'household-lists' });
    expect(lines.map(({ action }) => action)).toContain('contact');
    expect(JSON.stringify(lines)).not.toMatch(/张有田|13800000/);
  });

  it('is not opened after its last day, and is destroyed with a receipt', async () => {
    const receipt = { destroyedOn: '2027-01-12', count: 6, means: '纸质碎纸，平板清除', witness: '江远帆' };
    const path = `/api/commissions/${commission.id}/destroy`;
    expect(
      (
        await firm
          .post(path)
          .send({ ...receipt, destroyedOn: '2026-12-22' })
          .expect(409)
      ).body.code,
    ).toBe('out-of-state');
    service().clock.set('2027-01-12T02:00:00.000Z');
    for (const who of [firm, official])
      expect((await who.post(`/api/household-lists/${list.id}/open`).send({}).expect(409)).body.code).toBe(
        'window-closed',
      );
    expect(
      (
        await firm
          .post(path)
          .send({ ...receipt, destroyedOn: '2027-01-13' })
          .expect(400)
      ).body.errors[0].pointer,
    ).toBe('/destroyedOn');
    await official.post(path).send(receipt).expect(403);
    const { body } = await firm.post(path).send(receipt).expect(200);
    expect(body.receipt).toMatchObject({ ...receipt, by: firm.accountId });
    expect((await firm.post(path).send(receipt).expect(409)).body.code).toBe('already-exists');
    const kept = (await official.get(`/api/household-lists/${list.id}`).expect(200)).body;
    expect(kept).toMatchObject({ state: 'destroyed', sampled: 20, listed: 30, openings: 5 });
    const { roll } = await service().database.read.findOneByOrFail(HouseholdListEntity, { id: list.id });
    expect(roll.every(({ name, contact }) => name === null && contact === null)).toBe(true);
  });

  it('without a receipt is late with the county, and its names are removed on the day all the same', async () => {
    const days = { fromOn: '2027-01-12', untilOn: '2027-01-13', destroyOn: '2027-01-14' };
    const of = { cycleId: cycle.id, firm: '另一家公司', accountIds: [firm.accountId], villages: [THERE] };
    const release = { areaCode: THERE, reason: '改由另一家' };
    await official.post(`/api/commissions/${commission.id}/release`).send(release).expect(200);
    const { body: made } = await official
      .post('/api/commissions')
      .send({ ...of, ...days })
      .expect(201);
    const { id } = (await bring(THERE).expect(201)).body;
    await official
      .post('/api/household-lists/draw')
      .send({ ids: [id], seed: '6-1-5-3' })
      .expect(200);
    service().clock.set('2027-01-14T02:00:00.000Z');
    const schedule = service().app.get(ScheduleService, { strict: false });
    expect(await schedule.tick()).not.toContain('2027-01-15 forget household-lists');
    service().clock.set('2027-01-15T02:00:00.000Z');
    expect(await schedule.tick()).toContain('2027-01-15 forget household-lists');
    expect((await official.get(`/api/household-lists/${id}`).expect(200)).body.state).toBe('expired');
    const { roll } = await service().database.read.findOneByOrFail(HouseholdListEntity, { id });
    expect(JSON.stringify(roll)).not.toMatch(/张有田|13800000/);
    const { body: told } = await official.get('/api/reminders').query({ filter: JSON.stringify({ kind: 'late' }) });
    expect(told).toContainEqual(expect.objectContaining({ word: 'household-lists', recordId: id }));
    const receipt = { destroyedOn: '2027-01-15', count: 6, means: '纸质碎纸，平板清除', witness: '江远帆' };
    await firm.post(`/api/commissions/${made.id}/destroy`).send(receipt).expect(200);
    expect((await official.get(`/api/household-lists/${id}`).expect(200)).body.state).toBe('destroyed');
  });
});
