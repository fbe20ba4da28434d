import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import type { AboutEntity } from '../db/about-entity.js';
import type { Places } from './access.js';
import { notFound } from './domain-error.js';
import { mustBeEntityOf } from './entity-of.js';

/** Whom something is about, by code. */
type Named = { entityKind: EntityKind; entityCode: string };

/**
 * Where a record about an entity belongs, and in whose file.
 * @throws DomainError not-found; InvalidInput where the code names something of another kind or of another county
 */
export async function placeOfEntity(
  places: Places,
  wanted: Named,
  cycle: { areaCode: string },
): Promise<Pick<AboutEntity, 'areaCode' | 'cadreId'>> {
  const place = await places.of('entities', wanted.entityCode);
  if (!place) throw notFound('entities', wanted.entityCode);
  mustBeEntityOf(place, wanted, cycle);
  return { areaCode: place.areaCode, cadreId: wanted.entityKind === 'cadre' ? (place.cadreId ?? null) : null };
}

/**
 * The number of the next record about an entity: its code, the letter of the word, and how many there are. Read inside the change.
 * @param among those that are counted, where not all are: a gap in the numbers would tell of what is hidden
 */
export async function nextAbout<E extends AboutEntity>(
  read: EntityManager,
  table: EntityTarget<E>,
  letter: string,
  entityCode: string,
  among: FindOptionsWhere<E> = {},
): Promise<string> {
  const earlier = await read.countBy(table, { ...among, entityCode } as FindOptionsWhere<E>);
  return `${entityCode}-${letter}${earlier + 1}`;
}

type Part = 'findings' | 'exemptions';

/** Records put to the entities they are about, in their order: what a module contributes to a cohort. */
export function byEntity<R extends Named, P extends Part>(
  records: readonly R[],
  part: P,
  told: (record: R) => NonNullable<Entity[P]>[number],
): Entity[] {
  const entities = new Map<string, Entity>();
  for (const record of records) {
    const { entityKind: kind, entityCode: code } = record;
    const entity = entities.get(`${kind} ${code}`) ?? { kind, code, [part]: [] };
    (entity[part] as unknown[]).push(told(record));
    entities.set(`${kind} ${code}`, entity);
  }
  return [...entities.values()];
}
