import type TestAgent from 'supertest/lib/agent.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { broughtTo } from '../build/cycles.js';
import { importShipped } from '../build/import-measure.js';
import { aClosedCycle, resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const SECOND = { code: '2026-H2', half: 'second' as const, startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
const YEAR = { code: '2026-annual', half: null, startsOn: '2026-01-01', cutoffOn: '2026-12-31' };
/** Days that are points by the plain measure: 90 are good, 80 fair, one seat. */
const [FIRST_HALF, SECOND_HALF] = [
  [95, 85, 92, 82],
  [85, 84, 96, 81],
];

onBothDatabases('年度建议分＝上半年40%＋下半年60%', (service) => {
  let world: World;
  let official: TestAgent;
  let second: TestAgent;
  let cycleId: string;
  let results: Record<string, ResultRecord>;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    second = await service().as('countyOrganisation', { areaCode: world.home.code });
    const first = await aClosedCycle(service(), world, { days: FIRST_HALF });
    await broughtTo('sealed', service(), world, first.id);
    const other = await aClosedCycle(service(), world, { days: SECOND_HALF }, SECOND);
    await broughtTo('sealed', service(), world, other.id);
    const ruleSetId = await importShipped(service(), 'annual');
    const plan = { areaCode: world.home.code, ...YEAR, ruleSetId };
    cycleId = (await official.post('/api/cycles').send(plan).expect(201)).body.id;
    await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
  });
  const figure = async (entityKind: string, entityCode: string, fact: string, value: unknown) => {
    const body = { cycleId, entityKind, entityCode, fact, value };
    const { id } = (await official.post('/api/figures').send(body).expect(201)).body;
    await second.post(`/api/figures/${id}/confirm`).send({}).expect(200);
  };

  it('what the roster knows nobody types again: days at the place, days of leave, personnel status', async () => {
    const { body } = await official
      .post('/api/figures')
      .send({ cycleId, entityKind: 'cadre', entityCode: '529901-001', fact: 'daysAtPlace', value: 365 })
      .expect(400);
    expect(body.errors[0].pointer).toBe('/fact');
  });

  it('who was seconded for over half of the year is assessed by the own unit (在驻地不到一半，由派出单位考核)', async () => {
    const cadreId = world.home.cadres[3]!.id;
    for (const [from, to, workingDays] of [
      ['2026-01-05', '2026-06-30', 118],
      ['2026-07-01', '2026-07-31', 23],
    ] as const)
      await official
        .post('/api/leaves')
        .send({ cadreId, kind: 'secondment', from, to, workingDays, reason: '借调手续补登' })
        .expect(201);
    await figure('county', world.home.code, 'hasConsent', false);
    for (const { code } of world.home.cadres) {
      await figure('cadre', code, 'workingDays', 250);
      await figure('cadre', code, 'isOnProbation', false);
      await figure('cadre', code, 'isFirstJobUnderHalfYear', false);
      await figure('cadre', code, 'proposedGrade', code === '529901-003' ? 'excellent' : 'competent');
    }
    await official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await broughtTo('sealed', service(), world, cycleId);
    results = await resultsOf(world, cycleId);
    expect(results['529901-004']).toMatchObject({ grade: null });
    const { body } = await official.get(`/api/results/${results['529901-004']!.id}`).expect(200);
    const told = (body.sentences as { text: string }[]).map(({ text }) => text).join('\n');
    expect(told).toMatch(/派出单位|dispatching unit/);
  });

  it('the points of the year are made of the two halves', () => {
    // 0.4 × 95 + 0.6 × 85 and so on.
    expect(results['529901-001']!.points).toBe(89);
    expect(results['529901-002']!.points).toBe(84.4);
    expect(results['529901-003']!.points).toBe(94.4);
  });

  it('优秀门槛：至少一个半年为好，且无一般、较差；名额按20%向下取整，四个人里没有', () => {
    // One of each status of four people: 20 % of two civil servants is no seat.
    expect(results['529901-003']!.grade).not.toBe('excellent');
  });

  it('the word is that of the personnel status: 称职 for civil servants, 合格 for institution staff', () => {
    expect(results['529901-001']!.word ?? results['529901-001']!.determinedWord).toMatchObject({ zh: '称职' });
    expect(results['529901-002']!.word ?? results['529901-002']!.determinedWord).toMatchObject({ zh: '合格' });
  });

  it('is sealed with what the meeting determined, and becomes last year for the next one', async () => {
    const { body } = await official.get(`/api/cycles/${cycleId}`).expect(200);
    expect(body).toMatchObject({ state: 'sealed', half: null, seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(results['529901-001']).toMatchObject({ determinedGrade: 'competent' });
  });
});
