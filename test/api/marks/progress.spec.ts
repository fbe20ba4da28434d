import type TestAgent from 'supertest/lib/agent.js';
import type { MarkProgress } from '../../../api/contract/records/mark.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter, villageSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const FIRST = '529901101';
const SECOND = '529901102';
/** A township with a village and nobody posted there. */
const THIRD = '529901103';

onBothDatabases('The progress of the marks', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    const { official } = world.home;
    await official.post('/api/areas').send({ areaCode: THIRD, name: '麦川镇' }).expect(201);
    await official
      .post('/api/areas')
      .send({ areaCode: `${THIRD}201`, name: '岭上村' })
      .expect(201);
  });

  const progress = async (who: TestAgent): Promise<MarkProgress[]> =>
    (await who.get('/api/marks/progress').query({ cycleId }).expect(200)).body;
  const committee = (areaCode: string) => service().as('townshipCommittee', { areaCode });

  it('counts for each township what the measure expects of it', async () => {
    const rows = await progress(world.home.official);
    expect(rows.map(({ areaCode, group, expected, draft }) => [areaCode, group, expected, draft])).toEqual([
      [FIRST, 'townshipCommittee', 17, 0],
      [SECOND, 'townshipCommittee', 17, 0],
      [THIRD, 'townshipCommittee', 5, 0],
    ]);
  });

  it('expects an assessor’s marks of those villages whose check is planned', async () => {
    const firm = await service().as('thirdParty', { villages: [`${FIRST}201`, `${SECOND}201`] });
    const survey = {
      cycleId,
      method: 'telephone',
      pool: 30,
      called: 24,
      answered: 20,
      valid: 19,
      refusals: 3,
      questions: { satisfaction: { satisfied: 19 } },
    };
    await firm
      .post('/api/surveys')
      .send({ ...survey, areaCode: `${FIRST}201`, isScheduled: false })
      .expect(201);
    await firm
      .post('/api/surveys')
      .send({ ...survey, areaCode: `${SECOND}201`, isScheduled: true })
      .expect(201);
    const due = (await progress(world.home.official)).filter(({ group }) => group === 'thirdParty');
    expect(due.map(({ areaCode, expected }) => [areaCode, expected])).toEqual([[SECOND, 4]]);
  });

  it('shows a township itself alone, and its means only once it has submitted everything', async () => {
    const first = await committee(FIRST);
    const cadres = [...cadreSheet('529901-001', 'good'), ...cadreSheet('529901-002', 'fair')];
    const ids = await enter(first, cycleId, [...cadres, ...villageSheet(`${FIRST}201`)]);
    const [last, ...others] = ids;
    await first.post('/api/marks/submit').send({ cycleId, ids: others }).expect(200);
    expect(await progress(first)).toEqual([
      {
        areaCode: FIRST,
        group: 'townshipCommittee',
        expected: 17,
        draft: 1,
        submitted: 16,
        countersigned: 0,
        returned: 0,
        means: null,
      },
    ]);
    await first.post(`/api/marks/${last}/submit`).send({}).expect(200);
    const [own] = await progress(first);
    expect(own!.means).toContainEqual({ entityKind: 'cadre', item: 'guidance', own: 14, county: null });
    expect(own!.means).toContainEqual({ entityKind: 'cadre', item: 'tasks', own: 86.67, county: null });
  });

  it('shows the county’s mean once nothing is marked any more: between two looks nobody learns what one township gave', async () => {
    const second = await committee(SECOND);
    const cadres = [...cadreSheet('529901-003'), ...cadreSheet('529901-004')];
    const ids = await enter(second, cycleId, [...cadres, ...villageSheet(`${SECOND}201`, 'partly')]);
    await second.post('/api/marks/submit').send({ cycleId, ids }).expect(200);
    expect((await progress(second))[0]!.means!.every(({ county }) => county === null)).toBe(true);
    const third = await committee(THIRD);
    const last = await enter(third, cycleId, villageSheet(`${THIRD}201`, 'no'));
    await third.post('/api/marks/submit').send({ cycleId, ids: last }).expect(200);
    expect((await progress(second))[0]!.means!.every(({ county }) => county === null)).toBe(true);
    await world.home.official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    const means = (await progress(second))[0]!.means;
    expect(means).toContainEqual({ entityKind: 'village', item: 'accounts', own: 4, county: 3.67 });
  });

  it('is nothing to those outside', async () => {
    const abroad = world.abroad.official;
    await abroad.get('/api/marks/progress').query({ cycleId }).expect(404);
    const assessor = await service().as('thirdParty', { villages: [`${FIRST}201`] });
    await assessor.get('/api/marks/progress').query({ cycleId }).expect(403);
    const nameless = await world.home.official.get('/api/marks/progress').expect(400);
    expect(nameless.body.errors[0].pointer).toBe('/cycleId');
  });
});
