import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { aChoice, aNumber } from '../../build/a-fact.js';
import { aFactNode } from '../../build/a-node.js';
import { aRule, aRuleSet, inWords, someGrades } from '../../build/a-rule-set.js';
import { importMeasure } from './import-measure.js';
import { resultsOf, sealed } from './plain-measure.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

const grades = ['good', 'fair', 'poor'];
const graded = (grade: string) => ({ all: [{ fact: 'grade', operator: 'equal' as const, value: grade }] });

/**
 * A measure that recommends as the half-year does (R05, R24, R31): days are points, 90 good, 60 fair, below poor; the last in the county is
 * recommended to be called back, which nobody may do.
 */
const recommending = aRuleSet({
  code: 'recommending',
  cadre: {
    facts: {
      days: aNumber({ range: [0, 100] }),
      grade: aChoice(grades, { from: { kind: 'grade' } }),
      place: aNumber({ from: { kind: 'rank', of: 'days', pool: { kind: 'all' }, ties: 'shareBetter' } }),
    },
    score: aFactNode('total', { fact: 'days', max: 100, round: { places: 2, mode: 'halfUp' } }),
    rules: [
      aRule(
        'R05',
        { all: [{ fact: 'days', operator: 'lessThan', value: 50 }] },
        { effects: [{ kind: 'recommend', what: 'recall' }] },
      ),
    ],
    recommendations: [
      aRule('R31poor', graded('poor'), { effects: [{ kind: 'recommend', what: 'rotate' }] }),
      aRule('R31fair', graded('fair'), {
        effects: [
          { kind: 'recommend', what: 'talk', to: inWords('leader in charge') },
          { kind: 'recommend', what: 'rectify', within: { number: 3, unit: 'months' } },
        ],
      }),
      aRule('R31good', graded('good'), { effects: [{ kind: 'recommend', what: 'commend' }] }),
      aRule(
        'LAST',
        { all: [{ fact: 'place', operator: 'equal', value: 4 }] },
        { effects: [{ kind: 'recommend', what: 'recall' }] },
      ),
    ],
    grades: someGrades(grades, [
      { from: 90, grade: 'good' },
      { from: 60, below: 90, grade: 'fair' },
      { below: 60, grade: 'poor' },
    ]),
  },
  township: {
    facts: { listedDuties: aNumber() },
    rules: [
      aRule(
        'R24',
        { all: [{ fact: 'listedDuties', operator: 'greaterThanInclusive', value: 3 }] },
        { effects: [{ kind: 'recommend', what: 'talk', to: inWords('township committee') }] },
      ),
    ],
  },
});

/** A sealed half-year of the home county under a measure that recommends; its results by the code of whom they are about. */
export async function aRecommendingHalf(
  service: TestService,
  world: World,
  days: readonly number[],
): Promise<{ cycleId: string; results: Record<string, ResultRecord> }> {
  const { home } = world;
  const ruleSetId = await importMeasure(service, recommending);
  const plan = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30', ruleSetId };
  const { body: cycle } = await home.official
    .post('/api/cycles')
    .send({ areaCode: home.code, ...plan })
    .expect(201);
  const { id: cycleId } = cycle as CycleRecord;
  await home.official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
  const second = await service.as('countyOrganisation', { areaCode: home.code });
  for (const [at, value] of days.entries())
    await confirmed(home.official, second, {
      cycleId,
      entityKind: 'cadre',
      entityCode: home.cadres[at]!.code,
      fact: 'days',
      value,
    });
  for (const [at, { code: entityCode }] of home.townships.entries())
    await confirmed(home.official, second, {
      cycleId,
      entityKind: 'township',
      entityCode,
      fact: 'listedDuties',
      value: at === 0 ? 3 : 2,
    });
  await home.official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
  await sealed(world, cycleId);
  return { cycleId, results: await resultsOf(world, cycleId) };
}

async function confirmed(enters: TestAgent, confirms: TestAgent, figure: object): Promise<void> {
  const { body } = await enters.post('/api/figures').send(figure).expect(201);
  await confirms.post(`/api/figures/${body.id}/confirm`).send({}).expect(200);
}
