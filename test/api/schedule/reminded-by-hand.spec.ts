import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aPlannedHalf, morning } from './build.js';

onBothDatabases('催办: the county reminds a place of a window by hand', (service) => {
  let world: World;
  let window: WindowRecord;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    service().clock.set(morning('2026-07-07'));
    cycleId = (await aPlannedHalf(service(), world.home)).id;
    await world.home.official.post('/api/windows/plan').send({ cycleId }).expect(200);
    const filter = JSON.stringify({ cycleId, code: 'townshipMarks' });
    window = (await world.home.official.get('/api/windows').query({ filter }).expect(200)).body[0];
  });
  const remind = (areaCode: string, more: object = {}) =>
    world.home.official
      .post('/api/reminders')
      .send({ windowId: window.id, role: 'townshipCommittee', areaCode, ...more });

  it('is read by the township, says until when, and stands in the audit with who did it', async () => {
    const { body } = await remind(world.home.townships[0].code).expect(200);
    expect(body).toMatchObject([
      { kind: 'byHand', cycleId, dueOn: window.toOn, areaCode: world.home.townships[0].code },
    ]);
    const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
    const { body: read } = await township.get('/api/reminders').expect(200);
    expect((read as ReminderRecord[]).map(({ recordId }) => recordId)).toEqual([window.id]);
    const filter = JSON.stringify({ word: 'reminders', recordId: body[0].id });
    const { body: lines } = await world.home.official.get('/api/audit').query({ filter }).expect(200);
    expect(lines).toMatchObject([{ action: 'remind', accountId: world.home.official.accountId }]);
  });

  it('is done once a day for a place: the second is refused and the next day’s is taken', async () => {
    const { body } = await remind(world.home.townships[0].code).expect(409);
    expect(body).toMatchObject({ code: 'already-exists', details: { word: 'reminders' } });
    await remind(world.home.townships[1].code).expect(200);
    // Midnight in China.
    service().clock.set('2026-07-07T15:59:59.999Z');
    await remind(world.home.townships[0].code).expect(409);
    service().clock.set('2026-07-07T16:00:00.000Z');
    await remind(world.home.townships[0].code).expect(200);
  });

  it('reaches the assessors of every village of a township', async () => {
    const township = world.home.townships[0];
    const { body } = await remind(township.code, { role: 'thirdParty' }).expect(200);
    expect((body as ReminderRecord[]).map(({ areaCode }) => areaCode)).toEqual([township.village.code]);
  });

  it('is the county’s: a township reminds nobody, and nobody reminds another county', async () => {
    const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
    const body = { windowId: window.id, role: 'townshipCommittee', areaCode: world.home.townships[0].code };
    const { status } = await township.post('/api/reminders').send(body);
    const elsewhere = await remind(world.abroad.townships[0].code);
    expect([status, elsewhere.status]).toEqual([403, 404]);
  });
});
