import type TestAgent from 'supertest/lib/agent.js';
import type { MarkSheet } from '../../../api/contract/records/mark-sheet.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const TOWNSHIP = '529901101';

onBothDatabases('The sheet of a side', (service) => {
  let world: World;
  let cycleId: string;
  let township: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    township = await service().as('townshipCommittee', { areaCode: TOWNSHIP });
  });

  const sheet = async (who: TestAgent): Promise<MarkSheet> =>
    (await who.get('/api/marks/sheet').query({ cycleId }).expect(200)).body;

  it('names those whom the township assesses, and nobody else', async () => {
    const { rows, group } = await sheet(township);
    expect(group).toBe('townshipCommittee');
    expect(rows.map(({ entityCode }) => entityCode)).toEqual(['529901-001', '529901-002', `${TOWNSHIP}201`]);
    expect(rows.every(({ areaCode }) => areaCode.startsWith(TOWNSHIP))).toBe(true);
  });

  it('says the levels of each item with their anchors, and where a sentence is asked', async () => {
    const { items } = await sheet(township);
    const { levels, count } = items.find(({ item }) => item === 'guidance')!;
    expect(levels!.map(({ id, points, sentenceAtMost }) => [id, points, sentenceAtMost])).toEqual([
      ['outstanding', 20, 50],
      ['good', 17, null],
      ['fairlyGood', 14, null],
      ['fair', 11, null],
      ['poor', 6, 50],
    ]);
    expect(levels![0]!.anchor!.zh).toContain('村干部已能接着干');
    expect(count).toBeNull();
    expect(items.find(({ item }) => item === 'tasks')!.count).toEqual({ atLeast: 3, atMost: 5 });
    expect(items.some(({ item }) => item === 'inUse')).toBe(false);
  });

  it('says who of the own side entered', async () => {
    expect((await sheet(township)).people).toEqual({});
    await enter(township, cycleId, cadreSheet('529901-001'));
    const { people } = await sheet(township);
    expect(Object.values(people)).toHaveLength(1);
    const other = await service().as('townshipCommittee', { areaCode: '529901102' });
    expect((await sheet(other)).people).toEqual({});
  });

  it('is for those who mark: the county reads the progress', async () => {
    const refused = await world.home.official.get('/api/marks/sheet').query({ cycleId }).expect(403);
    expect(refused.body.code).toBe('not-permitted');
    const nameless = await township.get('/api/marks/sheet').expect(400);
    expect(nameless.body.errors[0].pointer).toBe('/cycleId');
  });
});
