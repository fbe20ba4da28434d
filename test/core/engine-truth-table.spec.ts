import { Condition, Operator } from '../../api/contract/condition.js';
import { FactValue } from '../../api/contract/fact.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { checkRuleSet } from '../../api/core/check-rule-set.js';
import type { Scalar } from '../../api/core/outcome.js';
import { conditionFaults } from '../../api/rule-files/condition-shape.js';
import { compiledAnswer, referenceAnswer } from '../build/evaluators.js';
import { rawEngine, rawHolds, rawLeaf as leaf } from '../build/raw-engine.js';

/**
 * What json-rules-engine 7.3.1 really answers, case by case, and what becomes of it here: either both evaluators answer
 * the same, or the contract refuses what would lead there. `raw` is the engine as it comes.
 */
type Case = [what: string, condition: object, facts: Record<string, unknown>, raw: boolean];

/** Both evaluators, asked for one condition; a difference between them fails the test. */
async function bothAnswer(condition: object, facts: Record<string, unknown>): Promise<string> {
  const given = [[condition] as Condition[], facts as Record<string, Scalar>] as const;
  const compiled = compiledAnswer(...given);
  expect(await referenceAnswer(...given)).toEqual(compiled);
  return compiled.conditions;
}

const refused = (condition: object): boolean => !Condition.safeParse(condition).success;

const held = { all: [leaf('days', 'equal', 3)] };

describe('an empty list', () => {
  const empty: Case[] = [
    ['all', { all: [] }, {}, true],
    ['any', { any: [] }, {}, true],
    ['a nested any', { all: [leaf('days', 'equal', 3), { any: [] }] }, { days: 3 }, true],
    ['a nested all', { any: [leaf('days', 'equal', 4), { all: [] }] }, { days: 3 }, true],
    ['not of an empty any', { not: { any: [] } }, {}, false],
  ];
  it.each(empty)(
    '%s: the engine calls it true; the contract and both evaluators refuse it',
    async (_, condition, facts, raw) => {
      expect(await rawHolds(condition, facts)).toBe(raw);
      expect(refused(condition)).toBe(true);
      expect(() => compiledAnswer([condition as Condition], {})).toThrow('empty "all" or "any"');
      expect(() => referenceAnswer([condition as Condition], {})).toThrow('condition C1: an empty list');
    },
  );

  it('is told apart from a list of one, which the contract accepts', () => {
    expect(refused(held)).toBe(false);
  });

  it.each(['in', 'notIn'])('cannot be the list of "%s" either', (operator) => {
    expect(refused({ all: [leaf('conduct', operator, ['good'])] })).toBe(false);
    expect(refused({ all: [leaf('conduct', operator, [])] })).toBe(true);
  });
});

describe('a condition with two roots', () => {
  it('is decided by "any" in the engine, "all" is ignored; the contract refuses it', async () => {
    const both = { any: [leaf('days', 'equal', 3)], all: [leaf('days', 'equal', 4)] };
    expect(await rawHolds(both, { days: 3 })).toBe(true);
    expect(refused(both)).toBe(true);
    expect(refused({ all: [both] })).toBe(true);
  });

  it('or none at all, a bare leaf, is refused by both', () => {
    const bare = leaf('days', 'equal', 3);
    expect(() => rawEngine(bare)).toThrow('"conditions" root must contain');
    expect(refused(bare)).toBe(true);
  });
});

describe('"in" and "notIn"', () => {
  it('search a text for a part of it in the engine; here both evaluators take lists only', async () => {
    const inText = { all: [leaf('conduct', 'in', 'good or fair')] };
    expect(await rawHolds(inText, { conduct: 'air' })).toBe(true);
    expect(await rawHolds({ all: [leaf('conduct', 'notIn', 'good')] }, { conduct: 'air' })).toBe(true);
    expect(() => compiledAnswer([inText as Condition], { conduct: 'air' })).toThrow('look into a list');
    expect(() => referenceAnswer([inText as Condition], {})).toThrow('condition C1: "in" looks into a list');
  });

  it('do the same to a fact that holds a text; both evaluators refuse that when it happens', async () => {
    const among = { all: [leaf('conduct', 'in', { fact: 'accepted' })] };
    const facts = { conduct: 'air', accepted: 'fair' };
    expect(await rawHolds(among, facts)).toBe(true);
    expect(() => compiledAnswer([among as Condition], facts)).toThrow('look into a list, but found "fair"');
    await expect(referenceAnswer([among as Condition], facts)).rejects.toThrow(
      'condition C1: "in" looks into a list, but found "fair"',
    );
  });

  it('with an undefined value abort the whole run in the engine; the contract wants a value', async () => {
    const nothing = { all: [leaf('conduct', 'in', undefined)] };
    await expect(rawHolds(nothing, { conduct: 'good' })).rejects.toThrow('Cannot read properties of undefined');
    expect(refused(nothing)).toBe(true);
    expect(refused({ all: [{ fact: 'conduct', operator: 'in' }] })).toBe(true);
  });

  it.each([
    ['in', 'good', true],
    ['in', 'poor', false],
    ['notIn', 'good', false],
    ['notIn', 'poor', true],
  ] as const)('with a list: %s [good, fair] of %s is %s everywhere', async (operator, conduct, raw) => {
    const condition = { all: [leaf('conduct', operator, ['good', 'fair'])] };
    expect(await rawHolds(condition, { conduct })).toBe(raw);
    expect(await bothAnswer(condition, { conduct })).toBe(raw ? '+' : '-');
  });
});

