import type { EntityKind } from '../../contract/fields.js';
import type { Inventory } from './inventory.js';

/** The choices a fact can take, wherever they come from; undefined when the file does not say. */
export function choicesOf(inventory: Inventory, kind: EntityKind, fact: string): readonly string[] | undefined {
  const seen = new Set<string>();
  let of: EntityKind = kind;
  let id = fact;
  for (;;) {
    const found = inventory.kind(of)?.facts.get(id);
    if (!found || seen.has(`${of}.${id}`)) return undefined;
    seen.add(`${of}.${id}`);
    const { from } = found;
    if (from.kind === 'grade') return inventory.kind(of)!.grades;
    if (from.kind === 'cycle') return ['first', 'second'];
    if (from.kind !== 'parent') return found.choices && Object.keys(found.choices);
    of = from.of;
    id = from.fact;
  }
}
