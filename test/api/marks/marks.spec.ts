import type TestAgent from 'supertest/lib/agent.js';
import type { MarkRecord, RefusedMark } from '../../../api/contract/records/mark.js';
import { MarksService } from '../../../api/marks/marks.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter, villageSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const TOWNSHIP = { areaCode: '529901101' };
const CADRE = '529901-001';
const OTHER_CADRE = '529901-002';

onBothDatabases('Marks of a township', (service) => {
  let world: World;
  let cycleId: string;
  let clerk: TestAgent & { accountId: string };
  let secretary: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    clerk = await service().as('townshipCommittee', TOWNSHIP);
    secretary = await service().as('townshipCommittee', TOWNSHIP);
  });

  const mark = (item: string, values: unknown[], entityCode = CADRE) => ({
    cycleId,
    group: 'townshipCommittee',
    entityKind: 'cadre',
    entityCode,
    item,
    values,
  });

  it('are drafted, submitted, and countersigned by a second person; every version is kept', async () => {
    const drafted = await clerk
      .post('/api/marks')
      .send(mark('guidance', ['fair']))
      .expect(201);
    expect(drafted.body).toMatchObject({ state: 'draft', enteredBy: clerk.accountId, moves: [{ move: 'submit' }] });
    const { id } = drafted.body;
    await clerk
      .put(`/api/marks/${id}`)
      .send({ values: ['good'], version: 1 })
      .expect(200);
    const submitted = await clerk.post(`/api/marks/${id}/submit`).send({ version: 2 }).expect(200);
    expect(submitted.body).toMatchObject({ state: 'submitted', moves: [{ move: 'return', needs: ['reason'] }] });
    const own = await clerk.post(`/api/marks/${id}/countersign`).send({}).expect(409);
    expect(own.body.code).toBe('second-person');
    const seen = await secretary.get(`/api/marks/${id}`).expect(200);
    expect(seen.body.moves.map(({ move }: { move: string }) => move)).toEqual(['countersign', 'sign', 'return']);
    const signed = await secretary.post(`/api/marks/${id}/countersign`).send({ version: 3 }).expect(200);
    expect(signed.body).toMatchObject({ state: 'countersigned', countersignedBy: secretary.accountId, version: 4 });
    const versions = await secretary.get(`/api/marks/${id}/versions`).expect(200);
    expect(versions.body.map(({ values, state, by }: Record<string, unknown>) => [values, state, by])).toEqual([
      [['fair'], 'draft', clerk.accountId],
      [['good'], 'draft', clerk.accountId],
      [['good'], 'submitted', clerk.accountId],
      [['good'], 'countersigned', secretary.accountId],
    ]);
  });

  it('that were submitted are returned with a reason, changed, and submitted again', async () => {
    const { id } = (
      await clerk
        .post('/api/marks')
        .send(mark('capability', ['good']))
        .expect(201)
    ).body;
    await clerk.post(`/api/marks/${id}/submit`).send({}).expect(200);
    const fixed = await clerk
      .put(`/api/marks/${id}`)
      .send({ values: ['fair'], version: 2 })
      .expect(409);
    expect(fixed.body).toMatchObject({ code: 'out-of-state', details: { legal: ['return'] } });
    const returned = await secretary.post(`/api/marks/${id}/return`).send({ reason: '与会议纪要不符' }).expect(200);
    expect(returned.body).toMatchObject({ state: 'returned', reason: '与会议纪要不符', submittedBy: null });
    await clerk
      .put(`/api/marks/${id}`)
      .send({ values: ['fair'], version: 3 })
      .expect(200);
    const again = await secretary.post(`/api/marks/${id}/submit`).send({}).expect(200);
    expect(again.body).toMatchObject({ state: 'submitted', reason: null, values: ['fair'] });
    await clerk.post(`/api/marks/${id}/countersign`).send({}).expect(200);
    const { official } = world.home;
    await official.post(`/api/marks/${id}/return`).send({ reason: '请党委会重新研究' }).expect(200);
  });

  it('signed on paper name the day of the meeting: recorded by one person, confirmed by a second, both the same day', async () => {
    const ids = await enter(clerk, cycleId, cadreSheet(OTHER_CADRE));
    const meetingOn = '2026-12-22';
    for (const day of ['2026-06-30', '2026-12-25']) {
      const wrong = await clerk.post('/api/marks/submit').send({ cycleId, ids, meetingOn: day }).expect(400);
      expect(wrong.body.errors[0].pointer).toBe('/meetingOn');
    }
    const submitted = await clerk.post('/api/marks/submit').send({ cycleId, ids, meetingOn }).expect(200);
    expect(submitted.body.marks[0]).toMatchObject({ state: 'submitted', meetingOn });
    await clerk.post('/api/marks/sign').send({ cycleId, ids, meetingOn }).expect(409);
    const other = await secretary.post('/api/marks/sign').send({ cycleId, ids, meetingOn: '2026-12-21' }).expect(409);
    expect(other.body).toMatchObject({ code: 'needs-unmet', details: { meetingOn, yours: '2026-12-21' } });
    const signed = await secretary.post('/api/marks/sign').send({ cycleId, ids, meetingOn }).expect(200);
    expect(signed.body.marks.map(({ id }: { id: string }) => id)).toEqual(ids);
    for (const one of signed.body.marks)
      expect(one).toMatchObject({ state: 'countersigned', countersignedBy: secretary.accountId, meetingOn });
  });

  it('submitted by two people at once are submitted once: the other is told', async () => {
    const { id } = (
      await clerk
        .post('/api/marks')
        .send(mark('contact', ['fair']))
        .expect(201)
    ).body;
    const submit = (rater: TestAgent) => rater.post(`/api/marks/${id}/submit`).send({ version: 1 });
    const answers = await Promise.all([submit(clerk), submit(secretary)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const told = answers.find(({ status }) => status === 409)!;
    expect(told.body.code).toMatch(/^(stale|out-of-state)$/);
    const versions = await clerk.get(`/api/marks/${id}/versions`).expect(200);
    expect(versions.body).toHaveLength(2);
  });

  it('entered by two people at once are entered once: the other is told which', async () => {
    const same = mark('presence', ['good']);
    const answers = await Promise.all([clerk, secretary].map((rater) => rater.post('/api/marks').send(same)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const told = answers.find(({ status }) => status === 409)!;
    expect(told.body).toMatchObject({ code: 'already-exists', details: { entityCode: CADRE, item: 'presence' } });
    expect(told.body.message).toContain('presence');
  });

  it('moved together by two people at once are moved once, all of them', async () => {
    const ids = await enter(clerk, cycleId, villageSheet('529901101201'));
    const submit = (rater: TestAgent, order: string[]) => rater.post('/api/marks/submit').send({ cycleId, ids: order });
    const answers = await Promise.all([submit(clerk, ids), submit(secretary, ids.toReversed())]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const filter = JSON.stringify({ id: ids });
    const now = await clerk.get('/api/marks').query({ filter }).expect(200);
    expect(new Set(now.body.map(({ submittedBy }: { submittedBy: string }) => submittedBy)).size).toBe(1);
  });

  it('are moved all or none', async () => {
    const [id] = await enter(clerk, cycleId, [{ ...mark('tasks', ['done', 'done', 'done']), cycleId: undefined }]);
    const filter = JSON.stringify({ entityCode: '529901101201' });
    const submitted = (await clerk.get('/api/marks').query({ filter }).expect(200)).body[0];
    const refused = await clerk
      .post('/api/marks/submit')
      .send({ cycleId, ids: [id, submitted.id] })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'out-of-state', details: { id: submitted.id } });
    expect((await clerk.get(`/api/marks/${id}`).expect(200)).body.state).toBe('draft');
  });

  it('are made once when the same request comes twice', async () => {
    const body = mark('resources', ['fair']);
    const send = () => clerk.post('/api/marks').set('idempotency-key', 'm1').send(body).expect(201);
    expect((await send()).body).toEqual((await send()).body);
  });

  it('reach the measure when they are countersigned, and not before', async () => {
    const entities = await service().app.get(MarksService, { strict: false }).contribute({
      id: cycleId,
      areaCode: '529901',
      startsOn: '2026-07-01',
      cutoffOn: '2026-12-31',
    });
    expect(entities.map(({ code }) => code)).toEqual([CADRE, OTHER_CADRE]);
    expect(entities[0]).toEqual({
      kind: 'cadre',
      code: CADRE,
      marks: [{ group: 'townshipCommittee', item: 'guidance', values: ['good'] }],
    });
    expect(entities[1]!.marks).toHaveLength(6);
  });

  it('are countersigned together, each by itself: what is refused is named with its reason, the rest is kept', async () => {
    const of = async (where: object) =>
      (
        await clerk
          .get('/api/marks')
          .query({ filter: JSON.stringify(where) })
          .expect(200)
      ).body as MarkRecord[];
    const village = await of({ entityCode: '529901101201' });
    const [second, first] = village[0]!.submittedBy === clerk.accountId ? [secretary, clerk] : [clerk, secretary];
    const [own] = await of({ entityCode: CADRE, item: 'resources' });
    await second.post(`/api/marks/${own!.id}/submit`).send({}).expect(200);
    const [draft] = await of({ entityCode: CADRE, item: 'presence' });
    const ids = [own!.id, draft!.id, ...village.map(({ id }) => id)];
    const done = await second.post('/api/marks/countersign').send({ cycleId, ids }).expect(200);
    expect(done.body.marks.map(({ id }: MarkRecord) => id)).toEqual(ids.slice(2));
    expect(done.body.refused.toSorted((a: RefusedMark, b: RefusedMark) => (a.item < b.item ? -1 : 1))).toMatchObject([
      { id: draft!.id, entityCode: CADRE, item: 'presence', code: 'out-of-state' },
      { id: own!.id, entityCode: CADRE, item: 'resources', code: 'second-person' },
    ]);
    expect((await of({ id: [own!.id, draft!.id] })).map(({ state }) => state).toSorted()).toEqual([
      'draft',
      'submitted',
    ]);
    for (const { id, version } of await of({ entityCode: '529901101201' })) {
      const versions = await clerk.get(`/api/marks/${id}/versions`).expect(200);
      expect(versions.body).toHaveLength(version);
      const lines = await world.home.official
        .get('/api/audit')
        .query({ filter: JSON.stringify({ recordId: id, action: 'countersign' }) });
      expect(lines.body).toMatchObject([{ accountId: second.accountId, word: 'marks' }]);
    }
    // Where nothing of it can be countersigned the answer is the refusal.
    const none = await first
      .post('/api/marks/countersign')
      .send({ cycleId, ids: [draft!.id] })
      .expect(409);
    expect(none.body.code).toBe('out-of-state');
  });

  it('are entered, moved and returned only while the cycle is open', async () => {
    const { id } = (
      await clerk
        .post('/api/marks')
        .send(mark('guidance', ['fair'], OTHER_CADRE))
        .expect(409)
    ).body;
    expect(id).toBeUndefined();
    const filter = JSON.stringify({ state: 'draft' });
    const [draft] = (await clerk.get('/api/marks').query({ filter }).expect(200)).body;
    await world.home.official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    for (const answer of [
      await clerk.post('/api/marks').send(mark('guidance', ['fair'])),
      await clerk.put(`/api/marks/${draft.id}`).send({ values: draft.values, version: draft.version }),
      await clerk.post(`/api/marks/${draft.id}/submit`).send({}),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.body.code).toBe('window-closed');
    }
    expect((await clerk.get(`/api/marks/${draft.id}`).expect(200)).body.moves).toEqual([]);
  });
});
