import type { Diagnostic } from '../../contract/diagnostic.js';
import type { EntityKind, Title } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import type { Analysis } from './analysis.js';
import { fault } from './fault.js';
import type { KindInventory } from './inventory.js';
import { isFactReference } from '../leaf-test.js';
import { isPointsLike } from './points-like.js';

/**
 * `needs-rounding`: points that are compared have an end to their decimals: what enters a pool, meets a grade line, orders a quota,
 * or is read by a condition. Otherwise two people with the same printed points could stand on different sides of a line.
 */
export function* rounding(analysis: Analysis): Generator<Diagnostic> {
  for (const kind of analysis.inventory.kinds) {
    const blamed = new Set<ScoreNode>();
    for (const { node, why } of comparedNodes(kind)) {
      const placed = kind.nodesById.get(node);
      if (!placed || blamed.has(placed.node) || analysis.decimals.node(kind.kind, placed.node) !== 'endless') continue;
      blamed.add(placed.node);
      yield fault('needs-rounding', placed.pointer, {
        zh: `评分项 ${node} ${why.zh}，它的值可能是除不尽的小数，却没有声明取整。请写 round，如 {"places": 2, "mode": "halfUp"}。`,
        en: `Node ${node} ${why.en}; its value can be a decimal without end, and it is not rounded. Write "round", such as {"places": 2, "mode": "halfUp"}.`,
      });
    }
    yield* comparedFacts(kind, analysis);
  }
}

function* comparedNodes({ nodes, rules }: KindInventory): Generator<{ node: string; why: Title }> {
  for (const { node } of nodes) {
    if (node.kind === 'relative') {
      yield { node: node.of.id, why: { zh: `与同组比较（${node.id}）`, en: `is compared with its pool (${node.id})` } };
      if (node.to === 'standardScore')
        yield {
          node: node.id,
          why: { zh: '是标准分，要开平方', en: 'is a standard score, which takes a square root' },
        };
    }
    if (node.kind === 'weighted')
      for (const child of node.of)
        if ((child.missing ?? []).some((policy) => policy.kind === 'imputePoolMean'))
          yield {
            node: child.node.id,
            why: { zh: '缺失时取同组平均（imputePoolMean）', en: 'is averaged over its pool (imputePoolMean)' },
          };
  }
  const { score, grades, quotas } = rules;
  if (score && grades?.bands)
    yield { node: score.id, why: { zh: '要按等次线定等次', en: 'meets the lines between grades' } };
  for (const { id, ties } of quotas) {
    const why = { zh: `决定名额 ${id} 的先后`, en: `orders the candidates of quota ${id}` };
    if (score) yield { node: score.id, why };
    for (const node of ties.by) yield { node, why };
  }
}

/** Facts made of points that a condition, ladder, rank or pool reads. */
function* comparedFacts(kind: KindInventory, analysis: Analysis): Generator<Diagnostic> {
  const blamed = new Set<string>();
  for (const { fact, of, by } of readersOf(kind, analysis)) {
    if (blamed.has(`${of}.${fact}`) || !isPointsLike(of, fact, analysis.inventory)) continue;
    if (analysis.decimals.fact(of, fact) !== 'endless') continue;
    blamed.add(`${of}.${fact}`);
    yield fault('needs-rounding', `/entities/${of}/facts/${fact}`, {
      zh: `数据项 ${fact} 来自得分，${by.zh} 拿它比较，它的值可能是除不尽的小数。请给来源的评分项写 round，或给 ${fact} 自己写 round。`,
      en: `Fact ${fact} is made of points and ${by.en} compares it; its value can be a decimal without end. Round the node it comes from, or give ${fact} a "round" of its own.`,
    });
  }
}

function* readersOf(
  kind: KindInventory,
  { inventory }: Analysis,
): Generator<{ fact: string; of: EntityKind; by: Title }> {
  const of = kind.kind;
  for (const { leaves, name } of kind.conditions)
    for (const { leaf } of leaves) {
      yield { fact: leaf.fact, of, by: name };
      if (isFactReference(leaf.value)) yield { fact: leaf.value.fact, of, by: name };
    }
  for (const rule of [...kind.rules.rules, ...kind.rules.recommendations])
    if (rule.kind === 'ladder') yield { fact: rule.fact, of, by: { zh: `阶梯 ${rule.id}`, en: `ladder ${rule.id}` } };
  for (const { node } of kind.nodes)
    if (node.kind === 'rank') yield { fact: node.fact, of, by: { zh: `评分项 ${node.id}`, en: `node ${node.id}` } };
  for (const [id, { from }] of inventory.kind(of)!.facts)
    if (from.kind === 'rank') yield { fact: from.of, of, by: { zh: `数据项 ${id}`, en: `fact ${id}` } };
}
