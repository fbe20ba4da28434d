import type TestAgent from 'supertest/lib/agent.js';
import { AdjustmentsService } from '../../../api/adjustments/adjustments.service.js';
import type { AdjustmentRecord, RecommendedAdjustment } from '../../../api/contract/records/adjustment.js';
import { HANDOVER_ITEMS } from '../../../api/contract/records/handover.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { ResultEntity } from '../../../api/results/result.entity.js';
import { aRecommendingHalf } from '../build/recommending-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const [GOOD, FAIR, LOW, POOR] = ['529901-001', '529901-002', '529901-003', '529901-004'];
const DONE = { account: '约谈并提出三项整改要求。' };

onBothDatabases('Adjustments after an assessment', (service) => {
  let world: World;
  let cycleId: string;
  let results: Record<string, ResultRecord>;
  let official: TestAgent & { accountId: string };
  let second: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    ({ cycleId, results } = await aRecommendingHalf(service(), world, [95, 85, 72, 40]));
    official = world.home.official;
    second = await service().as('countyOrganisation');
  });

  const after = (code: string, rule: string, kind: string) => ({
    kind,
    entityKind: code.includes('-') ? 'cadre' : 'township',
    entityCode: code,
    ground: 'recommended',
    resultId: results[code]!.id,
    rule,
    reason: '半年评估结果运用',
  });
  const ownMotion = (code: string, kind: string, ground: string) => ({
    kind,
    entityKind: 'cadre',
    entityCode: code,
    ground,
    reason: '经提醒仍未改正',
  });
  const proposed = async (body: object, by: TestAgent = official): Promise<AdjustmentRecord> =>
    (await by.post('/api/adjustments').send(body).expect(201)).body;
  const approved = async (body: object): Promise<AdjustmentRecord> => {
    const { id } = await proposed(body);
    const decision = { isApproved: true, reason: '部务会研究同意' };
    return (await second.post(`/api/adjustments/${id}/decide`).send(decision).expect(200)).body;
  };
  const moves = ({ moves: all }: AdjustmentRecord) => all.map(({ move }) => move);
  const recommended = async (): Promise<RecommendedAdjustment[]> =>
    (await official.get('/api/adjustments/recommended').query({ cycleId }).expect(200)).body;

  it('begin with what the sealed results recommend: fair a talk and putting right in 3 months, poor a replacement (R31)', async () => {
    const all = await recommended();
    expect(all.map(({ entityCode, rule, kind }) => [entityCode, rule, kind])).toEqual([
      [FAIR, 'R31fair', 'talk'],
      [FAIR, 'R31fair', 'rectification'],
      [LOW, 'R31fair', 'talk'],
      [LOW, 'R31fair', 'rectification'],
      [POOR, 'R05', 'recall'],
      [POOR, 'R31poor', 'replacement'],
      ['529901101', 'R24', 'talk'],
    ]);
    expect(all[1]).toMatchObject({ within: { number: 3, unit: 'months' }, clause: 'c1', adjustmentId: null });
    expect(all[6]).toMatchObject({ entityKind: 'township', name: '青坪镇', to: { en: 'township committee' } });
  });

  it('know no place in a ranking as a ground: with 60 points or more it leads to nothing (R30)', async () => {
    const last = await official
      .post('/api/adjustments')
      .send(after(POOR!, 'LAST', 'recall'))
      .expect(409);
    expect(last.body).toMatchObject({
      code: 'needs-unmet',
      details: { recommended: [{ rule: 'R05' }, { rule: 'R31poor' }] },
    });
    for (const ground of ['rank', 'lastPlace', 'other']) {
      const refused = await official
        .post('/api/adjustments')
        .send(ownMotion(GOOD!, 'recall', ground))
        .expect(400);
      expect(refused.body.errors[0].pointer).toBe('/ground');
    }
    const good = await official
      .post('/api/adjustments')
      .send(after(GOOD!, 'R31good', 'talk'))
      .expect(409);
    expect(good.body.details.recommended).toEqual([]);
  });

  it('follow the grade that was determined, not the one that was proposed', async () => {
    const set = (grade: string | null) =>
      service().database.write((manager) =>
        manager.update(ResultEntity, { id: results[POOR!]!.id }, { determinedGrade: grade } as object),
      );
    await set('fair');
    const now = (await recommended()).filter(({ entityCode }) => entityCode === POOR);
    expect(now.map(({ rule, kind }) => [rule, kind])).toEqual([
      ['R05', 'recall'],
      ['R31fair', 'talk'],
      ['R31fair', 'rectification'],
    ]);
    await set(null);
  });

  it('are decided by the county with grounds; what is refused is known to nobody it concerned', async () => {
    const { id } = await proposed(ownMotion(GOOD!, 'talk', 'poorStyle'));
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    await own.get(`/api/adjustments/${id}`).expect(404);
    const alone = await official
      .post(`/api/adjustments/${id}/decide`)
      .send({ isApproved: true, reason: '同意' })
      .expect(409);
    expect(alone.body.code).toBe('second-person');
    await official.post(`/api/adjustments/${id}/decide`).send({ isApproved: false }).expect(400);
    const refused = await official
      .post(`/api/adjustments/${id}/decide`)
      .send({ isApproved: false, reason: '查无实据' })
      .expect(200);
    expect(refused.body).toMatchObject({ state: 'refused', grounds: '查无实据', moves: [] });
    await own.get(`/api/adjustments/${id}`).expect(404);
    expect((await own.get('/api/adjustments').expect(200)).body).toEqual([]);
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    expect((await township.get('/api/adjustments').expect(200)).body).toEqual([]);
  });

  it('are put right within three months of the decision and checked again; what fails may lead to a replacement', async () => {
    const made = await approved(after(FAIR!, 'R31fair', 'rectification'));
    // 2027-03-24 is three months after the day of the decision.
    expect(made).toMatchObject({ state: 'approved', decidedOn: '2026-12-24', dueOn: '2027-03-24' });
    const due = await service().app.get(AdjustmentsService, { strict: false }).due('529901');
    expect(due).toMatchObject([{ id: made.id, dueOn: '2027-03-24', role: 'countyOrganisation' }]);
    const at = `/api/adjustments/${made.id}`;
    const early = { isPassed: false, on: '2026-12-24', account: '两项未整改' };
    await official.post(`${at}/recheck`).send(early).expect(409);
    const carried = await official
      .post(`${at}/carry-out`)
      .send({ on: '2026-12-24', ...DONE })
      .expect(200);
    expect(moves(carried.body)).toEqual(['pass', 'fail']);
    const future = await official
      .post(`${at}/recheck`)
      .send({ ...early, on: '2027-03-01' })
      .expect(400);
    expect(future.body.errors[0].message).toContain('2026-12-24');
    // Until the last day there is time to put it right.
    const hasty = await official.post(`${at}/recheck`).send(early).expect(400);
    expect(hasty.body.errors[0]).toMatchObject({ pointer: '/on', message: expect.stringContaining('2027-03-24') });
    service().clock.set('2027-03-25T02:00:00.000Z');
    await official
      .post(`${at}/recheck`)
      .send({ ...early, on: '2027-03-24' })
      .expect(400);
    const failed = await official
      .post(`${at}/recheck`)
      .send({ ...early, on: '2027-03-25' })
      .expect(200);
    service().clock.set('2026-12-24T02:00:00.000Z');
    expect(failed.body).toMatchObject({ state: 'failed', recheck: '两项未整改', moves: [] });
    const next = { ...ownMotion(FAIR!, 'replacement', 'recheckFailed'), followsId: made.id };
    expect(await proposed(next)).toMatchObject({ state: 'proposed', followsId: made.id });
    const other = await official
      .post('/api/adjustments')
      .send({ ...next, entityCode: LOW, kind: 'recall' })
      .expect(409);
    expect(other.body.code).toBe('needs-unmet');
  });

  it('on own motion say within which time something is put right, and on which ground', async () => {
    const open = await official
      .post('/api/adjustments')
      .send(ownMotion(LOW!, 'rectification', 'poorStyle'))
      .expect(400);
    expect(open.body.errors).toEqual([{ pointer: '/within', in: 'body', message: '请写明整改期限' }]);
    const mixed = { ...after(LOW!, 'R31fair', 'talk'), ground: 'poorStyle' };
    expect((await official.post('/api/adjustments').send(mixed).expect(400)).body.errors[0].pointer).toBe('/ground');
    const within = { number: 10, unit: 'workingDays' };
    const made = await approved({ ...ownMotion(LOW!, 'rectification', 'poorStyle'), within });
    // Two weeks of working days after Thursday, 24 December.
    expect(made.dueOn).toBe('2027-01-07');
    const again = await official
      .post('/api/adjustments')
      .send({ ...ownMotion(LOW!, 'rectification', 'poorStyle'), within })
      .expect(409);
    expect(again.body).toMatchObject({ code: 'already-exists', details: { id: made.id } });
  });

  it('take a second person; a recall ends it and the dispatching unit is told', async () => {
    const { id } = await proposed(after(POOR!, 'R05', 'recall'));
    const at = `/api/adjustments/${id}`;
    const alone = await official.post(`${at}/decide`).send({ isApproved: true, reason: '同意' }).expect(409);
    expect(alone.body.code).toBe('second-person');
    const unit = await service().as('dispatchingUnit', { unitId: world.home.unit.id });
    await unit.get(at).expect(404);
    await second.post(`${at}/decide`).send({ isApproved: true, reason: '同意召回' }).expect(200);
    const told = await unit.get(at).expect(200);
    expect(told.body).toMatchObject({
      kind: 'recall',
      proposedBy: null,
      decidedBy: null,
      moves: [{ move: 'receive' }],
    });
    const received = await unit.post(`${at}/receive`).send({}).expect(200);
    expect(received.body).toMatchObject({ receivedAt: '2026-12-24T02:00:00.000Z', moves: [] });
    await official
      .post(`${at}/carry-out`)
      .send({ on: '2026-12-31', account: '召回，由派出单位另行选派。' })
      .expect(200);
    const { body: cadre } = await official.get(`/api/cadres/${world.home.cadres[3]!.id}`).expect(200);
    expect(cadre).toMatchObject({ isPosted: false, posting: { endedOn: '2026-12-31', ending: 'recalled' } });
    expect(cadre.posting.endingReason).toBe(`${told.body.number}：召回，由派出单位另行选派。`);
  });

  it('leave nothing half done: where the posting cannot end, the adjustment is not carried out', async () => {
    const made = await approved(ownMotion(LOW!, 'recall', 'hardship'));
    const at = `/api/adjustments/${made.id}`;
    const early = await official.post(`${at}/carry-out`).send({ on: '2025-01-01', account: '因病召回。' }).expect(400);
    expect(early.body.errors[0].pointer).toBe('/endedOn');
    expect((await official.get(at).expect(200)).body).toMatchObject({ state: 'approved', carriedOutOn: null });
  });

  it('name the successor of a replacement, who comes to the same place and post', async () => {
    const { body: fresh } = await official
      .post('/api/cadres')
      .send({ areaCode: '529901', name: '秦远', personnelKind: 'civilServant', unitId: world.home.unit.id })
      .expect(201);
    const made = await approved({ ...ownMotion(GOOD!, 'replacement', 'retiredOrMoved') });
    const at = `/api/adjustments/${made.id}/carry-out`;
    const done = { on: '2027-01-15', account: '本人工作调动，由秦远接替。' };
    expect((await official.post(at).send(done).expect(400)).body.errors[0].pointer).toBe('/successorId');
    const when = await official
      .post(at)
      .send({ ...done, successorId: fresh.id })
      .expect(400);
    expect(when.body.errors[0].pointer).toBe('/successorOn');
    const self = { ...done, successorId: world.home.cadres[0]!.id, successorOn: '2027-01-01' };
    expect((await official.post(at).send(self).expect(400)).body.errors[0].message).toBe('接替的不能是本人');
    await official
      .post(at)
      .send({ ...done, successorId: fresh.id, successorOn: '2027-01-01' })
      .expect(200);
    const gone = await official.get(`/api/cadres/${world.home.cadres[0]!.id}`).expect(200);
    const come = await official.get(`/api/cadres/${fresh.id}`).expect(200);
    expect(gone.body.posting).toMatchObject({ endedOn: '2027-01-15', ending: 'replaced' });
    // Both are there from 1 January on: fifteen days, with the usual list.
    const own = await service().as('cadre', { cadreId: fresh.id });
    const { body: handovers } = await own.get('/api/handovers').expect(200);
    expect(handovers).toMatchObject([
      { fromCadreId: world.home.cadres[0]!.id, startsOn: '2027-01-01', endsOn: '2027-01-15', days: 15, state: 'open' },
    ]);
    expect(handovers[0].items).toHaveLength(HANDOVER_ITEMS.length);
    const kept = await official.get(`/api/adjustments/${made.id}`).expect(200);
    expect(kept.body).toMatchObject({ state: 'carriedOut', handoverId: handovers[0].id });
    expect(come.body.posting).toMatchObject({
      postedOn: '2027-01-01',
      areaCode: '529901101201',
      post: 'firstSecretary',
    });
  });

  it('are proposed by a township too, for the recall of its own cadres alone', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const talk = await township
      .post('/api/adjustments')
      .send(ownMotion(FAIR!, 'talk', 'unsuited'))
      .expect(403);
    expect(talk.body.code).toBe('not-permitted');
    await township
      .post('/api/adjustments')
      .send(ownMotion(LOW!, 'recall', 'unsuited'))
      .expect(404);
    const made = await proposed(ownMotion(FAIR!, 'recall', 'unsuited'), township);
    expect(made).toMatchObject({ state: 'proposed', moves: [{ move: 'withdraw' }] });
    await township.get(`/api/adjustments/${made.id}`).expect(200);
    const taken = await official.post(`/api/adjustments/${made.id}/withdraw`).send({ reason: '县里撤回' }).expect(403);
    expect(taken.body.code).toBe('not-permitted');
    const back = await township.post(`/api/adjustments/${made.id}/withdraw`).send({ reason: '已谈话改正' }).expect(200);
    expect(back.body).toMatchObject({ state: 'withdrawn', grounds: '已谈话改正' });
  });

  it('are not told to a township by refusing its own proposal: what the county only proposes is known to the county', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const hidden = await proposed(ownMotion(FAIR!, 'recall', 'unsuited'));
    await township.get(`/api/adjustments/${hidden.id}`).expect(404);
    const made = await proposed(ownMotion(FAIR!, 'recall', 'unsuited'), township);
    // Nor by a number that says how many there were.
    for (const { number } of [hidden, made]) expect(number).toMatch(new RegExp(`^${FAIR}-A[2-9A-HJ-NP-Z]{5}$`));
    expect(hidden.number).not.toBe(made.number);
    const again = await official
      .post('/api/adjustments')
      .send(ownMotion(FAIR!, 'recall', 'unsuited'))
      .expect(409);
    expect(again.body.code).toBe('already-exists');
    await township.post(`/api/adjustments/${made.id}/withdraw`).send({ reason: '已谈话改正' }).expect(200);
    await official.post(`/api/adjustments/${hidden.id}/withdraw`).send({ reason: '已谈话改正' }).expect(200);
  });

  it('with a township are a talk, which its committee sees once it is approved (R24)', async () => {
    const recall = await official
      .post('/api/adjustments')
      .send(after('529901101', 'R24', 'recall'))
      .expect(400);
    expect(recall.body.errors[0].message).toBe('对乡镇只能约谈');
    const made = await approved(after('529901101', 'R24', 'talk'));
    expect(made).toMatchObject({ name: '青坪镇', cadreId: null, to: { en: 'township committee' } });
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    expect((await township.get(`/api/adjustments/${made.id}`).expect(200)).body.state).toBe('approved');
    const other = await service().as('townshipCommittee', { areaCode: '529901102' });
    await other.get(`/api/adjustments/${made.id}`).expect(404);
    const at = `/api/adjustments/${made.id}/carry-out`;
    const on = { on: '2026-12-24', account: '约谈党委书记，公开整改情况。' };
    const bare = await official.post(at).send(on).expect(400);
    expect(bare.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/attendees',
      '/minutesNumber',
    ]);
    const minuted = { attendees: '组织部副部长、乡镇党委书记', minutesNumber: '云组谈〔2026〕7号' };
    const done = await official
      .post(at)
      .send({ ...on, ...minuted })
      .expect(200);
    expect(done.body).toMatchObject({ state: 'carriedOut', carriedOutOn: '2026-12-24', ...minuted });
  });

  it('stop where a corrected result took the place of the one they rest on', async () => {
    const { id } = await proposed(after(LOW!, 'R31fair', 'talk'));
    const at = results[LOW!]!.id;
    await service().database.write((manager) => manager.update(ResultEntity, { id: at }, { state: 'superseded' }));
    const late = await second
      .post(`/api/adjustments/${id}/decide`)
      .send({ isApproved: true, reason: '同意' })
      .expect(409);
    expect(late.body).toMatchObject({ code: 'needs-unmet', details: { word: 'results', id: at } });
    expect((await recommended()).filter(({ entityCode }) => entityCode === LOW)).toEqual([]);
  });

  it('leave a line in the audit, also when somebody reads them', async () => {
    const { id } = await proposed(ownMotion(FAIR!, 'talk', 'notCapable'));
    await official.get(`/api/adjustments/${id}`).expect(200);
    const audit = await official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: id }) })
      .expect(200);
    expect(audit.body.map(({ action }: { action: string }) => action)).toEqual(['read', 'propose']);
  });
});
