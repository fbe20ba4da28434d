import { aWorld, type World } from '../build/world.js';
import { onBothDatabases } from '../build/service.js';

onBothDatabases('The world of the specs', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
  });

  it('has two counties, each with four cadres posted to two villages', async () => {
    for (const county of [world.home, world.abroad]) {
      const { body } = await county.official.get('/api/cadres').expect(200);
      expect(body.map(({ id }: { id: string }) => id)).toEqual(county.cadres.map(({ id }) => id));
    }
  });
});
