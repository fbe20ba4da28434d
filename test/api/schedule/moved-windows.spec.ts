import { dayAfter } from '../../../api/core/plan-cycle.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld } from '../build/world.js';
import { aPlannedHalf, morning, tick } from './build.js';

onBothDatabases('A half-year', (service) => {
  it('begins at midnight of the county’s time zone, and follows the windows that a person moved', async () => {
    const { home } = await aWorld(service());
    const { id } = await aPlannedHalf(service(), home);
    service().clock.set('2026-06-04T15:59:59.999Z');
    expect(await tick(service())).toEqual(['windows']);
    service().clock.set('2026-06-04T16:00:00.000Z');
    expect(await tick(service())).toEqual(['2026-06-05 open']);

    service().clock.set(morning('2026-07-07'));
    await tick(service());
    const filter = JSON.stringify({ cycleId: id, code: 'booksClosed' });
    const { body } = await home.official.get('/api/windows').query({ filter }).expect(200);
    const move = { toOn: '2026-07-14', reason: '数据中心检修，推迟两天', version: 1 };
    await home.official.post(`/api/windows/${body[0].id}/move`).send(move).expect(200);
    const done: Record<string, string[]> = {};
    for (let day = '2026-07-11'; day <= '2026-07-17'; day = dayAfter(day, 1)) {
      service().clock.set(morning(day));
      done[day] = await tick(service());
    }
    expect(done).toEqual({
      '2026-07-11': [
        '2026-07-09 remind late townshipMarks',
        '2026-07-09 remind late survey',
        '2026-07-10 remind escalated townshipMarks',
        '2026-07-10 remind escalated survey',
      ],
      '2026-07-12': [],
      '2026-07-13': [],
      '2026-07-14': [],
      // Scoring waits until every window before it is over.
      '2026-07-15': [
        '2026-07-15 close',
        '2026-07-13 assess',
        '2026-07-13 ask',
        ...['disciplineInspector', 'dispatchingUnit', 'townshipCommittee'].map(
          (role) => `2026-07-14 remind due consultations ${role}`,
        ),
      ],
      '2026-07-16': [],
      '2026-07-17': ['2026-07-17 consult', '2026-07-17 remind due determination'],
    });
  });
});
