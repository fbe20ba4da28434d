import type { Operator } from '../../../api/contract/condition.js';
import type { Fact } from '../../../api/contract/fact.js';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';

/** What may be compared in conditions of one kind of entity: its facts by id. */
export type Dictionary = Readonly<Record<string, Fact>>;

export function dictionaryOf(ruleSet: RuleSet, kind: EntityKind): Dictionary {
  return ruleSet.entities[kind]?.facts ?? {};
}

const SAME: readonly Operator[] = ['equal', 'notEqual'];
const ORDER: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const AMONG: readonly Operator[] = ['in', 'notIn'];

/** The comparisons that make sense for a type of fact. */
export const OPERATORS: Record<Fact['type'], readonly Operator[]> = {
  number: [...ORDER, ...SAME, ...AMONG],
  boolean: SAME,
  choice: [...SAME, ...AMONG],
  list: ['contains', 'doesNotContain'],
  date: SAME,
};

/** Whether an operator compares with several values. */
export const isAmong = (operator: string): boolean => operator === 'in' || operator === 'notIn';

/** Facts that a fact may be compared with: of its own type, a choice with lists too. */
export function comparable(facts: Dictionary, id: string, operator: string): string[] {
  const type = facts[id]?.type;
  const wanted = isAmong(operator) ? 'list' : type === 'list' ? 'choice' : type;
  return Object.keys(facts).filter((other) => other !== id && facts[other]!.type === wanted);
}

/** What a comparison starts with. */
export function startValue(fact: Fact | undefined, operator: string): unknown {
  const first = Object.keys(fact?.choices ?? {})[0] ?? '';
  const one = fact?.type === 'number' ? 0 : fact?.type === 'boolean' ? true : first;
  return isAmong(operator) ? [one] : one;
}
