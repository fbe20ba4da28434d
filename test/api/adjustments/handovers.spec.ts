import type TestAgent from 'supertest/lib/agent.js';
import { HandoversService } from '../../../api/adjustments/handovers.service.js';
import { HANDOVER_ITEMS } from '../../../api/contract/records/handover.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const ITEMS = ['茶厂在建项目', '五保老人用药'];

onBothDatabases('A handover', (service) => {
  let world: World;
  let goes: TestAgent;
  let comes: TestAgent;
  let official: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    await anOpenCycle(service(), world);
    official = world.home.official;
    [goes, comes] = [await own(0), await own(1)];
  });

  const own = (at: number) => service().as('cadre', { cadreId: world.home.cadres[at]!.id });
  const between = (from: number, to: number, startsOn = '2026-12-28') => ({
    fromCadreId: world.home.cadres[from]!.id,
    toCadreId: world.home.cadres[to]!.id,
    startsOn,
  });
  const moves = ({ moves: all }: { moves: { move: string }[] }) => all.map(({ move }) => move);

  it('overlaps for 15 days, both ends counted, unless it is longer (R22)', async () => {
    const short = await official
      .post('/api/handovers')
      .send({ ...between(0, 1), endsOn: '2027-01-10' })
      .expect(400);
    expect(short.body.errors).toEqual([
      { pointer: '/endsOn', in: 'body', message: '新老交接重叠 15 天（第 R22 条，首尾均计），最早到 2027-01-11' },
    ]);
    const { body } = await official
      .post('/api/handovers')
      .send({ ...between(0, 1), items: ITEMS })
      .expect(201);
    expect(body).toMatchObject({ endsOn: '2027-01-11', days: 15, state: 'open', areaCode: '529901101201' });
    // One that is entered late is counted from the day on which it is.
    const late = await official
      .post('/api/handovers')
      .send({ ...between(2, 3, '2026-12-01'), endsOn: '2027-01-06' })
      .expect(400);
    expect(late.body.errors[0].message).toContain('2027-01-07');
    const longer = await official
      .post('/api/handovers')
      .send({ ...between(2, 3), endsOn: '2027-01-12' })
      .expect(201);
    expect(longer.body).toMatchObject({ days: 16 });
    expect(longer.body.items.map(({ title }: { title: string }) => title)).toEqual([...HANDOVER_ITEMS]);
  });

  it('is between two people of one county, from one who is posted, and once at a time', async () => {
    const self = await official.post('/api/handovers').send(between(2, 2)).expect(400);
    expect(self.body.errors[0].message).toBe('交接双方不能是同一人');
    const abroad = { ...between(2, 3), toCadreId: world.abroad.cadres[0]!.id };
    await official.post('/api/handovers').send(abroad).expect(404);
    const before = await official
      .post('/api/handovers')
      .send(between(2, 3, '2025-04-30'))
      .expect(400);
    expect(before.body.errors[0].pointer).toBe('/startsOn');
    const again = await official
      .post('/api/handovers')
      .send(between(0, 2, '2027-01-11'))
      .expect(409);
    expect(again.body).toMatchObject({
      code: 'overlapping',
      details: { startsOn: '2026-12-28', endsOn: '2027-01-11' },
    });
  });

  it('is ticked item by item and signed by both; nobody signs for the other, or before everything is ticked', async () => {
    const { body: found } = await comes.get('/api/handovers').expect(200);
    expect(found).toHaveLength(1);
    const at = `/api/handovers/${found[0].id}`;
    const early = await goes.post(`${at}/sign`).send({}).expect(409);
    expect(early.body).toMatchObject({ code: 'needs-unmet', details: { open: ITEMS } });
    expect(
      (
        await goes
          .post(`${at}/tick`)
          .send({ items: [2] })
          .expect(400)
      ).body.errors[0].pointer,
    ).toBe('/items/0');
    await goes
      .post(`${at}/tick`)
      .send({ items: [0, 1] })
      .expect(200);
    const half = await goes.post(`${at}/sign`).send({}).expect(200);
    expect(half.body).toMatchObject({ state: 'signed', handedOverAt: '2026-12-24T02:00:00.000Z', receivedAt: null });
    expect(moves(half.body)).toEqual(['change']);
    expect((await goes.post(`${at}/sign`).send({}).expect(409)).body.code).toBe('out-of-state');
    const ticked = await comes
      .post(`${at}/tick`)
      .send({ items: [1] })
      .expect(200);
    expect(ticked.body.items).toEqual([
      { title: ITEMS[0], isHandedOver: true, isReceived: false },
      { title: ITEMS[1], isHandedOver: true, isReceived: true },
    ]);
    await comes.post(`${at}/sign`).send({}).expect(409);
    await comes
      .post(`${at}/tick`)
      .send({ items: [0, 1] })
      .expect(200);
    const whole = await comes.post(`${at}/sign`).send({}).expect(200);
    expect(whole.body).toMatchObject({ state: 'completed', moves: [] });
    await (await own(2)).get(at).expect(404);
  });

  it('is signed again by both after the list was changed; what was ticked of it stays', async () => {
    const [from, to] = [await own(2), await own(3)];
    const { body: found } = await from.get('/api/handovers').expect(200);
    const at = `/api/handovers/${found[0].id}`;
    const all = found[0].items.map((_: unknown, place: number) => place);
    await from.post(`${at}/tick`).send({ items: all }).expect(200);
    const { body: signed } = await from.post(`${at}/sign`).send({}).expect(200);
    const note = '李大爷的药每月初到镇卫生院取。';
    const change = { items: [HANDOVER_ITEMS[0], '村口路灯报修'], note, version: signed.version };
    const { body } = await to.put(at).send(change).expect(200);
    expect(body).toMatchObject({ state: 'open', handedOverAt: null, note });
    expect(body.items.map(({ isHandedOver }: { isHandedOver: boolean }) => isHandedOver)).toEqual([true, false]);
  });

  it('is waited for from both who have not signed, until its last day', async () => {
    const due = await service().app.get(HandoversService, { strict: false }).due('529901');
    expect(due.map(({ cadreId, dueOn, role }) => [cadreId, dueOn, role])).toEqual(
      [2, 3].map((at) => [world.home.cadres[at]!.id, '2027-01-12', 'cadre']),
    );
  });

  it('is called off with a reason', async () => {
    const { body: found } = await (await own(2)).get('/api/handovers').expect(200);
    const { id } = found[0];
    const { body } = await official.post(`/api/handovers/${id}/cancel`).send({ reason: '改派他村' }).expect(200);
    expect(body).toMatchObject({ state: 'cancelled', reason: '改派他村', moves: [] });
    await official.post('/api/handovers').send(between(2, 3)).expect(201);
  });
});

