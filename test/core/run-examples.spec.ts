import { ExampleFile } from '../../api/contract/example.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { runExamples } from '../../api/core/run-examples.js';
import { aMeasure, fourGrades } from '../build/a-measure.js';

const measure = compileRuleSet(
  aMeasure({
    cadre: { facts: { points: {} }, score: { kind: 'fact', id: 'total', fact: 'points' }, grades: fourGrades },
  }),
);

/** What disagrees in an example that gives these facts to one cadre and expects a grade. */
const disagreements = (facts: Record<string, number>, grade: string) =>
  runExamples(
    measure,
    ExampleFile.parse({
      ruleSet: 'measure',
      backgrounds: {
        one: {
          cycle: { code: '2026', startsOn: '2026-01-01', cutoffOn: '2026-12-31' },
          entities: [{ kind: 'cadre', code: 'c1', facts }],
        },
      },
      examples: [
        { kind: 'scored', name: { zh: '例', en: 'one' }, background: 'one', expect: [{ entity: 'c1', grade }] },
      ],
    }),
  ).flatMap((result) => result.disagreements);

it('an example passes when nothing it names disagrees', () => {
  expect(disagreements({ points: 90 }, 'good')).toEqual([]);
});

it('an example that disagrees says what was expected and what was found', () => {
  expect(disagreements({ points: 89.99 }, 'good')).toEqual([{ what: 'c1 grade', expected: 'good', found: 'fair' }]);
});

it('an example that finds no grade says what is missing, a mistyped name too', () => {
  const found = 'null (unknownName:point fact:points)';
  expect(disagreements({ point: 90 }, 'good')).toEqual([{ what: 'c1 grade', expected: 'good', found }]);
});
