import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { AuditService, type Change } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import { CadresService } from '../cadres/cadres.service.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { systemActor } from '../http/access.js';
import { ProgressService } from '../marks/progress.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { FinishingService } from '../reviews/finishing.service.js';
import { AssessingService } from '../results/assessing.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { type DueAct, REMINDED, type WindowReminder } from './due-acts.js';
import { type DueReminder, unwritten } from './due-records.js';
import { DuesService } from './dues.service.js';
import { ReminderEntity } from './reminder.entity.js';
import { ScheduledActEntity } from './scheduled-act.entity.js';

/** To whom a reminder of a window goes. */
const roleOf = ({ kind, of }: WindowReminder) => (kind === 'escalated' ? REMINDED.county : REMINDED[of]);

/**
 * What the schedule does, each thing once: what was done is claimed in the transaction that does it. A reminder is its own claim, so that who
 * comes later is reminded too.
 */
@Injectable()
export class ActsService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly progress: ProgressService,
    private readonly assessing: AssessingService,
    private readonly cadres: CadresService,
    private readonly surveys: SurveysService,
    private readonly ruleSets: RuleSetsService,
    private readonly dues: DuesService,
    private readonly assignments: AssignmentsService,
    private readonly consultations: ConsultationsService,
    private readonly notices: NoticesService,
    private readonly finishing: FinishingService,
  ) {}

  /** What an act with a cycle is called; but for reminders, it is done once under this name. */
  keyOf(cycle: CycleEntity, act: DueAct): string {
    if (act.act !== 'remind') return `${act.act} ${cycle.id}`;
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
  async perform(cycle: CycleEntity, act: Exclude<DueAct, WindowReminder>): Promise<boolean> {
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
      case 'ask':
        await this.consultations.ask({ cycleId: cycle.id }, systemActor(cycle.areaCode));
        return this.once({ areaCode: cycle.areaCode, key, dueOn: act.dueOn }, async () => cycle);
      case 'consult':
        await this.consultations.consult(cycle.id, { version: cycle.version }, systemActor(cycle.areaCode));
        return true;
      case 'publish':
        await this.publish(cycle);
        return true;
      case 'finish':
        await this.finishing.finish(cycle.id, { version: cycle.version }, systemActor(cycle.areaCode));
        return true;
    }
  }

  /** Posts the notice of a sealed cycle: the one that somebody drew up, or one drawn up now. */
  private async publish({ id: cycleId, areaCode }: CycleEntity): Promise<void> {
    const by = systemActor(areaCode);
    const { records } = await this.notices.list({ filter: { cycleId, state: 'draft' } }, by);
    const draft = records.find(({ resultId }) => resultId === null);
    const notice = draft ?? (await this.notices.create({ cycleId, resultId: null }, by));
    await this.notices.publish(notice.id, { version: notice.version }, by);
  }

  /** Does something once with its claim, in one transaction. */
  async once(
    { areaCode, key, dueOn }: { areaCode: string; key: string; dueOn: string },
    work: (change: Change) => Promise<CycleEntity>,
  ): Promise<boolean> {
    return this.audit.write(systemActor(areaCode), areaCode, async (change) => {
      if (await change.read.findOneBy(ScheduledActEntity, { key })) return false;
      const cycle = await work(change);
      const left = { cycleId: cycle.id, cycleVersion: cycle.version };
      await change.create(ScheduledActEntity, 'scheduled-acts', { key, areaCode, dueOn, ...left });
      return true;
    });
  }

  /** Reminds of what waits until the same day whoever was not reminded of it. @returns whether anybody was reminded here */
  remindOf(areaCode: string, reminder: DueReminder): Promise<boolean> {
    return this.audit.write(systemActor(areaCode), areaCode, async (change) => {
      // What is reminded of is read anew here: changes of one county are made one after another, so that of two programs one reminds.
      const days = reminder.dues.map(({ dueOn }) => dueOn);
      const left = unwritten(reminder, await this.dues.written(areaCode, days, change.read));
      if (left) {
        const reminders = await this.dues.remindersFor(areaCode, left, change.read);
        await change.createAll(ReminderEntity, 'reminders', reminders, 'remind');
      }
      return left !== undefined;
    });
  }

  private move(cycle: CycleEntity, key: string, move: 'open' | 'close', dueOn: string): Promise<boolean> {
    const { areaCode } = cycle;
    return this.once({ areaCode, key, dueOn }, (change) => {
      const at = this.clock.now();
      return this.cycles.move(change, cycle, move, move === 'open' ? { openedAt: at } : { closedAt: at });
    });
  }

  /** Reminds of a window whoever is behind with it and was not reminded yet. @returns whether anybody was reminded here */
  remindOfWindow(cycle: CycleEntity, act: WindowReminder, places: readonly string[]): Promise<boolean> {
    const { id: cycleId, areaCode } = cycle;
    const { kind, window } = act;
    const role = roleOf(act);
    return this.audit.write(systemActor(areaCode), areaCode, async (change) => {
      const hands = await this.assignments.inHand(areaCode, change.read);
      const written = await this.writtenOf(act, change.read);
      const left = places.filter((place) => !written.has(place));
      const reminders = left.map((aboutAreaCode) => ({
        cycleId,
        windowId: window.id,
        word: null,
        recordId: null,
        cadreId: null,
        unitId: null,
        accountId: role === 'countyOrganisation' ? (hands.get(aboutAreaCode.slice(0, 9)) ?? null) : null,
        kind,
        role,
        areaCode: role === 'countyOrganisation' ? areaCode : aboutAreaCode,
        aboutAreaCode,
        dueOn: window.toOn,
        at: this.clock.now(),
      }));
      if (left.length > 0) await change.createAll(ReminderEntity, 'reminders', reminders, 'remind');
      return left.length > 0;
    });
  }

  /** The places that are behind with a window and were not reminded of it; who comes later is among them then. */
  async unreminded(act: WindowReminder, behind: (of: WindowReminder['of']) => Promise<string[]>): Promise<string[]> {
    const written = await this.writtenOf(act, this.db.read);
    return (await behind(act.of)).filter((place) => !written.has(place));
  }

  /** Of which places a reminder of this window was written. One that was moved is another window to be reminded of. */
  private async writtenOf(act: WindowReminder, read: EntityManager): Promise<Set<string>> {
    const { kind, window } = act;
    const where = { windowId: window.id, kind, dueOn: window.toOn, role: roleOf(act) };
    return new Set((await read.findBy(ReminderEntity, where)).map(({ aboutAreaCode }) => aboutAreaCode));
  }

  /** Who is behind with a window of a cycle, each kind read once. */
  behindIn(cycle: CycleEntity): (of: WindowReminder['of']) => Promise<string[]> {
    const read = {
      county: () => Promise.resolve([cycle.areaCode]),
      townships: () => this.notSubmitted(cycle),
      villages: () => this.notSurveyed(cycle),
    };
    const known = new Map<WindowReminder['of'], Promise<string[]>>();
    return (of) => {
      const found = known.get(of) ?? read[of]();
      known.set(of, found);
      return found;
    };
  }

  /** The villages where somebody is posted whose survey was not submitted. */
  private async notSurveyed(cycle: CycleEntity): Promise<string[]> {
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const cadres = await this.cadres.contribute(cycle, ruleSet);
    const villages = new Set(cadres.flatMap(({ links }) => links?.village ?? []));
    return this.surveys.undelivered(cycle.id, [...villages].toSorted());
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
