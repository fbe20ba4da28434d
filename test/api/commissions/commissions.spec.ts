import type TestAgent from 'supertest/lib/agent.js';
import type { CommissionRecord, DeclarationRecord } from '../../../api/contract/records/commission.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const HERE = '529901101201';
const THERE = '529901102201';
const FIGURES = {
  method: 'telephone',
  pool: 30,
  called: 24,
  answered: 20,
  valid: 19,
  refusals: 3,
  substituted: 2,
  calledBack: 2,
  questions: { satisfaction: { satisfied: 14, mostlySatisfied: 3, dissatisfied: 1, dontKnow: 1 } },
  isScheduled: false,
};

type Person = TestAgent & { accountId: string };

onBothDatabases('A commission', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let official: TestAgent;
  let firm: Person;
  let colleague: Person;
  let commission: CommissionRecord;
  beforeAll(async () => {
    service().clock.set('2026-12-20T02:00:00.000Z');
    world = await aWorld(service());
    official = world.home.official;
    cycle = await anOpenCycle(service(), world);
    firm = await service().as('thirdParty', { name: '调查员甲' });
    colleague = await service().as('thirdParty', { name: '调查员乙' });
  });
  const wanted = (more: object = {}) => ({
    cycleId: cycle.id,
    firm: '云岭社情调查有限公司',
    accountIds: [firm.accountId],
    villages: [HERE],
    fromOn: '2026-12-21',
    untilOn: '2027-01-11',
    destroyOn: '2027-01-25',
    ...more,
  });
  const survey = (who: TestAgent, areaCode: string, more: object = {}) =>
    who.post('/api/surveys').send({ cycleId: cycle.id, areaCode, ...FIGURES, ...more });
  const fresh = async () => {
    commission = (await official.get(`/api/commissions/${commission.id}`).expect(200)).body;
    return commission;
  };
  const move = async (who: TestAgent, name: string, body: object = {}) =>
    who.post(`/api/commissions/${commission.id}/${name}`).send({ version: (await fresh()).version, ...body });
  const declarations = async (who: TestAgent, filter: object = {}) =>
    (await who.get('/api/declarations').query({ filter: JSON.stringify(filter) })).body as DeclarationRecord[];

  it('is given by the county for its own villages and to assessors, with days that follow each other', async () => {
    const wrong: [object, string][] = [
      [{ untilOn: '2026-12-20' }, '/untilOn'],
      [{ destroyOn: '2027-01-10' }, '/destroyOn'],
      [{ villages: [HERE, HERE] }, '/villages/1'],
      [{ villages: ['529901101299'] }, '/villages/0'],
    ];
    for (const [change, pointer] of wrong) {
      const { body } = await official.post('/api/commissions').send(wanted(change)).expect(400);
      expect(body.errors[0].pointer).toBe(pointer);
    }
    const clerk = await service().as('clerk');
    const noAssessor = await official.post('/api/commissions').send(wanted({ accountIds: [clerk.accountId] }));
    expect(noAssessor.body.errors[0].pointer).toBe('/accountIds/0');
    await official
      .post('/api/commissions')
      .send(wanted({ villages: ['529902101201'] }))
      .expect(404);
    await firm.post('/api/commissions').send(wanted()).expect(403);
    commission = (await official.post('/api/commissions').send(wanted()).expect(201)).body;
    expect(commission).toMatchObject({ state: 'underWay', isOn: false, assessors: [{ name: '调查员甲' }] });
    const twice = await official.post('/api/commissions').send(wanted()).expect(409);
    expect(twice.body).toMatchObject({ code: 'already-exists', details: { villages: [HERE] } });
  });

  it('opens nothing before its first day, and its villages alone from then on', async () => {
    expect((await survey(firm, HERE).expect(409)).body.code).toBe('window-closed');
    service().clock.set('2026-12-21T02:00:00.000Z');
    expect(await fresh()).toMatchObject({ isOn: true });
    await survey(firm, THERE).expect(404);
    await survey(colleague, HERE).expect(404);
    await survey(firm, HERE).expect(201);
    expect((await colleague.get('/api/surveys')).body).toEqual([]);
    expect((await colleague.get('/api/commissions')).body).toEqual([]);
    await colleague.get(`/api/commissions/${commission.id}`).expect(404);
    expect((await firm.get('/api/commissions').expect(200)).body).toMatchObject([{ id: commission.id }]);
  });

  it('is of one cycle: the same village in another is somebody else’s', async () => {
    const other = {
      code: '2027-H1',
      areaCode: '529901',
      half: 'first',
      startsOn: '2027-01-01',
      cutoffOn: '2027-06-30',
    };
    const planned = await official
      .post('/api/cycles')
      .send({ ...other, ruleSetId: cycle.ruleSetId })
      .expect(201);
    await official.post(`/api/cycles/${planned.body.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    await survey(firm, HERE, { cycleId: planned.body.id }).expect(404);
    const mark = { group: 'thirdParty', entityKind: 'village', entityCode: HERE, item: 'real', values: ['met'] };
    await firm
      .post('/api/marks')
      .send({ cycleId: planned.body.id, ...mark })
      .expect(404);
    const held = (await firm.post('/api/marks').send({ cycleId: cycle.id, ...mark })).body;
    expect(held.code).not.toBe('not-found');
  });

  it('takes villages that were drawn late, and says so', async () => {
    const { body } = await move(official, 'add', { villages: [THERE] });
    expect(body.villages).toMatchObject([
      { areaCode: HERE, isLate: false },
      { areaCode: THERE, isLate: true, addedBy: world.home.official.accountId },
    ]);
    expect((await declarations(firm)).map(({ areaCode, state }) => [areaCode, state])).toEqual([
      [HERE, 'awaited'],
      [THERE, 'awaited'],
    ]);
    await survey(firm, THERE).expect(201);
  });

  it('lets nothing be delivered without the declaration of who delivers', async () => {
    const [mine] = (await firm.get('/api/surveys').query({ filter: JSON.stringify({ areaCode: HERE }) })).body;
    const refused = await firm.post(`/api/surveys/${mine.id}/submit`).send({}).expect(409);
    expect(refused.body.code).toBe('needs-unmet');
    expect((await move(firm, 'deliver')).body.code).toBe('needs-unmet');
    const [here] = await declarations(firm, { areaCode: HERE });
    const sign = (name: string) => firm.post('/api/declarations/declare-none').send({ ids: [here!.id], name });
    expect((await sign('别人').expect(400)).body.errors[0].pointer).toBe('/name');
    const { body } = await sign('调查员甲').expect(200);
    expect(body.declarations).toMatchObject([{ state: 'clear', signedName: '调查员甲', signedOn: '2026-12-21' }]);
    await firm.post(`/api/surveys/${mine.id}/submit`).send({}).expect(200);
  });

  it('loses a village to a declared interest, which waits for the county until somebody else is commissioned', async () => {
    const [there] = await declarations(firm, { areaCode: THERE });
    const path = `/api/declarations/${there!.id}`;
    const interest = { name: '调查员甲', words: '村第一书记是我的表兄' };
    await colleague.post(`${path}/declare-interest`).send(interest).expect(404);
    await official.post(`${path}/declare-interest`).send(interest).expect(403);
    await firm.post(`${path}/declare-interest`).send(interest).expect(200);
    const seen = (await firm.get('/api/surveys')).body as { areaCode: string }[];
    expect(seen.map(({ areaCode }) => areaCode)).toEqual([HERE]);
    const { body } = await official.get(`/api/commissions/${commission.id}/figures`).expect(200);
    expect(body.missing).toContainEqual({
      kind: 'assessor',
      areaCode: THERE,
      name: expect.any(String),
      assessor: null,
    });
    const waiting = await declarations(official, { state: 'interested' });
    expect(waiting).toMatchObject([{ areaCode: THERE, words: '村第一书记是我的表兄', moves: [{ move: 'replace' }] }]);
    const self = await official.post(`${path}/replace`).send({ accountId: firm.accountId }).expect(409);
    expect(self.body.code).toBe('needs-unmet');
    const replaced = await official.post(`${path}/replace`).send({ accountId: colleague.accountId }).expect(200);
    expect(replaced.body).toMatchObject({ state: 'replaced', replacedBy: colleague.accountId });
    expect(await fresh()).toMatchObject({ assessors: [{ name: '调查员甲' }, { name: '调查员乙' }] });
    const [draft] = (await colleague.get('/api/surveys')).body;
    expect(draft).toMatchObject({ areaCode: THERE, state: 'draft' });
    const [own] = await declarations(colleague);
    await colleague
      .post('/api/declarations/declare-none')
      .send({ ids: [own!.id], name: '调查员乙' })
      .expect(200);
    await colleague.post(`/api/surveys/${draft.id}/submit`).send({}).expect(200);
  });

  it('gives back a village that the county takes out, and somebody else can be commissioned for it', async () => {
    const [before] = (await colleague.get('/api/surveys')).body;
    expect((await move(official, 'release', { areaCode: HERE })).status).toBe(400);
    const reason = '改由另一家机构调查';
    expect((await move(official, 'release', { areaCode: THERE, reason })).body.villages[1]).toMatchObject({
      releasedFor: reason,
    });
    await colleague.get(`/api/surveys/${before.id}`).expect(404);
    expect((await move(official, 'release', { areaCode: THERE, reason })).body.code).toBe('needs-unmet');
    await official
      .post('/api/commissions')
      .send(wanted({ firm: '另一家公司', accountIds: [colleague.accountId], villages: [THERE] }))
      .expect(201);
    expect((await move(official, 'add', { villages: [THERE] })).body.code).toBe('already-exists');
  });

  it('is delivered whole, returned with a reason, and accepted with its figures', async () => {
    const figures = (await official.get(`/api/commissions/${commission.id}/figures`).expect(200)).body;
    expect(figures).toMatchObject({
      lines: [{ areaCode: HERE, planned: 30, attempted: 24, valid: 19, refused: 3, empty: null, substituted: 2 }],
      total: { planned: 30, responseRatio: 20 / 24, calledBackRatio: 2 / 19 },
      callBackShare: 0.1,
      missing: [],
    });
    expect((await move(firm, 'deliver')).body).toMatchObject({ state: 'delivered', deliveredBy: firm.accountId });
    // What was delivered is not written to any more.
    const [survey] = (await firm.get('/api/surveys')).body;
    const correction = { ...FIGURES, refusals: 4, reason: '漏计一户', version: survey.version };
    const late = await firm.post(`/api/surveys/${survey.id}/correct`).send(correction).expect(409);
    expect(late.body.code).toBe('window-closed');
    expect((await move(official, 'return', { reason: '漏计一户拒访' })).body).toMatchObject({ state: 'underWay' });
    const fewer = { ...correction, calledBack: 1 };
    const corrected = await firm.post(`/api/surveys/${survey.id}/correct`).send(fewer).expect(200);
    const again = await move(firm, 'deliver');
    expect(again.body.message).toContain('调查未报送');
    await firm.post(`/api/surveys/${survey.id}/submit`).send({ version: corrected.body.version }).expect(200);
    expect((await move(firm, 'deliver')).status).toBe(200);
    // One of nineteen called back is less than a tenth.
    const short = await move(official, 'accept');
    expect(short.body).toMatchObject({ code: 'needs-unmet', details: { missing: [{ kind: 'callBacks' }] } });
    const accepted = await move(official, 'accept', { reason: '大雪封山，回访顺延' });
    expect(accepted.body).toMatchObject({
      state: 'accepted',
      acceptance: { reason: '大雪封山，回访顺延', figures: { lines: [{ refused: 4, calledBack: 1 }] } },
    });
  });

  it('writes nothing more once its days are over or the county ended it', async () => {
    commission = (await official.get('/api/commissions').query({ filter: JSON.stringify({ state: 'underWay' }) }))
      .body[0];
    const [own] = await declarations(colleague, { state: 'awaited' });
    service().clock.set('2027-01-12T02:00:00.000Z');
    expect(await fresh()).toMatchObject({ isOn: false });
    const none = { ids: [own!.id], name: '调查员乙' };
    expect((await colleague.post('/api/declarations/declare-none').send(none)).body.code).toBe('window-closed');
    const [survey] = (await colleague.get('/api/surveys').expect(200)).body;
    const correction = { ...FIGURES, reason: '漏计一户', version: survey.version };
    const path = `/api/surveys/${survey.id}/correct`;
    expect((await colleague.post(path).send(correction)).body.code).toBe('window-closed');
    const days = { untilOn: '2027-01-15', destroyOn: '2027-01-29', reason: '大雪封山' };
    expect((await move(official, 'extend', days)).body).toMatchObject({ isOn: true });
    await colleague.post(path).send(correction).expect(200);
    expect((await move(official, 'end', { reason: '合同解除' })).body).toMatchObject({ state: 'ended', isOn: false });
    const { version } = (await colleague.get(`/api/surveys/${survey.id}`).expect(200)).body;
    const put = await colleague.put(`/api/surveys/${survey.id}`).send({ ...FIGURES, version });
    expect(put.body.code).toBe('window-closed');
  });
});
