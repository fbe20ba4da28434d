import { RollUp } from '../../../api/contract/records/roll-up.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { aNumber } from '../../build/a-fact.js';
import { aRule, inWords } from '../../build/a-rule-set.js';
import { importMeasure } from '../build/import-measure.js';
import { aClosedCycle, plainMeasure, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('The table of a province', (service) => {
  let world: World;
  let before: RollUp;
  let table: RollUp;

  beforeAll(async () => {
    world = await aWorld(service());
    const { id } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] });
    const province = await service().as('province', { areaCode: '52' });
    const asked = { areaCode: '52', cycle: (await world.home.official.get(`/api/cycles/${id}`)).body.code };
    before = RollUp.parse((await province.get('/api/roll-ups').query(asked).expect(200)).body);
    await sealed(world, id);
    table = RollUp.parse((await province.get('/api/roll-ups').query(asked).expect(200)).body);
  });

  it('counts nothing that can still change', () => {
    expect(before.rows.map(({ state, counts }) => [state, Object.keys(counts).length])).toEqual([
      ['closed', 0],
      [null, 0],
    ]);
  });

  it('has a row for each county in the order of the codes, and counts what is sealed', () => {
    expect(table.rows.map(({ areaCode, state }) => [areaCode, state])).toEqual([
      [world.home.code, 'sealed'],
      [world.abroad.code, null],
    ]);
    expect(table.rows[0]!.counts).toMatchObject({ villages: 2, postedVillages: 2 });
  });

  it('names nobody, hides counts of fewer than five people, and does not tell them by the sum', () => {
    expect(table.hiddenBelow).toBe(5);
    expect(table.rows[0]!.counts).toMatchObject({ shouldTakePart: null, 'grade.good': null });
    expect(table.total.counts).toMatchObject({ villages: 2, shouldTakePart: null, 'grade.good': null });
    expect(table.rows[0]!.shares['bestRatio']).toEqual({ numerator: null, denominator: null, share: null });
    for (const { name } of world.home.townships.flatMap(({ village }) => village.cadres))
      expect(JSON.stringify(table)).not.toContain(name);
  });

  it('is read in the own area alone: a county reads what is told of it, a township and another province nothing', async () => {
    const read = (areaCode: string) => ({ areaCode, cycle: table.cycle });
    const own = await world.home.official.get('/api/roll-ups').query(read(world.home.code)).expect(200);
    expect(RollUp.parse(own.body).rows).toEqual([table.rows[0]]);
    await world.home.official.get('/api/roll-ups').query(read('52')).expect(404);
    const township = await service().as('townshipCommittee', { areaCode: world.home.townships[0].code });
    await township.get('/api/roll-ups').query(read(world.home.code)).expect(403);
    const elsewhere = await service().as('province', { areaCode: '53' });
    await elsewhere.get('/api/roll-ups').query(read('52')).expect(404);
    await elsewhere.get('/api/roll-ups').query({ areaCode: '53' }).expect(400);
  });
});

const few = ['caseHandler' as const, 'disciplineInspector' as const];
const { cadre } = plainMeasure.entities;
/** The plain measure with a conduct that only the case handler and the inspector may see. */
const measureWithACase = {
  ...plainMeasure,
  code: 'plain-case',
  negativeList: {
    ...plainMeasure.negativeList!,
    conduct: [...plainMeasure.negativeList!.conduct, { code: 'case', title: inWords('case'), clause: 'c1' }],
  },
  entities: {
    ...plainMeasure.entities,
    cadre: {
      ...cadre!,
      facts: {
        ...cadre!.facts,
        cases: aNumber({ from: { kind: 'count', findings: ['case'] }, visibleTo: few }),
      },
      rules: [
        ...cadre!.rules,
        aRule(
          'X2',
          { all: [{ fact: 'cases', operator: 'greaterThan', value: 0 }] },
          {
            visibleTo: few,
            shownAs: { zh: '暂不定等次', en: 'Grade deferred' },
            effects: [{ kind: 'ungrade', as: 'gradedLater' }],
          },
        ),
      ],
    },
  },
} as RuleSet;

onBothDatabases('What the measure shows to few', (service) => {
  it('is not counted: a county that knows of no finding reads none', async () => {
    const world = await aWorld(service());
    const ruleSetId = await importMeasure(service(), measureWithACase);
    const { id: cycleId } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] }, { ruleSetId });
    const handler = await service().as('caseHandler');
    const inspector = await service().as('disciplineInspector');
    const { code: entityCode } = world.home.cadres[3]!;
    const found = { cycleId, entityKind: 'cadre', entityCode, code: 'case', day: '2026-03-12', account: '已立案' };
    const { id } = (await handler.post('/api/findings').send(found).expect(201)).body;
    await inspector.post(`/api/findings/${id}/confirm`).send({ grounds: '立案决定书' }).expect(200);
    await sealed(world, cycleId);
    const asked = { areaCode: world.home.code, cycle: '2026-H1' };
    const { body } = await world.home.official.get('/api/roll-ups').query(asked).expect(200);
    expect(RollUp.parse(body).rows[0]!.counts).toMatchObject({ findings: 0 });
  });
});