onBothDatabases('The days of service', (service) => {
  it('are counted over all postings; that a year is reached is told, and nothing is scored by it', async () => {
    const { home } = await aWorld(service());
    const at = `/api/cadres/${home.cadres[0]!.id}`;
    service().clock.set('2026-04-29T02:00:00.000Z');
    expect((await home.official.get(at)).body).toMatchObject({ servedDays: 364, hasServedOneYear: false });
    service().clock.set('2026-04-30T02:00:00.000Z');
    expect((await home.official.get(at)).body).toMatchObject({ servedDays: 365, hasServedOneYear: true });
  });
});

onBothDatabases('What a township needs now', (service) => {
  const NEED = { areaCode: '529901101201', need: '茶园进入盛产期，缺加工人手', specialty: '茶叶加工' };

  it('is stated for the township or one of its villages, noted and answered by the county', async () => {
    const { home } = await aWorld(service());
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township
      .post('/api/changed-needs')
      .send({ ...NEED, areaCode: '529901102201' })
      .expect(404);
    await township
      .post('/api/changed-needs')
      .send({ ...NEED, areaCode: '529901101999' })
      .expect(400);
    await home.official.post('/api/changed-needs').send(NEED).expect(403);
    const { body } = await township.post('/api/changed-needs').send(NEED).expect(201);
    expect(body).toMatchObject({ state: 'stated', ...NEED, statedBy: township.accountId });
    const at = `/api/changed-needs/${body.id}`;
    await township.post(`${at}/answer`).send({ answer: '自己答复' }).expect(403);
    expect((await home.official.post(`${at}/note`).send({ version: 1 }).expect(200)).body.state).toBe('noted');
    const answer = '下一批选派时安排一名茶叶加工专业的队员。';
    const told = await home.official.post(`${at}/answer`).send({ answer }).expect(200);
    expect(told.body).toMatchObject({ state: 'answered', answer, moves: [] });
    const late = await township.post(`${at}/withdraw`).send({ reason: '已自行解决' }).expect(409);
    expect(late.body).toMatchObject({ code: 'out-of-state', details: { legal: [] } });
    const elsewhere = await service().as('townshipCommittee', { areaCode: '529901102' });
    expect((await elsewhere.get('/api/changed-needs').expect(200)).body).toEqual([]);
  });

  it('is taken back with a reason while it is not answered', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const whole = { areaCode: '529901101', need: '易地搬迁点需要社区治理人手' };
    const { body } = await township.post('/api/changed-needs').send(whole).expect(201);
    expect(body.specialty).toBeNull();
    const { body: gone } = await township
      .post(`/api/changed-needs/${body.id}/withdraw`)
      .send({ reason: '已自行解决' })
      .expect(200);
    expect(gone).toMatchObject({ state: 'withdrawn', reason: '已自行解决' });
  });
});
