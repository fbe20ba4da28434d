import type TestAgent from 'supertest/lib/agent.js';
import { aFactNode } from '../../build/a-node.js';
import { aRuleSet, someGrades } from '../../build/a-rule-set.js';
import { aNumber } from '../../build/a-fact.js';
import { broughtTo } from '../build/cycles.js';
import { importMeasure, importShipped } from '../build/import-measure.js';
import { resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

/** A year in brief: 60 points and more are competent. */
const year = aRuleSet({
  code: 'year',
  assessment: 'annual',
  cadre: {
    facts: { yearPoints: aNumber({ range: [0, 100] }) },
    score: aFactNode('total', { fact: 'yearPoints', max: 100, round: { places: 2, mode: 'halfUp' } }),
    grades: someGrades(
      ['competent', 'basicallyCompetent'],
      [
        { from: 60, grade: 'competent' },
        { below: 60, grade: 'basicallyCompetent' },
      ],
    ),
  },
});
const TERM = { code: '2025-2027-term', half: null, startsOn: '2025-05-01', cutoffOn: '2027-04-30' };

onBothDatabases('期满考核：任期目标和任期内各年度的结果', (service) => {
  let world: World;
  let official: TestAgent;
  let second: TestAgent;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation', { areaCode: world.home.code });
    const ruleSetId = await importMeasure(service(), year, '2026-12-31');
    await aYear('2025', ruleSetId, [80, 50, 70, 90]);
    await aYear('2026', ruleSetId, [90, 80, 75, 85]);
    service().clock.set('2027-05-06T08:00:00.000Z');
    cycleId = await opened(TERM, await importShipped(service(), 'term', '2027-04-30'));
    for (const [at, isMet] of [true, true, false, true].entries()) await figure(cycleId, at, 'hasMetTargets', isMet);
    await official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
  });
  const opened = async (plan: object, ruleSetId: string): Promise<string> => {
    const body = { areaCode: world.home.code, ...plan, ruleSetId };
    const { id } = (await official.post('/api/cycles').send(body).expect(201)).body;
    await official.post(`/api/cycles/${id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    return id;
  };
  const figure = async (cycle: string, at: number, fact: string, value: unknown) => {
    const body = { cycleId: cycle, entityKind: 'cadre', entityCode: world.home.cadres[at]!.code, fact, value };
    const { id } = (await official.post('/api/figures').send(body).expect(201)).body;
    await second.post(`/api/figures/${id}/confirm`).send({}).expect(200);
  };
  const aYear = async (of: string, ruleSetId: string, points: number[]) => {
    const id = await opened({ code: of, half: null, startsOn: `${of}-01-01`, cutoffOn: `${of}-12-31` }, ruleSetId);
    for (const [at, value] of points.entries()) await figure(id, at, 'yearPoints', value);
    await official.post(`/api/cycles/${id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await broughtTo('sealed', service(), world, id);
  };

  it('who met the targets and was competent in each year is qualified; the others are for the meeting', async () => {
    await broughtTo('assessed', service(), world, cycleId);
    const results = await resultsOf(world, cycleId);
    const stands = world.home.cadres.map(({ code }) => [results[code]!.standing, results[code]!.grade]);
    expect(stands).toEqual([
      ['graded', 'qualified'],
      ['notDetermined', null],
      ['notDetermined', null],
      ['graded', 'qualified'],
    ]);
  });

  it('a year on post is told to the dispatching unit, from days that nobody types', async () => {
    const results = await resultsOf(world, cycleId);
    const { body } = await official.get(`/api/results/${results['529901-001']!.id}`).expect(200);
    const rules = body.lines.rules as { id: string; outcome: string }[];
    expect(rules.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['P1 held', 'P2 held']);
    const typed = { cycleId, entityKind: 'cadre', entityCode: '529901-001', fact: 'daysAtPlace', value: 1 };
    expect((await official.post('/api/figures').send(typed)).status).toBeGreaterThanOrEqual(400);
  });

  it('is determined by the meeting after the dispatching unit was heard, and sealed', async () => {
    await broughtTo('sealed', service(), world, cycleId);
    const results = await resultsOf(world, cycleId);
    expect(results['529901-001']).toMatchObject({ state: 'sealed', determinedGrade: 'qualified' });
    expect(results['529901-003']).toMatchObject({ state: 'sealed', determinedGrade: 'notQualified' });
  });
});
