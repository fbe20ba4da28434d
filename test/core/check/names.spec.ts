import { aBoolean, aChoice, aNumber } from '../../build/a-fact.js';
import { aConstant, aFactNode, anAccount, aSum, someMarks } from '../../build/a-node.js';
import { aLadder, aRule, aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const absent = { all: [{ fact: 'absentDays', operator: 'greaterThan' as const, value: 3 }] };
const conduct = { conduct: [{ code: 'off-post', title: inWords('Off post'), clause: 'c1' }] };
const raters = { title: inWords('Raters'), clause: 'c1' };

const take = (how: 'sum' | 'count') =>
  aRuleSet({ cadre: {}, team: { facts: { n: aNumber({ from: { kind: 'members', of: 'cadre', take: how } }) } } });

describe('a fact', () => {
  it('that is declared may be read by everything', () => {
    const cadre = {
      facts: {
        absentDays: aNumber(),
        twice: aNumber({ from: { kind: 'total', of: ['absentDays', 'absentDays'] } }),
        unit: aChoice(['a', 'b']),
      },
      score: anAccount('attendance', 20),
      rules: [
        aRule('R01', absent, { effects: [{ kind: 'deduct', node: 'attendance', points: 1, per: 'absentDays' }] }),
        aLadder('L', 'twice', [{ from: 1 }]),
      ],
    };
    expect(found(aRuleSet({ cadre }))).toEqual([]);
  });

  it('that is misspelt is told with the nearest name', () => {
    const { message } = theOnly(
      aRuleSet({ cadre: { facts: { absenceDays: aNumber() }, rules: [aRule('R01', absent)] } }),
    );
    expect(message).toEqual({
      zh: 'cadre 的数据项里没有“absentDays”。是不是“absenceDays”？请改正名称，或先声明它。',
      en: '"absentDays" is not among the facts of cadre. Did you mean "absenceDays"? Correct the name, or declare it first.',
    });
  });

  it('that nothing resembles is told with all there are', () => {
    const facts = { onLeave: aNumber(), lateTimes: aNumber() };
    expect(theOnly(aRuleSet({ cadre: { facts, rules: [aRule('R01', absent)] } })).message.en).toContain(
      'Known there: onLeave, lateTimes.',
    );
    expect(theOnly(aRuleSet({ cadre: { rules: [aRule('R01', absent)] } })).message.zh).toContain('那里一个名称也没有');
  });

  it('is looked for where it is read: in the other entity of a parent or member', () => {
    const cadre = { facts: { fromTeam: aNumber({ from: { kind: 'parent', of: 'team', fact: 'place' } }) } };
    expect(found(aRuleSet({ cadre, team: { facts: { place: aNumber() } } }))).toEqual([]);
    expect(found(aRuleSet({ cadre, team: {} }))).toEqual(['unknown-fact /entities/cadre/facts/fromTeam/from/fact']);
  });

  it('is looked for among the members that a "where" picks', () => {
    const late = aNumber({ from: { kind: 'members', of: 'cadre', take: 'count', where: absent } });
    expect(found(aRuleSet({ cadre: { facts: { absentDays: aNumber() } }, team: { facts: { late } } }))).toEqual([]);
    expect(found(aRuleSet({ cadre: {}, team: { facts: { late, absentDays: aNumber() } } }))).toEqual([
      'unknown-fact /entities/team/facts/late/from/where/all/0/fact',
    ]);
  });

  it('must be named when members are summed, but not when they are counted', () => {
    expect(found(take('count'))).toEqual([]);
    expect(theOnly(take('sum')).message.en).toContain('takes the sum over its members of kind cadre but names no fact');
  });

  it('called like something every JavaScript object has is not found there', () => {
    const when = { all: [{ fact: 'toString', operator: 'equal' as const, value: { fact: 'constructor' } }] };
    expect(found(aRuleSet({ cadre: { rules: [aRule('R01', when)] } }))).toEqual([
      'unknown-fact /entities/cadre/rules/0/when/all/0/fact',
      'unknown-fact /entities/cadre/rules/0/when/all/0/value/fact',
    ]);
  });
});

const withEffect = (effect: object) =>
  aRuleSet({
    cadre: {
      facts: { n: aNumber({ from: { kind: 'count', findings: ['off-post'] } }) },
      score: aConstant('total', 100),
      rules: [aRule('R01', { all: [{ fact: 'n', operator: 'equal', value: 1 }] }, { effects: [effect as never] })],
    },
    negativeList: { conduct: [{ ...conduct.conduct[0]!, mayConcern: ['total'] }] },
  });

describe('a node', () => {
  it('is named by effects, facts, ties, conduct and exemptions', () => {
    const ruleSet = aRuleSet({
      cadre: {
        facts: {
          p: aNumber({ from: { kind: 'points', node: 'gone1' } }),
          n: aNumber({ from: { kind: 'count', findings: ['off-post'], concerns: 'gone2' } }),
        },
        score: aConstant('total', 100),
        grades: someGrades(['good', 'fair']),
        rules: [
          aRule(
            'R01',
            { all: [{ fact: 'n', operator: 'equal', value: 1 }] },
            { effects: [{ kind: 'itemVeto', node: 'gone3' }] },
          ),
        ],
        quotas: [
          {
            ...called('Q'),
            grade: 'good',
            strata: { kind: 'all' },
            base: 'tookPart',
            share: 0.3,
            round: 'floor',
            ties: { by: ['gone4'], then: 'determine' },
            pushedOutTo: 'fair',
          },
        ],
      },
      negativeList: { conduct: [{ ...conduct.conduct[0]!, mayConcern: ['gone5'] }] },
      exemptions: { clause: 'c1', situations: [called('E1')], conditions: [called('C1')], setsAside: ['gone6'] },
    });
    expect(found(ruleSet)).toEqual([
      'unknown-node /entities/cadre/rules/0/effects/0/node',
      'unknown-node /entities/cadre/facts/p/from/node',
      'unknown-node /entities/cadre/facts/n/from/concerns',
      'unknown-node /entities/cadre/quotas/0/ties/by/0',
      'unknown-node /negativeList/conduct/0/mayConcern/0',
      'unknown-node /exemptions/setsAside/0',
    ]);
  });

  it('"concerned" stands for the node a finding concerns in a veto, and for nothing in a deduction', () => {
    expect(found(withEffect({ kind: 'itemVeto', node: 'concerned' }))).toEqual([]);
    expect(found(withEffect({ kind: 'deduct', node: 'concerned', points: 5 }))).toEqual([
      'unknown-node /entities/cadre/rules/0/effects/0/node',
    ]);
    expect(found(aRuleSet({ cadre: { score: aConstant('concerned', 1) } }))).toEqual([
      'duplicate-id /entities/cadre/score/id',
    ]);
  });
});

const question = {
  title: inWords('?'),
  options: {
    yes: { title: inWords('yes') },
    no: { title: inWords('no') },
    unsure: { title: inWords('unsure'), counts: false },
  },
};

const share = (over: 'valid' | 'answered') =>
  aRuleSet({
    cadre: {
      facts: {
        s: aNumber({ from: { kind: 'voteShare', group: 'raters', question: 'q1', options: ['unsure'], over } }),
      },
    },
    raterGroups: { raters: { ...raters, questions: { q1: question } } },
  });

const taskList = (item: string) =>
  aRuleSet({
    cadre: { score: someMarks('tasks') },
    raterGroups: { raters },
    taskList: { clause: 'c1', atLeast: 3, atMost: 5, group: 'raters', item },
  });

const withBallot = (more: object, options: Record<string, number | 'unspecified'> = { yes: 100, no: 0 }) =>
  aRuleSet({
    cadre: {
      score: {
        kind: 'ballot',
        ...called('q'),
        about: 'satisfaction',
        group: 'raters',
        question: 'q1',
        options,
        ...more,
      },
    },
    raterGroups: {
      raters: {
        ...raters,
        questions: { q1: question },
        scales: { five: { high: { title: inWords('high'), points: 5 } } },
      },
    },
  });

describe('a rater group', () => {
  it('is named with its questions, options and scales', () => {
    expect(found(withBallot({}))).toEqual([]);
    expect(found(withBallot({ group: 'rater' }))).toEqual(['unknown-group /entities/cadre/score/group']);
    expect(found(withBallot({ question: 'q2' }))).toEqual(['unknown-item /entities/cadre/score/question']);
    const scale = (id: string) =>
      aRuleSet({ cadre: { score: someMarks('duty', { scale: id }) }, raterGroups: withBallot({}).raterGroups });
    expect(found(scale('five'))).toEqual([]);
    expect(found(scale('fife'))).toEqual(['unknown-item /entities/cadre/score/scale']);
  });

  it('gives points to every option that counts, if only "unspecified", and to no other', () => {
    expect(found(withBallot({}, { yes: 100, no: 'unspecified' }))).toEqual([]);
    expect(theOnly(withBallot({}, { yes: 100 })).message.zh).toContain('选项 no 计入分母，这里却没有给它分值');
    expect(theOnly(withBallot({}, { yes: 100, no: 0, unsure: 50 })).message.en).toContain('outside the denominator');
    expect(found(withBallot({}, { yes: 100, no: 0, maybe: 50 }))).toEqual([
      'unknown-option /entities/cadre/score/options/maybe',
    ]);
  });

  it('may count 不了解 in a share over all valid ballots, but not over those who answered', () => {
    expect(found(share('valid'))).toEqual([]);
    expect(found(share('answered'))).toEqual(['unknown-option /entities/cadre/facts/s/from/options/0']);
  });

  it('marks the outcome of the task list under an item that is scored', () => {
    expect(found(taskList('tasks'))).toEqual([]);
    expect(theOnly(taskList('task')).message.en).toContain('Did you mean "tasks"?');
  });
});

const capped = (grade: string, grades?: object) =>
  aRuleSet({
    cadre: {
      facts: { absentDays: aNumber() },
      rules: [aRule('R01', absent, { effects: [{ kind: 'gradeCap', atMost: grade }] })],
      ...grades,
    },
  });

const quota = (pushedOutTo: string) =>
  aRuleSet({
    cadre: {
      grades: someGrades(['good', 'fair', 'poor']),
      quotas: [
        {
          ...called('Q'),
          grade: 'fair',
          strata: { kind: 'all' },
          base: 'tookPart',
          seats: 2,
          round: 'floor',
          ties: { then: 'allIn' },
          pushedOutTo,
        },
      ],
    },
  });

describe('a grade', () => {
  it('is one of the order of its kind', () => {
    expect(found(capped('fair', { grades: someGrades(['good', 'fair']) }))).toEqual([]);
    expect(found(capped('poor', { grades: someGrades(['good', 'fair']) }))).toEqual([
      'unknown-grade /entities/cadre/rules/0/effects/0/atMost',
    ]);
  });

  it('cannot be vetoed where there are none', () => {
    const veto = {
      facts: { absentDays: aNumber() },
      rules: [aRule('R01', absent, { effects: [{ kind: 'veto' as const }] })],
    };
    expect(theOnly(aRuleSet({ cadre: veto })).message.en).toContain('cadre declares no grades');
    expect(found(aRuleSet({ cadre: { ...veto, grades: someGrades(['good', 'poor']) } }))).toEqual([]);
  });

  it('behind a quota is a worse one', () => {
    expect(found(quota('poor'))).toEqual([]);
    expect(theOnly(quota('fair')).message.en).toContain('Worse ones: poor.');
    expect(theOnly(quota('good')).message.zh).toContain('名额就不起作用');
  });
});

const counting = (code: string, of: 'cadre' | 'township' = 'cadre') =>
  aRuleSet({
    cadre: { facts: { n: aNumber({ from: { kind: 'count', findings: [code] } }) } },
    negativeList: { conduct: [{ ...conduct.conduct[0]!, of }] },
  });

describe('listed conduct', () => {
  it('is counted by its code, in the kind it is about', () => {
    expect(found(counting('off-post'))).toEqual([]);
    expect(theOnly(counting('off-duty')).code).toBe('unknown-conduct');
    expect(theOnly(counting('off-post', 'township')).message.en).toContain(
      'are about township, so cadre would never count one',
    );
  });
});

describe('ids and clauses', () => {
  it('are unique among the nodes of a kind, and may repeat in another', () => {
    const score = aSum('total', [aConstant('a', 1), aConstant('a', 2)]);
    expect(found(aRuleSet({ cadre: { score } }))).toEqual(['duplicate-id /entities/cadre/score/of/1/id']);
    expect(found(aRuleSet({ cadre: { score: aConstant('a', 1) }, team: { score: aConstant('a', 1) } }))).toEqual([]);
  });

  it('are unique among rules, steps and recommendations together', () => {
    const cadre = {
      facts: { absentDays: aNumber() },
      rules: [aLadder('L', 'absentDays', [{ from: 1, id: 'R01' }])],
      recommendations: [aRule('R01', absent)],
    };
    expect(theOnly(aRuleSet({ cadre })).pointer).toBe('/entities/cadre/recommendations/0/id');
  });

  it('name a clause of the basis, wherever one is named', () => {
    const ruleSet = aRuleSet({
      cadre: { score: aFactNode('p', { clause: 'c9' }), facts: { p: aNumber() } },
      raterGroups: { raters: { ...raters, quorum: { clause: 'c8', number: 5 } } },
    });
    expect(found(ruleSet)).toEqual([
      'clause-missing /raterGroups/raters/quorum/clause',
      'clause-missing /entities/cadre/score/clause',
    ]);
  });

  it('of kinds: members and parents are of a kind the file describes', () => {
    const facts = { n: aNumber({ from: { kind: 'members', of: 'team', take: 'count' } }) };
    expect(found(aRuleSet({ county: { facts } }))).toEqual(['unknown-entity-kind /entities/county/facts/n/from/of']);
    expect(found(aRuleSet({ county: { facts }, team: {} }))).toEqual([]);
  });
});

describe('what the rules of exemptions name', () => {
  const exempting = (rest: object) => ({
    clause: 'c1',
    situations: [called('E1')],
    conditions: [called('C1')],
    ...rest,
  });
  const struck = (fact: string, situation = 'flood') => ({
    forceMajeure: { clause: 'c1', fact, situations: [called(situation)] },
  });
  const cadre = { facts: { isStruck: aBoolean(), days: aNumber() }, score: aConstant('total', 100) };

  it('is a fact of the cadre that somebody records as yes or no', () => {
    const named = (fact: string) => found(aRuleSet({ cadre, exemptions: exempting(struck(fact)) }));
    expect(named('isStruck')).toEqual([]);
    expect(named('isStuck')).toEqual(['unknown-fact /exemptions/forceMajeure/fact']);
    expect(named('days')).toEqual(['type-mismatch /exemptions/forceMajeure/fact']);
  });

  it('is a window of the schedule, before whose end it is decided', () => {
    const decideBy = { clause: 'c1', window: 'booksClosed', before: { days: 5, unit: 'workingDays' as const } };
    expect(found(aRuleSet({ cadre, exemptions: exempting({ decideBy }) }))).toEqual([
      'unknown-item /exemptions/decideBy/window',
    ]);
  });

  it('has one id for each situation, of a cadre or of a place', () => {
    expect(found(aRuleSet({ cadre, exemptions: exempting(struck('isStruck', 'E1')) }))).toEqual([
      'duplicate-id /exemptions/forceMajeure/situations/0/id',
    ]);
  });
});
