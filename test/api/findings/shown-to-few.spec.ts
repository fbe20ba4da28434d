import type TestAgent from 'supertest/lib/agent.js';
import { aFactNode } from '../../build/a-node.js';
import { aNumber } from '../../build/a-fact.js';
import { aRule, aRuleSet, inWords } from '../../build/a-rule-set.js';
import { importMeasure } from '../build/import-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const few = ['caseHandler' as const, 'disciplineInspector' as const];

/** A conduct that only the case handler and the inspector may see, and one that everybody sees. */
const measure = aRuleSet({
  code: 'with-a-case',
  negativeList: {
    conduct: ['case', 'absence'].map((code) => ({ code, title: inWords(code), clause: 'c1' })),
  },
  cadre: {
    facts: {
      days: aNumber({ range: [0, 100] }),
      cases: aNumber({ from: { kind: 'count', findings: ['case'] }, visibleTo: few }),
      absences: aNumber({ from: { kind: 'count', findings: ['absence'] } }),
    },
    score: aFactNode('total', { fact: 'days', max: 100, round: { places: 2, mode: 'halfUp' } }),
    rules: [
      aRule(
        'X1',
        { all: [{ fact: 'cases', operator: 'greaterThan', value: 0 }] },
        {
          visibleTo: few,
          shownAs: { zh: '暂不定等次', en: 'Grade deferred' },
          effects: [{ kind: 'ungrade', as: 'gradedLater' }],
        },
      ),
      aRule('A1', { all: [{ fact: 'absences', operator: 'greaterThan', value: 0 }] }),
    ],
  },
});

onBothDatabases('A finding that the measure shows to few', (service) => {
  let world: World;
  let cycleId: string;
  let handler: TestAgent & { accountId: string };
  let inspector: TestAgent & { accountId: string };
  let id: string;
  beforeAll(async () => {
    world = await aWorld(service());
    const ruleSetId = await importMeasure(service(), measure);
    const half = { code: '2026-H2', half: 'second', startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
    const { official } = world.home;
    const plan = { areaCode: '529901', ...half, ruleSetId };
    cycleId = (await official.post('/api/cycles').send(plan).expect(201)).body.id;
    await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
    handler = await service().as('caseHandler');
    inspector = await service().as('disciplineInspector');
  });
  const found = (code: string) => ({
    cycleId,
    entityKind: 'cadre',
    entityCode: '529901-001',
    code,
    day: '2026-10-12',
    account: '群众举报，已立案',
  });

  it('is reported by those few alone', async () => {
    const refused = await world.home.official.post('/api/findings').send(found('case')).expect(403);
    expect(refused.body.code).toBe('not-permitted');
    const { body } = await handler.post('/api/findings').send(found('case')).expect(201);
    expect(body).toMatchObject({ isConfidential: true, number: '529901-001-C1', answerDueOn: null });
    id = body.id;
  });

  it('is not known to the county, the township or the person, neither by its list, its id, nor the chain', async () => {
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    for (const who of [world.home.official, own]) {
      await who.get(`/api/findings/${id}`).expect(404);
      expect((await who.get('/api/findings').expect(200)).body).toEqual([]);
    }
    await own.post(`/api/findings/${id}/answer`).send({ answer: '不知何事' }).expect(404);
    await world.home.official.post(`/api/findings/${id}/withdraw`).send({ reason: '不属实' }).expect(404);
    const { body } = await world.home.official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: id, action: 'create' }) })
      .expect(200);
    expect(JSON.stringify(body[0].change)).not.toMatch(/529901-001|已立案|"case"/);
  });

  it('is confirmed by another of the few, without waiting for a person who is not told', async () => {
    const grounds = { grounds: '立案文书在案' };
    const same = await handler.post(`/api/findings/${id}/confirm`).send(grounds).expect(409);
    expect(same.body.code).toBe('second-person');
    const { body } = await inspector.post(`/api/findings/${id}/confirm`).send(grounds).expect(200);
    expect(body).toMatchObject({ state: 'confirmed', silentOn: null });
  });

  it('leaves findings that everybody sees to the county: the few confirm and withdraw none of them', async () => {
    const { body } = await world.home.official.post('/api/findings').send(found('absence')).expect(201);
    // No gap in the numbers tells of the one before.
    expect(body).toMatchObject({ isConfidential: false, number: '529901-001-F1' });
    const refused = await inspector.post(`/api/findings/${body.id}/confirm`).send({ grounds: '属实' }).expect(403);
    expect(refused.body.code).toBe('not-permitted');
    await handler.post(`/api/findings/${body.id}/withdraw`).send({ reason: '不属实' }).expect(403);
    const seen = await inspector.get(`/api/findings/${body.id}`).expect(200);
    expect(seen.body.moves).toEqual([]);
  });
});
