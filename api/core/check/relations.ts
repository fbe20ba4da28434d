import type { Operator } from '../../contract/condition.js';

/** How one fact stands to another: below, equal, above. */
export type Relation = '<' | '=' | '>';

const ANY: readonly Relation[] = ['<', '=', '>'];
const ALLOWED: Partial<Record<Operator, readonly Relation[]>> = {
  equal: ['='],
  notEqual: ['<', '>'],
  lessThan: ['<'],
  lessThanInclusive: ['<', '='],
  greaterThan: ['>'],
  greaterThanInclusive: ['>', '='],
};
const MIRRORED: Record<Relation, Relation> = { '<': '>', '=': '=', '>': '<' };

/** The relations that a leaf between two facts allows, the same way round for `a < b` and `b > a`. Lists allow any. */
export function relationOf(
  fact: string,
  operator: Operator,
  other: string,
): { pair: string; allowed: readonly Relation[] } {
  const allowed = ALLOWED[operator];
  if (allowed === undefined) return { pair: `${fact} ${operator} ${other}`, allowed: ANY };
  if (fact === other) return { pair: `${fact} ${other}`, allowed: allowed.filter((one) => one === '=') };
  if (fact < other) return { pair: `${fact} ${other}`, allowed };
  return { pair: `${other} ${fact}`, allowed: allowed.map((one) => MIRRORED[one]) };
}
