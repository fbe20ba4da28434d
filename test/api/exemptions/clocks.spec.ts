import { ExemptionsService } from '../../../api/exemptions/exemptions.service.js';
import { CLEAR, type Doing, exempting } from '../build/exempting-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('The clock of an exemption', (service) => {
  let world: World;
  let doing: Doing;
  beforeAll(async () => {
    world = await aWorld(service());
    doing = await exempting(service(), world);
    // The Dragon Boat festival, as the nation announced it.
    await world.home.official
      .post('/api/calendar-days')
      .send({ areaCode: '529901', day: '2026-06-19', kind: 'restday', name: { zh: '端午节', en: 'Dragon Boat' } })
      .expect(201);
  });
  const due = () => service().app.get(ExemptionsService, { strict: false }).due('529901');

  it('gives three working days to take it up, ten to look into it, five to decide, three to tell and report', async () => {
    const { step, second } = doing;
    const { official } = world.home;
    const cadre = await doing.own(0);
    const asked = await cadre
      .post('/api/exemptions')
      .send(doing.wish(0, { setsAside: ['income'] }))
      .expect(201);
    const { id } = asked.body;
    expect(asked.body).toMatchObject({ requestedOn: '2026-06-08', dueOn: '2026-06-11' });
    service().clock.set('2026-06-10T02:00:00.000Z');
    // Ten working days without the weekend and the festival.
    expect((await step(official, id, 'accept').expect(200)).body.dueOn).toBe('2026-06-25');
    service().clock.set('2026-06-15T02:00:00.000Z');
    const verified = await step(official, id, 'verify', { answers: CLEAR }).expect(200);
    expect(verified.body.dueOn).toBe('2026-06-23');
    service().clock.set('2026-06-22T02:00:00.000Z');
    const decision = { isGranted: true, setsAside: ['income'], decidedOn: '2026-06-18', reason: '认定' };
    expect((await step(second, id, 'decide', decision).expect(200)).body.dueOn).toBe('2026-06-24');
    expect(await due()).toEqual([
      {
        word: 'exemptions',
        id,
        cycleId: doing.cycleId,
        dueOn: '2026-06-24',
        role: 'countyOrganisation',
        areaCode: '529901',
        cadreId: null,
        unitId: null,
      },
    ]);
    expect((await step(official, id, 'tell').expect(200)).body.dueOn).toBe('2026-06-24');
    const upward = { reportedTo: '市委组织部', reportedOn: '2026-06-22' };
    expect((await step(official, id, 'report', upward).expect(200)).body.dueOn).toBe(null);
    expect(await due()).toEqual([]);
  });

  it('starts anew when it is sent back to be looked into', async () => {
    const { id } = await doing.begun(1);
    await doing.step(world.home.official, id, 'verify', { answers: CLEAR }).expect(200);
    service().clock.set('2026-06-24T02:00:00.000Z');
    const back = await doing.step(doing.second, id, 'return', { reason: '请补充' }).expect(200);
    expect(back.body.dueOn).toBe('2026-07-08');
  });
});

onBothDatabases('A county that sets no limits', (service) => {
  it('lets no clock run', async () => {
    const world = await aWorld(service());
    const doing = await exempting(service(), world, { steps: [] });
    const { id, dueOn } = await doing.begun(0, { setsAside: ['income'] });
    expect(dueOn).toBe(null);
    expect((await doing.step(world.home.official, id, 'verify', { answers: CLEAR })).body.dueOn).toBe(null);
    expect(await service().app.get(ExemptionsService, { strict: false }).due('529901')).toEqual([]);
  });
});
