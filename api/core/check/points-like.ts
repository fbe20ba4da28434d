import type { EntityKind } from '../../contract/fields.js';
import { madeOf } from '../made-of.js';
import type { Inventory } from './inventory.js';

/** Is a fact made of points: of a node, of an earlier cycle, or of other facts that are? */
export function isPointsLike(kind: EntityKind, id: string, inventory: Inventory, seen = new Set<string>()): boolean {
  const from = inventory.kind(kind)?.facts.get(id)?.from;
  if (!from || seen.has(`${kind}.${id}`)) return false;
  seen.add(`${kind}.${id}`);
  const any = (ids: readonly string[], of = kind) => ids.some((one) => isPointsLike(of, one, inventory, seen));
  switch (from.kind) {
    case 'points':
      return true;
    case 'earlier':
      return from.take === 'points';
    case 'parent':
      return any([from.fact], from.of);
    case 'members':
      return from.fact !== undefined && from.take !== 'count' && from.take !== 'share' && any([from.fact], from.of);
    case 'rank':
      // A place is a whole number, whatever the points it comes from.
      return false;
    default:
      return any(madeOf(from));
  }
}
