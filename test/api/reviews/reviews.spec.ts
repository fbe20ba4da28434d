import type TestAgent from 'supertest/lib/agent.js';
import type { ReviewRecord } from '../../../api/contract/records/review.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { ReviewsService } from '../../../api/reviews/reviews.service.js';
import { unauditedRecords } from '../build/audited.js';
import { resultsOf } from '../build/plain-measure.js';
import { aSealedHalf, morning, told } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A review of a result (7.13)', (service) => {
  let world: World;
  let official: TestAgent & { accountId: string };
  let second: TestAgent & { accountId: string };
  let cadres: TestAgent[];
  let cycleId: string;
  let results: Record<string, ResultRecord>;
  let review: ReviewRecord;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation');
    cadres = [];
    for (const { id: cadreId } of world.home.cadres) cadres.push(await service().as('cadre', { cadreId }));
    cycleId = (await aSealedHalf(service(), world)).id;
    results = await resultsOf(world, cycleId);
  });
  const idOf = (at: number) => results[world.home.cadres[at]!.code]!.id;
  const account = '六月防汛九天没有计入，请核对。';
  const ask = (at: number, by = cadres[at]!, more: object = {}) =>
    by.post('/api/reviews').send({ resultId: idOf(at), account, ...more });
  const of = (id: string, move: string, by: TestAgent, body: object = {}) =>
    by.post(`/api/reviews/${id}/${move}`).send(body);
  const upheld = { outcome: 'upheld', reason: '值班记录属实，九天应计入。', correction: { facts: { days: 94 } } };

  it('is asked for once the cadre was told, not before', async () => {
    const early = await ask(2).expect(409);
    expect(early.body.code).toBe('needs-unmet');
    await told(service(), world, cycleId, { postedOn: '2026-07-21', toldOn: '2026-07-28' });
  });

  it('is asked for by the cadre, of the own result alone, and decided within 30 days', async () => {
    service().clock.set(morning('2026-08-03'));
    const { body } = await ask(2).expect(201);
    review = body;
    expect(review).toMatchObject({
      number: '529901-003-V1',
      kind: 'review',
      state: 'submitted',
      account,
      clause: '7.13',
      submittedOn: '2026-08-03',
      dueOn: '2026-09-02',
      suspends: false,
      proposed: null,
      moves: [{ move: 'withdraw', needs: [] }],
    });
    await ask(2, cadres[1]!).expect(404);
    const twice = await ask(2).expect(409);
    expect(twice.body).toMatchObject({ code: 'already-exists', details: { number: '529901-003-V1' } });
    await ask(3, cadres[3]!, { submittedOn: '2026-08-01' }).expect(409);
    await ask(3, await service().as('townshipCommittee', { areaCode: '529901102' })).expect(403);
    const due = await service().app.get(ReviewsService, { strict: false }).due('529901');
    expect(due).toMatchObject([{ word: 'reviews', id: review.id, dueOn: '2026-09-02', role: 'countyOrganisation' }]);
  });

  it('stops nothing: the result holds until it is decided', async () => {
    const { body } = await official.get(`/api/results/${idOf(2)}`).expect(200);
    expect(body).toMatchObject({ state: 'sealed', grade: 'fair' });
  });

  it('is read by its cadre, the dispatching unit, the county and the inspector', async () => {
    const as = service().as;
    const at = `/api/reviews/${review.id}`;
    const own = await cadres[2]!.get(at).expect(200);
    const { body } = await official.get(at).expect(200);
    expect(own.body).toEqual({ ...body, moves: expect.anything() });
    await (await as('disciplineInspector')).get(at).expect(200);
    await (await as('dispatchingUnit', { unitId: world.home.unit.id })).get(at).expect(200);
    await cadres[1]!.get(at).expect(404);
    await (await as('dispatchingUnit', { unitId: 'another' })).get(at).expect(404);
    await (await as('townshipCommittee', { areaCode: '529901102' })).get(at).expect(403);
    // The higher level hears appeals alone.
    await (await as('province', { areaCode: '52' })).get(at).expect(404);
    await world.abroad.official.get(at).expect(404);
  });

  it('is accepted, then decided by two: one proposes with the facts that were wrong', async () => {
    const early = await of(review.id, 'propose', official, upheld).expect(409);
    expect(early.body).toMatchObject({ code: 'out-of-state', details: { legal: expect.arrayContaining(['accept']) } });
    await of(review.id, 'accept', cadres[2]!).expect(403);
    await of(review.id, 'accept', official, { version: 1 }).expect(200);
    const bare = await of(review.id, 'propose', second, { ...upheld, correction: null }).expect(409);
    expect(bare.body.details.why).toBe('correction');
    const dismissed = { outcome: 'dismissed', reason: '没有依据' };
    const both = await of(review.id, 'propose', second, { ...upheld, ...dismissed }).expect(409);
    expect(both.body.details.why).toBe('noCorrection');
    await of(review.id, 'propose', second, { ...upheld, correction: { facts: { days: 85 } } }).expect(409);
    await of(review.id, 'propose', second, { ...upheld, correction: { facts: { days: 101 } } }).expect(400);
    const above = { name: '市委组织部', number: '1号', decidedOn: '2026-08-03' };
    await of(review.id, 'propose', second, { ...dismissed, authority: above }).expect(409);
    const { body } = await of(review.id, 'propose', second, upheld).expect(200);
    expect(body).toMatchObject({
      state: 'proposed',
      dueOn: '2026-09-02',
      proposed: { by: second.accountId, outcome: 'upheld', correction: { facts: { days: 94 } } },
    });
    const seen = await cadres[2]!.get(`/api/reviews/${review.id}`).expect(200);
    expect(seen.body.proposed).toBeNull();
  });

  it('is not decided alone, nor finally by who confirmed the result', async () => {
    const alone = await of(review.id, 'uphold', second).expect(409);
    expect(alone.body.code).toBe('second-person');
    const sealedIt = await of(review.id, 'uphold', official).expect(409);
    expect(sealedIt.body).toMatchObject({ code: 'second-person', details: { word: 'reviews' } });
    expect(sealedIt.body.message).toContain('确认');
    const third = await service().as('countyOrganisation');
    const otherwise = await of(review.id, 'dismiss', third).expect(409);
    expect(otherwise.body.details.outcome).toBe('upheld');
    const nothing = await cadres[2]!.get(`/api/reviews/${review.id}/difference`).expect(200);
    expect(nothing.body).toMatchObject({ after: null, lines: [], before: { points: 85 } });
  });

  it('that is upheld assesses anew by the measure of that half-year, and another sealed result takes the place', async () => {
    service().clock.set(morning('2026-08-20'));
    const third = await service().as('countyOrganisation');
    const { body } = await of(review.id, 'uphold', third).expect(200);
    expect(body).toMatchObject({
      state: 'upheld',
      decidedOn: '2026-08-20',
      dueOn: null,
      reason: upheld.reason,
      moves: [],
    });
    const after = await official.get(`/api/results/${body.supersededById}`).expect(200);
    expect(after.body).toMatchObject({
      revision: 2,
      state: 'sealed',
      points: 94,
      grade: 'good',
      supersedesId: idOf(2),
    });
    const before = await official.get(`/api/results/${idOf(2)}`).expect(200);
    expect(before.body).toMatchObject({ state: 'superseded', points: 85 });
  });

  it('tells the cadre line by line what is another now, in words, each line with its clause', async () => {
    const { body } = await cadres[2]!.get(`/api/reviews/${review.id}/difference`).expect(200);
    expect(body).toMatchObject({
      reviewId: review.id,
      before: { resultId: idOf(2), revision: 1, points: 85, grade: 'fair', word: { zh: 'fair' } },
      after: { revision: 2, points: 94, grade: 'good', word: { zh: 'good' } },
    });
    const [grade] = body.lines;
    expect(grade).toMatchObject({
      part: 'grade',
      id: 'grade',
      clause: '1',
      before: expect.stringContaining('85.00'),
      after: expect.stringContaining('94.00'),
    });
    expect(body.lines.map(({ part, id }: { part: string; id: string }) => `${part} ${id}`)).toContain('node total');
    const english = await cadres[2]!
      .get(`/api/reviews/${review.id}/difference`)
      .set('accept-language', 'en')
      .expect(200);
    expect(english.body.lines[0].after).toMatch(/[A-Za-z]{3}/);
    await cadres[1]!.get(`/api/reviews/${review.id}/difference`).expect(404);
  });

  it('that is dismissed says why, and may be appealed for 15 days', async () => {
    const { id } = (await ask(3).expect(201)).body;
    await of(id, 'accept', official).expect(200);
    await of(id, 'propose', official, { outcome: 'dismissed', reason: '考勤记录完整，没有漏计。' }).expect(200);
    const { body } = await of(id, 'dismiss', second).expect(200);
    expect(body).toMatchObject({
      state: 'dismissed',
      decidedOn: '2026-08-20',
      reason: '考勤记录完整，没有漏计。',
      // 15 days from 2026-08-20 is a Friday.
      appealUntil: '2026-09-04',
      supersededById: null,
    });
    const own = await cadres[3]!.get(`/api/reviews/${id}`).expect(200);
    expect(own.body.moves).toEqual([{ move: 'appeal', needs: ['reason'] }]);
    const twice = await ask(3).expect(409);
    expect(twice.body).toMatchObject({ code: 'already-exists', details: { state: 'dismissed' } });
  });

  it('is withdrawn by its cadre, and asked for again in time', async () => {
    const { id } = (await ask(1).expect(201)).body;
    await of(id, 'withdraw', official).expect(403);
    const { body } = await of(id, 'withdraw', cadres[1]!).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', dueOn: null, moves: [] });
    await of(id, 'accept', official).expect(409);
    service().clock.set(morning('2026-08-27'));
    const again = await ask(1).expect(201);
    expect(again.body).toMatchObject({ number: '529901-002-V2', dueOn: '2026-09-28' });
    await of(again.body.id, 'withdraw', cadres[1]!).expect(200);
  });

  it('past its day is refused, with the day and the clause; what came on paper in time is still entered', async () => {
    service().clock.set(morning('2026-08-28'));
    const late = await ask(0).expect(409);
    expect(late.body).toMatchObject({
      code: 'window-closed',
      details: { startsOn: '2026-07-28', dueOn: '2026-08-27', day: '2026-08-28', clause: '7.13' },
    });
    expect(late.body.message).toMatch(/2026-08-27（条款 7\.13.*30日.*顺延/);
    await ask(0, official).expect(409);
    const paper = await ask(0, official, { submittedOn: '2026-08-26' }).expect(201);
    // 30 days end in the holidays of Mid-Autumn.
    expect(paper.body).toMatchObject({ submittedOn: '2026-08-26', dueOn: '2026-09-28' });
    const old = await ask(2, official, { submittedOn: '2026-08-26' }).expect(409);
    expect(old.body.code).toBe('out-of-state');
  });

  it('and two decisions at once come to one', async () => {
    const { body } = await official.get('/api/reviews').query({ filter: '{"state":"submitted"}' }).expect(200);
    const id = body[0].id as string;
    await of(id, 'accept', official).expect(200);
    const days = { ...upheld, correction: { facts: { days: 96 } } };
    await of(id, 'propose', official, days).expect(200);
    const third = await service().as('countyOrganisation');
    const answers = await Promise.all([second, third].map((by) => of(id, 'uphold', by)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('left a line in the audit chain for every change, and the chain is whole', async () => {
    expect((await unauditedRecords(service())).filter((one) => /^(Review|Result)/.test(one))).toEqual([]);
    const { body } = await official.get('/api/audit/verify').expect(200);
    expect(body.fault ?? null).toBeNull();
  });
});

onBothDatabases('A review under a measure that takes late ones with a reason', (service) => {
  it('is taken past its day with the reason, which is kept; without one it is refused as elsewhere', async () => {
    const world = await aWorld(service());
    const { id: cycleId } = await aSealedHalf(service(), world, '2026-H1', [95, 92, 85, 70], { lateWithReason: true });
    await told(service(), world, cycleId, { postedOn: '2026-07-21', toldOn: '2026-07-28' });
    service().clock.set(morning('2026-08-28'));
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const late = { resultId: (await resultsOf(world, cycleId))['529901-001']!.id, account: '天数少计。' };
    const { body: refused } = await cadre.post('/api/reviews').send(late).expect(409);
    expect(refused).toMatchObject({ code: 'window-closed', details: { dueOn: '2026-08-27', clause: '7.13' } });
    expect(refused.message).toContain('写明理由');
    const { body } = await cadre
      .post('/api/reviews')
      .send({ ...late, lateReason: '八月住院，有出院记录。' })
      .expect(201);
    expect(body).toMatchObject({ submittedOn: '2026-08-28', lateReason: '八月住院，有出院记录。' });
  });
});
