import { Condition } from '../../api/contract/condition.js';
import { conditionPlaces } from '../../api/rule-files/condition-places.js';
import { conditionFaults } from '../../api/rule-files/condition-shape.js';
import { toPointer } from '../../api/rule-files/json-pointer.js';

const leaf = { fact: 'age', operator: 'equal', value: 1 };
const faults = (condition: unknown) => conditionFaults(condition, ['when']);
const told = (condition: unknown) => faults(condition).map(({ code, pointer }) => `${code} ${pointer}`);
const places = (entities: unknown) => [...conditionPlaces({ entities })].map(({ path }) => toPointer(path));
const sentence = (condition: unknown) => faults(condition)[0]?.message;

describe('a condition is refused', () => {
  it.each<[string, unknown, string[]]>([
    ['when it is no object', 'age > 1', ['shape /when']],
    ['when it is null', null, ['shape /when']],
    ['when it is a list', [leaf], ['shape /when']],
    ['when it is empty', {}, ['empty-condition /when']],
    ['when a list in it is empty', { all: [leaf, { any: [] }] }, ['empty-condition /when/all/1/any']],
    ['when not holds nothing', { not: {} }, ['empty-condition /when/not']],
    ['when it is a bare comparison', leaf, ['shape /when']],
    ['when all holds no list', { all: leaf }, ['shape /when/all']],
    ['when not holds a list', { not: [leaf] }, ['shape /when/not']],
    ['when two roots stand side by side', { all: [leaf], not: leaf }, ['two-roots /when']],
    ['when a root stands beside a comparison', { all: [{ any: [leaf], ...leaf }] }, ['two-roots /when/all/0']],
    ['when a root is misspelt', { al: [leaf] }, ['unknown-key /when/al']],
    ['when a comparison lacks a part', { all: [{ fact: 'age', operator: 'equal' }] }, ['shape /when/all/0']],
    ['when the fact is no id', { all: [{ ...leaf, fact: 'the age' }] }, ['shape /when/all/0/fact']],
    ['when the operator is unknown', { not: { ...leaf, operator: 'eq' } }, ['unknown-operator /when/not/operator']],
    ['when the operator is no text', { not: { ...leaf, operator: 1 } }, ['unknown-operator /when/not/operator']],
    ['when it compares with null', { all: [{ ...leaf, value: null }] }, ['shape /when/all/0/value']],
    ['when it compares with what is no number', { all: [{ ...leaf, value: NaN }] }, ['shape /when/all/0/value']],
    [
      'when a list to compare with is empty',
      { all: [{ ...leaf, operator: 'in', value: [] }] },
      ['shape /when/all/0/value'],
    ],
    ['when a list holds null', { all: [{ ...leaf, operator: 'in', value: [1, null] }] }, ['shape /when/all/0/value/1']],
    ['when in has no list', { all: [{ ...leaf, operator: 'in', value: 'abc' }] }, ['type-mismatch /when/all/0/value']],
    [
      'when notIn has no list',
      { all: [{ ...leaf, operator: 'notIn', value: 3 }] },
      ['type-mismatch /when/all/0/value'],
    ],
    ['when the value is an object without fact', { all: [{ ...leaf, value: {} }] }, ['shape /when/all/0/value']],
    [
      'when the other fact has a path',
      { all: [{ ...leaf, value: { fact: 'a', path: '$' } }] },
      ['engine-extension /when/all/0/value/path'],
    ],
    [
      'when the other fact is not alone',
      { all: [{ ...leaf, value: { fact: 'a', value: 1 } }] },
      ['unknown-key /when/all/0/value/value'],
    ],
    [
      'for each fault at its own place',
      { all: [{ ...leaf, operator: '>=' }, { any: [] }] },
      ['unknown-operator /when/all/0/operator', 'empty-condition /when/all/1/any'],
    ],
  ])('%s', (_why, condition, expected) => {
    expect(told(condition)).toEqual(expected);
  });

  it.each(['path', 'params', 'priority', 'condition', 'name'])(
    'when it uses %s, an extension of the engine',
    (name) => {
      expect(told({ all: [{ ...leaf, [name]: 'x' }] })).toEqual([`engine-extension /when/all/0/${name}`]);
      expect(told({ all: [leaf], [name]: 'x' })).toEqual([`engine-extension /when/${name}`]);
    },
  );

  it.each([
    ['=', 'equal'],
    ['!=', 'notEqual'],
    ['≤', 'lessThanInclusive'],
    ['>=', 'greaterThanInclusive'],
    ['greaterThen', 'greaterThan'],
    ['Equal', 'equal'],
  ])('with the name of the operator that %s means', (written, meant) => {
    expect(sentence({ all: [{ ...leaf, operator: written }] })).toEqual({
      zh: expect.stringContaining(`是不是“${meant}”？`),
      en: expect.stringContaining(`Did you mean "${meant}"?`),
    });
  });

  it('in sentences that say what to do', () => {
    expect(sentence({ all: [{ ...leaf, value: null }] })?.en).toContain('it is not null');
    expect(sentence({ all: [{ ...leaf, operator: 'in', value: 'abc' }] })?.en).toContain(
      'Put [ ] around it, or use "equal"',
    );
    expect(sentence(leaf)?.en).toContain('Write { "all": [ … ] } around it');
    expect(sentence({ al: [leaf] })?.en).toContain('Did you mean "all"?');
    expect(sentence({ all: [] })?.en).toContain('json-rules-engine would call it true');
  });
});

