import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { RuleSet } from '../../api/contract/rule-set.js';
import { choiceWord, fieldWord } from '../../admin/src/rule-sets/form-words.js';
import { type Path, edited } from '../../admin/src/rule-sets/editing.js';
import { type Field, fieldOf, formAt, startOf, variantName } from '../../admin/src/rule-sets/form.js';
import { fitsAt } from '../../admin/src/rule-sets/json-completion.js';
import { allNodes } from '../../admin/src/rule-sets/nodes.js';
import { resolved, type Schema, schemaAt } from '../../admin/src/rule-sets/schema.js';
import { type JsonSchema, valueOf } from '../api/build/json-schema-arbitrary.js';

const RULES = join(__dirname, '../../rules');
const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?!base).*[/\\][^/\\]+(?<!examples|schema)\.json$/.test(name),
);
const read = (name: string) => JSON.parse(readFileSync(join(RULES, name), 'utf8')) as RuleSet;
const halfYear = read('half-year/2026-01-01.json');

/** The parts that have a form of their own. */
const PARTS = [
  'raterGroups',
  'sampling',
  'dutyReport',
  'taskList',
  'negativeList',
  'exemptions',
  'schedule',
  'determination',
  'notice',
  'review',
  'handover',
  'procedures',
  'waivers',
  'lintAnswers',
  'adjustable',
  'basis',
] as const;

/** Every place of a rule set that a form is opened at. */
function placesOf(ruleSet: RuleSet): Path[] {
  const kinds = Object.entries(ruleSet.entities).flatMap(([kind, rules]) => {
    const at = (part: string): Path => ['entities', kind, part];
    const lists = (['rules', 'recommendations'] as const).flatMap((part) =>
      (rules?.[part] ?? []).map((_one, i) => [...at(part), i]),
    );
    return [at('facts'), at('quotas'), ...(rules?.grades ? [at('grades')] : []), ...lists];
  });
  const parts = PARTS.filter((part) => ruleSet[part] !== undefined).map((part): Path => [part]);
  return [...parts, ...kinds, ...allNodes(ruleSet).map(({ path }) => path)];
}

/** What a form shows, put together again from its fields. */
function told(field: Field): unknown {
  switch (field.kind) {
    case 'group': {
      const kind = (field.value as { kind?: unknown } | undefined)?.kind;
      if (Array.isArray(field.value)) return field.fields.map(told);
      const parts = field.fields.flatMap((one) => {
        if (one.kind !== 'bounds') return one.value === undefined ? [] : [[one.name, told(one)] as const];
        return ['from', 'above', 'to', 'below'].flatMap((name) => {
          const value = (one.value as Record<string, unknown> | undefined)?.[name];
          return value === undefined ? [] : [[name, value] as const];
        });
      });
      return { ...(kind === undefined ? {} : { kind }), ...Object.fromEntries(parts) };
    }
    case 'list':
      return field.items.map(told);
    case 'map':
      return Object.fromEntries(field.items.map((one) => [one.path.at(-1), told(one)]));
    case 'union':
      return field.field ? told(field.field) : field.value;
    default:
      return field.value;
  }
}

/** Every field below a field, itself too. */
const within = (field: Field): Field[] => [
  field,
  ...('fields' in field ? field.fields : 'items' in field ? field.items : []).flatMap(within),
  ...(field.kind === 'union' && field.field ? within(field.field) : []),
];

const valueAt = (ruleSet: unknown, path: Path) =>
  path.reduce<unknown>((now, step) => (now as Record<string, unknown> | undefined)?.[step], ruleSet);

