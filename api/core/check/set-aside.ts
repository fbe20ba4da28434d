import type { ScoreNode } from '../../contract/score-node.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import type { Inventory } from './inventory.js';

/** Can a node be set aside: by its own condition, by an exemption, or because everything below it can? */
export function mayBeSetAside(node: ScoreNode, inventory: Inventory): boolean {
  if (node.countsWhen !== undefined) return true;
  if (inventory.ruleSet.exemptions?.setsAside.includes(node.id)) return true;
  const can = (child: ScoreNode) => mayBeSetAside(child, inventory);
  switch (node.kind) {
    case 'scaled':
    case 'relative':
      return can(node.of);
    case 'cases':
      return node.cases.some((one) => can(one.then)) || (node.otherwise !== 'unspecified' && can(node.otherwise));
    case 'sum':
      return node.of.every(can);
    case 'weighted':
      return node.of.every((child) => can(child.node));
    default:
      return false;
  }
}

/**
 * `set-aside-absent`: a node that does not always count says what it then is (`setAsideAs`), and the sum or weighted mean above it
 * says what becomes of the rest (`setAside`).
 */
export const setAside: Check = function* (inventory) {
  for (const { nodes } of inventory.kinds)
    for (const { node, pointer } of nodes) {
      if (node.countsWhen !== undefined && node.setAsideAs === undefined)
        yield fault('set-aside-absent', `${pointer}/countsWhen`, {
          zh: `评分项 ${node.id} 不是总要计入（countsWhen），却没有说不计入时算什么。请写 setAsideAs："notScheduled"（按计划未安排）或 "excluded"（剔除）。`,
          en: `Node ${node.id} does not always count (countsWhen), but nothing says what it is when it does not. Write "setAsideAs": "notScheduled" or "excluded".`,
        });
      if ((node.kind !== 'sum' && node.kind !== 'weighted') || node.setAside !== undefined) continue;
      const children = node.kind === 'sum' ? node.of : node.of.map((child) => child.node);
      const aside = children.filter((child) => mayBeSetAside(child, inventory)).map((child) => child.id);
      if (aside.length > 0)
        yield fault('set-aside-absent', pointer, {
          zh: `评分项 ${node.id} 的 ${aside.join('、')} 有时不计入，却没有说其余部分怎么办。请写 setAside："rescale"（其余折算到满分）或 "refuse"（不予计算）。`,
          en: `Under node ${node.id}, ${aside.join(', ')} may be set aside, but nothing says what becomes of the rest. Write "setAside": "rescale" (scale the rest to the full maximum) or "refuse".`,
        });
    }
};
