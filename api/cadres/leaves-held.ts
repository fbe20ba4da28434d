import type { EntityManager } from 'typeorm';
import type { CadreEntity } from './cadre.entity.js';
import { LeaveEntity } from './leave.entity.js';
import { leaveLeftBehind } from './refusals.js';
import { type Service, stretches } from './stretches.js';

/** Whether these days lie in one stretch of service. */
export function isHeld(services: readonly Service[], { from, to }: { from: string; to: string }): boolean {
  return stretches(services).some((stretch) => stretch.from <= from && (stretch.to === null || to <= stretch.to));
}

/** Refuses postings that would leave one of the cadre's leaves on days without a posting. @throws DomainError still-needed */
export async function mustHoldLeaves(
  manager: EntityManager,
  cadre: CadreEntity,
  services: readonly Service[],
): Promise<void> {
  const where = { cadreId: cadre.id, isCancelled: false };
  const leaves = await manager.find(LeaveEntity, { where, order: { from: 'ASC' } });
  const left = leaves.find((leave) => !isHeld(services, leave));
  if (left) throw leaveLeftBehind(cadre, left);
}
