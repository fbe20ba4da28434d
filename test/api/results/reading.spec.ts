import type TestAgent from 'supertest/lib/agent.js';
import type { ResultFile, ResultRecord } from '../../../api/contract/records/result.js';
import { aClosedCycle, resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A result', (service) => {
  let world: World;
  let cycleId: string;
  let results: Record<string, ResultRecord>;
  let readers: Record<'county' | 'inspector' | 'township' | 'unit' | 'first' | 'second' | 'fourth', TestAgent>;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await aClosedCycle(service(), world, { days: [95, 92, 85, 99], investigated: [3] })).id;
    await world.home.official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' }).expect(200);
    results = await resultsOf(world, cycleId);
    const { official, townships, unit, cadres } = world.home;
    const own = (at: number) => service().as('cadre', { areaCode: '529901', cadreId: cadres[at]!.id });
    readers = {
      county: official,
      inspector: await service().as('disciplineInspector'),
      township: await service().as('townshipCommittee', { areaCode: townships[1].code }),
      unit: await service().as('dispatchingUnit', { unitId: unit.id }),
      first: await own(0),
      second: await own(1),
      fourth: await own(3),
    };
  });
  const read = async (who: TestAgent, code: string, status = 200): Promise<ResultFile> =>
    (await who.get(`/api/results/${results[code]!.id}`).expect(status)).body;
  const listed = async (who: TestAgent, filter: object = {}) =>
    (
      (
        await who
          .get('/api/results')
          .query({ filter: JSON.stringify(filter) })
          .expect(200)
      ).body as ResultRecord[]
    ).map(({ code }) => code);

  it('is for the county and the inspector alone until its cycle is sealed', async () => {
    for (const who of [readers.county, readers.inspector]) {
      expect(await listed(who)).toHaveLength(4);
      await read(who, '529901-001');
    }
    for (const who of [readers.township, readers.unit, readers.first]) expect(await listed(who)).toEqual([]);
    await read(readers.first, '529901-001', 404);
    await read(readers.township, '529901-003', 404);
  });

  it('is then for everybody it concerns: the township its area, the unit its cadres, the cadre the own', async () => {
    await world.home.official.post('/api/results/seal').send({ cycleId, reason: '按县里部署办理' }).expect(200);
    expect(await listed(readers.township)).toEqual(['529901-003', '529901-004']);
    expect(await listed(readers.unit)).toHaveLength(4);
    expect(await listed(readers.first)).toEqual(['529901-001']);
    await read(readers.township, '529901-001', 404);
    await read(readers.first, '529901-002', 404);
    await read(world.abroad.official, '529901-001', 404);
  });

  it('tells the cadre every point with its clause and the distance to each grade line', async () => {
    const file = await read(readers.second, '529901-002');
    expect(file).toMatchObject({ points: 92, grade: 'fair', standing: 'graded', state: 'sealed', moves: [] });
    const said = file.sentences.map(({ text }) => text).join('\n');
    expect(said).toContain('92.00');
    expect((file.lines as { grade: { edges: unknown } }).grade.edges).toEqual([
      { grade: { id: 'good', title: { zh: 'good', en: 'good' } }, at: 90, isExclusive: false, apart: 2 },
      { grade: { id: 'fair', title: { zh: 'fair', en: 'fair' } }, at: 80, isExclusive: false, apart: 12 },
    ]);
  });

  it('tells nobody but the county a rank, a place or how many seats there are', async () => {
    const places = ({ lines }: ResultFile) => {
      const { grade, recommendations } = lines as never as {
        grade: { seat: { place: number | null; seats: number | null } };
        recommendations: { id: string; leaves: { fact: { value: unknown } }[] }[];
      };
      const { place, seats } = grade.seat;
      return { place, seats, rank: recommendations.find(({ id }) => id === 'T3')!.leaves[0]!.fact.value };
    };
    const nothing = { place: null, seats: null, rank: null };
    expect(places(await read(readers.county, '529901-002'))).toEqual({ place: 2, seats: 1, rank: 3 });
    for (const who of [readers.inspector, readers.unit, readers.second])
      expect(places(await read(who, '529901-002'))).toEqual(nothing);
  });

  it('keeps a reason the measure confines from everybody it does not name, and tells it to the inspector', async () => {
    const open = await read(readers.inspector, '529901-004');
    expect(open).toMatchObject({ standing: 'ungraded', points: 99 });
    expect(JSON.stringify(open)).toContain('isUnderInvestigation');
    for (const who of [readers.county, readers.township, readers.unit, readers.fourth]) {
      const file = await read(who, '529901-004');
      expect(file).toMatchObject({ standing: 'deferred', points: null, grade: null, word: { zh: '暂不定等次' } });
      expect(JSON.stringify(file)).not.toMatch(/gradedLater|ungraded|"value":true/);
      const { grade, rules } = file.lines as never as { grade: object; rules: object[] };
      expect(Object.keys(grade).filter((key) => key === 'visibleTo' || key === 'clause')).toEqual([]);
      expect(file.sentences[0]!.text).toBe('暂不定等次。');
      const rule = rules[1];
      expect(rule).toMatchObject({ id: 'X1', outcome: 'withheld', leaves: [], effects: [] });
    }
  });

  it('looks the same in a confined rule whether the rule held or not', async () => {
    const ruleOf = async (code: string) =>
      ((await read(readers.county, code)).lines as never as { rules: object[] }).rules[1];
    expect(await ruleOf('529901-004')).toEqual(await ruleOf('529901-001'));
  });

  it('cannot be found by what is withheld, not even by who may read it: lists know only the word', async () => {
    for (const who of [readers.county, readers.inspector]) {
      expect(await listed(who, { standing: 'ungraded' })).toEqual([]);
      expect(await listed(who, { standing: 'withheld' })).toEqual([]);
      expect(await listed(who, { standing: 'deferred' })).toEqual(['529901-004']);
    }
    const sorted = await readers.county.get('/api/results').query({ sort: '["points","DESC"]' }).expect(200);
    expect(sorted.body.map(({ code }: ResultRecord) => code)).toEqual([
      '529901-001',
      '529901-002',
      '529901-003',
      '529901-004',
    ]);
  });

  it('is told in the reader’s language', async () => {
    const path = `/api/results/${results['529901-001']!.id}`;
    const english = await readers.first.get(path).set('accept-language', 'en').expect(200);
    expect(english.body.sentences[0].text).toMatch(/^Graded/);
    expect((await read(readers.first, '529901-001')).sentences[0]!.text).toMatch(/^评为/);
  });

  it('is not read without a line in the audit chain, whoever reads it', async () => {
    const { id } = results['529901-003']!;
    const before = await readsOf(id);
    for (const who of [readers.county, readers.township, readers.unit, readers.inspector])
      await read(who, '529901-003');
    await readers.township.get(`/api/results/${id}/change`).expect(200);
    expect((await readsOf(id)) - before).toBe(5);
  });
  const readsOf = async (recordId: string) => {
    const filter = JSON.stringify({ word: 'results', recordId, action: 'read' });
    return (await readers.county.get('/api/audit').query({ filter }).expect(200)).body.length;
  };
});

