import type { FigureRecord } from '../../../api/contract/records/figure.js';
import { unauditedRecords } from '../build/audited.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('Figures that are confirmed together', (service) => {
  let world: World;
  let cycleId: string;
  let ids: string[];
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    const bureau = await service().as('dataProvider');
    const figures = ['529901101201', '529901102201'].flatMap((entityCode) =>
      ['incomeBefore', 'incomeNow'].map((fact) => ({ entityKind: 'village', entityCode, fact, value: 5 })),
    );
    const entered = await bureau.post('/api/figures/many').send({ cycleId, figures }).expect(201);
    ids = (entered.body.figures as FigureRecord[]).map(({ id }) => id);
  });
  const confirm = (wanted: readonly string[], who = world.home.official) =>
    who.post('/api/figures/confirm').send({ cycleId, ids: wanted });
  const states = async () => {
    const { body } = await world.home.official.get('/api/figures').query({ filter: JSON.stringify({ cycleId }) });
    return (body as FigureRecord[]).map(({ state }) => state);
  };

  it('are confirmed by a second person, or none of them is', async () => {
    const { official } = world.home;
    const own = { cycleId, entityKind: 'village', entityCode: '529901101201', fact: 'householdGrowth', value: 0.1 };
    const { id } = (await official.post('/api/figures').send(own).expect(201)).body;
    expect((await confirm([...ids, id]).expect(409)).body).toMatchObject({ code: 'second-person' });
    expect((await confirm([...ids, 'nobody']).expect(404)).body.code).toBe('not-found');
    expect(await states()).toEqual(Array.from({ length: 5 }, () => 'recorded'));
    await confirm(ids, await service().as('dataProvider')).expect(403);
    await confirm(ids, world.abroad.official).expect(404);
  });

  it('hold no figure that others alone may see, nor one of another cycle', async () => {
    const handler = await service().as('caseHandler');
    const fact = { cycleId, entityKind: 'cadre', entityCode: '529901-001', fact: 'isUnderInvestigation', value: true };
    const { id } = (await handler.post('/api/figures').send(fact).expect(201)).body;
    const refused = await confirm([...ids, id]).expect(404);
    expect(JSON.stringify(refused.body)).not.toMatch(/isUnder|529901-001/);
    const inspector = await service().as('disciplineInspector');
    expect((await confirm([id, ids[0]!], inspector).expect(403)).body.code).toBe('not-permitted');
    const { body } = await confirm([id], inspector).expect(200);
    expect(body.figures).toMatchObject([{ id, state: 'confirmed', confirmedBy: inspector.accountId }]);
    const filter = JSON.stringify({ word: 'figures', recordId: id });
    const chain = await world.home.official.get('/api/audit').query({ filter }).expect(200);
    expect(JSON.stringify(chain.body)).not.toMatch(/isUnder|529901-001/);
  });

  it('keep their order, their versions and a line each', async () => {
    const wanted = ids.toReversed();
    const { body } = await confirm(wanted).expect(200);
    expect(body.figures.map(({ id, state, version }: FigureRecord) => [id, state, version])).toEqual(
      wanted.map((id) => [id, 'confirmed', 2]),
    );
    const versions = await world.home.official.get(`/api/figures/${ids[0]}/versions`).expect(200);
    expect(versions.body.map(({ state }: FigureRecord) => state)).toEqual(['recorded', 'confirmed']);
    expect((await confirm(ids).expect(409)).body.code).toBe('out-of-state');
    expect(await unauditedRecords(service())).not.toContainEqual(expect.stringMatching(/Figure/));
  });
});
