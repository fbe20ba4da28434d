import { aMeasure, type Draft, fourGrades, ruleOn } from './a-measure.js';
import { aCadre, aFinding, aMark, anExemption, anExemptionPolicy, aTally } from './entities.js';

const marks = { kind: 'marks', id: 'work', group: 'township', item: 'work' };
const vote = { kind: 'ballot', id: 'vote', group: 'villagers', question: 'overall', options: { yes: 100, no: 0 } };

/** The cadre's part of a measure that uses every kind of step: own facts and nodes, pools, links both ways, quotas, recommendations. */
export const cadreParts: Draft = {
  facts: {
    status: { choices: ['civil', 'other'] },
    absences: { from: { kind: 'count', findings: ['off-post'] } },
    income: { from: { kind: 'parent', of: 'village', fact: 'points', take: 'mean' } },
    place: { from: { kind: 'rank', of: 'income', pool: { kind: 'all' }, ties: 'shareWorse' } },
    grade: { choices: ['good', 'fair', 'weak', 'poor'], from: { kind: 'grade' } },
    own: { from: { kind: 'points', node: 'work' } },
  },
  score: {
    kind: 'weighted',
    id: 'total',
    weights: 'percent',
    round: { places: 2, mode: 'halfUp' },
    of: [
      { weight: 40, node: marks, missing: [{ kind: 'imputePoolMean', pool: { kind: 'sameFact', fact: 'status' } }] },
      { weight: 40, node: vote, missing: [{ kind: 'renormalise' }] },
      { weight: 20, node: { kind: 'fact', id: 'village', fact: 'income', max: 100 } },
    ],
  },
  rules: [
    ruleOn(['absences', 'equal', 1], 'R1', { kind: 'deduct', node: 'work', points: 5 }),
    ruleOn(['absences', 'greaterThan', 1], 'R2', { kind: 'gradeCap', atMost: 'weak' }),
    ruleOn(['place', 'equal', 1], 'R3', { kind: 'gradeLift', atLeast: 'fair' }),
    ruleOn(['own', 'lessThan', 70], 'R4', { kind: 'notify', whom: 'cadre' }),
  ],
  grades: fourGrades,
  quotas: [
    {
      id: 'Q1',
      grade: 'good',
      share: 0.4,
      strata: { kind: 'sameFact', fact: 'status' },
      remainder: 'largestRemainder',
      ties: { by: ['work'], then: 'determine' },
      pushedOutTo: 'fair',
    },
  ],
  recommendations: [ruleOn(['grade', 'equal', 'poor'], 'R9', { kind: 'recommend', what: 'talk' })],
};
/** The village's part of it. */
export const villageParts: Draft = {
  facts: {
    growth: {},
    points: { from: { kind: 'points', node: 'income' } },
    absences: { from: { kind: 'members', of: 'cadre', take: 'sum', fact: 'absences' } },
  },
  score: {
    kind: 'perUnit',
    id: 'income',
    fact: 'growth',
    points: 10,
    per: 1,
    max: 100,
    round: { places: 1, mode: 'halfEven' },
  },
  rules: [ruleOn(['absences', 'greaterThan', 2], 'V1', { kind: 'deduct', node: 'income', points: 3, per: 'absences' })],
};
const shared: Draft = {
  raterGroups: {
    township: {},
    villagers: { questions: { overall: { options: ['yes', 'no'] } }, quorum: { number: 3 } },
  },
  exemptions: anExemptionPolicy({ strikes: ['off-post'] }),
};
/** That measure, with some of it otherwise. */
export const aMeasureOfEveryStep = (
  cadre: Draft = cadreParts,
  village: Draft = villageParts,
  first: 'cadre' | 'village' = 'cadre',
) => aMeasure({ ...shared, ...(first === 'cadre' ? { cadre, village } : { village, cadre }) });

/** Three villages and nine cadres to score with it: with findings, some struck, some serving two villages, something missing. */
export const countyOfEveryStep = [
  ...['v1', 'v2', 'v3'].map((code, i): Draft => ({ kind: 'village', code, facts: { growth: 7 + i * 1.25 } })),
  ...Array.from({ length: 9 }, (_, i): Draft => {
    const findings = Array.from({ length: i % 4 }, (__, k) => aFinding('off-post', { id: `f${i}-${k}` }));
    return aCadre(`c${i}`, {
      facts: { status: i % 2 ? 'civil' : 'other' },
      links: { village: i % 3 === 0 ? ['v1', 'v2'] : `v${(i % 3) + 1}` },
      marks: i === 4 ? [] : [aMark('township', 'work', 99 - i, 97 - (i % 3) * 9)],
      tallies: i === 5 ? [] : [aTally('villagers', { overall: { yes: 5 + (i % 2), no: i % 2 } })],
      findings,
      ...(i === 7 ? { exemptions: [anExemption({ strikes: ['f7-0'] })] } : {}),
    });
  }),
];
