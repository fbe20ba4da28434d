import type { Fact } from '../contract/fact.js';
import type { EntityKind, Id } from '../contract/fields.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type KindLayout, layoutOf } from './layout.js';

/** Where everything one kind of entity computes is kept: ids of the rule set turned into places in arrays. */
export interface Names {
  kind: EntityKind;
  ruleSet: RuleSet;
  layout: KindLayout;
  fact(id: Id): Fact;
  factSlot(id: Id): number;
  nodeSlot(id: Id): number;
  conditionSlot(id: string): number;
  /** The place of what a rater group entered for an item; asking for an unknown one makes it. */
  markSlot(group: Id, item: Id): number;
  /** Everything that has such a place, in the order of the places. */
  markIds(): string[];
  /** The place of a pool table; asking for an unknown one makes it. */
  poolSlot(id: string): number;
  poolIds(): string[];
  group(id: Id): RaterGroup;
  /** The names of another kind. */
  of(kind: EntityKind): Names;
}

/** The names of every kind of a rule set. Asking for an id that is not there throws: `check` runs first. */
export function namesOf(ruleSet: RuleSet): Map<EntityKind, Names> {
  const all = new Map<EntityKind, Names>();
  for (const [kind, layout] of layoutOf(ruleSet)) all.set(kind, namesOfKind(ruleSet, kind, layout, all));
  return all;
}

function namesOfKind(ruleSet: RuleSet, kind: EntityKind, layout: KindLayout, all: Map<EntityKind, Names>): Names {
  const facts = places(layout.factIds);
  const nodes = places(layout.nodes.map(({ node }) => node.id));
  const conditions = places(layout.conditions.map(({ id }) => id));
  const [marks, pools] = [growing(), growing()];
  const known = <T>(found: T | undefined, what: string, id: string): T => {
    if (found === undefined) throw new Error(`${kind} has no ${what} "${id}"; run check on the rule set first`);
    return found;
  };
  return {
    kind,
    ruleSet,
    layout,
    fact: (id) => known(layout.rules.facts[id], 'fact', id),
    factSlot: (id) => known(facts.get(id), 'fact', id),
    nodeSlot: (id) => known(nodes.get(id), 'node', id),
    conditionSlot: (id) => known(conditions.get(id), 'condition', id),
    markSlot: (group, item) => marks.slotOf(`${group}.${item}`),
    markIds: marks.ids,
    poolSlot: pools.slotOf,
    poolIds: pools.ids,
    group: (id) => known(ruleSet.raterGroups[id], 'rater group', id),
    of: (other) => known(all.get(other), 'entity kind', other),
  };
}

/** Places handed out as they are asked for. */
function growing() {
  const slots = new Map<string, number>();
  return {
    slotOf: (id: string) => slots.get(id) ?? (slots.set(id, slots.size), slots.size - 1),
    ids: () => [...slots.keys()],
  };
}

const places = (ids: readonly string[]) => new Map(ids.map((id, place) => [id, place]));
