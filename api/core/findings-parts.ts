import type { FactSource } from '../contract/fact.js';
import type { Id } from '../contract/fields.js';
import { factsRead } from './findings-read.js';
import { madeOf } from './made-of.js';
import type { Names } from './names.js';

/** The facts and conditions of a kind that depend on findings alone. */
export interface FindingsParts {
  facts: ReadonlySet<Id>;
  conditions: ReadonlySet<string>;
}

/**
 * Most entities have no findings, and for all of those such facts and conditions come out the same: they are computed once and
 * copied, instead of counting nothing twenty times for every cadre of a county.
 */
export function findingsParts({ layout }: Names): FindingsParts {
  const facts = new Set<Id>();
  let grown = -1;
  while (grown < facts.size) {
    grown = facts.size;
    for (const id of layout.factIds) {
      const parts = partsOf(layout.rules.facts[id]!.from);
      if (parts?.every((part) => facts.has(part))) facts.add(id);
    }
  }
  const conditions = layout.conditions.filter(({ condition }) => factsRead(condition).every((id) => facts.has(id)));
  return { facts, conditions: new Set(conditions.map(({ id }) => id)) };
}

/** The facts a source is made of: none for counts and sums of findings, null for whatever reads anything else. */
function partsOf(from: FactSource): Id[] | null {
  if (from.kind === 'count' || from.kind === 'sum') return [];
  const parts = from.kind === 'rank' ? [] : madeOf(from);
  return parts.length > 0 ? parts : null;
}