describe('The forms of a rule set', () => {
  test.each(files)('show everything that %s says', (file) => {
    const ruleSet = read(file);
    const places = placesOf(ruleSet).filter((path) => valueAt(ruleSet, path) !== undefined);
    expect(places.map((path) => told(formAt(ruleSet, path)!))).toEqual(places.map((path) => valueAt(ruleSet, path)));
  });

  test('show everything that any part could say, and writing a field with what it holds changes nothing', () => {
    const named = (ref: string) => resolved({ $ref: ref }) as JsonSchema;
    fc.assert(
      fc.property(
        fc.constantFrom(...PARTS).chain((part) => {
          const schema = schemaAt(halfYear, [part]) as JsonSchema;
          return valueOf(schema, named, 14).map((value) => ({ part, value }));
        }),
        ({ part, value }) => {
          const form = fieldOf(schemaAt(halfYear, [part])!, part, value, [part], true);
          const text = JSON.stringify({ [part]: value }, null, 2);
          // What JSON does not tell apart (-0) is not asked of a form either.
          expect(JSON.parse(JSON.stringify(told(form)))).toEqual(JSON.parse(JSON.stringify(value)));
          const fields = within(form).filter((one) => one.value !== undefined && one.kind !== 'bounds');
          const again = edited(
            text,
            fields.slice(0, 12).map((one) => ({ path: one.path, value: one.value })),
          );
          expect(JSON.parse(again)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('add only what the contract knows', () => {
    const clause = Object.keys(halfYear.basis)[0]!;
    for (const path of placesOf(halfYear)) {
      const grown = structuredClone(halfYear);
      for (const field of within(formAt(halfYear, path)!)) {
        const here = valueAt(grown, field.path) as Record<string, unknown> & unknown[];
        if (field.kind === 'group') for (const { name, schema } of field.further) here[name] = startOf(schema, clause);
        if (field.kind === 'list' && here) here.push(startOf(field.item, clause));
        if (field.kind === 'map' && here) (here as Record<string, unknown>)['fresh'] = startOf(field.item, clause);
      }
      const { error } = RuleSet.safeParse(grown);
      const shape = error?.issues.filter(({ code }) => code !== 'custom') ?? [];
      expect({ path, issues: shape }).toEqual({ path, issues: [] });
    }
  });

  test('have a word in both languages for every field and every choice', () => {
    const seen = new Set<Schema>();
    const lacking = new Set<string>();
    const word = (kind: string, name: string, of: (locale: 'zh' | 'en') => string) => {
      if (of('zh') === name || !/\p{Script=Han}/u.test(of('zh'))) lacking.add(`${kind} ${name}`);
      if (of('en') === '') lacking.add(`${kind} ${name} in English`);
    };
    const walk = (part: Schema, field: string) => {
      const schema = resolved(part);
      if (seen.has(part) || schema.widget !== undefined) return;
      seen.add(part);
      for (const [name, one] of Object.entries(schema.properties ?? {})) {
        if (one.const === undefined && !name.startsWith('$'))
          word('field', name, (locale) => fieldWord(name, [name], locale));
        walk(one, name);
      }
      for (const choice of schema.enum ?? []) word('choice', choice, (locale) => choiceWord(field, choice, locale));
      for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
        word('choice', variantName(resolved(one)), (locale) => choiceWord(field, variantName(resolved(one)), locale));
        walk(one, field);
      }
      if (schema.items) walk(schema.items, field);
      for (const one of schema.prefixItems ?? []) walk(one, field);
      if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, field);
    };
    walk(schemaAt(halfYear, [])!, 'ruleSet');
    // The letters of evidence are what they are called.
    expect([...lacking].filter((one) => !/^choice [A-Z]$/.test(one))).toEqual([]);
  });
});

describe('Where a rule set is written as text', () => {
  const fits = (marked: string) => {
    const offset = marked.indexOf('|');
    return fitsAt(marked.replace('|', ''), offset, halfYear, 'zh');
  };

  test('the properties that are not there yet are offered, each with what it begins with', () => {
    const offered = fits('{ "notice": { "clause": "1", | } }');
    expect(offered.map(({ label }) => label)).toEqual(['"grades"', '"shows"', '"where"', '"atLeast"']);
    expect(offered[3]).toMatchObject({ insert: '"atLeast": {"days":5,"unit":"workingDays"}', isRequired: true });
  });

  test('the allowed words are offered, and the names of other parts', () => {
    expect(fits('{ "review": { "clocks": [{ "limit": { "unit": "|" } }] } }').map(({ label }) => label)).toEqual([
      '"workingDays"',
      '"calendarDays"',
    ]);
    const [first] = Object.keys(halfYear.basis);
    expect(fits('{ "notice": { "clause": "|" } }')[0]).toMatchObject({ label: JSON.stringify(first) });
    const facts = fits('{ "entities": { "cadre": { "score": { "kind": "fact", "fact": "|" } } } }');
    expect(facts.map(({ label }) => label)).toContain(`"${Object.keys(halfYear.entities.cadre!.facts)[0]}"`);
  });

  test('of a node, what its kind asks for is offered, and its kind before all', () => {
    expect(fits('{ "entities": { "cadre": { "score": { | } } } }').map(({ label }) => label)).toEqual(['"kind"']);
    const offered = fits('{ "entities": { "cadre": { "score": { "kind": "bands", | } } } }').map(({ label }) => label);
    expect(offered).toEqual(expect.arrayContaining(['"fact"', '"bands"', '"about"']));
    expect(offered).not.toContain('"weights"');
  });
});
