import type { ConditionPart, Leaf } from '../../contract/condition.js';
import { canonical } from './same.js';

/** A comparison as it was and as it is, and whether it stands under a `not`. */
export interface ChangedLeaf {
  before: Leaf;
  after: Leaf;
  isNegated: boolean;
}

/** The one comparison in which two conditions of the same build differ; null when they differ in more. */
export function onlyLeafChanged(before: unknown, after: unknown, isNegated = false): ChangedLeaf | null {
  if (!isPart(before) || !isPart(after)) return null;
  if ('operator' in before && 'operator' in after) return { before, after, isNegated };
  if ('not' in before && 'not' in after) return onlyLeafChanged(before.not, after.not, !isNegated);
  const [a, b] = [partsOf(before, after), partsOf(after, before)];
  if (!a || !b || a.length !== b.length) return null;
  const [gone, come] = [without(a, b), without(b, a)];
  return gone.length === 1 && come.length === 1 ? onlyLeafChanged(gone[0], come[0], isNegated) : null;
}

const isPart = (value: unknown): value is ConditionPart =>
  typeof value === 'object' && value !== null && ['operator', 'all', 'any', 'not'].some((name) => name in value);

/** The parts of two conditions that are both `all` or both `any`. */
function partsOf(one: ConditionPart, other: ConditionPart): ConditionPart[] | null {
  if ('all' in one && 'all' in other) return one.all;
  return 'any' in one && 'any' in other ? one.any : null;
}

/** The parts of a list that another does not have, each of them as often as it is missing there. */
function without(list: readonly ConditionPart[], other: readonly ConditionPart[]): ConditionPart[] {
  const left = other.map((one) => canonical(one));
  return list.filter((one) => {
    const at = left.indexOf(canonical(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
