import type { MissingPolicy, ScoreNode } from '../../contract/score-node.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import type { Inventory, KindInventory } from './inventory.js';
import { sourcesWithin } from './rated-sources.js';

/**
 * `missing-policy-absent`: a weighted part that comes from a rater group says what happens when the group did not answer, as a list
 * that comes to an end. 0 is never "missing". The questions of one group need no list each: the list above them speaks for all.
 */
export const missingPolicies: Check = function* (inventory) {
  for (const kind of inventory.kinds) {
    const spokenFor = coveredNodes(kind, inventory);
    for (const { node, pointer } of kind.nodes) {
      if (node.kind !== 'weighted') continue;
      for (const [i, { node: child, missing }] of node.of.entries()) {
        const at = `${pointer}/of/${i}`;
        if (missing !== undefined) yield* endsProperly(child.id, missing, `${at}/missing`);
        else if (!spokenFor.has(node) && sourcesWithin(child, kind.kind, inventory).size > 0)
          yield fault('missing-policy-absent', at, {
            zh: `${child.id} 的分来自评价主体，评价主体没有评时怎么办没有写。请写 missing 列表：hold（暂缓）、holdUntil（补测）、renormalise（其余折算）、imputePoolMean（取同组平均）或 fixed（固定分）。`,
            en: `The points of ${child.id} come from a rater group, and nothing says what happens when the group did not answer. Write a "missing" list: hold, holdUntil, renormalise, imputePoolMean or fixed.`,
          });
      }
    }
  }
};

/** Nodes below a weighted child that has a list and hears one source only: when any of them is missing, so is that child. */
function coveredNodes({ kind, nodes }: KindInventory, inventory: Inventory): ReadonlySet<ScoreNode> {
  const covered = new Set<ScoreNode>();
  for (const { node, parent } of nodes) {
    const asChild = parent?.kind === 'weighted' ? parent.of.find((child) => child.node === node) : undefined;
    const isHeard = asChild?.missing !== undefined && sourcesWithin(node, kind, inventory).size === 1;
    if (isHeard || (parent !== null && covered.has(parent))) covered.add(node);
  }
  return covered;
}

const ENDS: readonly MissingPolicy['kind'][] = ['hold', 'fixed'];
const SETTLES: readonly MissingPolicy['kind'][] = [...ENDS, 'renormalise'];

function* endsProperly(child: string, policies: readonly MissingPolicy[], pointer: string) {
  const end = policies.findIndex((policy) => ENDS.includes(policy.kind));
  if (end >= 0 && end < policies.length - 1)
    yield fault('missing-policy-absent', `${pointer}/${end + 1}`, {
      zh: `${child} 的 missing 列表在 ${policies[end]!.kind} 处已经结束，后面的 ${policies[end + 1]!.kind} 永远用不到。请删去它，或调整顺序。`,
      en: `The "missing" list of ${child} ends at ${policies[end]!.kind}, so ${policies[end + 1]!.kind} after it is never reached. Take it out, or change the order.`,
    });
  const last = policies.at(-1)!.kind;
  if (end < 0 && !SETTLES.includes(last))
    yield fault('missing-policy-absent', pointer, {
      zh: `${child} 的 missing 列表以 ${last} 结尾，它也不成立时怎么办没有写。请在末尾加上 hold、renormalise 或 fixed。`,
      en: `The "missing" list of ${child} ends with ${last}; nothing says what happens when that fails too. Add hold, renormalise or fixed at the end.`,
    });
}
