import type TestAgent from 'supertest/lib/agent.js';
import type { NoticeRecord, ObjectionRecord } from '../../../api/contract/records/notice.js';
import { ObjectionsService } from '../../../api/notices/objections.service.js';
import { unauditedRecords } from '../build/audited.js';
import { resultsOf } from '../build/plain-measure.js';
import { aSealedHalf, morning, posted } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('An objection to a notice', (service) => {
  let world: World;
  let official: TestAgent;
  let township: TestAgent;
  let cycleId: string;
  let notice: NoticeRecord;
  let against: ObjectionRecord;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    cycleId = (await aSealedHalf(service(), world)).id;
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
    service().clock.set(morning('2026-07-21'));
    notice = await posted(official, cycleId);
  });
  const said = { from: '石湾村村民', text: '在岗天数不实，六月有半月不在村。' };
  const object = (by: TestAgent, line: number, more: object = {}) =>
    by.post('/api/objections').send({ noticeId: notice.id, line, ...said, ...more });

  it('is recorded while the names are up, from whom and what, by township, unit, cadre or county', async () => {
    service().clock.set(morning('2026-07-23'));
    const { body } = await object(township, 2).expect(201);
    against = body;
    expect(against).toMatchObject({
      line: 2,
      name: '何其安',
      ...said,
      receivedOn: '2026-07-23',
      state: 'received',
      dueOn: '2026-07-27',
      resultId: null,
    });
    const unit = await service().as('dispatchingUnit', { unitId: world.home.unit.id });
    await object(unit, 1, { from: '同事' }).expect(201);
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    await object(cadre, 2, { from: '林小满' }).expect(201);
    const late = await object(official, 1, { receivedOn: '2026-07-22' }).expect(201);
    expect(late.body.receivedOn).toBe('2026-07-22');
  });

  it('is about a name that this person reads', async () => {
    const beside = await service().as('townshipCommittee', { areaCode: '529901102' });
    const unread = await object(beside, 2).expect(409);
    expect(unread.body).toMatchObject({ code: 'needs-unmet', details: { line: 2 } });
    await object(township, 3).expect(409);
    await (await service().as('clerk')).post('/api/objections').send({}).expect(403);
    await object(world.abroad.official, 2).expect(404);
  });

  it('tells who objected to those alone who decide and inspect, and to who recorded it', async () => {
    const listed = async (by: TestAgent) => (await by.get('/api/objections').expect(200)).body as ObjectionRecord[];
    expect(await listed(official)).toHaveLength(4);
    expect(await listed(await service().as('disciplineInspector'))).toHaveLength(4);
    expect(await listed(township)).toMatchObject([{ id: against.id }]);
    const about = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    expect(await listed(about)).toEqual([]);
    await about.get(`/api/objections/${against.id}`).expect(404);
  });

  it('waits for an answer until the last day of the notice', async () => {
    const due = await service().app.get(ObjectionsService, { strict: false }).due('529901');
    expect(due.map(({ word, dueOn, role }) => [word, dueOn, role])).toEqual(
      Array.from({ length: 4 }, () => ['objections', '2026-07-27', 'countyOrganisation']),
    );
  });

  it('is not taken after the last day, with the day and the clause; the county still enters what came in time', async () => {
    service().clock.set(morning('2026-07-28'));
    const late = await object(township, 1).expect(409);
    expect(late.body).toMatchObject({
      code: 'window-closed',
      details: { clause: '7.11', endsOn: '2026-07-27', day: '2026-07-28' },
    });
    expect(late.body.message).toContain('2026-07-21 至 2026-07-27');
    await object(township, 1, { receivedOn: '2026-07-27' }).expect(409);
    await object(official, 1, { receivedOn: '2026-07-28' }).expect(409);
    const { body } = await object(official, 1, { receivedOn: '2026-07-27' }).expect(201);
    // Not by who entered it.
    const alone = await official
      .post(`/api/objections/${body.id}/dismiss`)
      .send({ reason: '与前一件相同' })
      .expect(409);
    expect(alone.body.code).toBe('second-person');
    const answering = await service().as('countyOrganisation');
    await answering.post(`/api/objections/${body.id}/dismiss`).send({ reason: '与前一件相同' }).expect(200);
  });

  it('is answered with a reason: dismissed, or upheld', async () => {
    const { body } = await official.get('/api/objections').query({ filter: '{"state":"received"}' });
    await official.post(`/api/objections/${body[0].id}/dismiss`).send({}).expect(400);
    const answering = await service().as('countyOrganisation');
    for (const { id } of (body as ObjectionRecord[]).filter((one) => one.id !== against.id)) {
      const dismissed = await answering
        .post(`/api/objections/${id}/dismiss`)
        .send({ reason: '经核实在岗' })
        .expect(200);
      expect(dismissed.body).toMatchObject({ state: 'dismissed', answeredOn: '2026-07-28', moves: [] });
    }
    const early = await official.post('/api/feedback/all').send({ cycleId }).expect(200);
    const second = (await resultsOf(world, cycleId))['529901-002']!;
    // Nobody is told whose objection is open.
    expect(early.body).toEqual({
      cycleId,
      knownOn: '2026-07-28',
      told: 3,
      left: [{ resultId: second.id, code: '529901-002', name: '何其安', why: 'objection' }],
    });
    await township.post(`/api/objections/${against.id}/uphold`).send({ reason: '属实' }).expect(403);
    const upheld = await official
      .post(`/api/objections/${against.id}/uphold`)
      .send({ reason: '六月缺勤属实' })
      .expect(200);
    expect(upheld.body).toMatchObject({ state: 'upheld', reason: '六月缺勤属实' });
    const again = await official.post(`/api/objections/${against.id}/dismiss`).send({ reason: '改主意' }).expect(409);
    expect(again.body.code).toBe('out-of-state');
  });

  it('that is upheld stops that person until another result takes the place, which has its own notice and clocks', async () => {
    const { id: resultId } = (await resultsOf(world, cycleId))['529901-002']!;
    const stopped = await official.post('/api/feedback').send({ resultId }).expect(409);
    expect(stopped.body).toMatchObject({ code: 'needs-unmet', details: { why: 'objection', state: 'upheld' } });
    const second = await service().as('countyOrganisation');
    const correction = { reason: '异议成立：缺勤两天', facts: { days: 90 } };
    await official.post(`/api/results/${resultId}/supersede`).send(correction).expect(200);
    const { body: result } = await second.post(`/api/results/${resultId}/confirm-supersession`).send({}).expect(201);
    expect(result).toMatchObject({ points: 90, grade: 'good' });

    // Still good, so it is posted anew, alone.
    const unposted = await official.post('/api/feedback').send({ resultId: result.id }).expect(409);
    expect(unposted.body.details).toMatchObject({ why: 'notice', endsOn: null });
    service().clock.set(morning('2026-07-29'));
    const own = await posted(official, cycleId, result.id);
    expect(own).toMatchObject({
      resultId: result.id,
      publishedOn: '2026-07-29',
      fromOn: '2026-07-30',
      endsOn: '2026-08-05',
      names: [{ line: 1, name: '何其安' }],
    });
    const cycle = await official.get(`/api/cycles/${cycleId}`).expect(200);
    expect(cycle.body.state).toBe('noticed');
    service().clock.set(morning('2026-08-06'));
    const { body: told } = await official.post('/api/feedback').send({ resultId: result.id }).expect(201);
    // 30 days from 2026-08-06 end on a Saturday.
    expect(told).toMatchObject({ knownOn: '2026-08-06', dueOn: '2026-09-07', clause: '7.13' });
  });

  it('that leads to a grade which is not posted needs no notice', async () => {
    const { id: resultId } = (await resultsOf(world, cycleId))['529901-003']!;
    await official
      .post(`/api/results/${resultId}/supersede`)
      .send({ reason: '更正', facts: { days: 84 } })
      .expect(200);
    const second = await service().as('countyOrganisation');
    const { body: result } = await second.post(`/api/results/${resultId}/confirm-supersession`).send({}).expect(201);
    const refused = await official.post('/api/notices').send({ cycleId, resultId: result.id }).expect(409);
    expect(refused.body).toMatchObject({ code: 'needs-unmet', details: { why: 'grade' } });
    const old = await official.post('/api/notices').send({ cycleId, resultId }).expect(409);
    expect(old.body.details.why).toBe('first');
    await official.post('/api/feedback').send({ resultId: result.id }).expect(201);
  });

  it('left a line in the audit chain for every change', async () => {
    expect((await unauditedRecords(service())).filter((one) => /^(Objection|Feedback|Notice)/.test(one))).toEqual([]);
  });
});
