import type { ConditionPart } from '../../../api/contract/condition.js';
import { aBoolean, aChoice, aDate, aList, aNumber } from '../../build/a-fact.js';
import { aFactNode } from '../../build/a-node.js';
import { aRule, aRuleSet } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const facts = {
  days: aNumber(),
  otherDays: aNumber(),
  onLeave: aBoolean(),
  post: aChoice(['secretary', 'member', 'leader']),
  otherPost: aChoice(['secretary', 'member', 'leader']),
  honours: aList(['county', 'city']),
  posts: aList(['secretary', 'member']),
  arrived: aDate(),
};
const withLeaf = (leaf: ConditionPart) => aRuleSet({ cadre: { facts, rules: [aRule('R01', { all: [leaf] })] } });
const at = '/entities/cadre/rules/0/when/all/0';

describe('a leaf compares a fact', () => {
  it.each<ConditionPart>([
    { fact: 'days', operator: 'lessThan', value: 3 },
    { fact: 'days', operator: 'equal', value: '2/3' },
    { fact: 'days', operator: 'in', value: [1, '1/2'] },
    { fact: 'days', operator: 'greaterThan', value: { fact: 'otherDays' } },
    { fact: 'onLeave', operator: 'equal', value: true },
    { fact: 'post', operator: 'notIn', value: ['secretary', 'member'] },
    { fact: 'post', operator: 'equal', value: { fact: 'otherPost' } },
    { fact: 'post', operator: 'in', value: { fact: 'posts' } },
    { fact: 'honours', operator: 'contains', value: 'county' },
    { fact: 'posts', operator: 'doesNotContain', value: { fact: 'post' } },
  ])('as its type allows: %j', (leaf) => {
    expect(found(withLeaf(leaf))).toEqual([]);
  });

  it.each<[ConditionPart, string, string]>([
    [{ fact: 'post', operator: 'lessThan', value: 3 }, 'operator', 'Use one of: equal, notEqual, in, notIn.'],
    [{ fact: 'days', operator: 'contains', value: 3 }, 'operator', '"contains" cannot compare'],
    [{ fact: 'honours', operator: 'equal', value: 'county' }, 'operator', 'Use one of: contains, doesNotContain.'],
    [{ fact: 'arrived', operator: 'lessThan', value: '2026-01-01' }, 'fact', 'Declare a fact from "elapsed"'],
    [{ fact: 'days', operator: 'equal', value: 'three' }, 'value', 'compared with a number, but this is "three"'],
    [{ fact: 'onLeave', operator: 'equal', value: 'true' }, 'value', 'compared with a boolean, but this is "true"'],
    [{ fact: 'post', operator: 'equal', value: 1 }, 'value', 'compared with a choice, but this is 1'],
    [{ fact: 'onLeave', operator: 'equal', value: '2/3' }, 'value', 'compared with a boolean, but this is "2/3"'],
    [{ fact: 'post', operator: 'in', value: ['member', 'secretry'] }, 'value/1', 'Did you mean "secretary"?'],
    [{ fact: 'honours', operator: 'contains', value: 'nation' }, 'value', 'Its choices: county, city.'],
    [{ fact: 'days', operator: 'in', value: 3 }, 'value', 'Write the value as [ … ].'],
    [{ fact: 'days', operator: 'equal', value: [3] }, 'value', 'use "in"'],
    [{ fact: 'days', operator: 'lessThan', value: { fact: 'post' } }, 'value/fact', 'Compare facts of one type'],
    [{ fact: 'days', operator: 'in', value: { fact: 'posts' } }, 'value/fact', 'Compare facts of one type'],
  ])('but not otherwise: %j', (leaf, step, words) => {
    const { code, pointer, message } = theOnly(withLeaf(leaf));
    expect([code, pointer]).toEqual(['type-mismatch', `${at}/${step}`]);
    expect(message.en).toContain(words);
  });
});

const withHalf = (from?: object) =>
  aRuleSet({ cadre: { facts: { half: aChoice([], from ? { from: from as never, choices: undefined } : {}) } } });

const reading = (value: string) =>
  aRuleSet({
    cadre: {
      facts: { level: aChoice([], { from: { kind: 'parent', of: 'team', fact: 'level' }, choices: undefined }) },
      rules: [aRule('R01', { all: [{ fact: 'level', operator: 'equal', value }] })],
    },
    team: { facts: { level: aChoice(['high', 'low']) } },
  });

describe('a fact', () => {
  it.each([
    [
      'a count that is declared as a boolean',
      aBoolean({ from: { kind: 'count', findings: ['off-post'] } }),
      'type',
      'gives a number',
    ],
    ['a number whose absence is "false"', aNumber({ missing: 'false' }), 'missing', 'Possible: unknown, zero.'],
    ['a boolean whose absence is "none"', aBoolean({ missing: 'none' }), 'missing', 'Possible: unknown, false.'],
    ['a boolean with a range', aBoolean({ range: [0, 1] }), 'range', 'only numbers have a range'],
    [
      'the days between a date and a number',
      aNumber({ from: { kind: 'elapsed', from: 'day', to: 'n', ends: 'both' } }),
      'from/to',
      'needs a date, but fact n is a number',
    ],
    [
      'the difference of a number and a date',
      aNumber({ from: { kind: 'difference', of: 'n', less: 'day' } }),
      'from/less',
      'needs a number, but fact day is a date',
    ],
    [
      'a parent of another type',
      aBoolean({ from: { kind: 'parent', of: 'team', fact: 'size' } }),
      'type',
      'gives a number',
    ],
  ])('is refused: %s', (_, fact, step, words) => {
    const ruleSet = aRuleSet({
      cadre: { facts: { n: aNumber(), day: aDate(), fact } },
      team: { facts: { size: aNumber() } },
      negativeList: { conduct: [{ code: 'off-post', title: { zh: '不在岗', en: 'Off post' }, clause: 'c1' }] },
    });
    const { code, pointer, message } = theOnly(ruleSet);
    expect([code, pointer]).toEqual(['type-mismatch', `/entities/cadre/facts/fact/${step}`]);
    expect(message.en).toContain(words);
  });

  it('that is a choice lists its choices, unless they follow from where it comes from', () => {
    expect(theOnly(withHalf()).message.zh).toContain('没有列出选项');
    expect(found(withHalf({ kind: 'cycle', of: 'half' }))).toEqual([]);
  });

  it('that a node scores is a number', () => {
    const cadre = { facts: { p: aBoolean() }, score: aFactNode('p') };
    expect(theOnly(aRuleSet({ cadre })).pointer).toBe('/entities/cadre/score/fact');
  });

  it('from the parent has the choices of the parent', () => {
    expect(found(reading('high'))).toEqual([]);
    expect(theOnly(reading('hihg')).message.zh).toContain('是不是“high”');
  });
});
