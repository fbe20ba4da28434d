import type { Bounds, Title } from '../../contract/fields.js';
import type { DomainsOf, Numbers } from './domain.js';
import { type Interval, intervalOf, isEmpty } from './interval.js';
import type { Inventory, KindInventory } from './inventory.js';

/** A list of the file whose entries name stretches of numbers: bands of a node, bands of grades, steps of a ladder. */
export interface BoundedList {
  sort: 'bands' | 'grades' | 'ladder';
  /** How messages call it: "the bands of node A1a". */
  name: Title;
  pointer: string;
  entries: readonly Entry[];
  /** The values that are put into it. */
  domain: Numbers;
}

/** One line of a bounded list, with the values that fall into it. */
export interface Entry {
  bounds: Bounds;
  interval: Interval;
  pointer: string;
}

/** Every bounded list of a rule set. Lists over a fact that is unknown or no number are left out. */
export function boundedLists(inventory: Inventory, domains: DomainsOf): BoundedList[] {
  return inventory.kinds.flatMap((kind) => [
    ...bandsOf(kind, domains),
    ...gradeBandsOf(kind, domains),
    ...laddersOf(kind, domains),
  ]);
}

/** The entries that hold a value at all, with their places in the list. */
export const nonEmpty = ({ entries, domain }: BoundedList): Entry[] =>
  entries.filter((entry) => !isEmpty(entry.interval, domain.places));

function bandsOf({ kind, nodes }: KindInventory, domains: DomainsOf): BoundedList[] {
  return nodes.flatMap(({ node, pointer }): BoundedList[] => {
    if (node.kind !== 'bands') return [];
    const domain = domains.fact(kind, node.fact);
    if (domain.type !== 'number') return [];
    const name = { zh: `评分项 ${node.id} 的分档`, en: `the bands of node ${node.id}` };
    return [{ sort: 'bands', name, pointer, entries: entriesOf(node.bands, `${pointer}/bands`), domain }];
  });
}

function gradeBandsOf({ kind, rules, pointer }: KindInventory, domains: DomainsOf): BoundedList[] {
  const bands = rules.grades?.bands;
  if (!bands || !rules.score) return [];
  const name = { zh: `${kind} 的等次线`, en: `the grade bands of ${kind}` };
  const at = `${pointer}/grades`;
  return [
    {
      sort: 'grades',
      name,
      pointer: at,
      entries: entriesOf(bands, `${at}/bands`),
      domain: domains.node(kind, rules.score),
    },
  ];
}

function laddersOf({ kind, rules, pointer }: KindInventory, domains: DomainsOf): BoundedList[] {
  return (['rules', 'recommendations'] as const).flatMap((list) =>
    rules[list].flatMap((rule, i): BoundedList[] => {
      if (rule.kind !== 'ladder') return [];
      const domain = domains.fact(kind, rule.fact);
      if (domain.type !== 'number') return [];
      const at = `${pointer}/${list}/${i}`;
      const name = { zh: `阶梯 ${rule.id} 的各级`, en: `the steps of ladder ${rule.id}` };
      return [{ sort: 'ladder', name, pointer: at, entries: entriesOf(rule.steps, `${at}/steps`), domain }];
    }),
  );
}

const entriesOf = (list: readonly Bounds[], pointer: string): Entry[] =>
  list.map((bounds, i) => ({ bounds, interval: intervalOf(bounds), pointer: `${pointer}/${i}` }));
