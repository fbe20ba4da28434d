import { checkRuleSet } from '../../../api/core/check-rule-set.js';
import { aBoolean, aNumber } from '../../build/a-fact.js';
import { aConstant, aFactNode, aWeighted, someMarks } from '../../build/a-node.js';
import { aRule, aRuleSet, inWords, someGrades } from '../../build/a-rule-set.js';
import { found } from './found.js';

const manyFaults = aRuleSet({
  cadre: {
    facts: { rate: aNumber({ range: [0, 1] }), onLeave: aBoolean({ missing: 'zero' }) },
    score: aWeighted('total', [
      [60, someMarks('duty')],
      [30, aFactNode('rate', { clause: 'c7' })],
    ]),
    grades: someGrades(['good', 'fair'], [{ from: 80, grade: 'good' }]),
    rules: [
      aRule('R01', { all: [{ fact: 'ratio', operator: 'lessThan', value: 1 }] }),
      aRule('R01', { all: [{ fact: 'rate', operator: 'lessThan', value: 0 }] }),
    ],
  },
  raterGroups: { raters: { title: inWords('Raters'), clause: 'c1' } },
});

it('all faults of a rule set are told, names first', () => {
  expect(found(manyFaults)).toEqual([
    'unknown-fact /entities/cadre/rules/0/when/all/0/fact',
    'clause-missing /entities/cadre/score/of/1/node/clause',
    'duplicate-id /entities/cadre/rules/1/id',
    'type-mismatch /entities/cadre/facts/onLeave/missing',
    'missing-policy-absent /entities/cadre/score/of/0',
    'weights-sum /entities/cadre/score/of',
    'band-gap /entities/cadre/grades/bands',
    'needs-rounding /entities/cadre/score',
    'never-holds /entities/cadre/rules/1',
  ]);
});

it('checking changes nothing and says the same again', () => {
  const before = structuredClone(manyFaults);
  expect(checkRuleSet(manyFaults)).toEqual(checkRuleSet(manyFaults));
  expect(manyFaults).toEqual(before);
});

it('figures too long to be exact are told before anything is computed with them', () => {
  const score = aConstant('a', 0.1234567890123456, { max: -1 });
  expect(found(aRuleSet({ cadre: { score } }))).toEqual(['number-too-long /entities/cadre/score/points']);
  expect(found(aRuleSet({ cadre: { score: aConstant('a', 0.123456789012345) } }))).toEqual([]);
});
