import type { Cohort } from '../../contract/cohort.js';
import type { EntityKind } from '../../contract/fields.js';
import type { KindInventory, Inventory } from '../check/inventory.js';
import type { Half } from './off-nodes.js';

/** What a burden is counted from: the rule set looked through, the half, and how many there are of everything. */
export interface County {
  inventory: Inventory;
  half: Half | undefined;
  /** How many entities of a kind the cohort holds. */
  many(kind: EntityKind): number;
  /** How many of `kind` belong to each entity of `place`, largest last; places without any are left out. */
  membersIn(place: EntityKind, kind: EntityKind): number[];
  /** Nodes that count in this half, by kind. */
  nodesOf(kind: KindInventory): KindInventory['nodes'];
}

/** Counts the entities of a cohort and their links. */
export function countsOf({ entities }: Cohort): Pick<County, 'many' | 'membersIn'> {
  return {
    many: (kind) => entities.filter((one) => one.kind === kind).length,
    membersIn(place, kind) {
      const found = new Map<string, number>();
      for (const { links } of entities.filter((one) => one.kind === kind))
        for (const code of [links?.[place] ?? []].flat()) found.set(code, (found.get(code) ?? 0) + 1);
      return [...found.values()].toSorted((a, b) => a - b);
    },
  };
}
