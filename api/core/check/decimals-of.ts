import type { EntityKind } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import type { Decimals } from './decimals.js';
import { decimalsOfFact } from './decimals-of-fact.js';
import { decimalsOfNode } from './decimals-of-node.js';
import type { Inventory } from './inventory.js';

/** Decimals of the facts and nodes of a rule set, before they are asked for; each is worked out once. */
export interface DecimalsOf {
  fact(kind: EntityKind, id: string): Decimals;
  node(kind: EntityKind, node: ScoreNode): Decimals;
}

/** Prepares the answers for a rule set. */
export function decimalsOf(inventory: Inventory): DecimalsOf {
  const known = new Map<string, Decimals>();
  const once = (key: string, work: () => Decimals): Decimals => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, 'some'); // a circle comes back here; it is refused elsewhere
    const decimals = work();
    known.set(key, decimals);
    return decimals;
  };
  const fact = (of: EntityKind, id: string): Decimals =>
    once(`${of}.fact.${id}`, () => {
      const found = inventory.kind(of)?.facts.get(id);
      return found
        ? decimalsOfFact(
            found,
            (other, kind = of) => fact(kind, other),
            (one) => nodeById(of, one),
          )
        : 'some';
    });
  const nodeById = (of: EntityKind, id: string): Decimals => {
    const placed = inventory.kind(of)?.nodesById.get(id);
    return placed ? node(of, placed.node) : 'some';
  };
  const node = (of: EntityKind, one: ScoreNode): Decimals =>
    once(`${of}.node.${one.id}`, () =>
      decimalsOfNode(
        one,
        inventory,
        inventory.kind(of)!,
        (id) => fact(of, id),
        (child) => node(of, child),
      ),
    );
  return { fact, node };
}
