import { RuleSet } from '../../api/contract/rule-set.js';
import { aCadre, aMark, aTally, aVillage } from './entities.js';
import type { Draft } from './a-measure.js';

const title = (zh: string, en: string) => ({ zh, en });
const clause = (number: string) => ({
  number,
  text: title(`第${number}条`, `Article ${number}`),
  sources: [{ evidence: 'ours' }],
});
const count = (zh: string, en: string, ...findings: string[]) => ({
  title: title(zh, en),
  type: 'number',
  unit: title('次', 'times'),
  from: { kind: 'count', findings },
});
const level = (zh: string, en: string, points: number) => ({ title: title(zh, en), points });
const points = title('分', 'points');

/**
 * A measure small enough to read whole, with one of everything an explanation speaks of: three sides, growth in bands read from the
 * village, levels, a ballot with a quorum, a part not scheduled each time, deductions, caps, a veto, a confidential rule, an
 * exemption, one seat, and what is recommended.
 */
export const smallMeasure = RuleSet.parse({
  code: 'small',
  title: title('小办法', 'A small measure'),
  assessment: 'halfYear',
  basis: Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15'].map((n) => [`c${n}`, clause(n)]),
  ),
  raterGroups: {
    township: {
      title: title('乡镇党委', 'Township committee'),
      clause: 'c2',
      scales: {
        level: { good: level('好', 'Good', 50), fair: level('较好', 'Fairly good', 40), poor: level('差', 'Poor', 10) },
      },
    },
    villagers: {
      title: title('群众代表', 'Villagers'),
      clause: 'c3',
      questions: {
        useful: {
          title: title('有没有用', 'Is it useful'),
          options: {
            yes: { title: title('满意', 'Satisfied') },
            no: { title: title('不满意', 'Dissatisfied') },
            dontKnow: { title: title('说不清', 'Cannot say'), counts: false },
          },
        },
      },
      quorum: {
        clause: 'c3',
        number: 10,
        composition: [{ stratum: 'poor', title: title('脱贫户', 'Formerly poor'), number: 1, of: 'roll' }],
      },
      ballotChecks: [{ kind: 'returnedAtMostIssued', clause: 'c3' }],
      showFrom: 5,
    },
  },
  entities: {
    cadre: {
      title: title('驻村干部', 'Posted cadre'),
      facts: {
        status: {
          title: title('人员身份', 'Status'),
          type: 'choice',
          choices: { civil: title('公务员', 'Civil servant'), other: title('其他', 'Other') },
        },
        growth: {
          title: title('收入增幅', 'Growth of income'),
          type: 'number',
          from: { kind: 'parent', of: 'village', fact: 'growth' },
        },
        isVisited: { title: title('本期安排走访', 'Visits are planned'), type: 'boolean', missing: 'false' },
        visitDays: {
          title: title('走访天数', 'Days of visits'),
          type: 'number',
          unit: title('天', 'days'),
          missing: 'zero',
        },
        daysOnPost: {
          title: title('在岗天数', 'Days on post'),
          type: 'number',
          unit: title('天', 'days'),
          range: [0, 184],
        },
        dutyDays: {
          title: title('应在岗天数', 'Days of duty'),
          type: 'number',
          unit: title('天', 'days'),
          range: [0, 184],
        },
        attendance: {
          title: title('在岗率', 'Attendance'),
          type: 'number',
          from: { kind: 'quotient', of: 'daysOnPost', by: 'dutyDays' },
        },
        absences: count('无故不在岗', 'Absences', 'absence'),
        feasts: count('违规吃喝', 'Feasts', 'feast'),
        falseData: count('数据造假', 'False data', 'false-data'),
        gifts: count('收受礼品', 'Gifts', 'gift'),
        isInvestigated: {
          title: title('受调查', 'Under investigation'),
          type: 'boolean',
          visibleTo: ['caseHandler', 'disciplineInspector'],
        },
        isNew: { title: title('新派', 'Newly posted'), type: 'boolean', missing: 'false' },
        isDisputed: { title: title('数据有争议', 'Figures in dispute'), type: 'boolean', missing: 'false' },
        villagersPoints: {
          title: title('群众方得分', 'Points of the villagers'),
          type: 'number',
          unit: points,
          from: { kind: 'points', node: 'villagers' },
        },
        grade: {
          title: title('拟定等次', 'Proposed grade'),
          type: 'choice',
          choices: {
            good: title('好', 'Good'),
            fair: title('较好', 'Fairly good'),
            weak: title('一般', 'Fair'),
            poor: title('较差', 'Poor'),
          },
          from: { kind: 'grade' },
        },
      },
      score: {
        kind: 'weighted',
        id: 'total',
        title: title('总分', 'Total'),
        clause: 'c1',
        weights: 'percent',
        setAside: 'rescale',
        max: 100,
        round: { places: 2, mode: 'halfUp' },
        of: [
          {
            weight: 60,
            missing: [{ kind: 'hold' }],
            node: {
              kind: 'sum',
              id: 'work',
              title: title('工作实绩', 'Work'),
              clause: 'c2',
              setAside: 'rescale',
              max: 100,
              of: [
                {
                  kind: 'bands',
                  id: 'income',
                  title: title('产业增收', 'Income'),
                  clause: 'c4',
                  about: 'outcome',
                  fact: 'growth',
                  max: 40,
                  bands: [
                    { from: 0.1, points: 40 },
                    { from: 0.05, below: 0.1, points: 30, clause: 'c5' },
                    { below: 0.05, points: 20 },
                  ],
                },
                {
                  kind: 'marks',
                  id: 'guidance',
                  title: title('专业指导', 'Guidance'),
                  clause: 'c2',
                  about: 'outcome',
                  group: 'township',
                  item: 'guidance',
                  scale: 'level',
                  max: 50,
                },
                {
                  kind: 'perUnit',
                  id: 'visits',
                  title: title('走访', 'Visits'),
                  clause: 'c6',
                  about: 'outcome',
                  fact: 'visitDays',
                  points: 2,
                  per: 1,
                  max: 10,
                  countsWhen: { all: [{ fact: 'isVisited', operator: 'equal', value: true }] },
                  setAsideAs: 'notScheduled',
                },
              ],
            },
          },
          {
            weight: 40,
            missing: [
              { kind: 'holdUntil', step: 'repeat', attempts: 1, within: { days: 15, unit: 'workingDays' } },
              { kind: 'renormalise' },
            ],
            node: {
              kind: 'ballot',
              id: 'villagers',
              title: title('群众评价', 'Villagers'),
              clause: 'c3',
              about: 'satisfaction',
              group: 'villagers',
              question: 'useful',
              options: { yes: 100, no: 40 },
              max: 100,
              round: { places: 2, mode: 'halfUp' },
            },
          },
        ],
      },
      rules: [
        {
          kind: 'ladder',
          id: 'absence',
          title: title('无故不在岗', 'Absence'),
          clause: 'c7',
          fact: 'absences',
          steps: [
            {
              id: 'R1',
              title: title('一次', 'Once'),
              clause: 'c7',
              from: 1,
              to: 1,
              effects: [{ kind: 'gradeCap', atMost: 'fair' }],
            },
            {
              id: 'R2',
              title: title('两次以上', 'Twice or more'),
              clause: 'c8',
              from: 2,
              effects: [
                { kind: 'gradeCap', atMost: 'weak' },
                { kind: 'notify', whom: 'dispatchingUnit' },
                { kind: 'recommend', what: 'recall' },
              ],
            },
          ],
        },
        {
          kind: 'rule',
          id: 'R3',
          title: title('在岗不足', 'Too little on post'),
          clause: 'c9',
          when: { all: [{ fact: 'attendance', operator: 'lessThan', value: '2/3' }] },
          effects: [{ kind: 'gradeCap', atMost: 'poor' }],
        },
        {
          kind: 'rule',
          id: 'R4',
          title: title('违规吃喝', 'Feasting'),
          clause: 'c10',
          when: { all: [{ fact: 'feasts', operator: 'greaterThan', value: 0 }] },
          effects: [{ kind: 'deduct', node: 'total', points: 5, per: 'feasts', atMost: 10 }],
        },
        {
          kind: 'rule',
          id: 'R5',
          title: title('造假的计零分', 'False data count nothing'),
          clause: 'c11',
          when: { all: [{ fact: 'falseData', operator: 'greaterThan', value: 0 }] },
          effects: [{ kind: 'itemVeto', node: 'concerned' }],
        },
        {
          kind: 'rule',
          id: 'R6',
          title: title('收受礼品', 'Gifts'),
          clause: 'c12',
          when: { all: [{ fact: 'gifts', operator: 'greaterThan', value: 0 }] },
          effects: [{ kind: 'veto' }, { kind: 'refer', to: 'disciplineInspection' }],
        },
        {
          kind: 'rule',
          id: 'R7',
          title: title('受调查未结案', 'Under investigation'),
          clause: 'c13',
          visibleTo: ['caseHandler', 'disciplineInspector'],
          shownAs: title('暂不定等次', 'Grade deferred'),
          when: { all: [{ fact: 'isInvestigated', operator: 'equal', value: true }] },
          effects: [
            { kind: 'ungrade', as: 'gradedLater' },
            { kind: 'notify', whom: 'countyOrganisation' },
          ],
        },
        {
          kind: 'rule',
          id: 'R8',
          title: title('新派的', 'Newly posted'),
          clause: 'c13',
          when: { all: [{ fact: 'isNew', operator: 'equal', value: true }] },
          effects: [{ kind: 'ungrade', as: 'commentOnly' }],
        },
        {
          kind: 'rule',
          id: 'R9',
          title: title('数据有争议的', 'Figures in dispute'),
          clause: 'c13',
          when: {
            any: [
              { fact: 'isDisputed', operator: 'equal', value: true },
              { fact: 'villagersPoints', operator: 'lessThan', value: 45 },
            ],
          },
          effects: [{ kind: 'hold', until: title('核实', 'the verification') }],
        },
      ],
      grades: {
        clause: 'c14',
        order: [
          { id: 'good', title: title('好', 'Good') },
          { id: 'fair', title: title('较好', 'Fairly good') },
          { id: 'weak', title: title('一般', 'Fair') },
          { id: 'poor', title: title('较差', 'Poor') },
        ],
        bands: [
          { from: 90, grade: 'good' },
          { from: 80, below: 90, grade: 'fair' },
          { from: 60, to: 79, grade: 'weak' },
          { above: 79, below: 80, grade: 'unspecified' },
          { below: 60, grade: 'poor' },
        ],
      },
      quotas: [
        {
          id: 'seats',
          title: title('“好”的名额', 'the seats for “Good”'),
          clause: 'c15',
          grade: 'good',
          strata: { kind: 'sameFact', fact: 'status' },
          base: 'tookPart',
          seats: 1,
          round: 'floor',
          ties: { by: ['villagers'], then: 'determine' },
          pushedOutTo: 'fair',
        },
      ],
      recommendations: [
        {
          kind: 'rule',
          id: 'P1',
          title: title('一般的约谈', 'Fair: a talk'),
          clause: 'c15',
          when: { all: [{ fact: 'grade', operator: 'in', value: ['weak', 'poor'] }] },
          effects: [
            { kind: 'recommend', what: 'talk', to: title('分管领导', 'the leader in charge') },
            { kind: 'recommend', what: 'rectify', within: { number: 3, unit: 'months' } },
          ],
        },
      ],
    },
    village: {
      title: title('村', 'Village'),
      facts: { growth: { title: title('收入增幅', 'Growth of income'), type: 'number', range: [-1, 'unspecified'] } },
    },
  },
  negativeList: {
    conduct: [
      { code: 'absence', title: title('无故不在岗', 'Absence'), clause: 'c7' },
      { code: 'feast', title: title('违规吃喝', 'Feasting'), clause: 'c10' },
      { code: 'false-data', title: title('数据造假', 'False data'), clause: 'c11', mayConcern: ['income', 'guidance'] },
      { code: 'gift', title: title('收受礼品', 'Gifts'), clause: 'c12' },
    ],
  },
  exemptions: {
    clause: 'c14',
    situations: [{ id: 'E1', title: title('项目申报失误', 'Error in an application'), clause: 'c14' }],
    conditions: [{ id: 'isLawful', title: title('依法依规', 'Lawful'), clause: 'c14' }],
    exclusions: [{ id: 'wasKnowing', title: title('明知故犯', 'Done knowingly'), clause: 'c14' }],
    strikes: ['feast', 'false-data'],
    setsAside: ['income'],
  },
});

/** A village whose income grew by 12 per cent, unless said otherwise. */
export const aGrowingVillage = (growth: number | null = 0.12): Draft =>
  aVillage('v1', { facts: growth === null ? {} : { growth } });

/** A vote: so many satisfied, so many not, and three who cannot say. */
export const aVote = (yes: number, no: number, rest: Draft = {}): Draft =>
  aTally(
    'villagers',
    { useful: { yes, no, dontKnow: 3 } },
    { place: 'v1', strata: { poor: { roll: 2, cast: 1 } }, ...rest },
  );

/** A cadre of `smallMeasure` who is good with 92 points, changed as a test says. */
export function aGoodCadre(code = 'lin', { facts, ...rest }: Draft = {}): Draft {
  return aCadre(code, {
    links: { village: 'v1' },
    facts: {
      status: 'civil',
      daysOnPost: 100,
      dutyDays: 120,
      isInvestigated: false,
      ...(facts as Draft),
    },
    marks: [aMark('township', 'guidance', 'good')],
    tallies: [aVote(8, 4)],
    ...rest,
  });
}
