import type TestAgent from 'supertest/lib/agent.js';
import { aFactNode } from '../../build/a-node.js';
import { aRuleSet, someGrades } from '../../build/a-rule-set.js';
import { aNumber } from '../../build/a-fact.js';
import { broughtTo } from '../build/cycles.js';
import { importMeasure, importShipped } from '../build/import-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';
const HALF = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
/** From the departures that are looked at to the day of the look back. */
const BACK = { code: '2027-follow-up', half: null, startsOn: '2026-07-01', cutoffOn: '2027-06-30' };

/** What the half-year before the departure left: the village's income. */
const incomes = aRuleSet({
  code: 'incomes',
  village: { facts: { incomeNow: aNumber({ range: [0, 100_000_000] }) } },
  cadre: {
    facts: { trainingDays: aNumber({ missing: 'zero' }) },
    score: aFactNode('total', { fact: 'trainingDays', max: 100, round: { places: 2, mode: 'halfUp' } }),
    grades: someGrades(
      ['good', 'fair'],
      [
        { from: 50, grade: 'good' },
        { below: 50, grade: 'fair' },
      ],
    ),
  },
});

onBothDatabases('离任回头看：还在不在用，有没有人管护', (service) => {
  let world: World;
  let official: TestAgent;
  let second: TestAgent;
  let cycleId: string;
  let before: unknown;
  let sealedId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation', { areaCode: world.home.code });
    const ruleSetId = await importMeasure(service(), incomes);
    sealedId = await opened(HALF, ruleSetId);
    await figure(sealedId, 'incomeNow', 60_000);
    await closed(sealedId);
    before = await listed(sealedId);
    service().clock.set('2027-06-30T08:00:00.000Z');
  });
  const opened = async (plan: object, ruleSetId: string): Promise<string> => {
    const body = { areaCode: world.home.code, ...plan, ruleSetId };
    const { id } = (await official.post('/api/cycles').send(body).expect(201)).body;
    await official.post(`/api/cycles/${id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    return id;
  };
  const figure = async (cycle: string, fact: string, value: number) => {
    const body = { cycleId: cycle, entityKind: 'village', entityCode: VILLAGE, fact, value };
    const { id } = (await official.post('/api/figures').send(body).expect(201)).body;
    await second.post(`/api/figures/${id}/confirm`).send({}).expect(200);
  };
  const closed = async (id: string) => {
    await official.post(`/api/cycles/${id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await broughtTo('sealed', service(), world, id);
  };
  const listed = async (id: string) =>
    (
      await official
        .get('/api/results')
        .query({ filter: JSON.stringify({ cycleId: id }) })
        .expect(200)
    ).body;
  const project = async (
    title: string,
    completedOn: string,
    moves: [string, object][] = [],
    maintainer: string | null = '村集体',
  ) => {
    const entered = { areaCode: VILLAGE, title, maintainer };
    const { id } = (await official.post('/api/projects').send(entered).expect(201)).body;
    for (const [name, body] of [['complete', { completedOn }], ...moves] as [string, object][])
      await official.post(`/api/projects/${id}/${name}`).send(body).expect(200);
  };

  it('asks about those who left in its days, and about the projects that stood when they left', async () => {
    await official
      .post(`/api/cadres/${world.home.cadres[0]!.id}/recall`)
      .send({ endedOn: '2026-12-31', ending: 'termEnded', reason: '任期届满' })
      .expect(200);
    await project('茶叶加工车间', '2026-04-01');
    await project('冷库', '2026-05-01', [['stop', { reason: '没有货源' }]]);
    await project('灌渠', '2026-06-01', [], null);
    // Finished after they left: nothing they left behind.
    await project('文化广场', '2027-03-01');
    cycleId = await opened(BACK, await importShipped(service(), 'follow-up', '2027-06-30'));
    await figure(cycleId, 'incomeNow', 50_000);
    await closed(cycleId);
    const results = await listed(cycleId);
    const cadres = results.filter(({ kind }: { kind: string }) => kind === 'cadre');
    expect(cadres.map(({ code }: { code: string }) => code)).toEqual(['529901-001']);
  });

  it('what is counted from the records of the projects nobody types again', async () => {
    const refused = await official
      .post('/api/figures')
      .send({ cycleId, entityKind: 'village', entityCode: VILLAGE, fact: 'inUse', value: 3 });
    expect(refused.status).toBeGreaterThanOrEqual(400);
  });

  it('says what is idle, what nobody maintains and that the income fell: for the township of today to put right', async () => {
    const results = await listed(cycleId);
    const { id } = results.find(({ code }: { code: string }) => code === VILLAGE);
    const { body } = await official.get(`/api/results/${id}`).expect(200);
    const rules = body.lines.rules as { id: string; outcome: string }[];
    const held = rules.filter(({ outcome }) => outcome === 'held').map((rule) => rule.id);
    expect(held).toEqual(['B1', 'B2', 'B3']);
  });

  it('takes no points from the one who left, and changes no closed assessment', async () => {
    const results = await listed(cycleId);
    const cadre = results.find(({ kind }: { kind: string }) => kind === 'cadre');
    expect(cadre).toMatchObject({ standing: 'notGraded', points: null, grade: null });
    expect(await listed(sealedId)).toEqual(before);
  });
});
