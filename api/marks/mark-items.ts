import type { EntityKind, Title } from '../contract/fields.js';
import type { Level } from '../contract/rater-group.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { MarksNode } from '../contract/score-node.js';
import { fromFigure, toNumber } from '../core/exact.js';
import { nodesWithin } from '../core/node-children.js';
import type { z } from 'zod';

/** How the measure reads the values of an item: levels by id, or points (places, where they stand for ranks) within bounds. */
export type Reading = {
  levels: Readonly<Record<string, Level>> | null;
  least: number;
  most: number;
  isPlace: boolean;
};

/** One thing that a rater group marks of one kind of entity. */
export type MarkItem = {
  entityKind: EntityKind;
  group: string;
  item: string;
  title: Title;
  /** More than one where several leaves read it. */
  readings: Reading[];
  /** How many values there must be, where the measure says so: one for each agreed task. */
  count: { atLeast: number; atMost: number } | null;
};

/** Everything that is marked under a measure. */
export type MarkItems = ReadonlyMap<string, MarkItem>;

/** The name an item is found by. */
export const itemName = (entityKind: string, group: string, item: string): string => `${entityKind} ${group} ${item}`;

/** What the leaves of the measure's score trees read from marks. */
export function markItems(ruleSet: RuleSet): MarkItems {
  const items = new Map<string, MarkItem>();
  for (const [kind, rules] of Object.entries(ruleSet.entities))
    for (const tree of [...(rules.score ? [rules.score] : []), ...rules.figures])
      for (const node of nodesWithin(tree)) if (node.kind === 'marks') take(items, ruleSet, kind as EntityKind, node);
  return items;
}

function take(items: Map<string, MarkItem>, ruleSet: RuleSet, entityKind: EntityKind, node: z.infer<typeof MarksNode>) {
  const { group, item, title } = node;
  const name = itemName(entityKind, group, item);
  const known = items.get(name) ?? { entityKind, group, item, title, readings: [], count: null };
  known.readings.push(readingOf(ruleSet, node));
  const { taskList } = ruleSet;
  if (entityKind === 'cadre' && taskList?.group === group && taskList.item === item)
    known.count = { atLeast: taskList.atLeast, atMost: taskList.atMost };
  items.set(name, known);
}

function readingOf(ruleSet: RuleSet, { group, scale, min, max, rankToPoints }: z.infer<typeof MarksNode>): Reading {
  const levels = scale === undefined ? null : (ruleSet.raterGroups[group]?.scales?.[scale] ?? {});
  if (rankToPoints) return { levels, least: 1, most: Number.MAX_SAFE_INTEGER, isPlace: true };
  const least = min === 'none' ? Number.NEGATIVE_INFINITY : min === undefined ? 0 : toNumber(fromFigure(min));
  const most = max === undefined || max === 'uncapped' ? Number.POSITIVE_INFINITY : toNumber(fromFigure(max));
  return { levels, least, most, isPlace: false };
}
