import type { Ceiling } from '../../contract/base-layer.js';
import type { LintAnswer } from '../../contract/lint.js';
import type { BaseLayerWaiver } from '../../contract/rule-set.js';
import type { Quota } from '../../contract/grade.js';
import type { Inventory, KindInventory } from '../check/inventory.js';
import { maximumWithin } from '../check/maximum-within.js';
import { compare, type Exact, fromFigure, greatest, toFigure } from '../exact.js';
import type { Linter } from './linter.js';

/**
 * Rule 10: the share of the best grade against the national ceilings, also where a fact holds it (the most that fact can be). A
 * signed waiver is the answer; `check` refuses what has none and is written as a figure.
 */
export const aboveCeiling: Linter = function* (inventory) {
  const { ruleSet, base, kinds } = inventory;
  for (const ceiling of base?.ceilings ?? []) {
    if (ceiling.assessment !== ruleSet.assessment || ceiling.share === 'unspecified') continue;
    const kind = kinds.find((one) => one.kind === ceiling.of);
    for (const [i, quota] of (kind?.rules.quotas ?? []).entries()) {
      if (quota.grade !== kind!.grades[0]) continue;
      const share = mostOf(quota, kind!, inventory);
      if (share === null || compare(share, fromFigure(ceiling.share)) <= 0) continue;
      const of = `${kind!.kind}.${quota.id}`;
      yield {
        rule: 'aboveCeiling',
        strength: 'warning',
        foundBy: 'structure',
        of,
        pointer: `${kind!.pointer}/quotas/${i}`,
        message: {
          zh: `名额“${quota.title.zh}”的比例可达 ${toFigure(share)}，高于上限 ${ceiling.id}（${ceiling.title.zh}）的 ${ceiling.share}。`,
          en: `The quota "${quota.title.en}" reaches a share of ${toFigure(share)}, above ${ceiling.share}, the ceiling ${ceiling.id} (${ceiling.title.en}).`,
        },
        ...waiverAnswer(ruleSet.waivers ?? [], ceiling, of),
      };
    }
  }
};

/** The larger of share and overall ceiling of a quota; null for one by seats. */
function mostOf({ share, ceiling }: Quota, kind: KindInventory, inventory: Inventory): Exact | null {
  const found: Exact[] = ceiling ? [fromFigure(ceiling.share)] : [];
  if (typeof share === 'object') {
    const from = kind.facts.get(share.fact)?.from;
    const node = from?.kind === 'points' ? kind.nodesById.get(from.node)?.node : undefined;
    const most = node ? maximumWithin(node, inventory) : null;
    if (most) found.push(most);
  } else if (share !== undefined) found.push(fromFigure(share));
  return found.length > 0 ? found.reduce(greatest) : null;
}

function waiverAnswer(waivers: readonly BaseLayerWaiver[], { id }: Ceiling, of: string): { answer?: LintAnswer } {
  const waiver = waivers.find(({ ceiling }) => ceiling === id);
  if (!waiver) return {};
  return { answer: { rule: 'aboveCeiling', of, reason: waiver.reason, by: waiver.signedBy, on: waiver.signedOn } };
}
