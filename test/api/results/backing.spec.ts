import type TestAgent from 'supertest/lib/agent.js';
import type { ResultBacking } from '../../../api/contract/records/result-backing.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { aClosedCycle, resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('What stands behind a result', (service) => {
  let world: World;
  let results: Record<string, ResultRecord>;
  let own: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    const { id: cycleId } = await aClosedCycle(service(), world, { days: [95, 92, 85, 99], investigated: [3] });
    await sealed(world, cycleId);
    results = await resultsOf(world, cycleId);
    own = await service().as('cadre', { areaCode: '529901', cadreId: world.home.cadres[0]!.id });
  });
  const behind = async (who: TestAgent, code: string, status = 200): Promise<ResultBacking> =>
    (await who.get(`/api/results/${results[code]!.id}/backing`).expect(status)).body;

  it('is which office confirmed each figure and on which day; by name for those who read the chain alone', async () => {
    const line = { part: 'node', source: 'figures', group: null, office: 'countyOrganisation', on: '2026-12-24' };
    const { confirmed } = await behind(world.home.official, '529901-001');
    expect(confirmed).toEqual([{ ...line, id: expect.any(String), ownerUnit: null, name: 'countyOrganisation' }]);
    expect((await behind(own, '529901-001')).confirmed).toEqual(confirmed.map((one) => ({ ...one, name: null })));
  });

  it('is not who confirmed what few may see', async () => {
    const inspector = await service().as('disciplineInspector');
    const { confirmed } = await behind(inspector, '529901-004');
    expect(confirmed.map(({ office }) => office)).not.toContain('disciplineInspector');
  });

  it('has no average of fewer than five', async () => {
    expect((await behind(world.home.official, '529901-001')).sides).toEqual([]);
  });

  it('is for those who may read the result, and each reading leaves a line', async () => {
    await behind(own, '529901-002', 404);
    await behind(world.abroad.official, '529901-001', 404);
    const filter = JSON.stringify({ word: 'results', action: 'read', recordId: results['529901-003']!.id });
    const before = await world.home.official.get('/api/audit').query({ filter });
    await behind(world.home.official, '529901-003');
    const after = await world.home.official.get('/api/audit').query({ filter });
    expect(after.body).toHaveLength(before.body.length + 1);
  });
});
