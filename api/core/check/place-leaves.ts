import type { ConditionPart, Leaf } from '../../contract/condition.js';

/** The leaves of a condition, depth first, each with its pointer. */
export function placeLeaves(part: ConditionPart, pointer: string): { leaf: Leaf; pointer: string }[] {
  if ('all' in part) return part.all.flatMap((one, i) => placeLeaves(one, `${pointer}/all/${i}`));
  if ('any' in part) return part.any.flatMap((one, i) => placeLeaves(one, `${pointer}/any/${i}`));
  if ('not' in part) return placeLeaves(part.not, `${pointer}/not`);
  return [{ leaf: part, pointer }];
}
