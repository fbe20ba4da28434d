import type { Path } from './editing.js';
import { kindOf, resolved, type Schema, schemaAt, variantFor, variantsOf } from './schema.js';

/** One field of a form: where it stands, what it holds, how it is edited. */
export type Field = { name: string; path: Path; value: unknown; isOptional: boolean } & (
  | { kind: 'title' | 'limit' | 'clause' | 'condition' | 'day' | 'boolean' | 'text' | 'bounds' | 'node' }
  /** A figure, or one of these words in its place. */
  | { kind: 'figure'; words: readonly string[] }
  | { kind: 'integer' }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'choices'; of: readonly string[] }
  /** Names of other things of the rule set. */
  | { kind: 'names' }
  | { kind: 'group'; fields: Field[]; further: Further[] }
  | { kind: 'list'; items: Field[]; item: Schema }
  | { kind: 'map'; items: Field[]; item: Schema }
  /** One of several things; `field` is what it is now. */
  | { kind: 'union'; variants: readonly Schema[]; now: Schema | undefined; field: Field | undefined }
);

/** Something that could stand in a group and does not. */
export type Further = { name: string; schema: Schema };

const BOUNDS = ['from', 'above', 'to', 'below'];

/** The form of a place of a rule set; undefined where the contract knows no such place. */
export function formAt(ruleSet: unknown, path: Path): Field | undefined {
  const schema = schemaAt(ruleSet, path as (string | number)[]);
  const value = path.reduce<unknown>((now, step) => (now as Record<string, unknown> | undefined)?.[step], ruleSet);
  // A part that has a kind is shown as what it is; its kind is changed where it stands.
  const isKnown = schema && (value as { kind?: unknown } | undefined)?.kind !== undefined;
  const part = isKnown ? (variantFor(variantsOf(schema), value) ?? schema) : schema;
  return part && fieldOf(part, String(path.at(-1)), value, path, true);
}

/** How a part of the contract with this value is edited. Everything the value says has a field. */
export function fieldOf(part: Schema, name: string, value: unknown, path: Path, isOptional: boolean): Field {
  const schema = resolved(part);
  const common = { name, path, value, isOptional };
  const words = wordsIn(schema);
  switch (schema.widget) {
    case 'figure':
      return { ...common, kind: 'figure', words };
    case undefined:
      break;
    default:
      return { ...common, kind: schema.widget };
  }
  const variants = variantsOf(schema);
  if (variants.length > 0) {
    const others = variants.filter((one) => one.const === undefined);
    if (others.length === 1 && others[0]!.widget === 'figure') return { ...common, kind: 'figure', words };
    // A node below has a form of its own.
    if (typeof value === 'object' && variants.some(({ widget }) => widget === 'node'))
      return { ...common, kind: 'node' };
    const now = variantFor(variants, value);
    const field = now && now.const === undefined ? fieldOf(now, name, value, path, isOptional) : undefined;
    return { ...common, kind: 'union', variants, now, field };
  }
  if (schema.enum) return { ...common, kind: 'choice', of: schema.enum };
  if (schema.type === 'boolean' || schema.const === true) return { ...common, kind: 'boolean' };
  if (schema.type === 'integer') return { ...common, kind: 'integer' };
  if (schema.type === 'number') return { ...common, kind: 'figure', words: [] };
  if (schema.type === 'array') return arrayField(schema, common);
  if (schema.type === 'object') return schema.properties ? groupField(schema, common) : mapField(schema, common);
  return { ...common, kind: 'text' };
}

type Common = Pick<Field, 'name' | 'path' | 'value' | 'isOptional'>;

function arrayField(schema: Schema, common: Common): Field {
  const values = Array.isArray(common.value) ? common.value : [];
  if (schema.prefixItems) {
    const fields = schema.prefixItems.map((one, i) => fieldOf(one, String(i), values[i], [...common.path, i], false));
    return { ...common, kind: 'group', fields, further: [] };
  }
  const item = resolved(schema.items ?? {});
  if (item.enum) return { ...common, kind: 'choices', of: item.enum };
  if (item.type === 'string' && item.widget === undefined) return { ...common, kind: 'names' };
  const items = values.map((value, i) => fieldOf(item, common.name, value, [...common.path, i], false));
  return { ...common, kind: 'list', items, item };
}

