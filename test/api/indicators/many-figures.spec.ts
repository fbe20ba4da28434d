import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGES = Array.from({ length: 133 }, (_, at) => `529901101${String(at + 300)}`);

onBothDatabases('A bureau’s sheet of figures', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    for (const areaCode of VILLAGES)
      await world.home.official
        .post('/api/areas')
        .send({ areaCode, name: `村${areaCode.slice(9)}` })
        .expect(201);
  });

  const sheet = () =>
    VILLAGES.flatMap((entityCode, at) => [
      { entityKind: 'village', entityCode, fact: 'incomeBefore', value: 5 + at },
      { entityKind: 'village', entityCode, fact: 'incomeNow', value: 6 + at },
    ]);
  const count = async () => {
    const filter = JSON.stringify({ cycleId });
    const all = await world.home.official.get('/api/figures').query({ filter, range: '[0,0]' }).expect(200);
    return Number(all.headers['content-range']!.split('/')[1]);
  };

  it('is refused whole, with each wrong row located', async () => {
    const bureau = await service().as('dataProvider');
    const figures: Record<string, unknown>[] = sheet();
    figures[3] = { ...figures[3], value: -2 };
    figures[70] = { ...figures[70], fact: 'incomeBefor' };
    figures[264] = { ...figures[0] };
    const refused = await bureau.post('/api/figures/many').send({ cycleId, figures }).expect(400);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/figures/3/value',
      '/figures/70/fact',
      '/figures/264',
    ]);
    expect(await count()).toBe(0);
  });

  it('of two numbers for each of 133 villages is entered at once', async () => {
    const bureau = await service().as('dataProvider');
    const entered = await bureau.post('/api/figures/many').send({ cycleId, figures: sheet() }).expect(201);
    expect(entered.body.figures).toHaveLength(266);
    expect(entered.body.figures[1]).toMatchObject({ entityCode: VILLAGES[0], fact: 'incomeNow', value: 6 });
    expect(await count()).toBe(266);
  });

  it('that repeats what is there says which rows, and keeps none', async () => {
    const bureau = await service().as('dataProvider');
    const figures = [
      { entityKind: 'village', entityCode: VILLAGES[0], fact: 'householdGrowth', value: 0.05 },
      { entityKind: 'village', entityCode: VILLAGES[0], fact: 'incomeNow', value: 7 },
    ];
    const refused = await bureau.post('/api/figures/many').send({ cycleId, figures }).expect(409);
    expect(refused.body.details.rows).toEqual([
      { pointer: '/figures/1', entityCode: VILLAGES[0], fact: 'incomeNow', id: expect.any(String) },
    ]);
    expect(await count()).toBe(266);
  });

  it('with a village of another county is refused as if there were no such village', async () => {
    const bureau = await service().as('dataProvider');
    const figures = [{ entityKind: 'village', entityCode: '529902101201', fact: 'incomeNow', value: 7 }];
    const refused = await bureau.post('/api/figures/many').send({ cycleId, figures }).expect(404);
    expect(refused.body.code).toBe('not-found');
  });

  it('is entered only while the cycle is open', async () => {
    const bureau = await service().as('dataProvider');
    await world.home.official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    const late = { entityKind: 'village', entityCode: VILLAGES[0], fact: 'householdGrowth', value: 0.05 };
    const refused = await bureau
      .post('/api/figures/many')
      .send({ cycleId, figures: [late] })
      .expect(409);
    expect(refused.body.code).toBe('window-closed');
  });
});
