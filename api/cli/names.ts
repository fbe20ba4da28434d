import type { Cohort } from '../contract/cohort.js';
import type { EntityKind } from '../contract/fields.js';

/** Finds the name of an entity of a cohort; undefined where it has none. */
export function nameOf({ entities }: Cohort): (kind: EntityKind, code: string) => string | undefined {
  const names = new Map(entities.map(({ kind, code, name }) => [`${kind} ${code}`, name]));
  return (kind, code) => names.get(`${kind} ${code}`);
}

/** What a cohort is headed with: its county by name, and its cycle. */
export function cohortTitle(cohort: Cohort): string {
  return `${nameOf(cohort)('county', cohort.county) ?? cohort.county}　${cohort.cycle.code}`;
}
