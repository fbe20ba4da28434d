import type { RuleGroupType, RuleType } from 'react-querybuilder';
import type { Condition, ConditionPart, Leaf, LeafValue, Operator } from '../../../api/contract/condition.js';

/** How the parts of a group are taken together. `not` has one part; more are taken as "not all of them". */
export type Combinator = 'all' | 'any' | 'not';

export type Query = RuleGroupType<RuleType, Combinator>;

/** A condition as the query builder holds it. Nothing is lost: {@link toCondition} gives the same back. */
export function toQuery(condition: Condition): Query {
  if ('all' in condition) return { combinator: 'all', rules: condition.all.map(partToQuery) };
  if ('any' in condition) return { combinator: 'any', rules: condition.any.map(partToQuery) };
  return { combinator: 'not', rules: [partToQuery(condition.not)] };
}

function partToQuery(part: ConditionPart): Query | RuleType {
  if (!('fact' in part)) return toQuery(part);
  const { fact: field, operator, value } = part;
  return isFact(value)
    ? { field, operator, value: value.fact, valueSource: 'field' }
    : { field, operator, value, valueSource: 'value' };
}

/** What the query builder holds as a condition; undefined while a group in it is empty, which no condition may be. */
export function toCondition({ combinator, rules }: Query): Condition | undefined {
  const parts = rules.map((rule) => ('rules' in rule ? toCondition(rule as Query) : toLeaf(rule)));
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const whole = parts as ConditionPart[];
  if (combinator !== 'not') return combinator === 'any' ? { any: whole } : { all: whole };
  return { not: whole.length === 1 ? whole[0]! : { all: whole } };
}

function toLeaf({ field, operator, value, valueSource }: RuleType): Leaf | undefined {
  if (value === '' || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  const against = valueSource === 'field' ? { fact: value as string } : (value as LeafValue);
  return { fact: field, operator: operator as Operator, value: against };
}

const isFact = (value: LeafValue): value is { fact: string } =>
  typeof value === 'object' && !Array.isArray(value) && 'fact' in value;
