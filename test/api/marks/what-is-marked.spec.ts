import type TestAgent from 'supertest/lib/agent.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('What a rater may enter', (service) => {
  let world: World;
  let cycleId: string;
  let clerk: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    clerk = await service().as('townshipCommittee', { areaCode: '529901101' });
  });

  const mark = (changes: object) => ({
    cycleId,
    group: 'townshipCommittee',
    entityKind: 'cadre',
    entityCode: '529901-001',
    item: 'resources',
    values: ['good'],
    ...changes,
  });
  const faults = async (changes: object, language = 'zh') => {
    const answer = await clerk.post('/api/marks').set('accept-language', language).send(mark(changes)).expect(400);
    return answer.body.errors.map(({ pointer, message }: Record<string, string>) => `${pointer} ${message}`);
  };

  it('is one of the measure’s named levels', async () => {
    expect(await faults({ values: [96.5] })).toEqual([
      expect.stringMatching(/^\/values\/0 .*outstanding（很好）、good（好）/),
    ]);
    expect(await faults({ values: ['yes'] })).toHaveLength(1);
    expect(await faults({ values: ['constructor'] })).toHaveLength(1);
  });

  it('is what the measure marks: a name it does not know is refused with the nearest', async () => {
    expect(await faults({ item: 'resorces' })).toEqual([expect.stringMatching(/^\/item .*是不是“resources”/)]);
    expect(await faults({ item: 'resorces' }, 'en')).toEqual([expect.stringContaining('did you mean "resources"?')]);
    expect(await faults({ item: 'real' })).toEqual([expect.stringMatching(/^\/item .*有：tasks、resources/)]);
    expect(await faults({ entityKind: 'township', entityCode: '529901101' })).toEqual([
      expect.stringMatching(/^\/entityKind .*cadre、village/),
    ]);
  });

  it('is about an entity of the kind it names', async () => {
    expect(await faults({ entityCode: '529901101201' })).toEqual([expect.stringMatching(/^\/entityCode /)]);
  });

  it('takes a sentence at the two ends of the scale and nowhere else', async () => {
    expect(await faults({ values: ['outstanding'] })).toEqual([
      expect.stringContaining('选“很好”请写一句（不超过 50 字）'),
    ]);
    expect(await faults({ values: ['poor'], sentence: '改'.repeat(51) })).toEqual([
      expect.stringMatching(/^\/sentence .*50.*51/),
    ]);
    expect(await faults({ sentence: '还行' })).toEqual([expect.stringContaining('不用写说明')]);
    await clerk
      .post('/api/marks')
      .send(mark({ values: ['poor'], sentence: '改'.repeat(50) }))
      .expect(201);
    await clerk
      .post('/api/marks')
      .send(mark({ item: 'guidance' }))
      .expect(201);
  });

  it('has one outcome for each agreed task, three to five', async () => {
    const tasks = (count: number) => ({ item: 'tasks', values: Array.from({ length: count }, () => 'done') });
    expect(await faults(tasks(2))).toEqual([expect.stringMatching(/^\/values .*3 至 5/)]);
    expect(await faults(tasks(6))).toHaveLength(1);
    await clerk
      .post('/api/marks')
      .send(mark(tasks(5)))
      .expect(201);
  });

  it('is judged again when it is changed', async () => {
    const { id } = (
      await clerk
        .post('/api/marks')
        .send(mark({ item: 'contact' }))
        .expect(201)
    ).body;
    await clerk
      .put(`/api/marks/${id}`)
      .send({ values: ['outstanding'], version: 1 })
      .expect(400);
    const said = { values: ['outstanding'], sentence: '引进茶厂，村干部已能自己管', version: 1 };
    await clerk.put(`/api/marks/${id}`).send(said).expect(200);
    const late = await clerk.put(`/api/marks/${id}`).send(said).expect(409);
    expect(late.body).toMatchObject({ code: 'stale', details: { yours: { version: 1 }, current: { version: 2 } } });
  });

  it('is refused as a whole sheet when one row is wrong, with the row located', async () => {
    const marks: Record<string, unknown>[] = cadreSheet('529901-002');
    marks[2] = { ...marks[2], values: ['best'] };
    marks[4] = { ...marks[0] };
    const refused = await clerk.post('/api/marks/many').send({ cycleId, marks }).expect(400);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/marks/2/values/0',
      '/marks/4',
    ]);
    const filter = JSON.stringify({ entityCode: '529901-002' });
    expect((await clerk.get('/api/marks').query({ filter }).expect(200)).body).toEqual([]);
  });

  it('has no place for a file or for evidence', async () => {
    expect(await faults({ item: 'presence', evidence: 'photo.jpg' }, 'en')).toEqual([
      expect.stringContaining('evidence; leave it out'),
    ]);
  });
});
