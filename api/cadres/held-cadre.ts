import type { EntityManager } from 'typeorm';
import { notFound } from '../http/domain-error.js';
import { CadreEntity } from './cadre.entity.js';

/**
 * A cadre's file, held until the transaction ends: postings and leaves of one cadre are checked against each other, so they change one
 * after another.
 * @throws DomainError not-found
 */
export async function heldCadre(manager: EntityManager, id: string): Promise<CadreEntity> {
  const builder = manager.createQueryBuilder(CadreEntity, 'c').where('c.id = :id', { id });
  // SQLite's queue lets one transaction in at a time; it knows no row locks.
  const isPostgres = manager.connection.options.type === 'postgres';
  const cadre = await (isPostgres ? builder.setLock('pessimistic_write') : builder).getOne();
  if (!cadre) throw notFound('cadres', id);
  return cadre;
}
