import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/audit.service.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import type { CadreEntity } from './cadre.entity.js';

/** Some days, both ends counted; without an end all from the first one. */
type Days = { from: string; to: string | null };

/** Days of service and of leave are facts of a cycle: once it is closed, nobody changes them in passing. */
@Injectable()
export class ClosedDays {
  constructor(private readonly cycles: CyclesService) {}

  /**
   * Refuses a change of days that lie in a cycle whose books are closed, except by the county with a reason, which the chain keeps.
   * @throws DomainError window-closed
   */
  async mustBeOpen(
    change: Change,
    cadre: CadreEntity,
    days: Days,
    reason: string | undefined,
    actor: Actor,
  ): Promise<void> {
    if (actor.role === 'system') return;
    const cycle = await this.cycles.closedOver(change, cadre.cadreCode.slice(0, 6), days);
    if (!cycle) return;
    if (reason === undefined || actor.role !== 'countyOrganisation') throw areClosed(cadre, cycle);
    change.note('changeClosed', 'cadres', cadre.id, { cycle: [null, cycle.code], reason: [null, reason] });
  }
}

function areClosed(
  { name, cadreCode }: CadreEntity,
  { id, code, state, startsOn, cutoffOn }: CycleEntity,
): DomainError {
  return new DomainError(
    'window-closed',
    {
      zh: `${code} 这一期（${startsOn} 至 ${cutoffOn}）已经关账，${name}（${cadreCode}）在此期间的派驻和请休假不再改动，没有保存。确需更正的，由县委组织部写明理由（reason）办理。`,
      en: `The books of cycle ${code} (${startsOn} to ${cutoffOn}) are closed; postings and leaves of ${name} (${cadreCode}) on its days are not changed any more, and nothing was saved. Where it must be, the county organisation department does it with a reason.`,
    },
    { word: 'cycles', id, state, needs: ['reason'] },
  );
}
