import type { Condition, Leaf } from '../contract/condition.js';
import type { Bounds } from '../contract/fields.js';
import type { Ladder, LadderStep } from '../contract/rule.js';

/** A step of a ladder as the condition both evaluators run: its lower bound first, then its upper. */
export function stepCondition(ladder: Pick<Ladder, 'fact'>, step: Bounds & Pick<LadderStep, 'id'>): Condition {
  const leaves: Leaf[] = [];
  const { from, above, to, below } = step;
  if (from !== undefined) leaves.push({ fact: ladder.fact, operator: 'greaterThanInclusive', value: from });
  if (above !== undefined) leaves.push({ fact: ladder.fact, operator: 'greaterThan', value: above });
  if (to !== undefined) leaves.push({ fact: ladder.fact, operator: 'lessThanInclusive', value: to });
  if (below !== undefined) leaves.push({ fact: ladder.fact, operator: 'lessThan', value: below });
  return { all: leaves };
}
