import { DuesService } from '../../../api/schedule/dues.service.js';
import { FindingsService } from '../../../api/findings/findings.service.js';
import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld } from '../build/world.js';
import { aPlannedHalf, morning, tick } from './build.js';

onBothDatabases('A township that comes to a half-year late', (service) => {
  it('is reminded of what it has to do like those before it, and nobody twice', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-05-29'));
    await aPlannedHalf(service(), home);
    const remind = '2026-06-22 remind due task-lists townshipCommittee';
    service().clock.set(morning('2026-06-22'));
    expect(await tick(service())).toContain(remind);
    const code = '529901103';
    for (const area of [
      { areaCode: code, name: '新并镇' },
      { areaCode: `${code}201`, name: '新并村' },
    ])
      await home.official.post('/api/areas').send(area).expect(201);
    const posting = { areaCode: `${code}201`, post: 'firstSecretary', postedOn: '2026-05-01' };
    const file = { areaCode: home.code, cadreCode: '529901-009', name: '段晓', personnelKind: 'civilServant' };
    await home.official
      .post('/api/cadres')
      .send({ ...file, unitId: home.unit.id, posting })
      .expect(201);
    service().clock.set(morning('2026-06-23'));
    expect(await tick(service())).toContain(remind);
    expect(await tick(service())).toEqual([]);
    const reminded = async (areaCode: string) => {
      const township = await service().as('townshipCommittee', { areaCode });
      const filter = JSON.stringify({ word: 'task-lists', kind: 'due' });
      return (await township.get('/api/reminders').query({ filter }).expect(200)).body as ReminderRecord[];
    };
    expect(await reminded(code)).toHaveLength(1);
    expect(await reminded(home.townships[0].code)).toHaveLength(2);
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
