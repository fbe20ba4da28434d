import type TestAgent from 'supertest/lib/agent.js';
import type { FigureRecord } from '../../../api/contract/records/figure.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';
const CADRE = '529901-001';

onBothDatabases('Of the figures of a county', (service) => {
  let world: World;
  let cycleId: string;
  const ids: Record<string, string> = {};
  const row = (entityKind: 'village' | 'cadre', fact: string, value: unknown) => ({
    entityKind,
    entityCode: entityKind === 'village' ? VILLAGE : CADRE,
    fact,
    value,
  });
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    const figures = [row('village', 'incomeNow', 12), row('cadre', 'isForceMajeure', false)];
    const entered = await world.home.official.post('/api/figures/many').send({ cycleId, figures }).expect(201);
    const investigation = { cycleId, ...row('cadre', 'isUnderInvestigation', true) };
    const handler = await service().as('caseHandler');
    const confidential = await handler.post('/api/figures').send(investigation).expect(201);
    for (const { fact, id } of [...entered.body.figures, confidential.body] as FigureRecord[]) ids[fact] = id;
  });

  const seenBy = async (who: TestAgent) => {
    const filter = JSON.stringify({ cycleId });
    const answer = await who.get('/api/figures').query({ filter, sort: '["fact","ASC"]' }).expect(200);
    expect(answer.headers['content-range']).toMatch(new RegExp(`/${answer.body.length}$`));
    return (answer.body as FigureRecord[]).map(({ fact }) => fact);
  };

  it('a bureau sees those alone that bureaus enter', async () => {
    const bureau = await service().as('dataProvider');
    expect(await seenBy(bureau)).toEqual(['incomeNow']);
    await bureau.get(`/api/figures/${ids['incomeNow']}`).expect(200);
    for (const path of ['', '/versions']) await bureau.get(`/api/figures/${ids['isForceMajeure']}${path}`).expect(404);
    await bureau.put(`/api/figures/${ids['isForceMajeure']}`).send({ value: true, version: 1 }).expect(404);
  });

  it('a case handler sees those alone that case handlers enter', async () => {
    const handler = await service().as('caseHandler');
    expect(await seenBy(handler)).toEqual(['isUnderInvestigation']);
    for (const fact of ['incomeNow', 'isForceMajeure']) await handler.get(`/api/figures/${ids[fact]}`).expect(404);
  });

  it('the county and its townships see all that are not confidential', async () => {
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    for (const who of [world.home.official, township])
      expect(await seenBy(who)).toEqual(['incomeNow', 'isForceMajeure']);
  });

  it('those of an indicator that names a unit are that unit’s: no other bureau sees or writes them', async () => {
    const { official, unit } = world.home;
    const indicator = {
      areaCode: '529901',
      entityKind: 'village',
      fact: 'incomeBefore',
      title: { zh: '上年同期经营性收入', en: 'Business income a year before' },
      ownerUnit: '县农业农村局',
      ownerUnitId: unit.id,
    };
    const made = await official.post('/api/indicators').send(indicator).expect(201);
    expect(made.body.ownerUnitId).toBe(unit.id);
    const own = await service().as('dataProvider', { unitId: unit.id });
    const other = await service().as('dataProvider');
    const figure = { cycleId, ...row('village', 'incomeBefore', 10) };
    const refused = await other.post('/api/figures').send(figure).expect(403);
    expect(refused.body.code).toBe('not-permitted');
    const { id } = (await own.post('/api/figures').send(figure).expect(201)).body;
    expect(await seenBy(own)).toEqual(['incomeBefore', 'incomeNow']);
    expect(await seenBy(other)).toEqual(['incomeNow']);
    await other.get(`/api/figures/${id}`).expect(404);
    await other.put(`/api/figures/${id}`).send({ value: 11, version: 1 }).expect(404);
    await own.put(`/api/figures/${id}`).send({ value: 11, version: 1 }).expect(200);
  });

  it('an indicator names no unit of another county', async () => {
    const indicator = {
      areaCode: '529901',
      entityKind: 'village',
      fact: 'householdGrowth',
      title: { zh: '增幅', en: 'Growth' },
      ownerUnit: '县农业农村局',
      ownerUnitId: world.abroad.unit.id,
    };
    const refused = await world.home.official.post('/api/indicators').send(indicator);
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
  });
});
