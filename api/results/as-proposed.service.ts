import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { AsProposed, RecordedDeterminations } from '../contract/records/determination.js';
import { isDeterminable } from '../core/determination/assessed.js';
import { CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DeterminationEntity } from './determination.entity.js';
import { DeterminationsService, mustKeepToSeats, recordedOf } from './determinations.service.js';
import { MeetingsService } from './meetings.service.js';
import { PacketService } from './packet.service.js';

/** Most grades of a half-year are determined as they were proposed: recorded together, with the meeting's data once. */
@Injectable()
export class AsProposedService {
  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly determinations: DeterminationsService,
    private readonly meetings: MeetingsService,
    private readonly packets: PacketService,
  ) {}

  /**
   * Records as proposed whoever has a proposal and no decision yet. With `besidePacket` whom the papers of the meeting name are left out
   * and named, each with why: about them the meeting says something itself. With `meeting` it goes on record in the same change.
   * @throws DomainError window-closed, needs-unmet
   */
  async record({ cycleId, besidePacket, meeting }: AsProposed, actor: Actor): Promise<RecordedDeterminations> {
    const { cycle, grades } = await this.determinations.before(cycleId);
    const named = besidePacket ? await this.packets.named(cycleId, grades) : undefined;
    if (meeting) this.meetings.mustHaveBeenHeld(meeting.heldOn, cycle);
    const levels = await this.determinations.levelsOf(grades);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'consulted');
      if (meeting) await this.meetings.createIn(change, { ...meeting, cycleId }, cycle, actor);
      const decided = await change.read.findBy(DeterminationEntity, { cycleId });
      const here = new Set(decided.map(({ resultId }) => resultId));
      const waiting = [...grades.people.values()].filter(
        ({ result, one }) => !here.has(result.id) && isDeterminable(one.assessment),
      );
      const fresh = waiting.flatMap(({ result, one }) => {
        const grade = one.proposed;
        if (grade === null || named?.has(result.id)) return [];
        const decision = { resultId: result.id, grade, reason: null };
        return [this.determinations.valuesOf(grades, decision, levels.get(result.cadreId ?? '') ?? null, actor)];
      });
      const all = [...decided, ...(await change.createAll(DeterminationEntity, 'determinations', fresh, 'record'))];
      mustKeepToSeats(grades, all);
      const leftOut = waiting.flatMap(({ result: { id: resultId, code, name } }) => {
        const why = named?.get(resultId);
        return why ? [{ resultId, code, name, why }] : [];
      });
      return { ...recordedOf(cycleId, grades, all, fresh.length), ...(named && { leftOut }) };
    });
  }
}