describe('a condition is accepted', () => {
  it.each<[string, unknown]>([
    ['with one comparison', { all: [leaf] }],
    ['nested in every way', { any: [{ not: { all: [leaf, { not: leaf }] } }, leaf] }],
    ['comparing with another fact', { all: [{ ...leaf, value: { fact: 'other' } }] }],
    ['comparing with a list', { all: [{ ...leaf, operator: 'in', value: [1, 'a', true] }] }],
    ['comparing a list with another fact', { all: [{ ...leaf, operator: 'notIn', value: { fact: 'list' } }] }],
  ])('%s', (_why, condition) => {
    expect(told(condition)).toEqual([]);
    expect(Condition.safeParse(condition).success).toBe(true);
  });
});

describe('conditions are looked for', () => {
  it('in rules, recommendations, facts, cases and nodes at any depth', () => {
    const counted = { countsWhen: {} };
    const score = {
      of: [
        { weight: 1, node: { ...counted, cases: [{ when: {}, then: counted }], otherwise: counted } },
        { ...counted, of: counted },
      ],
    };
    expect(
      places({
        cadre: {
          facts: { f: { from: { where: {} } } },
          rules: [{}, { when: {} }],
          recommendations: [{ when: {} }],
          score,
          figures: [counted],
        },
      }),
    ).toEqual([
      '/entities/cadre/facts/f/from/where',
      '/entities/cadre/rules/1/when',
      '/entities/cadre/recommendations/0/when',
      '/entities/cadre/score/of/0/node/countsWhen',
      '/entities/cadre/score/of/0/node/cases/0/when',
      '/entities/cadre/score/of/0/node/cases/0/then/countsWhen',
      '/entities/cadre/score/of/0/node/otherwise/countsWhen',
      '/entities/cadre/score/of/1/countsWhen',
      '/entities/cadre/score/of/1/of/countsWhen',
      '/entities/cadre/figures/0/countsWhen',
    ]);
  });

  it('not in what only has their name', () => {
    expect(places({ cadre: { facts: { when: { title: {} }, where: {} }, title: { when: {} } } })).toEqual([]);
  });

  it('in values of any shape without failing', () => {
    for (const odd of [
      null,
      1,
      'x',
      [],
      { cadre: null },
      { cadre: { rules: 1, score: [], facts: [1], figures: [null] } },
    ]) {
      expect(places(odd)).toEqual([]);
    }
  });
});
