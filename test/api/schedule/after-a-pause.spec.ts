import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import { DuesService } from '../../../api/schedule/dues.service.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aRow } from '../build/rows.js';
import { keepSchedule } from '../../../api/schedule/keep-schedule.js';
import { aPlannedHalf, morning, tick, windowsOf } from './build.js';

/** What is due on the first look. */
const FIRST = [
  '2026-06-05 open',
  '2026-06-22 remind due task-lists townshipCommittee',
  '2026-06-22 remind due duty-reports cadre',
];

/** What was missed in three weeks of a pause, in the order of the days. */
const MISSED = [
  '2026-06-25 remind late duty-reports cadre',
  '2026-06-25 remind late task-lists townshipCommittee',
  '2026-06-26 remind escalated duty-reports cadre',
  '2026-06-26 remind escalated task-lists townshipCommittee',
  '2026-07-01 plan',
  '2026-07-09 remind late survey',
  '2026-07-09 remind late townshipMarks',
  '2026-07-10 remind escalated survey',
  '2026-07-10 remind escalated townshipMarks',
  '2026-07-11 close',
  '2026-07-13 ask',
  '2026-07-13 assess',
  '2026-07-14 remind due consultations disciplineInspector',
  '2026-07-14 remind due consultations dispatchingUnit',
  '2026-07-14 remind due consultations townshipCommittee',
];

onBothDatabases('After a pause of three weeks', (service) => {
  it('everything that was missed is done once, in order', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-06-24'));
    await aPlannedHalf(service(), home);
    expect(await tick(service())).toEqual(['windows', ...FIRST]);
    service().clock.set(morning('2026-07-15'));
    expect((await tick(service())).toSorted()).toEqual(MISSED);
    expect(await tick(service())).toEqual([]);
    // A clock that is set back makes nothing due again.
    service().clock.set(morning('2026-06-20'));
    expect(await tick(service())).toEqual([]);
  });
});

onBothDatabases('Of two programs', (service) => {
  it('one does what is due, and neither does it twice', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-06-24'));
    await aPlannedHalf(service(), home);
    const { databaseName, place, clock } = service();
    const database = databaseName === 'PostgreSQL' ? await Database.open(place, ENTITIES) : service().database;
    const config = readConfig({ SIFANG_LOG: 'silent', SIFANG_DEMO: 'off' });
    const second = await createService({ config, database, clock, workerFile: process.env.SIFANG_TEST_THREADS });
    const both = async () =>
      (await Promise.all([tick(service()), tick({ app: second })])).flat().filter((what) => what !== 'windows');
    expect((await both()).toSorted()).toEqual(FIRST.toSorted());
    clock.set(morning('2026-07-15'));
    expect((await both()).toSorted()).toEqual(MISSED);
    expect(await both()).toEqual([]);
    const { body } = await home.official.get('/api/reminders').expect(200);
    const written = (body as ReminderRecord[]).map(({ kind, word, recordId, windowId, role, aboutAreaCode }) =>
      [kind, word, recordId, windowId, role, aboutAreaCode].join(' '),
    );
    expect(new Set(written).size).toBe(written.length);
    const { body: windows } = await home.official.get('/api/windows').expect(200);
    expect(windows.length).toBe(24);
    await second.close();
    if (database !== service().database) await database.close();
  });
});

onBothDatabases('What was never opened in its time', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
  });

  it('is left to the county, which is told, and the next half-year is planned', async () => {
    const { home } = world;
    service().clock.set(morning('2026-07-15'));
    const { id } = await aPlannedHalf(service(), home);
    expect(await tick(service())).toEqual(['windows', '2026-06-05 remind late announcement', '2026-07-01 plan']);
    expect((await home.official.get(`/api/cycles/${id}`)).body).toMatchObject({ state: 'planned' });
    const { body } = await home.official.get('/api/reminders').expect(200);
    expect(body).toMatchObject([{ kind: 'late', role: 'countyOrganisation', aboutAreaCode: home.code }]);
  });

  it('is not closed by the clock when a person opened it late', async () => {
    const { home } = world;
    const [, late] = (await home.official.get('/api/cycles')).body;
    await home.official.post(`/api/cycles/${late.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    await tick(service());
    expect((await home.official.get(`/api/cycles/${late.id}`)).body).toMatchObject({ code: '2026-H1', state: 'open' });
  });
});

onBothDatabases('The program', (service) => {
  it('keeps the schedule until it is stopped, and a county that cannot be kept keeps no other waiting', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-06-24'));
    const { id } = await aPlannedHalf(service(), home);
    const lost = { code: '2026-H1', areaCode: '119901', half: 'first', state: 'planned', ruleSetId: 'none' };
    await aRow(service().database, 'cycles', lost);
    const stop = keepSchedule(service().app);
    await stop();
    expect(await tick(service())).toContain('2026-06-05 open');
    expect(await windowsOf(home, id)).toMatchObject({ booksClosed: '~2026-07-10' });
  });

  it('passes by what fails, and does the rest of the county', async () => {
    service().clock.set(morning('2026-07-11'));
    const dues = service().app.get(DuesService, { strict: false });
    const failing = jest.spyOn(dues, 'remindersFor').mockImplementation(() => {
      throw new Error('a fault of the program');
    });
    expect(await tick(service())).toContain('2026-07-11 close');
    expect(failing).toHaveBeenCalled();
    failing.mockRestore();
  });
});
