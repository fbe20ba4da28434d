import type { ConditionPart } from '../../../api/contract/condition.js';
import { aBoolean, aChoice, aList, aNumber } from '../../build/a-fact.js';
import { aConstant } from '../../build/a-node.js';
import { aLadder, aRule, aRuleSet, called } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const facts = {
  rate: aNumber({ range: [0, 1] }),
  times: aNumber({ range: [0, 3], places: 0 }),
  points: aNumber({ range: [0, 100] }),
  other: aNumber(),
  isLeader: aBoolean(),
  post: aChoice(['secretary', 'member']),
  lastGrade: aChoice(['good', 'poor'], { missing: 'none' }),
  honours: aList(['county', 'city']),
};
type When = Parameters<typeof aRule>[1];
const withRule = (when: When) => aRuleSet({ cadre: { facts, rules: [aRule('R01', when)] } });
const codes = (when: When) => found(withRule(when)).map((line) => line.split(' ')[0]);
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as ConditionPart;

describe('a condition that can both hold and not hold says nothing', () => {
  it.each<[string, When]>([
    ['at the end of the range', { all: [leaf('rate', 'greaterThanInclusive', 1)] }],
    ['between two whole numbers it can take', { all: [leaf('times', 'greaterThan', 1), leaf('times', 'lessThan', 3)] }],
    ['for the one number left', { all: [leaf('times', 'notIn', [0, 1, 2])] }],
    ['for the one choice left', { all: [leaf('post', 'notEqual', 'member')] }],
    ['for a choice that need not have been made', { all: [leaf('lastGrade', 'notIn', ['good', 'poor'])] }],
    [
      'for two elements of one list',
      { all: [leaf('honours', 'contains', 'county'), leaf('honours', 'contains', 'city')] },
    ],
    [
      'for two facts',
      { all: [leaf('other', 'greaterThan', { fact: 'points' }), leaf('other', 'notEqual', { fact: 'points' })] },
    ],
    ['for facts without a range', { any: [leaf('other', 'lessThan', -1000), leaf('other', 'greaterThan', 1000)] }],
  ])('%s', (_, when) => {
    expect(found(withRule(when))).toEqual([]);
  });
});

describe('a condition never holds', () => {
  it.each<[string, When]>([
    ['past the end of the range', { all: [leaf('rate', 'greaterThan', 1)] }],
    [
      'between two neighbouring whole numbers',
      { all: [leaf('times', 'greaterThan', 1), leaf('times', 'lessThan', 2)] },
    ],
    ['at a half where only whole numbers occur', { all: [leaf('times', 'equal', 0.5)] }],
    ['when every whole number is excluded', { all: [leaf('times', 'notIn', [0, 1, 2, 3])] }],
    ['for two choices at once', { all: [leaf('post', 'equal', 'member'), leaf('post', 'equal', 'secretary')] }],
    [
      'for an element that is there and not there',
      { all: [leaf('honours', 'contains', 'city'), { not: leaf('honours', 'contains', 'city') }] },
    ],
    [
      'for a fact above and below another',
      { all: [leaf('other', 'greaterThan', { fact: 'points' }), leaf('points', 'greaterThan', { fact: 'other' })] },
    ],
    ['for a fact above itself', { all: [leaf('other', 'greaterThan', { fact: 'other' })] }],
    ['when none of several ways is possible', { any: [leaf('rate', 'lessThan', 0), leaf('rate', 'greaterThan', 1)] }],
  ])('%s', (_, when) => {
    expect(codes(when)).toEqual(['never-holds']);
  });

  it('and says for which facts, with the values they have', () => {
    expect(theOnly(withRule({ all: [leaf('rate', 'greaterThan', '6/5')] })).message).toEqual({
      zh: '规则 R01 永远不会成立：无论 rate（0 至 1） 取什么值都不满足。请改正条件里的值，或改正声明的范围、选项。',
      en: 'Rule R01 never holds, whatever rate (from 0 to 1) may be. Correct the figures of the condition, or the declared range or choices.',
    });
    const both = {
      any: [
        leaf('times', 'lessThan', 0),
        { all: [leaf('post', 'equal', 'member'), leaf('post', 'equal', 'secretary')] },
      ],
    };
    expect(theOnly(withRule(both)).message.en).toContain(
      'whatever times (from 0 to 3, whole numbers) and post (secretary, member) may be',
    );
  });
});

