import type { ConditionPart, Leaf, Operator } from '../../contract/condition.js';
import { Claims, type Known } from './claims.js';

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

/** A condition that must hold, or must fail, with the number of ways (conjunctions of leaves) in which it can. */
export interface Goal {
  count: number;
  /** The leaf, its operator turned round where it must fail. */
  leaf?: Leaf;
  /** One of these is enough. */
  any?: readonly Goal[];
  /** All of these, those with the fewest ways first. */
  all?: readonly Goal[];
}

/** Turns a condition into a goal: `not` is gone, and to fail an `any` is to fail all of its parts. */
export function goalOf(part: ConditionPart, holds: boolean): Goal {
  if ('not' in part) return goalOf(part.not, !holds);
  if ('fact' in part) return { count: 1, leaf: holds ? part : { ...part, operator: OPPOSITE[part.operator] } };
  const parts = ('all' in part ? part.all : part.any).map((one) => goalOf(one, holds));
  if ('all' in part !== holds) return { count: parts.reduce((sum, { count }) => sum + count, 0), any: parts };
  const all = parts.toSorted((a, b) => a.count - b.count);
  return { count: all.reduce((product, { count }) => product * count, 1), all };
}

/** The facts that stand against every way of a goal, or undefined when one way is possible. */
export function whyImpossible(goal: Goal, known: Known): ReadonlySet<string> | undefined {
  const against = new Set<string>();
  const claims = new Claims(known);
  const say = (leaf: Leaf): boolean => {
    if (claims.admit(leaf)) return true;
    against.add(leaf.fact);
    return false;
  };
  return isPossible([goal], claims, say) ? undefined : against;
}

/** Tries to reach goals, the last first: leaves are said at once, an `any` is tried part by part. */
function isPossible(goals: readonly Goal[], claims: Claims, say: (leaf: Leaf) => boolean): boolean {
  const open = [...goals];
  for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
    if (goal.leaf) {
      if (!say(goal.leaf)) return false;
    } else if (goal.all) open.push(...goal.all.toReversed());
    else {
      const mark = claims.mark;
      return goal.any!.some((one) => {
        const isReached = isPossible([...open, one], claims, say);
        if (!isReached) claims.backTo(mark);
        return isReached;
      });
    }
  }
  return true;
}
