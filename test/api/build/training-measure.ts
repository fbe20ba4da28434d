import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

const title = (zh: string, en: string) => ({ zh, en });
const clause = (number: string, zh: string, en: string) => ({
  number,
  text: title(zh, en),
  sources: [{ evidence: 'ours' }],
});

/**
 * A measure that needs nothing but the roster: 70 points, one more for each day of training, good from 80. Who is under investigation is
 * graded later, and only the case handler and the discipline inspector may know.
 */
export function trainingMeasure({ pointsADay = 1, from = '2026-07-01', goodFrom = 80 } = {}): string {
  const cadre = {
    title: title('驻村干部', 'Cadres'),
    facts: {
      trainingDays: {
        title: title('培训天数', 'Days of training'),
        type: 'number',
        unit: title('天', 'days'),
        range: [0, 200],
        places: 0,
        missing: 'zero',
      },
      isUnderInvestigation: {
        title: title('受调查未结案', 'Under investigation'),
        type: 'boolean',
        missing: 'false',
        visibleTo: ['caseHandler', 'disciplineInspector'],
        enteredBy: 'caseHandler',
      },
    },
    score: {
      kind: 'sum',
      id: 'total',
      title: title('得分', 'Points'),
      clause: 'T1',
      max: 100,
      round: { places: 2, mode: 'halfUp' },
      of: [
        {
          kind: 'constant',
          id: 'base',
          title: title('基础分', 'Base'),
          clause: 'T1',
          about: 'duty',
          max: 70,
          points: 70,
        },
        {
          kind: 'perUnit',
          id: 'training',
          title: title('培训', 'Training'),
          clause: 'T2',
          about: 'capacity',
          max: 30,
          fact: 'trainingDays',
          points: pointsADay,
          per: 1,
        },
      ],
    },
    rules: [
      {
        id: 'T4',
        kind: 'rule',
        title: title('受调查未结案', 'Under investigation'),
        clause: 'T4',
        visibleTo: ['caseHandler', 'disciplineInspector'],
        shownAs: title('暂不定等次', 'Grade deferred'),
        when: { all: [{ fact: 'isUnderInvestigation', operator: 'equal', value: true }] },
        effects: [{ kind: 'ungrade', as: 'gradedLater' }],
      },
    ],
    grades: {
      clause: 'T3',
      order: [
        { id: 'good', title: title('好', 'Good') },
        { id: 'fair', title: title('一般', 'Fair') },
      ],
      bands: [
        { from: goodFrom, grade: 'good' },
        { below: goodFrom, grade: 'fair' },
      ],
    },
  };
  const basis = {
    T1: clause('1', '基础分70分。', '70 points to begin with.'),
    T2: clause('2', '每培训一天加分，最多30分。', 'Points for each day of training, at most 30.'),
    T3: clause('3', '达到分数线的评为好。', 'Good from the line.'),
    T4: clause('4', '受调查未结案的，暂不定等次。', 'Under investigation: graded later.'),
  };
  const measure = {
    code: 'training',
    title: title('培训办法', 'A measure of training'),
    assessment: 'daily',
    effectiveFrom: from,
    basis,
    entities: { cadre },
  };
  return JSON.stringify(measure, null, 2);
}

const examples = JSON.stringify({
  ruleSet: 'training',
  backgrounds: {
    one: {
      cycle: { code: '2026-H2', half: 'second', startsOn: '2026-07-01', cutoffOn: '2026-12-31' },
      entities: [{ kind: 'cadre', code: 'c1', facts: { trainingDays: 10 } }],
    },
  },
  examples: [
    {
      kind: 'scored',
      name: title('没有培训的得70分', 'Without training 70 points'),
      background: 'one',
      given: [{ entity: 'c1', facts: { trainingDays: 0 } }],
      expect: [{ entity: 'c1', points: 70, grade: 'fair' }],
    },
  ],
});

/** Publishes the measure in the home county by two people, and opens a cycle of the second half of 2026 by it. */
export async function aTrainingCycle(service: TestService, { home }: World): Promise<CycleRecord> {
  const second = await service.as('countyOrganisation', { areaCode: home.code });
  const draft = { areaCode: home.code, text: trainingMeasure(), examples };
  const { id: ruleSetId } = (await home.official.post('/api/rule-sets').send(draft).expect(201)).body;
  await home.official.post(`/api/rule-sets/${ruleSetId}/propose`).send({}).expect(200);
  await second.post(`/api/rule-sets/${ruleSetId}/publish`).send({}).expect(200);
  const days = { half: 'second', startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
  const plan = { code: '2026-H2', areaCode: home.code, ...days, ruleSetId };
  const { id } = (await home.official.post('/api/cycles').send(plan).expect(201)).body;
  return (await home.official.post(`/api/cycles/${id}/open`).send({ reason: '按县里部署办理' }).expect(200)).body;
}
