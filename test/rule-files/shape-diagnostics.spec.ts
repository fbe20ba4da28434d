import type { z } from 'zod';
import { Entity } from '../../api/contract/entity.js';
import { ExampleFile } from '../../api/contract/example.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { ScoreNode } from '../../api/contract/score-node.js';
import { shapeDiagnostics } from '../../api/rule-files/shape-diagnostics.js';

const faults = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error ? shapeDiagnostics(schema, value, error.issues) : [];
};
const told = (schema: z.ZodType, value: unknown) =>
  faults(schema, value).map(({ code, pointer, message }) => `${code} ${pointer}: ${message.en}`);

const title = { zh: '甲', en: 'A' };
const node = { id: 'A1', title, clause: 'c1', about: 'outcome' };
const fact = { ...node, kind: 'fact', fact: 'f' };

describe('what the contract refuses is told', () => {
  it('with what was found and what was expected, in both languages', () => {
    expect(faults(ScoreNode, { ...fact, max: 'ten' })).toEqual([
      {
        code: 'shape',
        severity: 'error',
        pointer: '/max',
        message: {
          zh: '“max”是文本 "ten"，应为数，或分数文本，如 "2/3"，或“uncapped”。',
          en: '"max" is the text "ten"; expected a number, or a fraction such as "2/3", or "uncapped".',
        },
      },
    ]);
  });

  it.each<[string, z.ZodType, unknown, string[]]>([
    [
      'an absent member, at the object that lacks it',
      Entity,
      { kind: 'cadre' },
      ['shape : The file has no "code"; expected text that is not empty. Add it.'],
    ],
    [
      'a misspelt member once, and not again as absent',
      Entity,
      { kind: 'cadre', cod: 'c1' },
      ['unknown-key /cod: The file has no key "cod". Did you mean "code"?'],
    ],
    [
      'an unknown member with those there are, when none is near',
      Entity,
      { kind: 'cadre', code: 'c1', salary: 1 },
      [
        'unknown-key /salary: The file has no key "salary". It may hold name, links, facts, marks, tallies, findings, exemptions, earlier.',
      ],
    ],
    [
      'an unknown kind with the nearest',
      ScoreNode,
      { ...fact, kind: 'facts' },
      [
        expect.stringMatching(
          /^unknown-kind \/kind: "kind" is the text "facts"; expected one of constant, .* mean "fact"\?$/,
        ),
      ],
    ],
    [
      'an absent kind',
      ScoreNode,
      node,
      [expect.stringMatching(/^shape : The file has no "kind"; expected one of constant, marks/)],
    ],
    [
      'an entity of an unknown kind',
      Entity,
      { kind: 'cadres', code: 'c1' },
      [expect.stringMatching(/^unknown-kind \/kind: .* Did you mean "cadre"\?$/)],
    ],
    [
      'only the branch that the kind chooses, however deep',
      ScoreNode,
      {
        ...node,
        about: undefined,
        kind: 'sum',
        of: [fact, { ...node, kind: 'cases', cases: [{ when: {}, then: { ...fact, fact: 1 } }] }],
      },
      [
        expect.stringContaining('/of/1/cases/0/when'),
        'shape /of/1/cases/0/then/fact: "fact" is the number 1; expected an id (letters and digits, a letter first, such as R05).',
        expect.stringContaining('shape /of/1: Item 2 of "of" has no "otherwise"'),
        expect.stringContaining('unknown-key /of/1/about'),
        expect.stringContaining('unknown-key /about'),
      ],
    ],
    [
      'only the branch that the value chooses by its JSON type',
      ScoreNode,
      {
        ...node,
        about: undefined,
        kind: 'cases',
        cases: [{ when: { all: [{ fact: 'f', operator: 'equal', value: 1 }] }, then: fact }],
        otherwise: { ...fact, rounds: 1 },
      },
      [
        'unknown-key /otherwise/rounds: "otherwise" has no key "rounds". Did you mean "round"?',
        expect.stringContaining('unknown-key /about'),
      ],
    ],
    [
      'a list where one thing belongs',
      Entity,
      { kind: 'cadre', code: ['c1'] },
      ['shape /code: "code" is a list of 1; expected text that is not empty.'],
    ],
    [
      'a file that is no object',
      Entity,
      [],
      [expect.stringMatching(/^shape : The file is an empty list; expected an object with kind, code/)],
    ],
    [
      'a number outside its bounds',
      Entity,
      {
        kind: 'cadre',
        code: 'c1',
        tallies: [{ group: 'v', roll: -1, issued: 1.5, returned: 0, cast: 0, valid: 0, questions: {} }],
      },
      [
        'shape /tallies/0/roll: "roll" is the number -1; expected a whole number, at least 0.',
        'shape /tallies/0/issued: "issued" is the number 1.5; expected a whole number, at least 0.',
      ],
    ],
    [
      'a key that is no id',
      Entity,
      { kind: 'cadre', code: 'c1', facts: { 'absent-days': 1 } },
      [
        'shape /facts/absent-days: The key "absent-days" should be an id (letters and digits, a letter first, such as R05). Rename it.',
      ],
    ],
    [
      'a link of an unknown kind with the nearest',
      Entity,
      { kind: 'cadre', code: 'c1', links: { vilage: 'v1' } },
      ['unknown-key /links/vilage: "links" has no key "vilage". Did you mean "village"?'],
    ],
    [
      'null as what is better left out',
      Entity,
      { kind: 'cadre', code: 'c1', facts: { growth: null } },
      [
        'shape /facts/growth: "growth" is null; expected a number, or text, or true or false, or a list, each item text. Leave the key out where there is no value.',
      ],
    ],
    [
      'a day that is none',
      Entity,
      { kind: 'cadre', code: 'c1', findings: [{ id: 'f1', code: 'absence', day: '2026-02-30' }] },
      ['shape /findings/0/day: "day" is the text "2026-02-30"; expected a day such as 2026-01-01.'],
    ],
    [
      'an outcome of an example in a form of its own',
      ExampleFile,
      {
        ruleSet: 'a',
        backgrounds: {},
        examples: [
          { kind: 'scored', name: title, background: 'b', expect: [{ entity: 'c1', trace: { R01: 'holds' } }] },
        ],
      },
      [
        'shape /examples/0/expect/0/trace/R01: "R01" is the text "holds"; expected an outcome and its leaves, such as "held +-".',
      ],
    ],
  ])('%s', (_what, schema, value, expected) => {
    expect(told(schema, value)).toEqual(expected);
  });

  it('at most a hundred times', () => {
    expect(
      faults(Entity, { kind: 'cadre', code: 'c1', marks: Array.from({ length: 1000 }, () => ({})) }).length,
    ).toBeLessThanOrEqual(100);
  });

  it('without failing on values of any shape', () => {
    for (const value of [
      null,
      undefined,
      1,
      'x',
      [[]],
      { entities: [] },
      { entities: { cadre: { rules: [null], score: [] } } },
    ]) {
      expect(faults(RuleSet, value).length).toBeGreaterThan(0);
    }
  });
});
