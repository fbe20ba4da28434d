import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { Preview } from '../../../api/contract/records/preview.js';
import { systemActor } from '../../../api/http/access.js';
import { PreviewService } from '../../../api/results/preview.service.js';
import { onBothDatabases } from '../build/service.js';
import { aTrainingCycle, trainingMeasure } from '../build/training-measure.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('The preview of a draft', (service) => {
  let world: World;
  let official: TestAgent;
  let cycle: CycleRecord;
  let draftId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    ({ official } = world.home);
    cycle = await aTrainingCycle(service(), world);
    const draft = {
      areaCode: '529901',
      basedOnId: cycle.ruleSetId,
      text: trainingMeasure({ from: '2027-01-01', pointsADay: 2 }),
    };
    draftId = (await official.post('/api/rule-sets').send(draft).expect(201)).body.id;
    // Five, ten and fifteen days; the fourth has none.
    for (const [place, days] of [5, 10, 15].entries()) await trained(place, days);
  });

  const trained = (place: number, workingDays: number) =>
    official
      .post('/api/leaves')
      .send({
        cadreId: world.home.cadres[place]!.id,
        kind: 'training',
        from: '2026-09-01',
        to: '2026-09-30',
        workingDays,
      })
      .expect(201);
  const send = (body: object = {}) =>
    official.post(`/api/rule-sets/${draftId}/preview`).send({ cycleIds: [cycle.id], ...body });
  const previewed = async (body: object = {}): Promise<Preview> => (await send(body).expect(200)).body;

  it('says how many have each grade before and after, and who changes grade', async () => {
    const { ruleSetId, cycles } = await previewed();
    expect(ruleSetId).toBe(draftId);
    expect(cycles).toHaveLength(1);
    const [one] = cycles;
    expect(one).toMatchObject({ cycleId: cycle.id, ruleSetId: cycle.ruleSetId, cadreCount: 4 });
    expect(one!.distribution).toEqual([
      { kind: 'cadre', outcome: 'good', title: { zh: '好', en: 'Good' }, before: 2, after: 3 },
      { kind: 'cadre', outcome: 'fair', title: { zh: '一般', en: 'Fair' }, before: 2, after: 1 },
    ]);
    const [first] = world.home.cadres;
    expect(one!.moved).toEqual([
      {
        kind: 'cadre',
        code: first!.code,
        name: first!.name,
        township: world.home.townships[0].code,
        village: world.home.townships[0].village.name,
        direction: 'up',
        before: { points: 75, grade: 'fair', state: 'graded' },
        after: { points: 80, grade: 'good', state: 'graded' },
      },
    ]);
  });

  it('says how many have how many points, who they are, and where the grades of the draft begin', async () => {
    const [{ points }] = (await previewed()).cycles as [Preview['cycles'][number]];
    expect(points.lines).toEqual([{ grade: 'good', title: { zh: '好', en: 'Good' }, from: 80 }]);
    const [before, after] = (['before', 'after'] as const).map((when) =>
      points.bins.filter((bin) => bin[when] > 0).map((bin) => [bin.from, bin[when]]),
    );
    expect([points.width, before, after]).toEqual([
      2.5,
      [
        [70, 1],
        [75, 1],
        [80, 1],
        [85, 1],
      ],
      [
        [70, 1],
        [80, 1],
        [90, 1],
        [100, 1],
      ],
    ]);
    const { code, name } = world.home.cadres[0]!;
    expect(points.bins.find(({ from }) => from === 80)!.people).toEqual([{ code, name }]);
  });

  it('says how far each township moves on average, and how many have another place', async () => {
    const [one] = (await previewed()).cycles;
    const [qingping, shiqiao] = world.home.townships;
    expect(one!.townships).toEqual([
      { township: qingping.code, name: qingping.name, people: 2, movement: 7.5 },
      { township: shiqiao.code, name: shiqiao.name, people: 2, movement: 7.5 },
    ]);
    expect(one!.rerankedCount).toBe(0);
    const level = await previewed({ text: trainingMeasure({ from: '2027-01-01', pointsADay: 30 }) });
    expect(level.cycles[0]!.rerankedCount).toBe(2);
  });

  it('says which clauses changed, beside the measure that the cycle is assessed by', async () => {
    const { comparisons } = await previewed();
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]!.olderId).toBe(cycle.ruleSetId);
    const changed = comparisons[0]!.differences.find(({ pointer }) => pointer.endsWith('/points'));
    expect(changed).toMatchObject({ kind: 'meaning', concerns: ['cadre'], clause: { number: '2' } });
  });

  it('takes a text that is not saved yet, and saves nothing', async () => {
    const { cycles } = await previewed({ text: trainingMeasure({ from: '2027-01-01', goodFrom: 90 }) });
    expect(cycles[0]).toMatchObject({ up: 0, down: 2, other: 0, movedCount: 2 });
    expect((await official.get(`/api/rule-sets/${draftId}`).expect(200)).body).toMatchObject({ version: 1 });
  });

  it('sees what was recorded a moment ago', async () => {
    const before = (await previewed()).cycles[0]!;
    await trained(3, 8);
    const after = (await previewed()).cycles[0]!;
    expect([before.movedCount, after.movedCount]).toEqual([1, 2]);
  });

  it('refuses a draft that check refuses, and says where', async () => {
    const text = trainingMeasure().replace('"fact": "trainingDays"', '"fact": "traningDays"');
    const { body } = await send({ text }).expect(422);
    expect(body).toMatchObject({ code: 'rule-set-faulty', details: { diagnostics: [{ code: 'unknown-fact' }] } });
    expect(body.details.diagnostics[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    await send({ text: '{' }).expect(422);
  });

  it('tells nothing of a fact that the measure hides from who asks, whatever the draft makes of it', async () => {
    const handler = await service().as('caseHandler');
    const inspector = await service().as('disciplineInspector');
    const [, secret] = world.home.cadres;
    const figure = { cycleId: cycle.id, entityKind: 'cadre', entityCode: secret!.code, fact: 'isUnderInvestigation' };
    const { id } = (
      await handler
        .post('/api/figures')
        .send({ ...figure, value: true })
        .expect(201)
    ).body;
    const nosy = trainingMeasure({ from: '2027-01-01' })
      .replaceAll(/"visibleTo": \[[^\]]*\],/g, '')
      .replace('"kind": "ungrade",', '"kind": "deduct", "node": "total", "points": 50')
      .replace('"as": "gradedLater"', '');
    const before = await previewed({ text: nosy });
    await inspector.post(`/api/figures/${id}/confirm`).send({}).expect(200);
    expect(await previewed({ text: nosy })).toEqual(before);
  });

  it('is ended by a newer one of the same person', async () => {
    const previews = service().app.get(PreviewService, { strict: false });
    const ask = (accountId: string) =>
      previews.preview(draftId, { cycleIds: [cycle.id] }, { ...systemActor('529901'), accountId });
    const [older, newer, another] = await Promise.allSettled([ask('one'), ask('one'), ask('another')]);
    expect(older).toMatchObject({ status: 'rejected', reason: { code: 'superseded' } });
    expect([newer.status, another.status]).toEqual(['fulfilled', 'fulfilled']);
  });

  it('is of cycles of the own county that have begun', async () => {
    const days = { half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' };
    const plan = { code: '2027-H1', areaCode: '529901', ...days, ruleSetId: cycle.ruleSetId };
    const planned = (await official.post('/api/cycles').send(plan).expect(201)).body;
    const { body } = await send({ cycleIds: [planned.id] }).expect(409);
    expect(body.code).toBe('window-closed');
    await send({ cycleIds: ['no-such-cycle'] }).expect(404);
    await send({ cycleIds: [] }).expect(400);
    await world.abroad.official
      .post(`/api/rule-sets/${draftId}/preview`)
      .send({ cycleIds: [cycle.id] })
      .expect(404);
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township
      .post(`/api/rule-sets/${draftId}/preview`)
      .send({ cycleIds: [cycle.id] })
      .expect(403);
  });
});
