import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter, villageSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const CADRE = '529901-001';

onBothDatabases('A list of what is in people’s files', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
    const { official } = world.home;
    const { id: cycleId } = await anOpenCycle(service(), world);
    const made = async (word: string, body: object) =>
      (await official.post(`/api/${word}`).send(body).expect(201)).body;
    const finding = { cycleId, entityKind: 'cadre', code: 'data-misreported', concerns: 'A3', day: '2026-09-18' };
    const { number } = await made('findings', { ...finding, entityCode: CADRE });
    await made('findings', { ...finding, entityCode: '529901-002' });
    const wish = { cycleId, entityKind: 'cadre', entityCode: CADRE, situation: 'E1', account: '首次探索' };
    await made('exemptions', { ...wish, strikes: [number] });
    const days = { kind: 'training', from: '2026-03-02', to: '2026-03-06', workingDays: 5 };
    for (const { id } of world.home.cadres) await made('leaves', { cadreId: id, ...days });
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await enter(township, cycleId, [...cadreSheet(CADRE), ...villageSheet('529901101201')]);
  });
  /** What the chain says that somebody read. */
  const linesOf = async (accountId: string) => {
    const filter = JSON.stringify({ accountId, action: 'read' });
    return (await world.home.official.get('/api/audit').query({ filter }).expect(200)).body;
  };

  it.each(['findings', 'exemptions', 'leaves', 'postings'])(
    'leaves one line in the audit for the page, with the ids of all that it showed: %s',
    async (word) => {
      const reader = await service().as('countyOrganisation');
      const { body } = await reader.get(`/api/${word}`).expect(200);
      const ids = (body as { id: string }[]).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      const lines = await linesOf(reader.accountId);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ action: 'read', word, recordId: 'page', change: { ids: [null, ids] } });
    },
  );

  it('leaves none where it showed nobody’s, or one’s own', async () => {
    const reader = await service().as('countyOrganisation');
    await reader.get('/api/findings').query({ filter: '{"code":"improper-feasting"}' }).expect(200);
    expect(await linesOf(reader.accountId)).toEqual([]);
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    for (const word of ['findings', 'leaves']) expect((await own.get(`/api/${word}`)).body).toHaveLength(1);
    expect(await linesOf(own.accountId)).toEqual([]);
  });

  it('of marks names those of cadres, and none of them where a side reads its own sheet', async () => {
    const reader = await service().as('countyOrganisation');
    const { body } = await reader.get('/api/marks').expect(200);
    const ofCadres = (body as { id: string; entityKind: string }[]).filter(({ entityKind }) => entityKind === 'cadre');
    expect(ofCadres.length).toBeLessThan(body.length);
    const [line] = await linesOf(reader.accountId);
    expect(line).toMatchObject({ word: 'marks', change: { ids: [null, ofCadres.map(({ id }) => id)] } });
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township.get('/api/marks').expect(200);
    expect(await linesOf(township.accountId)).toEqual([]);
  });
});
