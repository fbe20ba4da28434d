import { CLEAR, type Doing, exempting } from '../build/exempting-measure.js';
import { resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('Force majeure (R27)', (service) => {
  let world: World;
  let doing: Doing;
  beforeAll(async () => {
    world = await aWorld(service());
    doing = await exempting(service(), world);
  });
  const flood = (rest: object = {}) => ({
    cycleId: doing.cycleId,
    entityKind: 'village',
    entityCode: '529901101201',
    situation: 'disaster',
    account: '5月下旬特大暴雨，三百亩辣椒绝收。',
    ...rest,
  });

  it('is confirmed for a place by the county itself, and is nobody’s to ask for', async () => {
    const { official, cadres } = world.home;
    const own = await doing.own(0);
    const cadre = { entityKind: 'cadre', entityCode: cadres[0]!.code };
    for (const who of [own, official]) {
      const refused = await who.post('/api/exemptions').send(flood(cadre)).expect(409);
      expect(refused.body.details).toMatchObject({ places: ['village', 'township', 'county'] });
    }
    await official
      .post('/api/exemptions')
      .send(flood({ setsAside: ['income'] }))
      .expect(409);
  });

  it('is looked into with what was found, decided by another person, and sets income aside for everybody who serves there', async () => {
    const { official, cadres } = world.home;
    const { body } = await official.post('/api/exemptions').send(flood()).expect(201);
    expect(body).toMatchObject({ number: '529901101201-X1', state: 'accepted', isOwnMotion: true, cadreId: null });
    await doing.step(official, body.id, 'verify', { answers: CLEAR }).expect(409);
    await doing.step(official, body.id, 'verify', { answers: {} }).expect(409);
    const found = '县应急、农业农村部门现场核灾，减产九成以上。';
    await doing.step(official, body.id, 'verify', { answers: {}, found }).expect(200);
    const decision = { isGranted: true, decidedOn: '2026-06-08', reason: '经县认定属不可抗力' };
    expect((await doing.step(official, body.id, 'decide', decision).expect(409)).body.code).toBe('second-person');
    const granted = await doing.step(doing.second, body.id, 'decide', decision).expect(200);
    expect(granted.body).toMatchObject({ state: 'granted', strikes: [], setsAside: [], isLate: false });
    await official.post(`/api/cycles/${doing.cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/results/assess').send({ cycleId: doing.cycleId, reason: '按县里部署办理' }).expect(200);
    const results = await resultsOf(world, doing.cycleId);
    expect(cadres.map(({ code }) => results[code]!.points)).toEqual([100, 100, 80, 80]);
  });
});
