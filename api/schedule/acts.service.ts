import { Injectable } from '@nestjs/common';
import { AuditService, type Change } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Role } from '../contract/account.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { systemActor } from '../http/access.js';
import { ProgressService } from '../marks/progress.service.js';
import { AssessingService } from '../results/assessing.service.js';
import type { DueAct } from './due-acts.js';
import { REMINDED } from './due-acts.js';
import { ReminderEntity } from './reminder.entity.js';
import { ScheduledActEntity } from './scheduled-act.entity.js';

/** What the schedule does, each thing once: what was done is claimed in the transaction that does it. */
@Injectable()
export class ActsService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly progress: ProgressService,
    private readonly assessing: AssessingService,
  ) {}

  /** What an act with a cycle is called; it is done once under this name. */
  keyOf(cycle: CycleEntity, act: DueAct): string {
    if (act.act !== 'remind') return `${act.act} ${cycle.id}`;
    // A window that was moved is another one to be reminded of.
    return `remind ${act.kind} ${act.window.id} ${act.window.toOn}`;
  }

  /** Which acts of these names were done. */
  async claimed(areaCode: string): Promise<Map<string, ScheduledActEntity>> {
    const acts = await this.db.read.findBy(ScheduledActEntity, { areaCode });
    return new Map(acts.map((one) => [one.key, one]));
  }

  /**
   * Does an act with a cycle. @returns whether it was done here, and not by another program before
   * @throws DomainError what a person would be told
   */
  async perform(cycle: CycleEntity, act: DueAct): Promise<boolean> {
    const key = this.keyOf(cycle, act);
    switch (act.act) {
      case 'open':
        await this.cycles.mustFollowPublished(cycle);
        return this.move(cycle, key, 'open', act.dueOn);
      case 'close':
        return this.move(cycle, key, 'close', act.dueOn);
      case 'assess':
        await this.assessing.assess({ cycleId: cycle.id, version: cycle.version }, systemActor(cycle.areaCode));
        return true;
      case 'remind':
        return this.remind(cycle, key, act);
    }
  }

  /** Does something once with its claim, in one transaction. */
  async once(
    { areaCode, key, dueOn }: { areaCode: string; key: string; dueOn: string },
    work: (change: Change) => Promise<CycleEntity>,
  ): Promise<boolean> {
    return this.audit.write(systemActor(areaCode), areaCode, async (change) => {
      if (await change.read.findOneBy(ScheduledActEntity, { key })) return false;
      const { id: cycleId, version: cycleVersion } = await work(change);
      await change.create(ScheduledActEntity, 'scheduled-acts', { key, areaCode, cycleId, dueOn, cycleVersion });
      return true;
    });
  }

  private move(cycle: CycleEntity, key: string, move: 'open' | 'close', dueOn: string): Promise<boolean> {
    const { areaCode } = cycle;
    return this.once({ areaCode, key, dueOn }, (change) => {
      const at = this.clock.now();
      return this.cycles.move(change, cycle, move, move === 'open' ? { openedAt: at } : { closedAt: at });
    });
  }

  private async remind(
    cycle: CycleEntity,
    key: string,
    { kind, window, of, dueOn }: Extract<DueAct, { act: 'remind' }>,
  ): Promise<boolean> {
    const { id: cycleId, areaCode } = cycle;
    const about = of === 'county' ? [areaCode] : await this.notSubmitted(cycle);
    const role: Role = of === 'county' ? 'countyOrganisation' : REMINDED[kind];
    return this.once({ areaCode, key, dueOn }, async (change) => {
      const reminders = about.map((aboutAreaCode) => ({
        cycleId,
        windowId: window.id,
        kind,
        role,
        areaCode: role === 'countyOrganisation' ? areaCode : aboutAreaCode,
        aboutAreaCode,
        dueOn: window.toOn,
        at: this.clock.now(),
      }));
      await change.createAll(ReminderEntity, 'reminders', reminders, 'remind');
      return cycle;
    });
  }

  /** The townships that have not submitted every mark they owe. */
  private async notSubmitted({ id, areaCode }: CycleEntity): Promise<string[]> {
    const sheets = await this.progress.of(id, systemActor(areaCode));
    const open = sheets.filter(
      ({ group, expected, submitted, countersigned }) =>
        group === 'townshipCommittee' && submitted + countersigned < expected,
    );
    return open.map((sheet) => sheet.areaCode);
  }
}
