import type { ScoreNode } from '../../contract/score-node.js';
import { compare, zero } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import type { Inventory } from './inventory.js';
import { maximumWithin } from './maximum-within.js';
import { mayBeSetAside } from './set-aside.js';

/**
 * `maximum-absent`: what is scaled or compared needs a maximum to scale from and to, what is rescaled needs the maxima of its
 * parts, and a bonus without limit may only go where `max` says how far.
 */
export const maxima: Check = function* (inventory) {
  for (const { nodes, ruleLines, nodesById } of inventory.kinds) {
    for (const { node, pointer } of nodes) {
      if (node.kind === 'scaled' || (node.kind === 'relative' && node.to !== 'standardScore')) {
        if (node.max === undefined || node.max === 'uncapped')
          yield fault('maximum-absent', pointer, {
            zh: `评分项 ${node.id}（${node.kind}）要折算到它的满分，却没有写满分。请写上 max。`,
            en: `Node ${node.id} (${node.kind}) turns its child into so many of its own maximum, but declares none. Write its "max".`,
          });
      }
      if (node.kind === 'scaled')
        yield* wanted(node.of, `${pointer}/of`, `折算（${node.id}）`, `to be scaled by ${node.id}`, inventory);
      if (
        node.kind === 'sum' &&
        node.setAside === 'rescale' &&
        node.of.some((child) => mayBeSetAside(child, inventory))
      )
        for (const [i, child] of node.of.entries())
          yield* wanted(
            child,
            `${pointer}/of/${i}`,
            `剔除后折算（${node.id}）`,
            `to rescale ${node.id} when a part is set aside`,
            inventory,
          );
    }
    for (const { effects, name } of ruleLines)
      for (const { effect, pointer } of effects) {
        if (effect.kind !== 'bonus' || effect.per === undefined || effect.atMost !== undefined) continue;
        if (nodesById.get(effect.node)?.node.max !== undefined || !nodesById.has(effect.node)) continue;
        yield fault('maximum-absent', pointer, {
          zh: `${name.zh} 按 ${effect.per} 的数量给 ${effect.node} 加分，没有封顶，${effect.node} 也没有上限。请写上 atMost，或给 ${effect.node} 写上 max（确不封顶的写 "uncapped"）。`,
          en: `${capital(name.en)} adds points to ${effect.node} for each unit of ${effect.per} without a limit, and ${effect.node} has no maximum either. Write "atMost", or give ${effect.node} a "max" ("uncapped" if there is really none).`,
        });
      }
  }
};

function* wanted(child: ScoreNode, pointer: string, forZh: string, forEn: string, inventory: Inventory) {
  const most = maximumWithin(child, inventory);
  if (most !== null && compare(most, zero) > 0) return;
  yield fault('maximum-absent', pointer, {
    zh: `评分项 ${child.id} 要${forZh}，需要知道它的满分，现在${most === null ? '无从得知' : '是 0 或负数'}。请给它写上大于 0 的 max。`,
    en: `Node ${child.id} needs a maximum ${forEn}, but ${most === null ? 'none is known' : 'it is not above 0'}. Write its "max", a figure above 0.`,
  });
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
