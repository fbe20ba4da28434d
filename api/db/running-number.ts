import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { isDuplicate } from './duplicate.js';

/**
 * The number after the highest that a code with this prefix has (`529901-007` gives 8). Numbers that were given are never given again
 * while their record is kept. Two requests at once may get the same one: {@link numbered} sorts them out.
 */
export async function nextNumber<E extends ObjectLiteral>(
  manager: EntityManager,
  table: EntityTarget<E>,
  property: keyof E & string,
  prefix: string,
): Promise<number> {
  const digits = `CAST(SUBSTR(r.${property}, ${prefix.length + 1}) AS INTEGER)`;
  const found = await manager
    .createQueryBuilder(table, 'r')
    .select(`MAX(${digits})`, 'highest')
    .where(`r.${property} LIKE :prefix`, { prefix: `${prefix}%` })
    .getRawOne<{ highest: number | string | null }>();
  return Number(found?.highest ?? 0) + 1;
}

const TRIES = 5;

/** Does work that takes a running number; again with the next one when another request was faster. */
export async function numbered<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !isDuplicate(error)) throw error;
    }
  }
}
