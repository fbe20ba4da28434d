import { canonical } from '../../../api/core/canonical.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const VILLAGE = '529901101201';

onBothDatabases('周报情、月调度、季督查只作线索、不计分', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
  });
  const note = (kind: string, more: object = {}) => ({
    kind,
    areaCode: VILLAGE,
    notedOn: '2026-03-31',
    text: '走访十户，八户知道帮扶项目。',
    ...more,
  });

  it('a note leaves what a measure reads as it was, to the last character', async () => {
    const { id } = await anOpenCycle(service(), world);
    const cohort = async () => canonical(await service().app.get(ResultsService, { strict: false }).cohortOf(id));
    const before = await cohort();
    const cadreId = world.home.cadres[0]!.id;
    for (const kind of ['weekly', 'monthly', 'quarterly'])
      await world.home.official.post('/api/supervision-notes').send(note(kind, { cadreId })).expect(201);
    expect(await cohort()).toBe(before);
  });

  it('has no points, no mark and no grade to enter', async () => {
    for (const more of [{ points: 5 }, { grade: 'good' }, { values: ['good'] }]) {
      const { status } = await world.home.official.post('/api/supervision-notes').send(note('quarterly', more));
      expect(status).toBe(400);
    }
  });

  it('is read by the cadre whom it is about, and not by another', async () => {
    const [about, other] = world.home.cadres;
    const { body } = await world.home.official
      .post('/api/supervision-notes')
      .send(note('quarterly', { cadreId: about!.id }))
      .expect(201);
    const path = `/api/supervision-notes/${body.id}`;
    const reads = async (cadreId: string) => (await (await service().as('cadre', { cadreId })).get(path)).status;
    expect([await reads(about!.id), await reads(other!.id)]).toEqual([200, 404]);
  });

  it('is withdrawn with a reason when it is wrong, and stays readable', async () => {
    const { body } = await world.home.official.post('/api/supervision-notes').send(note('monthly')).expect(201);
    const path = `/api/supervision-notes/${body.id}`;
    await world.home.official.post(`${path}/withdraw`).send({}).expect(400);
    await world.home.official.post(`${path}/withdraw`).send({ reason: '记错村' }).expect(200);
    const after = (await world.home.official.get(path).expect(200)).body;
    expect(after).toMatchObject({ state: 'withdrawn', reason: '记错村', text: body.text, moves: [] });
  });

  it('is of a day that has come, at a place that is known', async () => {
    const { body } = await world.home.official
      .post('/api/supervision-notes')
      .send(note('weekly', { notedOn: '2099-01-01' }))
      .expect(400);
    expect(body.errors[0].pointer).toBe('/notedOn');
    await world.home.official
      .post('/api/supervision-notes')
      .send(note('weekly', { areaCode: '529901101299' }))
      .expect(400);
  });
});