/** Cases in which both evaluators say exactly what the engine says, also for facts of a type the rule did not expect. */
const reproduced: Case[] = [
  ['1 is not equal to the text 1', { all: [leaf('days', 'equal', '1')] }, { days: 1 }, false],
  ['the text 1 differs from 1', { all: [leaf('days', 'notEqual', 1)] }, { days: '1' }, true],
  [
    'a list contains one of its choices',
    { all: [leaf('honours', 'contains', 'county')] },
    { honours: ['county'] },
    true,
  ],
  ['an empty list contains nothing', { all: [leaf('honours', 'contains', 'county')] }, { honours: [] }, false],
  ['an empty list does not contain', { all: [leaf('honours', 'doesNotContain', 'county')] }, { honours: [] }, true],
  [
    'a text contains nothing, not even a part of it',
    { all: [leaf('honours', 'contains', 'c')] },
    { honours: 'c' },
    false,
  ],
  ['nor does a text "not contain"', { all: [leaf('honours', 'doesNotContain', 'x')] }, { honours: 'c' }, false],
  ['not contains on a text therefore holds', { not: leaf('honours', 'contains', 'x') }, { honours: 'c' }, true],
  ['the text 50 is less than 51', { all: [leaf('days', 'lessThan', 51)] }, { days: '50' }, true],
  [
    'two texts compare by letters',
    { all: [leaf('days', 'lessThan', { fact: 'limit' })] },
    { days: '9', limit: '10' },
    false,
  ],
  ['50abc passes as a number and is not above 1', { all: [leaf('days', 'greaterThan', 1)] }, { days: '50abc' }, false],
  ['a plain text is never less', { all: [leaf('days', 'lessThan', 51)] }, { days: 'few' }, false],
  ['true is not less than 2', { all: [leaf('days', 'lessThan', 2)] }, { days: true }, false],
  ['true is not at least 1', { all: [leaf('days', 'greaterThanInclusive', 1)] }, { days: true }, false],
  ['not lessThan on true holds', { not: leaf('days', 'lessThan', 2) }, { days: true }, true],
  ['a list of one number passes as this number', { all: [leaf('days', 'lessThan', 6)] }, { days: ['5'] }, true],
  ['an empty list is no number', { all: [leaf('days', 'lessThan', 6)] }, { days: [] }, false],
  ['NaN is not in a list', { all: [leaf('days', 'in', [1, 2])] }, { days: Number.NaN }, false],
  ['NaN is not equal to itself', { all: [leaf('days', 'equal', { fact: 'days' })] }, { days: Number.NaN }, false],
  ['NaN is not less than anything', { all: [leaf('days', 'lessThan', 1)] }, { days: Number.NaN }, false],
  ['minus zero equals zero', { all: [leaf('days', 'equal', 0)] }, { days: -0 }, true],
  ['0.1 + 0.2 is above 0.3 as a double', { all: [leaf('share', 'greaterThan', 0.3)] }, { share: 0.1 + 0.2 }, true],
  ['two facts compare', { all: [leaf('days', 'greaterThan', { fact: 'limit' })] }, { days: 4, limit: 3 }, true],
  [
    'two facts at the boundary',
    { all: [leaf('days', 'greaterThan', { fact: 'limit' })] },
    { days: 3, limit: 3 },
    false,
  ],
  ['a fact compared with itself', { all: [leaf('days', 'equal', { fact: 'days' })] }, { days: 3 }, true],
];

describe('a comparison that both evaluators decide as the engine does', () => {
  it.each(reproduced)('%s', async (_, condition, facts, raw) => {
    expect(await rawHolds(condition, facts)).toBe(raw);
    expect(await bothAnswer(condition, facts)).toBe(raw ? '+' : '-');
  });
});

