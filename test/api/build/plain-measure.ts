import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { CycleSeal, ResultRecord } from '../../../api/contract/records/result.js';
import { systemActor } from '../../../api/http/access.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { aFactNode } from '../../build/a-node.js';
import { aRule, aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';
import { aBoolean, aChoice, aNumber } from '../../build/a-fact.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

const few = ['caseHandler' as const, 'disciplineInspector' as const];
const grades = ['good', 'fair', 'poor'];

/**
 * A measure that needs two figures a cadre: points are the days, 90 are good and 80 fair, one seat of good. Who is under
 * investigation is graded later, and only the case handler and the inspector know why. It reads days and grade of the cycle before.
 */
export const plainMeasure = aRuleSet({
  code: 'plain',
  negativeList: { conduct: [{ code: 'absence', title: inWords('absence'), clause: 'c1' }] },
  cadre: {
    facts: {
      days: aNumber({ range: [0, 100] }),
      isUnderInvestigation: aBoolean({ missing: 'false', visibleTo: few, enteredBy: 'caseHandler' }),
      absences: aNumber({ from: { kind: 'count', findings: ['absence'] } }),
      lastGrade: aChoice(grades, { from: { kind: 'earlier', cycle: 'previous', take: 'grade' } }),
      lastDays: aNumber({ from: { kind: 'earlier', cycle: 'previous', take: 'fact', fact: 'days' } }),
      place: aNumber({ from: { kind: 'rank', of: 'days', pool: { kind: 'all' }, ties: 'shareBetter' } }),
    },
    score: aFactNode('total', { fact: 'days', max: 100, round: { places: 2, mode: 'halfUp' } }),
    rules: [
      aRule(
        'A1',
        { all: [{ fact: 'absences', operator: 'greaterThanInclusive', value: 1 }] },
        {
          effects: [{ kind: 'deduct', node: 'total', points: 10 }],
        },
      ),
      aRule(
        'X1',
        { all: [{ fact: 'isUnderInvestigation', operator: 'equal', value: true }] },
        {
          visibleTo: few,
          shownAs: { zh: '暂不定等次', en: 'Grade deferred' },
          effects: [{ kind: 'ungrade', as: 'gradedLater' }],
        },
      ),
    ],
    recommendations: [
      aRule(
        'T1',
        { all: [{ fact: 'lastGrade', operator: 'equal', value: 'poor' }] },
        {
          effects: [{ kind: 'recommend', what: 'talk' }],
        },
      ),
      aRule('T2', { all: [{ fact: 'lastDays', operator: 'greaterThanInclusive', value: 95 }] }),
      aRule('T3', { all: [{ fact: 'place', operator: 'equal', value: 1 }] }),
    ],
    grades: someGrades(grades, [
      { from: 90, grade: 'good' },
      { from: 80, below: 90, grade: 'fair' },
      { below: 80, grade: 'poor' },
    ]),
    quotas: [
      {
        ...called('Q1'),
        grade: 'good',
        strata: { kind: 'all' },
        base: 'tookPart',
        seats: 1,
        round: 'floor',
        ties: { then: 'determine' },
        pushedOutTo: 'fair',
      },
    ],
  },
});

/** Publishes {@link plainMeasure} as if it came with the program; the id of the rule set. */
export async function importPlainMeasure({ app }: TestService): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-'));
  await writeFile(join(folder, 'plain.json'), JSON.stringify(plainMeasure));
  const ruleSets = app.get(RuleSetsService, { strict: false });
  await ruleSets.importFolder(folder, systemActor(''));
  await rm(folder, { recursive: true });
  return (await ruleSets.inForceOn('plain', '2026-06-30', '529901'))!.id;
}

/** What was recorded of the four cadres of a county: days, and who is under investigation. */
export type Recorded = { days: (number | null)[]; investigated?: number[] };

/** The first half-year of the home county, with the figures of {@link Recorded} confirmed, and closed. */
export async function aClosedCycle(
  service: TestService,
  { home }: World,
  { days, investigated = [] }: Recorded,
  plan: Partial<CycleRecord> = {},
): Promise<CycleRecord> {
  const ruleSetId = await importPlainMeasure(service);
  const half = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
  const { official } = home;
  const planned = await official
    .post('/api/cycles')
    .send({ areaCode: home.code, ...half, ruleSetId, ...plan })
    .expect(201);
  const cycleId = planned.body.id;
  await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
  const second = await service.as('countyOrganisation', { areaCode: home.code });
  const [handler, inspector] = [await service.as('caseHandler'), await service.as('disciplineInspector')];
  const figure = (at: number, fact: string, value: unknown) => ({
    cycleId,
    entityKind: 'cadre',
    entityCode: home.cadres[at]!.code,
    fact,
    value,
  });
  const entered = async (by: TestAgent, confirmedBy: TestAgent, body: object) => {
    const { id } = (await by.post('/api/figures').send(body).expect(201)).body;
    await confirmedBy.post(`/api/figures/${id}/confirm`).send({}).expect(200);
  };
  for (const [at, value] of days.entries())
    if (value !== null) await entered(official, second, figure(at, 'days', value));
  for (const at of investigated) await entered(handler, inspector, figure(at, 'isUnderInvestigation', true));
  return (await official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200))
    .body as CycleRecord;
}

/** The results of a cycle as the county lists them, by the cadre's code. */
export async function resultsOf({ home }: World, cycleId: string): Promise<Record<string, ResultRecord>> {
  const filter = JSON.stringify({ cycleId, state: ['assessed', 'sealed'] });
  const { body } = await home.official.get('/api/results').query({ filter }).expect(200);
  return Object.fromEntries((body as ResultRecord[]).map((one) => [one.code, one]));
}

/** Assesses and seals a closed cycle; what sealing answers. */
export async function sealed({ home }: World, cycleId: string): Promise<CycleSeal> {
  await home.official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' }).expect(200);
  return (await home.official.post('/api/results/seal').send({ cycleId, reason: '按县里部署办理' }).expect(200))
    .body as CycleSeal;
}