onBothDatabases('Who has no grade yet', (service) => {
  it('reads alike in every list, whether something is missing, is on hold, or is what few may know', async () => {
    const world = await aWorld(service());
    const { id: cycleId } = await aClosedCycle(service(), world, { days: [95, null, 85, 99], investigated: [3] });
    await sealed(world, cycleId);
    for (const who of [world.home.official, await service().as('disciplineInspector')]) {
      const filter = JSON.stringify({ cycleId, standing: 'deferred' });
      const { body } = await who.get('/api/results').query({ filter }).expect(200);
      const word = { zh: '暂不定等次', en: 'Grade deferred' };
      expect(body.map(({ code }: ResultRecord) => code)).toEqual(['529901-002', '529901-004']);
      for (const one of body) expect(one).toMatchObject({ standing: 'deferred', points: null, grade: null, word });
    }
    const results = await resultsOf(world, cycleId);
    const { body: file } = await world.home.official.get(`/api/results/${results['529901-002']!.id}`).expect(200);
    expect(file).toMatchObject({ standing: 'missing', word: { zh: '暂不定等次' } });
    expect(file.sentences[0].text).toContain('缺');
  });
});

onBothDatabases('Who recorded what', (service) => {
  it('is nowhere in what the assessed cadre reads', async () => {
    const world = await aWorld(service());
    const { id: cycleId } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] });
    await sealed(world, cycleId);
    const { id } = (await resultsOf(world, cycleId))['529901-001']!;
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const { body } = await cadre.get(`/api/results/${id}`).expect(200);
    expect(JSON.stringify(body)).not.toContain(world.home.official.accountId);
  });
});
