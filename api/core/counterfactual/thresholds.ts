import type { Figure, Id } from '../../contract/fields.js';
import type { EntityKind } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { leavesOf } from '../compile-condition.js';
import { type Exact, fromFigure } from '../exact.js';
import { isFigure } from '../diff/same.js';
import { layoutOf } from '../layout.js';

/** The figures a fact is compared with, and the other facts it is compared with. */
export interface Thresholds {
  figures: Exact[];
  facts: Id[];
}

/** Everything of a kind that is compared with a figure: in conditions, ladders, bands and where counting per unit begins. */
export function thresholdsOf(ruleSet: RuleSet, kind: EntityKind): Map<Id, Thresholds> {
  const found = new Map<Id, Thresholds>();
  const of = (fact: Id) => found.get(fact) ?? found.set(fact, { figures: [], facts: [] }).get(fact)!;
  const note = (fact: Id, ...figures: (Figure | undefined)[]) => {
    for (const figure of figures) if (figure !== undefined) of(fact).figures.push(fromFigure(figure));
  };
  const layout = layoutOf(ruleSet).get(kind);
  for (const { condition } of layout?.conditions ?? [])
    for (const { fact, value } of leavesOf(condition))
      if (typeof value === 'object' && !Array.isArray(value)) {
        of(fact).facts.push(value.fact);
        of(value.fact).facts.push(fact);
      } else for (const one of [value].flat()) if (isFigure(one)) note(fact, one);
  for (const { node } of layout?.nodes ?? [])
    if (node.kind === 'bands')
      for (const { from, above, to, below } of node.bands) note(node.fact, from, above, to, below);
    else if (node.kind === 'perUnit') note(node.fact, node.start);
  return found;
}
