import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A change that comes too late', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
  });
  const reported = async () => {
    const answer = await world.home.official
      .post('/api/findings')
      .send({
        cycleId,
        entityKind: 'cadre',
        entityCode: '529901-001',
        code: 'improper-feasting',
        day: '2026-09-18',
      })
      .expect(201);
    return answer.body.id as string;
  };

  it('is told both versions, the current one as the reader’s own view shows it', async () => {
    const { official } = world.home;
    const { body: area } = await official
      .post('/api/areas')
      .send({ areaCode: '529901109', name: '石桥镇' })
      .expect(201);
    await official.put(`/api/areas/${area.id}`).send({ name: '石桥乡', version: 1 }).expect(200);
    const late = await official.put(`/api/areas/${area.id}`).send({ name: '石桥', version: 1 }).expect(409);
    const { body: seen } = await official.get(`/api/areas/${area.id}`).expect(200);
    expect(late.body).toMatchObject({ code: 'stale', details: { yours: { version: 1 }, current: seen } });
    expect(late.body.details.current).toEqual(seen);
  });

  it('never tells a cadre who reported a finding about the cadre', async () => {
    const id = await reported();
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    await own.post(`/api/findings/${id}/answer`).send({ answer: '没有赴宴', version: 1 }).expect(200);
    const late = await own.post(`/api/findings/${id}/answer`).send({ answer: '确未赴宴', version: 1 }).expect(409);
    expect(late.body).toMatchObject({
      code: 'stale',
      details: { current: { version: 2, state: 'answered', reportedBy: null, confirmedBy: null } },
    });
    expect(JSON.stringify(late.body)).not.toContain(world.home.official.accountId);
    const { body: seen } = await own.get(`/api/findings/${id}`).expect(200);
    expect(late.body.details.current).toEqual(seen);
  });

  it('never tells it either where both came at the same instant', async () => {
    const id = await reported();
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const answers = await Promise.all(
      ['没有赴宴', '确未赴宴', '当天在村'].map(async (answer) =>
        own.post(`/api/findings/${id}/answer`).send({ answer }),
      ),
    );
    const late = answers.filter(({ body }) => body.code === 'stale');
    for (const { body } of late) expect(body.details.current).toMatchObject({ version: 2, reportedBy: null });
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(world.home.official.accountId);
  });

  it('of a record without a view is told the versions alone', async () => {
    const { official } = world.home;
    const { accountId } = await service().as('clerk');
    const late = await official
      .post(`/api/accounts/${accountId}/close`)
      .send({ reason: '调离本县', version: 7 })
      .expect(409);
    expect(late.body.details).toMatchObject({ yours: { version: 7 }, current: { version: 1 } });
    expect(Object.keys(late.body.details.current)).toEqual(['version']);
  });
});
