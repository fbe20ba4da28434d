import type TestAgent from 'supertest/lib/agent.js';
import { ResultsExport } from '../../../api/contract/records/results-export.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { FinishingService } from '../../../api/reviews/finishing.service.js';
import { resultsOf } from '../build/plain-measure.js';
import { aSealedHalf, morning, posted } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('An appeal, and the end of a half-year', (service) => {
  let world: World;
  let official: TestAgent;
  let second: TestAgent;
  let cadre: TestAgent;
  let cycleId: string;
  let results: Record<string, ResultRecord>;
  let reviewId: string;
  let appealId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation');
    cadre = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
    cycleId = (await aSealedHalf(service(), world)).id;
    results = await resultsOf(world, cycleId);
  });
  const of = (id: string, move: string, by: TestAgent, body: object = {}) =>
    by.post(`/api/reviews/${id}/${move}`).send(body);
  const finish = () => official.post(`/api/cycles/${cycleId}/finish`).send({ reason: '按县里部署办理' });
  const openNow = async () => {
    const { body } = await finish().expect(409);
    expect(body.code).toBe('needs-unmet');
    return (body.details.open as { what: string; code: string; dueOn: string | null }[]).map(
      ({ what, code, dueOn }) => `${code} ${what} ${dueOn}`,
    );
  };

  it('a half-year is not over while its notice is up, somebody was not told, or may still ask for a review', async () => {
    const unposted = await finish().expect(409);
    expect(unposted.body.code).toBe('out-of-state');
    service().clock.set(morning('2026-07-21'));
    await posted(official, cycleId);
    expect(await openNow()).toEqual([1, 2, 3, 4].map((n) => `529901-00${n} notice 2026-07-27`));
    service().clock.set(morning('2026-07-28'));
    expect(await openNow()).toEqual([1, 2, 3, 4].map((n) => `529901-00${n} untold null`));
    await official.post('/api/feedback/all').send({ cycleId }).expect(200);
    const { body: asked } = await cadre
      .post('/api/reviews')
      .send({ resultId: results['529901-003']!.id, account: '天数少计。' })
      .expect(201);
    reviewId = asked.id;
    service().clock.set(morning('2026-08-27'));
    expect(await openNow()).toEqual([
      '529901-001 application 2026-08-27',
      '529901-002 application 2026-08-27',
      '529901-003 review 2026-08-27',
      '529901-004 application 2026-08-27',
    ]);
    service().clock.set(morning('2026-08-28'));
    expect(await openNow()).toEqual(['529901-003 review 2026-08-27']);
  });

  it('a review has no more time than the measure gives', async () => {
    await of(reviewId, 'accept', official).expect(200);
    const { body } = await of(reviewId, 'extend', official, { days: 30, reason: '账目多' }).expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { most: null, clause: '7.13' } });
    await of(reviewId, 'propose', second, { outcome: 'dismissed', reason: '天数与值班记录一致。' }).expect(200);
    const third = await service().as('countyOrganisation');
    const { body: dismissed } = await of(reviewId, 'dismiss', third).expect(200);
    // 15 days from 2026-08-28 end on a Saturday.
    expect(dismissed.appealUntil).toBe('2026-09-14');
  });

  it('ends the half-year when every clock is over or decided; an appeal may still come', async () => {
    await official.post(`/api/cycles/${cycleId}/finish`).send({ reason: '按县里部署办理', version: 1 }).expect(409);
    const { body } = await finish().expect(200);
    expect(body).toMatchObject({ state: 'final', finalAt: new Date(morning('2026-08-28')).toISOString() });
    await finish().expect(409);
    await world.abroad.official.post(`/api/cycles/${cycleId}/finish`).send({ reason: '按县里部署办理' }).expect(404);
  });

  it('goes to the higher level within 15 days, and not later', async () => {
    service().clock.set(morning('2026-09-15'));
    const late = await of(reviewId, 'appeal', cadre, { account: '请上级核对。' }).expect(409);
    expect(late.body).toMatchObject({
      code: 'window-closed',
      details: { dueOn: '2026-09-14', day: '2026-09-15', clause: '7.13' },
    });
    service().clock.set(morning('2026-09-14'));
    const other = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    await of(reviewId, 'appeal', other, { account: '请上级核对。' }).expect(404);
    const { body } = await of(reviewId, 'appeal', cadre, { account: '请上级核对合作社值班表。' }).expect(201);
    appealId = body.id;
    expect(body).toMatchObject({
      number: '529901-003-V2',
      kind: 'appeal',
      appealsId: reviewId,
      state: 'submitted',
      // 60 days.
      dueOn: '2026-11-13',
    });
    const before = await cadre.get(`/api/reviews/${reviewId}`).expect(200);
    expect(before.body).toMatchObject({ state: 'appealed', moves: [] });
    await of(reviewId, 'appeal', cadre, { account: '再申诉一次。' }).expect(409);
  });

  it('is given 30 more days at most, once, with a reason', async () => {
    await of(appealId, 'accept', official).expect(200);
    const more = await of(appealId, 'extend', official, { days: 31, reason: '需逐笔核对' }).expect(409);
    expect(more.body.details).toMatchObject({ days: 31, most: 30 });
    await of(appealId, 'extend', official, { days: 30 }).expect(400);
    const now = service().clock.now();
    service().clock.set(morning('2026-11-14'));
    const late = await of(appealId, 'extend', official, { days: 30, reason: '需逐笔核对' }).expect(409);
    expect(late.body).toMatchObject({ code: 'needs-unmet', details: { dueOn: '2026-11-13' } });
    service().clock.set(now);
    const { body } = await of(appealId, 'extend', official, { days: 30, reason: '需逐笔核对' }).expect(200);
    // 90 days from 2026-09-14 end on a Sunday.
    expect(body).toMatchObject({
      state: 'accepted',
      dueOn: '2026-12-14',
      extendedBy: 30,
      extensionReason: '需逐笔核对',
    });
    await of(appealId, 'extend', official, { days: 1, reason: '再延一天' }).expect(409);
  });

  it('is decided above: by the province, or by a decision that the county records with authority, number and day', async () => {
    const decision = { outcome: 'upheld', reason: '值班表属实。', correction: { facts: { days: 91 } } };
    const bare = await of(appealId, 'propose', official, decision).expect(409);
    expect(bare.body.details.why).toBe('authority');
    const authority = { name: '南州市委组织部', number: '南组复〔2026〕3号', decidedOn: '2026-11-20' };
    service().clock.set(morning('2026-12-01'));
    await of(appealId, 'propose', official, {
      ...decision,
      authority: { ...authority, decidedOn: '2026-12-02' },
    }).expect(409);
    await of(appealId, 'propose', official, { ...decision, authority }).expect(200);
    const abroad = await service().as('province', { areaCode: '53' });
    await abroad.get(`/api/reviews/${appealId}`).expect(404);
    const province = await service().as('province', { areaCode: '52' });
    const listed = await province.get('/api/reviews').expect(200);
    expect(listed.body.map(({ kind }: { kind: string }) => kind)).toEqual(['appeal']);
    const { body } = await of(appealId, 'uphold', province).expect(200);
    expect(body).toMatchObject({ state: 'upheld', decidedOn: '2026-12-01', authority, dueOn: null });
    await province.get(`/api/reviews/${appealId}/difference`).expect(200);
  });

  it('that is upheld after the end still supersedes; the new result has its own notice and clocks, the half-year stays ended', async () => {
    const { body: appeal } = await cadre.get(`/api/reviews/${appealId}`).expect(200);
    const { body: difference } = await cadre.get(`/api/reviews/${appealId}/difference`).expect(200);
    expect(difference).toMatchObject({ before: { points: 85, grade: 'fair' }, after: { points: 91, grade: 'good' } });
    const resultId = appeal.supersededById as string;
    expect((await posted(official, cycleId, resultId)).names).toMatchObject([{ name: '许青' }]);
    service().clock.set(morning('2026-12-09'));
    const { body: own } = await official.post('/api/feedback').send({ resultId }).expect(201);
    expect(own).toMatchObject({ knownOn: '2026-12-09', dueOn: '2027-01-08' });
    const asked = await cadre.post('/api/reviews').send({ resultId, account: '还有两天没有计入。' }).expect(201);
    expect(asked.body.number).toBe('529901-003-V3');
    const { body: cycle } = await official.get(`/api/cycles/${cycleId}`).expect(200);
    expect(cycle.state).toBe('final');
  });

  it('and every seal is whole', async () => {
    const inspector = await service().as('disciplineInspector');
    const given = ResultsExport.parse((await inspector.get(`/api/results/export/${cycleId}`).expect(200)).body);
    expect(given.chain.map(({ kind }) => kind)).toEqual(['cycle', 'supersession']);
    expect(given.results).toHaveLength(5);
  });
});

