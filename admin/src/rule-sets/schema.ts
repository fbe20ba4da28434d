import { z } from 'zod';
import { Condition } from '../../../api/contract/condition.js';
import { ClauseId, Day, Figure, FigureOrUnspecified, Limit, Title } from '../../../api/contract/fields.js';
import { RuleSet } from '../../../api/contract/rule-set.js';
import { ScoreNode } from '../../../api/contract/score-node.js';

/** What a part of the contract has a field of its own for. */
export type Widget = 'title' | 'figure' | 'limit' | 'clause' | 'condition' | 'day' | 'node';

/** A part of the contract as JSON schema; `widget` names those with a field of their own. */
export type Schema = {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: string[];
  const?: unknown;
  minimum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  pattern?: string;
  format?: string;
  widget?: Widget;
};

const WIDGETS = new Map<unknown, Widget>([
  [Title, 'title'],
  [Figure, 'figure'],
  [FigureOrUnspecified, 'figure'],
  [Limit, 'limit'],
  [ClauseId, 'clause'],
  [Condition, 'condition'],
  [Day, 'day'],
  [ScoreNode, 'node'],
]);

let whole: (Schema & { $defs: Record<string, Schema> }) | undefined;

/** The contract of a rule set, worked out once. */
function contract() {
  whole ??= z.toJSONSchema(RuleSet, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const widget = WIDGETS.get(zodSchema);
      if (widget) Object.assign(jsonSchema, { widget });
    },
  }) as unknown as typeof whole;
  return whole!;
}

/** The part itself where one part only points at another. What the pointing part says beside stays. */
export function resolved(schema: Schema): Schema {
  let now = schema;
  while (now.$ref !== undefined) {
    const { $ref, ...beside } = now;
    now = { ...contract().$defs[$ref.split('/').at(-1)!]!, ...beside };
  }
  return now;
}

/** What stands for one of several kinds of thing. */
export const variantsOf = (schema: Schema): Schema[] => (schema.oneOf ?? schema.anyOf ?? []).map(resolved);

/** The word by which a variant is told apart. */
export const kindOf = (variant: Schema): string | undefined => {
  const kind = variant.properties?.kind?.const;
  return typeof kind === 'string' ? kind : undefined;
};

/** The variant that a value is of: by its kind, else by what it looks like. */
export function variantFor(variants: readonly Schema[], value: unknown): Schema | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const kind = isObject ? (value as { kind?: unknown }).kind : undefined;
  if (kind !== undefined) {
    const nested = variants.flatMap((one) => [one, ...variantsOf(one)]);
    return nested.find((one) => kindOf(one) === kind) ?? variants.find(({ widget }) => widget === 'node');
  }
  return variants.find((one) => {
    if (one.const !== undefined) return one.const === value;
    if (one.widget === 'figure') return typeof value === 'number' || /^-?\d+\/\d+$/.test(String(value));
    if (one.type === 'object') return isObject;
    if (one.type === 'array') return Array.isArray(value);
    if (one.type === 'string')
      return typeof value === 'string' && (!one.pattern || new RegExp(one.pattern).test(value));
    return (one.type === 'number' || one.type === 'integer') === (typeof value === 'number');
  });
}

/** What one step leads to from a part that has this value. */
function below(schema: Schema, step: string | number, value: unknown): Schema | undefined {
  const one = resolved(schema);
  const variants = variantsOf(one);
  if (variants.length > 0) {
    const variant = variantFor(variants, value) ?? variants.find(({ properties }) => properties?.[step]);
    return variant && below(variant, step, value);
  }
  if (typeof step === 'number') return one.prefixItems?.[step] ?? one.items;
  const further = typeof one.additionalProperties === 'object' ? one.additionalProperties : undefined;
  return one.properties?.[step] ?? further;
}

/** The contract at a place of a rule set; undefined where the contract knows no such place. */
export function schemaAt(value: unknown, path: readonly (string | number)[]): Schema | undefined {
  let schema: Schema | undefined = contract();
  let now = value;
  for (const step of path) {
    schema = schema && below(schema, step, now);
    now = (now as Record<string | number, unknown> | undefined)?.[step];
  }
  return schema && resolved(schema);
}
