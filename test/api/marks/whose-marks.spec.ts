import type TestAgent from 'supertest/lib/agent.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { enter, villageSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';

onBothDatabases('Each side', (service) => {
  let world: World;
  let cycleId: string;
  let township: TestAgent;
  let assessor: TestAgent;
  let own: string[];
  let checked: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
    assessor = await service().as('thirdParty', { villages: [VILLAGE] });
    own = await enter(township, cycleId, villageSheet(VILLAGE));
    const made = await assessor.post('/api/marks').send(siteCheck()).expect(201);
    checked = made.body.id;
  });

  const siteCheck = (entityCode = VILLAGE, item = 'real') => ({
    cycleId,
    group: 'thirdParty',
    entityKind: 'village',
    entityCode,
    item,
    values: ['met', 'notMet', 'met'],
  });
  const seenBy = async (who: TestAgent) => {
    const answer = await who.get('/api/marks').expect(200);
    return [...new Set(answer.body.map(({ group, areaCode }: Record<string, string>) => `${group} ${areaCode}`))];
  };

  it('sees its own marks alone', async () => {
    expect(await seenBy(township)).toEqual([`townshipCommittee ${VILLAGE}`]);
    expect(await seenBy(assessor)).toEqual([`thirdParty ${VILLAGE}`]);
    await township.get(`/api/marks/${checked}`).expect(404);
    await assessor.get(`/api/marks/${own[0]}`).expect(404);
    await assessor.get(`/api/marks/${own[0]}/versions`).expect(404);
    expect(await seenBy(world.home.official)).toHaveLength(2);
    expect(await seenBy(await service().as('disciplineInspector'))).toHaveLength(2);
  });

  it('writes its own marks alone', async () => {
    const foreign = await township.post('/api/marks').send(siteCheck(VILLAGE, 'inUse')).expect(403);
    expect(foreign.body.code).toBe('not-permitted');
    await assessor
      .post('/api/marks')
      .send({ ...villageSheet(VILLAGE)[0], cycleId })
      .expect(403);
    await township
      .put(`/api/marks/${checked}`)
      .send({ values: ['met'], version: 1 })
      .expect(404);
    await township.post(`/api/marks/${checked}/submit`).send({}).expect(404);
    await assessor
      .post('/api/marks/submit')
      .send({ cycleId, ids: [own[0]] })
      .expect(404);
    await township
      .post('/api/marks/return')
      .send({ cycleId, ids: [checked], reason: '不同意' })
      .expect(404);
  });

  it('never meets another township’s marks', async () => {
    const other = await service().as('townshipCommittee', { areaCode: '529901102' });
    expect(await seenBy(other)).toEqual([]);
    await other.get(`/api/marks/${own[0]}`).expect(404);
    await other.post('/api/marks/submit').send({ cycleId, ids: own }).expect(404);
    await other
      .post('/api/marks')
      .send({ ...villageSheet(VILLAGE)[0], cycleId })
      .expect(404);
  });

  it('is held to the villages of its commission', async () => {
    await assessor.post('/api/marks').send(siteCheck('529901102201')).expect(404);
    const elsewhere = await service().as('thirdParty', { villages: ['529901102201'] });
    expect(await seenBy(elsewhere)).toEqual([]);
    await elsewhere.get(`/api/marks/${checked}`).expect(404);
  });

  it('has its marks countersigned by a colleague, the assessor’s too', async () => {
    await assessor.post(`/api/marks/${checked}/submit`).send({}).expect(200);
    await assessor.post(`/api/marks/${checked}/countersign`).send({}).expect(409);
    const colleague = await service().as('thirdParty', { villages: [VILLAGE] });
    await colleague.post(`/api/marks/${checked}/countersign`).send({}).expect(200);
    const county = await world.home.official.post(`/api/marks/${checked}/countersign`).send({}).expect(403);
    expect(county.body.code).toBe('not-permitted');
  });

  it.each(['cadre', 'dispatchingUnit', 'operator', 'clerk', 'province', 'dataProvider'] as const)(
    'is unseen by the %s, who learns neither marks nor who gave them',
    async (role) => {
      const { id: cadreId } = world.home.cadres[0]!;
      const { id: unitId } = world.home.unit;
      const outsider = await service().as(role, { cadreId, unitId });
      for (const path of ['', `/${own[0]}`, `/${own[0]}/versions`]) {
        const refused = await outsider.get(`/api/marks${path}`).expect(403);
        expect(JSON.stringify(refused.body)).not.toContain('enteredBy');
      }
    },
  );
});