onBothDatabases('The end of a half-year', (service) => {
  it('waits for an upheld objection, and for the notice and the clock of the result that settles it', async () => {
    const world = await aWorld(service());
    const { official } = world.home;
    const cycleId = (await aSealedHalf(service(), world, '2026-H1', [95, 70, 70, 70])).id;
    service().clock.set(morning('2026-07-21'));
    const notice = await posted(official, cycleId);
    const said = { noticeId: notice.id, line: 1, from: '村民', text: '天数不实。' };
    const { body: objection } = await official.post('/api/objections').send(said).expect(201);
    const second = await service().as('countyOrganisation');
    await second.post(`/api/objections/${objection.id}/uphold`).send({ reason: '属实' }).expect(200);
    service().clock.set(morning('2026-07-28'));
    await official.post('/api/feedback/all').send({ cycleId }).expect(200);
    service().clock.set(morning('2026-09-30'));
    const open = async () => {
      const finishing = service().app.get(FinishingService, { strict: false });
      const { body: cycle } = await official.get(`/api/cycles/${cycleId}`).expect(200);
      return (await finishing.openIn(cycle)).map(({ what, code }) => `${code} ${what}`);
    };
    expect(await open()).toEqual(['529901-001 objection']);
    const { id } = (await resultsOf(world, cycleId))['529901-001']!;
    await official
      .post(`/api/results/${id}/supersede`)
      .send({ reason: '异议成立', facts: { days: 91 } })
      .expect(200);
    const { body: result } = await second.post(`/api/results/${id}/confirm-supersession`).send({}).expect(201);
    expect(await open()).toEqual(['529901-001 notice']);
    await posted(official, cycleId, result.id);
    service().clock.set(morning('2026-10-16'));
    expect(await open()).toEqual(['529901-001 untold']);
    await official.post('/api/feedback').send({ resultId: result.id }).expect(201);
    expect(await open()).toEqual(['529901-001 application']);
    service().clock.set(morning('2026-11-17'));
    expect(await open()).toEqual([]);
    await official.post(`/api/cycles/${cycleId}/finish`).send({ reason: '按县里部署办理' }).expect(200);
  });
});