describe('a fact that is null, undefined or a Date', () => {
  const days = leaf('days', 'lessThan', 3);

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a Date', new Date(0)],
  ])('%s is not less than 3 in the engine, so that "not" makes it hold', async (_, value) => {
    expect(await rawHolds({ all: [days] }, { days: value })).toBe(false);
    expect(await rawHolds({ not: days }, { days: value })).toBe(true);
  });

  it('is missing here, and a missing fact is unknown, never false', async () => {
    expect(await bothAnswer({ all: [days] }, { days: undefined })).toBe('?');
    expect(await bothAnswer({ not: days }, { days: undefined })).toBe('?');
    expect(await bothAnswer({ not: days }, {})).toBe('?');
  });

  it('cannot be recorded: the contract knows numbers, texts, booleans and lists of texts', () => {
    for (const value of [null, undefined, new Date(0), Number.NaN, Number.POSITIVE_INFINITY, {}, [1]])
      expect(FactValue.safeParse(value).success).toBe(false);
    for (const value of [0, '2/3', 'good', false, [], ['county']])
      expect(FactValue.safeParse(value).success).toBe(true);
  });
});

describe('a value that is null or not a number', () => {
  it('makes 1 greater than null in the engine; the contract refuses null', async () => {
    const aboveNull = { all: [leaf('days', 'greaterThan', null)] };
    expect(await rawHolds(aboveNull, { days: 1 })).toBe(true);
    expect(refused(aboveNull)).toBe(true);
    expect(refused({ all: [leaf('days', 'in', [1, null])] })).toBe(true);
  });

  it('lets NaN be neither equal nor in a list; the contract refuses NaN and infinity', async () => {
    expect(await rawHolds({ all: [leaf('days', 'equal', Number.NaN)] }, { days: Number.NaN })).toBe(false);
    expect(await rawHolds({ all: [leaf('days', 'in', [Number.NaN])] }, { days: Number.NaN })).toBe(false);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, [Number.NaN]])
      expect(refused({ all: [leaf('days', 'equal', value)] })).toBe(true);
  });
});

describe('an operator', () => {
  it('that does not exist is noticed by the engine only when its leaf is reached; here when the rule is read', async () => {
    const known = leaf('days', 'equal', 3, { priority: 2 });
    const unreached = { any: [known, leaf('days', 'near', 3, { priority: 1 })] };
    expect(await rawHolds(unreached, { days: 3 })).toBe(true);
    await expect(rawHolds(unreached, { days: 4 })).rejects.toThrow('Unknown operator: near');

    const near = { all: [leaf('days', 'near', 3)] };
    expect(refused(near)).toBe(true);
    expect(() => compiledAnswer([near as unknown as Condition], {})).toThrow('"near" is not an operator');
    expect(() => referenceAnswer([near as unknown as Condition], {})).toThrow(
      'condition C1: "near" is not an operator',
    );
  });

  it('of one’s own that answers 1 holds alone and not among others; here the ten operators are all there are', async () => {
    const odd = leaf('days', 'odd', 0);
    const engine = rawEngine({ all: [odd] }, { all: [odd, odd] });
    engine.addOperator('odd', () => 1 as unknown as boolean);
    const { results } = await engine.run({ days: 3 });
    expect(results.map(({ name }) => name)).toEqual(['R1']);
    expect(refused({ all: [odd] })).toBe(true);
    expect(Operator.options).toHaveLength(10);
  });

  it.each([
    ['everyFact:equal', [], true],
    ['someFact:equal', [], false],
    ['everyFact:equal', 'county', false],
    ['someFact:equal', 'county', false],
    ['not:everyFact:equal', 'county', true],
  ])(
    'with a decorator, %s on %j, is %s in the engine; the contract refuses decorators',
    async (operator, honours, raw) => {
      const decorated = { all: [leaf('honours', operator, 'county')] };
      expect(await rawHolds(decorated, { honours })).toBe(raw);
      expect(refused(decorated)).toBe(true);
    },
  );
});

describe('leaves of equal priority', () => {
  it('are all evaluated and reported by the engine, as they are here', async () => {
    const either = { any: [leaf('days', 'equal', 3), leaf('days', 'equal', 4)] };
    const { results } = await rawEngine(either).run({ days: 3 });
    expect(results[0]!.conditions).toMatchObject({ any: [{ result: true }, { result: false }] });
    expect(compiledAnswer([either as Condition], { days: 3 }).leaves).toBe('+-');
    expect((await referenceAnswer([either as Condition], { days: 3 })).leaves).toBe('+-');
  });
});

