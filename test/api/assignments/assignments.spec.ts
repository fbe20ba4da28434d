import type TestAgent from 'supertest/lib/agent.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const [FIRST, SECOND] = ['529901101', '529901102'] as const;

onBothDatabases('分工: who of the organisation department has which townships in hand', (service) => {
  let world: World;
  let head: TestAgent;
  let clerk: TestAgent & { accountId: string };
  let other: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    head = world.home.official;
    clerk = await service().as('countyOrganisation');
    other = await service().as('countyOrganisation');
  });
  const assign = (accountId: string | null, ...areaCodes: string[]) =>
    head.post('/api/assignments').send({ accountId, areaCodes });
  const inHand = async (filter: object = {}) => {
    const { body } = await clerk
      .get('/api/assignments')
      .query({ filter: JSON.stringify(filter) })
      .expect(200);
    return (body as { areaCode: string; accountId: string | null }[]).map(
      ({ areaCode, accountId }) => `${areaCode} ${accountId}`,
    );
  };

  it('a township is in one pair of hands: who takes it over has it, and who had it has it no longer', async () => {
    await assign(clerk.accountId, FIRST, SECOND).expect(200);
    expect(await inHand({ accountId: clerk.accountId })).toHaveLength(2);
    const { body } = await assign(other.accountId, SECOND).expect(200);
    expect(body).toMatchObject([{ areaCode: SECOND, accountId: other.accountId, version: 2 }]);
    expect(await inHand()).toEqual([`${FIRST} ${clerk.accountId}`, `${SECOND} ${other.accountId}`]);
    const filter = JSON.stringify({ word: 'assignments', recordId: body[0].id });
    const lines = await head.get('/api/audit').query({ filter }).expect(200);
    expect(lines.body.map(({ change }: { change: object }) => change)).toContainEqual(
      expect.objectContaining({ accountId: [clerk.accountId, other.accountId] }),
    );
  });

  it('nobody’s is nobody’s; what is as it is leaves no line', async () => {
    await assign(null, SECOND).expect(200);
    const again = await assign(null, SECOND).expect(200);
    expect(again.body).toMatchObject([{ accountId: null, person: null, version: 3 }]);
    await assign(other.accountId, SECOND).expect(200);
  });

  it('is refused for another office’s account, for what is no township, and outside of the county', async () => {
    const township = await service().as('townshipCommittee', { areaCode: FIRST });
    const refused = await assign(township.accountId, FIRST).expect(409);
    expect(refused.body).toMatchObject({ code: 'needs-unmet', details: { role: 'townshipCommittee' } });
    const village = await assign(clerk.accountId, `${FIRST}201`).expect(400);
    expect(village.body.errors[0].pointer).toBe('/areaCodes');
    await assign(clerk.accountId, '529902101').expect(404);
    await township.get('/api/assignments').expect(403);
  });

  it('leaves everybody what the role may: lists are narrowed to several townships only where somebody asks', async () => {
    const names = async (filter: object) => {
      const { body } = await clerk
        .get('/api/cadres')
        .query({ filter: JSON.stringify(filter) })
        .expect(200);
      return body.length as number;
    };
    expect(await names({})).toBe(4);
    expect(await names({ areaCode: [FIRST] })).toBe(2);
    expect(await names({ areaCode: [FIRST, SECOND] })).toBe(4);
    expect(await names({ areaCode: [] })).toBe(0);
  });
});