const late = (more: object) =>
  aRuleSet({
    cadre: { facts: { late: aNumber({ range: [1, 9], ...more }) }, rules: [aLadder('L', 'late', [{ from: 1 }])] },
  });

describe('a condition always holds', () => {
  it.each<[string, When]>([
    ['over the whole range', { all: [leaf('rate', 'lessThanInclusive', 1)] }],
    [
      'on either side of a figure',
      { any: [leaf('points', 'lessThan', 60), leaf('points', 'greaterThanInclusive', 60)] },
    ],
    ['for either boolean', { any: [leaf('isLeader', 'equal', true), leaf('isLeader', 'equal', false)] }],
    ['for all choices together', { all: [leaf('post', 'in', ['secretary', 'member'])] }],
    ['as the opposite of what never holds', { not: { all: [leaf('rate', 'greaterThan', 1)] } }],
  ])('%s', (_, when) => {
    expect(codes(when)).toEqual(['always-holds']);
  });

  it('but not when a choice may be absent, or absence counts as zero', () => {
    expect(found(withRule({ all: [leaf('lastGrade', 'in', ['good', 'poor'])] }))).toEqual([]);
    expect(found(late({ missing: 'zero' }))).toEqual([]);
    expect(theOnly(late({})).message.en).toContain('Step L1 always holds, whatever late (from 1 to 9) may be');
  });

  it('for a step without bounds', () => {
    expect(found(aRuleSet({ cadre: { facts, rules: [aLadder('L', 'other', [{}])] } }))).toEqual([
      'always-holds /entities/cadre/rules/0/steps/0',
    ]);
  });
});

const ladder = (from: number) => found(aRuleSet({ cadre: { facts, rules: [aLadder('L', 'times', [{ from }])] } }));

const cases = (...from: number[]) =>
  aRuleSet({
    cadre: {
      facts,
      score: {
        kind: 'cases',
        ...called('c'),
        cases: from.map((value) => ({
          when: { all: [leaf('times', 'greaterThanInclusive', value)] },
          then: aConstant(`at${value}`, value) as never,
        })),
        otherwise: 'unspecified',
      },
    },
  });

describe('conditions elsewhere are judged too', () => {
  it('when a node counts, and which members are counted', () => {
    const never = { all: [leaf('rate', 'greaterThan', 1)] };
    const ruleSet = aRuleSet({
      cadre: { facts, score: aConstant('a', 1, { countsWhen: never as never, setAsideAs: 'excluded' }) },
      team: { facts: { n: aNumber({ from: { kind: 'members', of: 'cadre', take: 'count', where: never as never } }) } },
    });
    expect(found(ruleSet)).toEqual([
      'never-holds /entities/cadre/score/countsWhen',
      'never-holds /entities/team/facts/n/from/where',
    ]);
  });

  it('steps over the values a fact can have', () => {
    expect(ladder(3)).toEqual([]);
    expect(ladder(4)).toEqual(['never-holds /entities/cadre/rules/0/steps/0']);
  });

  it('cases that one before them always takes are never reached', () => {
    expect(found(cases(3, 2, 1))).toEqual([]);
    const { pointer, message } = theOnly(cases(1, 2));
    expect(pointer).toBe('/entities/cadre/score/cases/1/when');
    expect(message.zh).toContain('第 2 种情形永远轮不到');
  });
});

const pairs = (n: number, last: ConditionPart[] = []) => ({
  all: [
    ...Array.from({ length: n }, (_, i) => ({ any: [leaf('other', 'notEqual', i), leaf('points', 'notEqual', i)] })),
    ...last,
  ],
});

describe('a condition that branches too much', () => {
  it('is decided up to 4,096 ways', () => {
    expect(found(withRule(pairs(12)))).toEqual([]);
    expect(codes(pairs(12, [leaf('rate', 'greaterThan', 1)]))).toEqual(['never-holds']);
  });

  it('and told as not decided past them', () => {
    const { code, severity, message } = theOnly(withRule(pairs(13)));
    expect([code, severity]).toEqual(['not-decided', 'note']);
    expect(message.en).toContain('more than 4096 ways');
  });

  it('quickly, even with as many leaves as a file may hold', () => {
    const singles = Array.from({ length: 4000 }, (_, i) => leaf('other', 'notEqual', i));
    expect(codes({ all: [...singles, ...pairs(12, [leaf('rate', 'greaterThan', 1)]).all] })).toEqual(['never-holds']);
  });
});
