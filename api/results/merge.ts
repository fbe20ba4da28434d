import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { DomainError } from '../http/domain-error.js';

/** What one module recorded. Those of the roster say who takes part, and may know more than the measure asks. */
export type Contribution = { source: string; isRoster: boolean; entities: readonly Entity[] };

/** Something recorded about somebody who is not on the roster. */
export type LeftOut = { source: string; kind: EntityKind; code: string };

/** Kinds whose entities only the roster knows; a county and the measure itself have no roster. */
const ON_ROSTER: ReadonlySet<EntityKind> = new Set(['cadre', 'team', 'village', 'township', 'dispatchingUnit']);

/**
 * Puts together what every module recorded about each entity, in the order of kind and code. What was recorded about somebody who is
 * not on the roster is left out and told.
 * @throws DomainError contributions-clash naming both sources where two filled the same part
 */
export function merged(
  contributions: readonly Contribution[],
  ruleSet: RuleSet,
): { entities: Entity[]; leftOut: LeftOut[] } {
  const people = new Map<string, Merging>();
  const leftOut: LeftOut[] = [];
  for (const { source, isRoster, entities } of contributions.toSorted(
    (a, b) => Number(b.isRoster) - Number(a.isRoster),
  ))
    for (const entity of entities) {
      const { kind, code } = entity;
      const key = keyOf(entity);
      let merging = people.get(key);
      if (!merging && !isRoster && ON_ROSTER.has(kind)) {
        if (!isConfined(entity, ruleSet)) leftOut.push({ source, kind, code });
        continue;
      }
      if (!merging) people.set(key, (merging = new Merging({ kind, code })));
      merging.take(source, isRoster ? declaredOnly(entity, ruleSet) : entity);
    }
  const entities = [...people.values()].map(({ entity }) => entity);
  for (const entity of entities)
    if (dropForeignTallies(entity)) leftOut.push({ source: 'ballots', kind: entity.kind, code: entity.code });
  return { entities: entities.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)), leftOut };
}

/** Leaves out what a village said of a cadre whom it does not assess (R21). @returns whether there was any */
function dropForeignTallies(entity: Entity): boolean {
  const kept = ofOwnVillages(entity, entity.tallies ?? []);
  if (kept.length === (entity.tallies ?? []).length) return false;
  if (kept.length > 0) entity.tallies = kept;
  else delete entity.tallies;
  return true;
}

/** Those of a cadre's tallies that are of a village which assesses the cadre. */
export function ofOwnVillages({ kind, links }: Entity, tallies: NonNullable<Entity['tallies']>): typeof tallies {
  const villages = links?.village === undefined ? null : [links.village].flat();
  if (kind !== 'cadre' || villages === null) return tallies;
  return tallies.filter(({ place }) => place === undefined || villages.includes(place));
}

const keyOf = ({ kind, code }: Entity): string => `${kind} ${code}`;

/** All that is said of it is shown to few, so that it was left out is told to nobody. */
function isConfined(entity: Entity, ruleSet: RuleSet): boolean {
  const declared = ruleSet.entities[entity.kind]?.facts ?? {};
  const others = Object.keys(entity).filter((part) => !['kind', 'code', 'facts'].includes(part));
  return others.length === 0 && Object.keys(entity.facts ?? {}).every((id) => declared[id]?.visibleTo !== undefined);
}

/** The roster knows facts that this measure does not ask for; to the core they would be misspelt names. */
function declaredOnly(entity: Entity, ruleSet: RuleSet): Entity {
  if (!entity.facts) return entity;
  const declared = ruleSet.entities[entity.kind]?.facts ?? {};
  const facts = Object.fromEntries(
    Object.entries(entity.facts).filter(([id]) => declared[id]?.from.kind === 'recorded'),
  );
  return { ...entity, facts };
}

const LISTS = {
  marks: ({ group, item }: NonNullable<Entity['marks']>[number]) => `${group}.${item}`,
  tallies: ({ group, place, attempt }: NonNullable<Entity['tallies']>[number]) => `${group}.${place ?? ''}.${attempt}`,
  findings: ({ id }: NonNullable<Entity['findings']>[number]) => id,
  exemptions: ({ id }: NonNullable<Entity['exemptions']>[number]) => id,
} as const;

const RECORDS = ['links', 'facts', 'earlier'] as const;

/** One entity while it is put together, and who filled what. */
class Merging {
  readonly #filledBy = new Map<string, string>();

  constructor(readonly entity: Entity) {}

  take(source: string, part: Entity): void {
    if (part.name !== undefined) {
      this.#fill('name', source);
      this.entity.name = part.name;
    }
    for (const name of RECORDS)
      for (const [key, value] of Object.entries(part[name] ?? {})) {
        this.#fill(`${name}.${key}`, source);
        this.entity[name] = { ...this.entity[name], [key]: value } as never;
      }
    for (const name of ['marks', 'tallies', 'findings', 'exemptions'] as const) {
      const list: readonly never[] = (part[name] ?? []) as never[];
      for (const one of list) this.#fill(`${name}.${LISTS[name](one)}`, source);
      if (list.length > 0) this.entity[name] = [...(this.entity[name] ?? []), ...list] as never;
    }
  }

  #fill(part: string, source: string): void {
    const before = this.#filledBy.get(part);
    if (before !== undefined) throw clash(this.entity, part, [before, source]);
    this.#filledBy.set(part, source);
  }
}

function clash({ kind, code }: Entity, part: string, sources: [string, string]): DomainError {
  const [a, b] = sources;
  return new DomainError(
    'contributions-clash',
    {
      zh: `${kind} ${code} 的“${part}”有两个来源：${a} 和 ${b}，没有汇总。请删去其中一处，或把这项指标改由一方提供。`,
      en: `"${part}" of ${kind} ${code} comes from two sources, ${a} and ${b}; nothing was put together. Remove one of them, or let one side alone provide it.`,
    },
    { kind, code, part, sources },
  );
}
