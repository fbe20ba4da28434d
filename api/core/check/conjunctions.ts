import type { ConditionPart, Leaf, Operator } from '../../contract/condition.js';

/** Leaves that must all hold, newest first; sharing tails keeps thousands of them small. */
export type Conjunction = { leaf: Leaf; rest: Conjunction } | null;

const OPPOSITE: Record<Operator, Operator> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
};

/** In how many ways (conjunctions of leaves) a condition can hold, or fail to hold. */
export function countWays(part: ConditionPart, holds: boolean): number {
  if ('not' in part) return countWays(part.not, !holds);
  if (!isBranch(part)) return 1;
  const counts = partsOf(part).map((one) => countWays(one, holds));
  return isAll(part, holds) ? counts.reduce((a, b) => a * b, 1) : counts.reduce((a, b) => a + b, 0);
}

/** Each way in which a condition can hold, or fail to hold. Count them first: they multiply. */
export function waysOf(part: ConditionPart, holds: boolean): Conjunction[] {
  return extend([null], part, holds);
}

function extend(before: Conjunction[], part: ConditionPart, holds: boolean): Conjunction[] {
  if ('not' in part) return extend(before, part.not, !holds);
  if (!isBranch(part)) {
    const leaf = holds ? part : { ...part, operator: OPPOSITE[part.operator] };
    return before.map((rest) => ({ leaf, rest }));
  }
  if (!isAll(part, holds)) return partsOf(part).flatMap((one) => extend(before, one, holds));
  // parts with one way first: what they add is then shared by all ways of the others
  const parts = partsOf(part).toSorted((a, b) => countWays(a, holds) - countWays(b, holds));
  return parts.reduce((ways, one) => extend(ways, one, holds), before);
}

type Branch = Exclude<ConditionPart, Leaf | { not: ConditionPart }>;
const isBranch = (part: ConditionPart): part is Branch => 'all' in part || 'any' in part;
const partsOf = (part: Branch): ConditionPart[] => ('all' in part ? part.all : part.any);
/** To fail an `any`, all of its parts must fail. */
const isAll = (part: Branch, holds: boolean): boolean => 'all' in part === holds;
