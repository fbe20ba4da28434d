import { CyclesService } from '../../../api/cycles/cycles.service.js';
import { importShipped } from '../build/import-measure.js';
import { importRules } from '../build/rules.js';
import { onBothDatabases, type TestService } from '../build/service.js';

const PLAN = {
  code: '2026-H2',
  areaCode: '529901',
  half: 'second',
  startsOn: '2026-07-01',
  cutoffOn: '2026-12-20',
  ruleSetId: '',
};

const planned = async (service: TestService, change: object = {}) => {
  PLAN.ruleSetId = (await importRules(service)).id;
  const official = await service.as('countyOrganisation');
  const { body } = await official
    .post('/api/cycles')
    .send({ ...PLAN, ...change })
    .expect(201);
  return { official, cycle: body };
};

onBothDatabases('Cycles', (service) => {
  it('are planned, opened and closed, and say each time what can be done next', async () => {
    const { official, cycle } = await planned(service());
    expect(cycle).toMatchObject({
      ...PLAN,
      state: 'planned',
      openedAt: null,
      seal: null,
      moves: [{ move: 'open', needs: ['reason'] }],
    });
    const open = await official
      .post(`/api/cycles/${cycle.id}/open`)
      .send({ reason: '按县里部署办理', version: 1 })
      .expect(200);
    expect(open.body).toMatchObject({
      state: 'open',
      openedAt: expect.any(String),
      moves: [{ move: 'close', needs: ['reason'] }],
    });
    const closed = await official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', moves: [{ move: 'assess', needs: ['reason'] }] });
  });

  it('are moved by a person with the reason alone, which the cycle shows and the audit keeps', async () => {
    const { official, cycle } = await planned(service(), { code: 'reasons' });
    const bare = await official.post(`/api/cycles/${cycle.id}/open`).send({}).expect(400);
    expect(bare.body.errors).toMatchObject([{ pointer: '/reason' }]);
    await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '名册核对提前完成' }).expect(200);
    const closed = await official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '各方提前到齐' }).expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', moveReason: '各方提前到齐' });
    const filter = JSON.stringify({ recordId: cycle.id, action: ['open', 'close'] });
    const { body } = await official.get('/api/audit').query({ filter }).expect(200);
    expect(body.map(({ change }: { change: { moveReason: unknown } }) => change.moveReason)).toEqual([
      ['名册核对提前完成', '各方提前到齐'],
      [null, '名册核对提前完成'],
    ]);
    // The schedule would assess on its day, too.
    const unsaid = await official.post('/api/results/assess').send({ cycleId: cycle.id }).expect(400);
    expect(unsaid.body.errors).toMatchObject([{ pointer: '/reason' }]);
    const assessed = await official
      .post('/api/results/assess')
      .send({ cycleId: cycle.id, reason: '按县里部署办理' })
      .expect(200);
    expect(assessed.body).toMatchObject({ cycleId: cycle.id });
    const { body: told } = await official.get(`/api/cycles/${cycle.id}`).expect(200);
    expect(told).toMatchObject({ state: 'assessed', moveReason: '按县里部署办理' });
  });

  it('do not open twice, and do not go back', async () => {
    const { official, cycle } = await planned(service(), { code: 'twice' });
    await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    const again = await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(409);
    expect(again.body).toMatchObject({ code: 'out-of-state', details: { state: 'open', legal: ['close'] } });
  });

  it('are moved by the county alone, and shown to everybody in it', async () => {
    const { cycle } = await planned(service(), { code: 'county-alone' });
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    const shown = await township.get(`/api/cycles/${cycle.id}`).expect(200);
    expect(shown.body.moves).toEqual([]);
    await township.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(403);
    const neighbour = await service().as('countyOrganisation', { areaCode: '529902' });
    await neighbour.get(`/api/cycles/${cycle.id}`).expect(404);
    await neighbour.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(404);
  });

  it('change while they are planned and not after', async () => {
    const { official, cycle } = await planned(service(), { code: 'changing' });
    const { half, startsOn, ruleSetId } = PLAN;
    const change = { half, startsOn, ruleSetId, cutoffOn: '2026-12-24' };
    const changed = await official
      .put(`/api/cycles/${cycle.id}`)
      .send({ ...change, version: 1 })
      .expect(200);
    expect(changed.body).toMatchObject({ cutoffOn: '2026-12-24', version: 2 });
    await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    const late = await official
      .put(`/api/cycles/${cycle.id}`)
      .send({ ...change, version: 3 })
      .expect(409);
    expect(late.body).toMatchObject({ code: 'window-closed', details: { state: 'open', wanted: ['planned'] } });
  });

  it('end on the day they begin at the earliest', async () => {
    const official = await service().as('countyOrganisation');
    const oneDay = { ...PLAN, code: 'one-day', cutoffOn: '2026-07-01' };
    await official.post('/api/cycles').send(oneDay).expect(201);
    const backwards = await official
      .post('/api/cycles')
      .send({ ...oneDay, code: 'b', cutoffOn: '2026-06-30' })
      .expect(400);
    expect(backwards.body.errors).toEqual([{ pointer: '/cutoffOn', in: 'body', message: expect.any(String) }]);
  });

  it('have a code of their own in their county', async () => {
    const { official } = await planned(service(), { code: 'once' });
    const again = await official
      .post('/api/cycles')
      .send({ ...PLAN, code: 'once' })
      .expect(409);
    expect(again.body.code).toBe('already-exists');
    const neighbour = await service().as('countyOrganisation', { areaCode: '529902' });
    await neighbour
      .post('/api/cycles')
      .send({ ...PLAN, areaCode: '529902', code: 'once' })
      .expect(201);
  });

  it('are found by the names that measures have for earlier ones', async () => {
    const cycles = service().app.get(CyclesService, { strict: false });
    const plan: [code: string, half: string | null, startsOn: string, cutoffOn: string][] = [
      ['2024-year', null, '2024-01-01', '2024-12-31'],
      ['2025-year', null, '2025-01-01', '2025-12-31'],
      ['2026-1', 'first', '2026-01-01', '2026-06-30'],
      ['2026-2', 'second', '2026-07-01', '2026-12-31'],
      ['2026-year', null, '2026-01-01', '2026-12-31'],
      ['2025-2', 'second', '2025-07-01', '2025-12-31'],
    ];
    const made = new Map<string, string>();
    const annual = { ruleSetId: await importShipped(service(), 'annual') };
    for (const [code, half, startsOn, cutoffOn] of plan)
      made.set(
        code,
        (await planned(service(), { code, half, startsOn, cutoffOn, ...(half === null && annual) })).cycle.id,
      );
    const called = async (from: string, name: string) =>
      (await cycles.called(name, await cycles.entity(made.get(from)!)))?.code ?? null;
    expect(await called('2026-2', 'previous')).toBe('2026-1');
    // Cut off on the same day, the year is no half-year before.
    expect(await called('2026-1', 'previous')).toBe('2025-2');
    expect(await called('2026-year', 'previous')).toBe('2025-year');
    expect(await called('2026-year', 'posting')).toBe('2025-2');
    expect(await called('2026-year', 'firstHalf')).toBe('2026-1');
    expect(await called('2026-year', 'secondHalf')).toBe('2026-2');
    expect(await called('2026-year', 'lastYear')).toBe('2025-year');
    expect(await called('2026-year', 'yearBefore')).toBe('2024-year');
    expect(await called('2024-year', 'previous')).toBeNull();
    expect(await called('2026-year', 'month1')).toBeNull();
  });

  it('follow a measure that exists and that the county may read, and open only when it is published', async () => {
    const { official } = await planned(service(), { code: 'measured' });
    const nowhere = { ...PLAN, code: 'nowhere', ruleSetId: 'r1' };
    expect((await official.post('/api/cycles').send(nowhere)).body).toMatchObject({ code: 'not-found' });
    const { body: draft } = await official
      .post('/api/rule-sets')
      .send({ areaCode: '529901', basedOnId: PLAN.ruleSetId })
      .expect(201);
    const { body: cycle } = await official
      .post('/api/cycles')
      .send({ ...PLAN, code: 'draft', ruleSetId: draft.id })
      .expect(201);
    const early = await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(409);
    expect(early.body).toMatchObject({ code: 'needs-unmet', details: { ruleSetId: draft.id, ruleSetState: 'draft' } });
  });
});
