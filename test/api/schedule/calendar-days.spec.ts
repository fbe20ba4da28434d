import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import { OFFICIAL_DAYS } from '../../../api/core/calendar/official-days.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aPlannedHalf, morning, tick, windowsOf } from './build.js';

const REST = { kind: 'restday', name: { zh: '民族节日', en: 'festival of the county' } };

onBothDatabases('The official calendar', (service) => {
  const calendar = () => service().app.get(CalendarService, { strict: false });

  it('comes with the program, is taken in once, and keeps what a person corrected', async () => {
    expect(await calendar().importOfficial()).toBe(OFFICIAL_DAYS.length);
    expect(await calendar().importOfficial()).toBe(0);
    const operator = await service().as('operator', { areaCode: '' });
    const { body } = await operator.get('/api/calendar-days').query({ filter: '{"day":"2027-02-05"}' }).expect(200);
    expect(body).toMatchObject([{ areaCode: '', kind: 'restday', isEve: true, isAnnounced: false }]);
    const [{ id }] = body;
    const change = { ...REST, isEve: true, version: 1 };
    await operator.put(`/api/calendar-days/${id}`).send(change).expect(200);
    const announced = OFFICIAL_DAYS.map((day) => ({ ...day, isAnnounced: true }));
    const unannounced = OFFICIAL_DAYS.filter(({ isAnnounced }) => !isAnnounced).length;
    expect(await calendar().importOfficial(announced)).toBe(unannounced - 1);
    const { body: kept } = await operator.get(`/api/calendar-days/${id}`).expect(200);
    expect(kept).toMatchObject({ version: 2, name: REST.name, isAnnounced: true });
  });

  it('is corrected by a county for itself alone, and there counts before the nation’s', async () => {
    const official = await service().as('countyOrganisation', { areaCode: '529901' });
    const day = { ...REST, areaCode: '529901', day: '2026-07-02' };
    await official.post('/api/calendar-days').send(day).expect(201);
    const twice = await official.post('/api/calendar-days').send(day).expect(409);
    expect(twice.body.code).toBe('already-exists');
    const worked = { ...REST, kind: 'workday', areaCode: '529901', day: '2026-06-19' };
    await official.post('/api/calendar-days').send(worked).expect(201);
    const home = await calendar().calendarFor('529901');
    const beside = await calendar().calendarFor('529902');
    expect(['2026-07-02', '2026-06-19', '2026-06-22'].map(home.isWorkingDay)).toEqual([false, true, true]);
    expect(['2026-07-02', '2026-06-19', '2026-06-22'].map(beside.isWorkingDay)).toEqual([true, false, true]);
  });

  it('is not corrected by a county for the nation or for another, nor by a township', async () => {
    const official = await service().as('countyOrganisation', { areaCode: '529901' });
    const { body } = await official.get('/api/calendar-days').query({ filter: '{"day":"2026-10-10"}' }).expect(200);
    await official
      .put(`/api/calendar-days/${body[0].id}`)
      .send({ ...REST, version: 1 })
      .expect(404);
    const there = { ...REST, areaCode: '529902', day: '2026-07-03' };
    await official.post('/api/calendar-days').send(there).expect(404);
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township
      .post('/api/calendar-days')
      .send({ ...REST, day: '2026-07-03' })
      .expect(403);
    await official
      .post('/api/calendar-days')
      .send({ ...REST, day: '2026-02-30' })
      .expect(400);
    const { body: none } = await official.get('/api/calendar-days').query({ filter: '{"day":"2026-07-03"}' });
    expect(none).toEqual([]);
  });
});

onBothDatabases('A corrected calendar', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
  });

  it('moves what is still ahead, not what is past, what a person moved, or another county’s', async () => {
    const { home, abroad } = world;
    service().clock.set(morning('2026-06-23'));
    const { id } = await aPlannedHalf(service(), home);
    const { id: elsewhere } = await aPlannedHalf(service(), abroad);
    await tick(service());
    const before = await windowsOf(home, id);
    expect(before).toMatchObject({ draw: '2026-06-15~2026-06-15', townshipMarks: '2026-07-01~2026-07-08' });
    const { body } = await home.official.get('/api/windows').query({ filter: `{"cycleId":"${id}","code":"scoring"}` });
    const moved = { fromOn: '2026-07-15', toOn: '2026-07-15', reason: '数据中心检修，推迟两天', version: 1 };
    await home.official.post(`/api/windows/${body[0].id}/move`).send(moved).expect(200);

    for (const day of ['2026-06-12', '2026-07-02'])
      await home.official
        .post('/api/calendar-days')
        .send({ ...REST, day })
        .expect(201);
    expect(await tick(service())).toEqual(['windows']);
    expect(await windowsOf(home, id)).toEqual({
      ...before,
      ballot: '2026-06-22~2026-07-06',
      survey: '2026-06-22~2026-07-09',
      townshipMarks: '2026-07-01~2026-07-09',
      booksClosed: '~2026-07-13',
      scoring: '2026-07-15~2026-07-15',
      consultation: '~2026-07-17',
      determination: '~2026-07-21',
      publicNotice: '2026-07-22~2026-07-28',
      feedback: '2026-07-29~2026-07-29',
    });
    expect(await windowsOf(abroad, elsewhere)).toEqual(before);
    expect(await tick(service())).toEqual([]);
  });

  it('moves T of a planned half-year too, when Spring Festival no longer stands against its notice', async () => {
    const { abroad } = world;
    service().clock.set(morning('2027-07-01'));
    await aPlannedHalf(service(), abroad, '2027-H1');
    await tick(service());
    const second = async () => {
      const { body } = await abroad.official.get('/api/cycles').query({ filter: '{"code":"2027-H2"}' }).expect(200);
      return body[0];
    };
    const planned = await second();
    expect(planned).toMatchObject({ state: 'planned', cutoffOn: '2027-12-17', half: 'second' });
    expect(await windowsOf(abroad, planned.id)).toMatchObject({ publicNotice: '2028-01-07~2028-01-13' });
    const noEve = { ...REST, kind: 'workday', day: '2028-01-25', isEve: false };
    await abroad.official.post('/api/calendar-days').send(noEve).expect(201);
    expect(await tick(service())).toEqual(['replan', 'windows']);
    const replanned = await second();
    expect(replanned).toMatchObject({ id: planned.id, cutoffOn: '2027-12-31' });

    // What a person decided on is theirs.
    const days = { half: 'second', startsOn: '2027-07-01', cutoffOn: '2027-12-24', ruleSetId: planned.ruleSetId };
    const change = { ...days, version: replanned.version };
    await abroad.official.put(`/api/cycles/${planned.id}`).send(change).expect(200);
    expect(await tick(service())).toEqual(['windows']);
    expect(await second()).toMatchObject({ cutoffOn: '2027-12-24' });
  });
});
