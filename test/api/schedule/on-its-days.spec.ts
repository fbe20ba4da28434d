import type TestAgent from 'supertest/lib/agent.js';
import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import { dayAfter } from '../../../api/core/plan-cycle.js';
import { unauditedRecords } from '../build/audited.js';
import { broughtTo } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter, villageSheet } from '../build/sheets.js';
import { aWorld } from '../build/world.js';
import { aPlannedHalf, morning, tick } from './build.js';

onBothDatabases('A half-year', (service) => {
  it('is planned, opened, reminded of, closed, assessed, consulted about, posted and finished on its days, and the next is planned', async () => {
    const world = await aWorld(service());
    const { home } = world;
    const { id } = await aPlannedHalf(service(), home);
    const township = await service().as('townshipCommittee', { areaCode: home.townships[0].code });
    const firm = await service().as('thirdParty', { areaCode: home.code, villages: [home.townships[0].village.code] });
    const other = await service().as('townshipCommittee', { areaCode: home.townships[1].code });
    const done: Record<string, string[]> = {};
    for (let day = '2026-05-29'; day <= '2026-08-31'; day = dayAfter(day, 1)) {
      service().clock.set(morning(day));
      if (day === '2026-07-02') {
        const { village } = home.townships[0];
        const marks = [...village.cadres.flatMap(({ code }) => cadreSheet(code)), ...villageSheet(village.code)];
        const ids = await enter(township, id, marks);
        await township.post('/api/marks/submit').send({ cycleId: id, ids }).expect(200);
      }
      if (day === '2026-07-20') await broughtTo('sealed', service(), world, id);
      if (day === '2026-07-28') await home.official.post('/api/feedback/all').send({ cycleId: id }).expect(200);
      const acts = await tick(service());
      if (acts.length > 0) done[day] = acts;
    }
    expect(done).toEqual({
      '2026-05-29': ['windows'],
      '2026-06-05': ['2026-06-05 open'],
      '2026-06-22': ['2026-06-22 remind due task-lists townshipCommittee', '2026-06-22 remind due duty-reports cadre'],
      '2026-06-25': [
        '2026-06-25 remind late task-lists townshipCommittee',
        '2026-06-25 remind late duty-reports cadre',
      ],
      '2026-06-26': [
        '2026-06-26 remind escalated task-lists townshipCommittee',
        '2026-06-26 remind escalated duty-reports cadre',
      ],
      '2026-07-01': ['2026-07-01 plan'],
      '2026-07-06': ['2026-07-06 remind due townshipMarks', '2026-07-06 remind due survey'],
      '2026-07-09': ['2026-07-09 remind late townshipMarks', '2026-07-09 remind late survey'],
      '2026-07-10': ['2026-07-10 remind escalated townshipMarks', '2026-07-10 remind escalated survey'],
      '2026-07-11': ['2026-07-11 close'],
      '2026-07-13': ['2026-07-13 assess', '2026-07-13 ask'],
      '2026-07-14': ['disciplineInspector', 'dispatchingUnit', 'townshipCommittee'].map(
        (role) => `2026-07-14 remind due consultations ${role}`,
      ),
      '2026-07-17': ['2026-07-17 consult', '2026-07-17 remind due determination'],
      '2026-07-20': ['2026-07-17 remind due cycles countyOrganisation'],
      '2026-07-21': ['2026-07-21 publish'],
      '2026-07-24': ['2026-07-24 remind due cycles countyOrganisation'],
      '2026-08-28': ['2026-08-28 finish'],
    });
    const cycles = (await home.official.get('/api/cycles').expect(200)).body;
    expect(cycles).toMatchObject([
      { code: '2026-H2', state: 'planned', startsOn: '2026-07-01', cutoffOn: '2026-12-31' },
      { code: '2026-H1', state: 'final', openedAt: '2026-06-05T00:00:00.000Z' },
    ]);

    const plan = (await home.official.get('/api/windows').query({ filter: JSON.stringify({ cycleId: id }) })).body;
    const delivered = (plan as WindowRecord[]).filter(({ code }) => code === 'townshipMarks' || code === 'survey');
    const windows = new Set(delivered.map((window) => window.id));
    const shown = async (agent: TestAgent) =>
      ((await agent.get('/api/reminders').query({ sort: '["at","ASC"]' }).expect(200)).body as ReminderRecord[])
        .filter(({ word, windowId }) => word === null && windows.has(windowId!))
        .map(({ kind, role, aboutAreaCode }) => `${kind} ${role} ${aboutAreaCode}`);
    const late = home.townships[1].code;
    const own = [`due townshipCommittee ${late}`, `late townshipCommittee ${late}`];
    expect(await shown(township)).toEqual([]);
    expect(await shown(other)).toEqual(own);
    const villages = home.townships.map(({ village }) => village.code);
    expect(await shown(firm)).toEqual([`due thirdParty ${villages[0]}`, `late thirdParty ${villages[0]}`]);
    expect((await shown(home.official)).toSorted()).toEqual(
      [
        ...own,
        ...villages.flatMap((village) => [`due thirdParty ${village}`, `late thirdParty ${village}`]),
        ...[late, ...villages].map((place) => `escalated countyOrganisation ${place}`),
      ].toSorted(),
    );

    const unaudited = await unauditedRecords(service());
    expect(unaudited.filter((line) => !/^(Account|Commission|Declaration)Entity/.test(line))).toEqual([]);
    const { body: lines } = await home.official.get('/api/audit').query({ filter: '{"word":"cycles"}' }).expect(200);
    const moves = lines.filter(({ accountId }: { accountId: string }) => accountId === 'system');
    expect(moves.map(({ action }: { action: string }) => action)).toEqual([
      'finish',
      'notice',
      'consult',
      'freeze',
      'assess',
      'close',
      'create',
      'open',
    ]);
    expect((await home.official.get('/api/audit/verify').expect(200)).body).toMatchObject({ isWhole: true });
  });
});
