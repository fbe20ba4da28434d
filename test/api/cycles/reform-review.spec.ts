import type TestAgent from 'supertest/lib/agent.js';
import { broughtTo } from '../build/cycles.js';
import { importShipped } from '../build/import-measure.js';
import { importRules } from '../build/rules.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const CODE = '529901-half-year';
const YEARS = [
  { code: '2026-review', half: null, startsOn: '2026-01-01', cutoffOn: '2026-12-31' },
  { code: '2027-review', half: null, startsOn: '2027-01-01', cutoffOn: '2027-12-31' },
];

onBothDatabases('改革成效年度评估：办法本身每年评一次', (service) => {
  let world: World;
  let official: TestAgent;
  let clerks: [TestAgent, TestAgent];
  let ruleSetId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    clerks = [await service().as('clerk'), await service().as('clerk')];
    await importRules(service());
    ruleSetId = await importShipped(service(), 'reform-review');
  });
  const sheet = (group: string, clear: number, none: number, heavier = 0) => ({
    kind: 'measure',
    code: CODE,
    tally: {
      group,
      attempt: 1,
      roll: 40,
      issued: 30,
      returned: clear + none,
      cast: clear + none,
      valid: clear + none,
      questions: {
        effect: { clear, some: 0, none, dontKnow: 0 },
        ...(group === 'grassroots' && { burden: { lighter: 0, same: clear + none - heavier, heavier } }),
      },
    },
  });
  const reviewed = async (year: object, sheets: object[]) => {
    const plan = { areaCode: world.home.code, ...year, ruleSetId };
    const { id } = (await official.post('/api/cycles').send(plan).expect(201)).body;
    await official.post(`/api/cycles/${id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post(`/api/cycles/${id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    for (const clerk of clerks) await clerk.post('/api/ballots/tallies').send({ cycleId: id, sheets }).expect(201);
    await broughtTo('sealed', service(), world, id);
    const filter = JSON.stringify({ cycleId: id, kind: 'measure' });
    const { body } = await official.get('/api/results').query({ filter }).expect(200);
    return body[0];
  };

  it('三类都在80%及以上的，拟定有成效：entered twice by two people, determined by the meeting, sealed', async () => {
    const result = await reviewed(YEARS[0]!, [
      sheet('posted', 16, 4),
      sheet('grassroots', 16, 4),
      sheet('villagers', 16, 4),
    ]);
    expect(result).toMatchObject({
      kind: 'measure',
      code: CODE,
      state: 'sealed',
      standing: 'graded',
      grade: 'effective',
      determinedGrade: 'effective',
      areaCode: '529901',
      cadreId: null,
    });
  });

  it('the share of the year before is compared: a group that found less effect is named', async () => {
    const result = await reviewed(YEARS[1]!, [
      sheet('posted', 10, 10),
      sheet('grassroots', 17, 3),
      sheet('villagers', 16, 4),
    ]);
    expect(result.grade).toBe('toImprove');
    const { body } = await official.get(`/api/results/${result.id}`).expect(200);
    const rules = body.lines.rules as { id: string; outcome: string }[];
    expect(rules.filter(({ outcome }) => outcome === 'held').map(({ id }) => id)).toEqual(['F2', 'F4']);
  });

  it('a vote about the measure has no village, one about a cadre has', async () => {
    const { id: cycleId } = (
      await official
        .post('/api/cycles')
        .send({ areaCode: world.home.code, ...YEARS[1]!, code: '2027-again', ruleSetId })
        .expect(201)
    ).body;
    const [one] = [sheet('posted', 10, 10)];
    const body = { cycleId, sheets: [{ ...one!, tally: { ...one!.tally, place: '529901101201' } }] };
    const placed = await clerks[0].post('/api/ballots/tallies').send(body);
    const unknown = { ...one!, code: '529901-no-such' };
    const missing = await clerks[0].post('/api/ballots/tallies').send({ cycleId, sheets: [unknown] });
    expect([placed.status, missing.status]).toEqual([400, 404]);
  });
});