describe('what the engine accepts beyond the contract', () => {
  it.each([
    ['a path', { all: [leaf('days', 'equal', 3, { path: '$.days' })] }],
    ['params', { all: [leaf('days', 'equal', 3, { params: {} })] }],
    ['the priority of a leaf', { all: [leaf('days', 'equal', 3, { priority: 2 })] }],
    ['the priority of a list', { ...held, priority: 2 }],
    ['the name of a list', { ...held, name: 'absent' }],
    ['a named condition', { condition: 'absent' }],
    ['a named condition inside', { all: [{ condition: 'absent' }] }],
    ['a path on the right side', { all: [leaf('days', 'equal', { fact: 'limit', path: '$.days' })] }],
    ['a list under "not"', { not: [leaf('days', 'equal', 3)] }],
  ])('%s is refused', (_, condition) => {
    expect(refused(condition)).toBe(true);
  });
});

describe('what the engine would have taken and the contract refuses', () => {
  it.each([
    ['an empty list', { any: [] }, 'empty-condition'],
    ['an empty list inside', { all: [{ not: { all: [] } }] }, 'empty-condition'],
    ['two roots', { any: held.all, all: held.all }, 'two-roots'],
    ['an unknown operator', { all: [leaf('days', 'near', 3)] }, 'unknown-operator'],
    ['a decorated operator', { all: [leaf('honours', 'someFact:equal', 'county')] }, 'unknown-operator'],
    ['a path', { all: [leaf('days', 'equal', 3, { path: '$.days' })] }, 'engine-extension'],
    ['a priority', { all: [leaf('days', 'equal', 3, { priority: 2 })] }, 'engine-extension'],
    ['a named condition', { all: [{ condition: 'absent' }] }, 'engine-extension'],
    ['"in" with a text', { all: [leaf('conduct', 'in', 'good')] }, 'type-mismatch'],
  ])('%s is called by its name in a file', (_, condition, code) => {
    expect(conditionFaults(condition, []).map((fault) => fault.code)).toEqual([code]);
  });
});

const title = { zh: '事项', en: 'matter' };

/** The faults of a measure whose one rule has this condition. */
function faultsOf(condition: object): string[] {
  const facts = {
    days: { title, type: 'number' },
    limit: { title, type: 'number' },
    isOnLeave: { title, type: 'boolean' },
    conduct: { title, type: 'choice', choices: { good: title, fair: title } },
    honours: { title, type: 'list', choices: { good: title, county: title } },
    startedOn: { title, type: 'date' },
  };
  const effect = { kind: 'notify', whom: 'countyOrganisation' };
  const rule = { kind: 'rule', id: 'R01', title, clause: '1', when: condition, effects: [effect] };
  const measure = RuleSet.parse({
    code: 'truth-table',
    title,
    assessment: 'halfYear',
    basis: { '1': { number: '1', text: title, sources: [{ evidence: 'ours' }] } },
    entities: { cadre: { title, facts, rules: [rule] } },
  });
  return checkRuleSet(measure).map(({ code, pointer }) => `${code} ${pointer.split('/when/')[1]}`);
}

describe('what the engine would have compared and the check of a measure refuses', () => {
  it.each([
    ['a number with a text', leaf('days', 'equal', '3'), 'value'],
    ['a number with a choice', leaf('days', 'lessThan', { fact: 'conduct' }), 'value/fact'],
    ['a choice by size', leaf('conduct', 'lessThan', 3), 'operator'],
    ['a boolean by size', leaf('isOnLeave', 'greaterThan', 0), 'operator'],
    ['a boolean with a text', leaf('isOnLeave', 'equal', 'true'), 'value'],
    ['a choice by what it contains', leaf('conduct', 'contains', 'good'), 'operator'],
    ['a list by whether it is equal', leaf('honours', 'equal', 'good'), 'operator'],
    ['a list with a number it contains', leaf('honours', 'contains', 3), 'value'],
    ['a choice in a text', leaf('conduct', 'in', 'good'), 'value'],
    ['a choice in another choice', leaf('conduct', 'in', { fact: 'conduct' }), 'value/fact'],
    ['a choice with one nobody can make', leaf('conduct', 'equal', 'poor'), 'value'],
    ['a date', leaf('startedOn', 'lessThan', { fact: 'days' }), 'fact'],
  ])('%s', (_, one, where) => {
    expect(faultsOf({ all: [one] })).toEqual([`type-mismatch all/0/${where}`]);
  });

  it('while sides of one type pass', () => {
    const well = [
      leaf('days', 'equal', 3),
      leaf('days', 'lessThan', '10/3'),
      leaf('days', 'greaterThan', { fact: 'limit' }),
      leaf('isOnLeave', 'equal', false),
      leaf('conduct', 'in', ['good']),
      leaf('conduct', 'in', { fact: 'honours' }),
      leaf('honours', 'doesNotContain', { fact: 'conduct' }),
    ];
    expect(well.flatMap((one) => faultsOf({ not: { any: [one, leaf('limit', 'equal', 5)] } }))).toEqual([]);
  });
});
