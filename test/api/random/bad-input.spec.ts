import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { aMeeting, broughtTo } from '../build/cycles.js';
import { importDeterminedMeasure } from '../build/determined-measure.js';
import { aClosedCycle, resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';
import { aPlannedHalf, morning, tick, windowsOf } from '../schedule/build.js';

type Line = { action: string; word: string; at: string; change: Record<string, unknown> };

onBothDatabases('A half-year in which something goes wrong', (service) => {
  let world: World;
  let cycle: CycleRecord;
  beforeAll(async () => {
    world = await aWorld(service());
    service().clock.set(morning('2026-06-24'));
    cycle = await aPlannedHalf(service(), world.home);
    await tick(service());
  });
  const official = () => world.home.official;
  const linesOf = async (filter: object): Promise<Line[]> =>
    (
      await official()
        .get('/api/audit')
        .query({ filter: JSON.stringify(filter) })
        .expect(200)
    ).body;
  const isWhole = async () => (await official().get('/api/audit/verify').expect(200)).body.isWhole as boolean;
  const township = () => service().as('townshipCommittee', { areaCode: world.home.townships[0].code });

  it('moves its windows when a holiday is moved after the opening, says so in the chain, and keeps what was entered', async () => {
    expect((await official().get(`/api/cycles/${cycle.id}`)).body).toMatchObject({ state: 'open' });
    const [id] = await enter(await township(), cycle.id, cadreSheet('529901-001').slice(0, 1));
    const before = await windowsOf(world.home, cycle.id);
    const name = { zh: '民族节日', en: 'festival of the county' };
    await official().post('/api/calendar-days').send({ day: '2026-07-02', kind: 'restday', name }).expect(201);
    await tick(service());
    expect(before['townshipMarks']).toBe('2026-07-01~2026-07-08');
    expect((await windowsOf(world.home, cycle.id))['townshipMarks']).toBe('2026-07-01~2026-07-09');
    expect((await linesOf({ word: 'calendar-days' })).map(({ action }) => action)).toEqual(['create']);
    const moved = (await linesOf({ word: 'windows' })).filter(({ action }) => action !== 'create');
    expect(moved.map(({ change }) => change['toOn'])).toContainEqual(['2026-07-08', '2026-07-09']);
    await (await township()).get(`/api/marks/${id}`).expect(200);
  });

  it('closes with a side missing, says whom it waits for, grades nobody on nothing, and keeps what the others entered', async () => {
    const third = await service().as('thirdParty', { villages: [world.home.townships[0].village.code] });
    service().clock.set(morning('2026-07-16'));
    await tick(service());
    expect((await linesOf({ word: 'cycles', action: 'close' })).length).toBe(1);
    const survey = {
      method: 'telephone',
      pool: 30,
      called: 24,
      answered: 20,
      valid: 19,
      refusals: 3,
      questions: { satisfaction: { satisfied: 14, mostlySatisfied: 3, dissatisfied: 1, dontKnow: 1 } },
      isScheduled: true,
    };
    const areaCode = world.home.townships[0].village.code;
    // Of a village without a survey one is taken late; until it is accepted nobody is graded by it.
    const late = await third
      .post('/api/surveys')
      .send({ cycleId: cycle.id, areaCode, ...survey })
      .expect(201);
    expect(late.body.state).toBe('draft');
    const results = (
      await official()
        .get('/api/results')
        .query({ filter: JSON.stringify({ cycleId: cycle.id }) })
    ).body as ResultRecord[];
    const cadres = results.filter(({ kind }) => kind === 'cadre');
    expect(cadres.length).toBe(4);
    expect(cadres.map(({ standing, grade }) => [standing, grade])).toEqual(cadres.map(() => ['deferred', null]));
    const { body } = await official().get(`/api/results/${cadres[0]!.id}`).expect(200);
    const chased = (body.sentences as { part: string; text: string }[]).filter(({ part }) => part === 'chase');
    expect(chased.length).toBeGreaterThan(0);
    expect((await (await township()).get('/api/marks').expect(200)).body).toHaveLength(1);
  });

  it('opens nothing again when the clock is set back, and the chain stays whole in the order of what was done', async () => {
    service().clock.set(morning('2026-06-25'));
    expect(await tick(service())).toEqual([]);
    const rater = await township();
    const [row] = cadreSheet('529901-002');
    const refused = await rater
      .post('/api/marks')
      .send({ cycleId: cycle.id, ...row })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'window-closed', details: { state: 'assessed' } });
    await official().post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(409);
    await official().post('/api/results/assess').send({ cycleId: cycle.id, reason: '按县里部署办理' }).expect(200);
    const lines = await linesOf({ word: 'cycles', action: ['assess', 'close'] });
    expect(lines[0]).toMatchObject({ action: 'assess', at: new Date(morning('2026-06-25')).toISOString() });
    expect(lines.at(-1)).toMatchObject({ action: 'close' });
    expect(await isWhole()).toBe(true);
  });
});

onBothDatabases('Two people who determine a half-year at once', (service) => {
  it('determine it once: the other is told, and the chain has one line', async () => {
    const world = await aWorld(service());
    const { official } = world.home;
    const ruleSetId = await importDeterminedMeasure(service());
    const { id } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] }, { ruleSetId });
    await broughtTo('consulted', service(), world, id);
    const meetingId = await aMeeting(service(), world, id);
    await official.post('/api/determinations/record-as-proposed').send({ cycleId: id }).expect(200);
    const people = [await service().as('countyOrganisation'), await service().as('countyOrganisation')];
    const answers = await Promise.all(
      people.map(async (one) => one.post(`/api/cycles/${id}/determine`).send({ meetingId })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!.body;
    expect(['window-closed', 'stale', 'out-of-state']).toContain(refused.code);
    const filter = JSON.stringify({ word: 'cycles', recordId: id, action: 'determine' });
    expect((await official.get('/api/audit').query({ filter }).expect(200)).body).toHaveLength(1);
    expect(Object.values(await resultsOf(world, id))).toHaveLength(4);
  });
});
