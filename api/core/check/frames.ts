import type { ScoreNode } from '../../contract/score-node.js';
import { add, compare, type Exact, fromFigure, sum, zero } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { say } from './interval.js';
import type { Inventory, KindInventory } from './inventory.js';
import { maximumWithin } from './maximum-within.js';

/**
 * `frame-over-maximum`: the parts of a sum do not add up past its declared maximum, and no single bonus takes the whole score past
 * the maximum of its root. `uncapped`, or a maximum that includes the bonus, says that they may.
 */
export const frames: Check = function* (inventory) {
  for (const kind of inventory.kinds) {
    for (const { node, pointer } of kind.nodes) {
      if (node.kind !== 'sum' || node.max === undefined || node.max === 'uncapped') continue;
      const parts = node.of.map((child) => maximumWithin(child, inventory) ?? zero);
      const reach = sum(parts);
      if (compare(reach, fromFigure(node.max)) <= 0) continue;
      const said = node.of.map((child, i) => `${child.id} ${say(parts[i]!)}`).join(' + ');
      yield fault('frame-over-maximum', `${pointer}/max`, {
        zh: `评分项 ${node.id} 的各部分合计可达 ${say(reach)}（${said}），超过它的上限 ${node.max}。请改正各部分的分值，或把 max 写成实际上限、"uncapped"。`,
        en: `The parts of node ${node.id} reach ${say(reach)} (${said}), above its maximum ${node.max}. Correct the parts, or declare the real maximum, or "uncapped".`,
      });
    }
    yield* bonusOverRoot(kind, inventory);
  }
};

function* bonusOverRoot({ rules, ruleLines, pointer, kind }: KindInventory, inventory: Inventory) {
  const root = rules.score;
  if (!root || root.kind === 'account' || root.max === undefined || root.max === 'uncapped') return;
  const frame = frameOf(root, inventory);
  if (frame === null) return;
  for (const { effects, name } of ruleLines)
    for (const { effect, pointer: at } of effects) {
      if (effect.kind !== 'bonus' || effect.node !== root.id) continue;
      if (effect.per !== undefined && effect.atMost === undefined) continue;
      const reach = add(frame, fromFigure(effect.atMost ?? effect.points));
      if (compare(reach, fromFigure(root.max)) <= 0) continue;
      yield fault('frame-over-maximum', at, {
        zh: `${name.zh} 的加分使 ${kind} 的总分可达 ${say(reach)}，超过总分上限 ${root.max}（${pointer}/score/max）。框外加分请把上限写成包括加分的数，或 "uncapped"。`,
        en: `The bonus of ${name.en} takes the score of ${kind} to ${say(reach)}, above its maximum ${root.max} (${pointer}/score/max). For a bonus outside the frame declare a maximum that includes it, or "uncapped".`,
      });
    }
}

/** What the parts of a root give without any bonus, whatever the root itself declares; null when unlimited. */
function frameOf(root: ScoreNode, inventory: Inventory): Exact | null {
  return maximumWithin({ ...root, max: undefined }, inventory);
}