function mapField(schema: Schema, common: Common): Field {
  const item = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const items = Object.entries((common.value as object | undefined) ?? {}).map(([key, value]) =>
    fieldOf(item, key, value, [...common.path, key], false),
  );
  return { ...common, kind: 'map', items, item };
}

function groupField(schema: Schema, common: Common): Field {
  const value = (common.value as Record<string, unknown> | undefined) ?? {};
  const properties = Object.entries(schema.properties!);
  const hasBounds = BOUNDS.every((name) => schema.properties![name]?.widget === 'figure');
  const own = properties.filter(
    ([name, one]) => !(name === 'kind' && one.const !== undefined) && !(hasBounds && BOUNDS.includes(name)),
  );
  const isRequired = (name: string) => schema.required?.includes(name) ?? false;
  const there = own.filter(([name]) => value[name] !== undefined || isRequired(name));
  const fields = there.map(([name, one]) => {
    return fieldOf(one, name, value[name], [...common.path, name], !isRequired(name));
  });
  const bounds: Field[] = hasBounds ? [{ ...common, name: 'bounds', kind: 'bounds', isOptional: false }] : [];
  const further = own
    .filter(([name]) => value[name] === undefined && !isRequired(name))
    .map(([name, one]) => ({ name, schema: one }));
  return { ...common, kind: 'group', fields: [...bounds, ...fields], further };
}

/** Words that may stand in place of something else: `unspecified`, `uncapped`. */
const wordsIn = (schema: Schema): string[] =>
  variantsOf(schema).flatMap((one) => (typeof one.const === 'string' ? [one.const] : []));

/** What a text begins with: the first of these that it may be. */
const TEXTS = ['newItem', 'new-item', '06-30', '1', '2026-01-01'];

/** What a new part begins with: everything the contract wants of it, as little as can be. People write the rest. */
export function startOf(part: Schema, clause: string): unknown {
  const schema = resolved(part);
  switch (schema.widget) {
    case 'title':
      return { zh: '（请填写）', en: '(to be written)' };
    case 'figure':
      return 0;
    case 'limit':
      return { days: 5, unit: 'workingDays' };
    case 'clause':
      return clause;
    case 'day':
      return '2026-01-01';
    case 'condition':
      return { all: [{ fact: 'newFact', operator: 'equal', value: true }] };
    default:
  }
  if (schema.const !== undefined) return schema.const;
  const [first] = variantsOf(schema);
  if (first) return startOf(first, clause);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 0, schema.exclusiveMinimum === undefined ? 0 : 1);
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((one) => startOf(one, clause));
      return Array.from({ length: schema.minItems ?? 0 }, () => startOf(schema.items ?? {}, clause));
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name))
          .map(([name, one]) => [name, startOf(one, clause)]),
      );
    default:
      if (schema.format === 'uri') return 'https://www.gov.cn/';
      return TEXTS.find((text) => !schema.pattern || new RegExp(schema.pattern).test(text)) ?? TEXTS[0];
  }
}

/** A value turned into another variant: what both know stays. */
export function turnedInto(variant: Schema, value: unknown, clause: string): unknown {
  const fresh = startOf(variant, clause);
  if (typeof fresh !== 'object' || fresh === null || typeof value !== 'object' || value === null) return fresh;
  const known = Object.entries(value).filter(([name]) => name !== 'kind' && variant.properties?.[name] !== undefined);
  return { ...fresh, ...Object.fromEntries(known) };
}

/** What a variant is called: by its kind, else by what it holds. */
export const variantName = (variant: Schema): string =>
  kindOf(variant) ??
  (typeof variant.const === 'string' ? variant.const : undefined) ??
  (variant.widget === 'node' ? 'node' : undefined) ??
  (variant.widget === 'figure' ? 'figure' : undefined) ??
  Object.keys(variant.properties ?? {})[0] ??
  variant.type ??
  'text';
