import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A list', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
  });
  const filter = (of: object) => ({ filter: JSON.stringify(of) });

  it('tells what was entered or changed after an instant', async () => {
    const { official, code } = world.home;
    const since = service().clock.now();
    service().clock.set(new Date(Date.parse(since) + 1000).toISOString());
    const account = { role: 'clerk', areaCode: code, name: '林小满', login: 'lin.xiaoman' };
    await official.post('/api/accounts').send(account).expect(201);
    const { body } = await official
      .get('/api/accounts')
      .query(filter({ changedAfter: since }))
      .expect(200);
    expect(body.map(({ login }: { login: string }) => login)).toEqual(['lin.xiaoman']);
    const none = await official.get('/api/accounts').query(filter({ changedAfter: service().clock.now() }));
    expect(none.body).toEqual([]);
  });

  it('takes nothing but an instant for it', async () => {
    const { body } = await world.home.official
      .get('/api/accounts')
      .query(filter({ changedAfter: '昨天' }))
      .expect(400);
    expect(body.errors).toEqual([{ pointer: '/filter/changedAfter', in: 'query', message: expect.any(String) }]);
  });

  it('that does not tell every reader when its records were entered does not let it be found out', async () => {
    const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
    const { body } = await township
      .get('/api/assigned-duties')
      .query(filter({ changedAfter: service().clock.now() }))
      .expect(400);
    expect(body.errors[0].pointer).toBe('/filter');
  });

  it('is counted without reading a record of it', async () => {
    const { official } = world.home;
    const counted = await official.get('/api/cadres').query({ range: '[1,0]' }).expect(200);
    expect(counted.body).toEqual([]);
    expect(Number(counted.headers['content-range']?.split('/').pop())).toBeGreaterThan(0);
  });
});
