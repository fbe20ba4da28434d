import { z } from 'zod';
import { Id } from './fields.js';

/**
 * How a fact is compared. `equal` `notEqual` for every type; `lessThan` `lessThanInclusive` `greaterThan` `greaterThanInclusive` for
 * numbers; `in` `notIn` when the value is a list; `contains` `doesNotContain` when the fact is a list.
 */
export const Operator = z.enum([
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'contains',
  'doesNotContain',
]);
export type Operator = z.infer<typeof Operator>;

const Scalar = z.union([z.number(), z.string(), z.boolean()]);

/** What a leaf compares with: a figure (or fraction text), a choice, a boolean, a list for `in`/`notIn`, or another fact. */
export const LeafValue = z.union([
  Scalar,
  z.array(Scalar).min(1, 'a list to compare with may not be empty'),
  z.strictObject({ fact: Id }),
]);
export type LeafValue = z.infer<typeof LeafValue>;

/** One comparison: `{ fact, operator, value }`, the form of json-rules-engine. */
export const Leaf = z.strictObject({ fact: Id, operator: Operator, value: LeafValue });
export type Leaf = z.infer<typeof Leaf>;

export type All = { all: ConditionPart[] };
export type Any = { any: ConditionPart[] };
export type Not = { not: ConditionPart };
/** A condition in json-rules-engine's own form, always with `all`, `any` or `not` at the root. Lists are never empty. */
export type Condition = All | Any | Not;
/** What stands inside a condition: a leaf or a smaller condition. */
export type ConditionPart = Leaf | Condition;

const notEmpty = 'a condition list may not be empty: json-rules-engine would call it true';

/** What stands inside a condition; an empty list is refused at every depth. */
export const ConditionPart: z.ZodType<ConditionPart> = z.lazy(() => z.union([All, Any, Not, Leaf]));
/** Holds when every part holds. */
export const All: z.ZodType<All> = z.strictObject({ all: z.array(ConditionPart).min(1, notEmpty) });
/** Holds when one part holds; a missing fact in any part still makes it unknown. */
export const Any: z.ZodType<Any> = z.strictObject({ any: z.array(ConditionPart).min(1, notEmpty) });
/** Holds when the part does not hold. */
export const Not: z.ZodType<Not> = z.strictObject({ not: ConditionPart });
/** A condition as a rule set holds it: a lone leaf is refused, for json-rules-engine wants a list at the root. */
export const Condition: z.ZodType<Condition> = z.union([All, Any, Not]).meta({ id: 'Condition' });
