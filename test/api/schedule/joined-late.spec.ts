import { DuesService } from '../../../api/schedule/dues.service.js';
import { FindingsService } from '../../../api/findings/findings.service.js';
import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aPlannedHalf, morning, tick } from './build.js';

const LATE = '529901103';

/** A township with one village and one cadre who was posted there before. */
async function joins({ code, official, unit }: World['home']): Promise<void> {
  for (const area of [
    { areaCode: LATE, name: '新并镇' },
    { areaCode: `${LATE}201`, name: '新并村' },
  ])
    await official.post('/api/areas').send(area).expect(201);
  const posting = { areaCode: `${LATE}201`, post: 'firstSecretary', postedOn: '2026-03-01' };
  const file = { areaCode: code, cadreCode: '529901-009', name: '段晓', personnelKind: 'civilServant' };
  await official
    .post('/api/cadres')
    .send({ ...file, unitId: unit.id, posting })
    .expect(201);
}

onBothDatabases('A township that comes to a half-year late', (service) => {
  it('is reminded of what it has to do like those before it, and nobody twice', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-05-29'));
    await aPlannedHalf(service(), home);
    const remind = '2026-06-22 remind due task-lists townshipCommittee';
    service().clock.set(morning('2026-06-22'));
    expect(await tick(service())).toContain(remind);
    await joins(home);
    service().clock.set(morning('2026-06-23'));
    expect(await tick(service())).toContain(remind);
    expect(await tick(service())).toEqual([]);
    const reminded = async (areaCode: string) => {
      const township = await service().as('townshipCommittee', { areaCode });
      const filter = JSON.stringify({ word: 'task-lists', kind: 'due' });
      return (await township.get('/api/reminders').query({ filter }).expect(200)).body as ReminderRecord[];
    };
    expect(await reminded(LATE)).toHaveLength(1);
    expect(await reminded(home.townships[0].code)).toHaveLength(2);
  });
});

onBothDatabases('A township that comes while a window is open', (service) => {
  it('is reminded of it like the others, before its last day and after it', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-05-29'));
    await aPlannedHalf(service(), home);
    const reminded = async (areaCode: string) => {
      const township = await service().as('townshipCommittee', { areaCode });
      const { body } = await township.get('/api/reminders').query({ sort: '["at","ASC"]' }).expect(200);
      return (body as ReminderRecord[]).filter(({ word }) => word === null).map(({ kind }) => kind);
    };
    service().clock.set(morning('2026-07-06'));
    expect(await tick(service())).toContain('2026-07-06 remind due townshipMarks');
    await joins(home);
    service().clock.set(morning('2026-07-07'));
    expect(await tick(service())).toEqual(
      expect.arrayContaining(['2026-07-06 remind due townshipMarks', '2026-07-06 remind due survey']),
    );
    expect(await tick(service())).toEqual([]);
    expect(await reminded(LATE)).toEqual(['due']);
    expect(await reminded(home.townships[0].code)).toEqual(['due']);
    service().clock.set(morning('2026-07-09'));
    expect(await tick(service())).toContain('2026-07-09 remind late townshipMarks');
    for (const code of [LATE, home.townships[0].code]) expect(await reminded(code)).toEqual(['due', 'late']);
  });
});

onBothDatabases('A word that cannot tell what waits', (service) => {
  it('keeps nothing else from being done, and is told of once in the audit', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-05-29'));
    await aPlannedHalf(service(), home);
    const findings = service().app.get(FindingsService, { strict: false });
    const due = findings.due.bind(findings);
    findings.due = () => Promise.reject(new Error('no such column'));
    service().clock.set(morning('2026-06-22'));
    const acts = await tick(service());
    expect(acts).toContain('2026-06-05 open');
    expect(acts).toContain('2026-06-22 remind due task-lists townshipCommittee');
    await tick(service());
    const filter = JSON.stringify({ word: 'findings', action: 'passedBy' });
    const { body } = await home.official.get('/api/audit').query({ filter }).expect(200);
    expect(body).toMatchObject([{ accountId: 'system', change: { fault: [null, 'no such column'] } }]);
    findings.due = due;
    const told = await service().app.get(DuesService, { strict: false }).of(home.code);
    expect(told.map(({ word }) => word)).toContain('task-lists');
  });
});
