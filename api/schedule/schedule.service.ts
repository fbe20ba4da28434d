import { Injectable, Logger } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { BallotsService } from '../ballots/ballots.service.js';
import { CalendarService, dayIn } from '../calendar-days/calendar.service.js';
import { Clock } from '../clock.js';
import type { Schedule } from '../contract/procedure.js';
import { OpenedListsService } from '../commissions/opened-lists.service.js';
import { dayAfter, type WorkCalendar } from '../core/plan-cycle.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { isDuplicate } from '../db/duplicate.js';
import { systemActor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { FinishingService } from '../reviews/finishing.service.js';
import { ActsService } from './acts.service.js';
import { dueActs } from './due-acts.js';
import { dueReminders, unwritten } from './due-records.js';
import { DuesService } from './dues.service.js';
import { planKey, PlanningService } from './planning.service.js';
import type { ScheduledActEntity } from './scheduled-act.entity.js';
import { WindowsService } from './windows.service.js';

/** Something to be done, and since when. A reminder changes nothing that another act waits for. */
type Act = { key: string; what: string; dueOn: string; run: () => Promise<boolean>; isReminder?: boolean };

/** Before everything that has a day of its own. */
const FIRST = '';
const ACTS_AT_MOST = 500;
/** How another program that was faster shows itself. */
const DONE_BY_ANOTHER = new Set(['stale', 'out-of-state', 'already-exists', 'window-closed']);

/** Keeps every county to its time table. */
@Injectable()
export class ScheduleService {
  readonly #log = new Logger('schedule');
  /** What was refused, and on which day: it is tried again on the next. */
  readonly #refused = new Map<string, string>();

  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly calendar: CalendarService,
    private readonly windows: WindowsService,
    private readonly planning: PlanningService,
    private readonly acts: ActsService,
    private readonly dues: DuesService,
    private readonly finishing: FinishingService,
    private readonly ballots: BallotsService,
    private readonly openedLists: OpenedListsService,
  ) {}

  /**
   * Does whatever is due by the clock, in the order of the days on which it was due: after a pause everything that was missed, once.
   * What fails in one county keeps no other waiting.
   * @param isEnded asked between two acts: once it says so, the rest waits for another time
   * @returns what was done here, as `2026-07-11 close`
   */
  async tick(isEnded = (): boolean => false): Promise<string[]> {
    const done: string[] = [];
    for (const areaCode of await this.cycles.countiesWithHalves())
      try {
        done.push(...(await this.tickCounty(areaCode, isEnded)));
      } catch (error) {
        this.#log.error({ message: 'a county was passed by', fault: (error as Error).message });
      }
    return done;
  }

  private async tickCounty(areaCode: string, isEnded: () => boolean): Promise<string[]> {
    const done: string[] = [];
    const tried = new Set<string>();
    let acts = await this.due(areaCode);
    while (tried.size < ACTS_AT_MOST && !isEnded()) {
      // What is due on one day is done in the order in which it is told.
      const next = acts
        .filter(({ key }) => !tried.has(key))
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
      if (!next) return done;
      tried.add(next.key);
      if (!(await this.attempt(next))) continue;
      done.push(`${next.dueOn} ${next.what}`.trim());
      // What was due is read anew only after an act that may have changed it.
      if (!next.isReminder) acts = await this.due(areaCode);
    }
    return done;
  }

  private async attempt({ key, what, run }: Act): Promise<boolean> {
    const today = this.clock.today();
    if (this.#refused.get(key) === today) return false;
    try {
      return await run();
    } catch (error) {
      if (isDuplicate(error)) return false;
      if (!(error instanceof DomainError)) {
        // A fault of the program, or a database that is busy: it is tried again at the next look, and keeps nothing else waiting.
        this.#log.error({ message: 'an act failed', act: what, fault: (error as Error).message });
        return false;
      }
      if (DONE_BY_ANOTHER.has(error.code)) return false;
      this.#refused.set(key, today);
      this.#log.warn({ act: what, code: error.code, message: error.words.en });
      return false;
    }
  }

  /** Everything that is due in a county and was not done. */
  private async due(areaCode: string): Promise<Act[]> {
    const cycles = await this.cycles.halvesOf(areaCode);
    const calendar = await this.calendar.calendarFor(areaCode);
    const claimed = await this.acts.claimed(areaCode);
    const acts: Act[] = [];
    for (const cycle of cycles) {
      if (cycle.state === 'final') continue;
      acts.push(...(await this.alone(`cycle ${cycle.code}`, () => this.dueIn(cycle, calendar, claimed))));
    }
    const waiting = await this.alone('what waits', () => this.dueRecords(areaCode, calendar));
    const ahead = await this.alone('the next half-year', () => this.dueAhead(cycles.at(-1), calendar));
    const forgotten = await this.alone('lists of households', () => this.dueLists(areaCode));
    return [...acts, ...waiting, ...ahead, ...forgotten];
  }

  /** What one part of a county has to be done; a part that fails keeps no other waiting. */
  private async alone(part: string, read: () => Promise<Act[]>): Promise<Act[]> {
    try {
      return await read();
    } catch (error) {
      this.#log.error({ message: 'a part of a county was passed by', part, fault: (error as Error).message });
      return [];
    }
  }

  private async dueIn(
    cycle: CycleEntity,
    calendar: WorkCalendar,
    claimed: ReadonlyMap<string, ScheduledActEntity>,
  ): Promise<Act[]> {
    const schedule = await this.windows.scheduleOf(cycle);
    return schedule ? this.dueOf(cycle, schedule, calendar, claimed) : [];
  }

  private async dueOf(
    cycle: CycleEntity,
    schedule: Schedule,
    calendar: WorkCalendar,
    claimed: ReadonlyMap<string, ScheduledActEntity>,
  ): Promise<Act[]> {
    const today = this.todayOf(schedule);
    const otherwise = await this.planning.otherwise(cycle, claimed, calendar);
    if (otherwise) {
      const claim = claimed.get(planKey(cycle.areaCode, cycle.code))!;
      const run = () => this.planning.replan(cycle, otherwise, claim);
      return [{ key: `replan ${cycle.id}`, what: 'replan', dueOn: FIRST, run }];
    }
    const windows = await this.windows.of(cycle.id);
    if (this.windows.isOutdated(windows, schedule, calendar, cycle, today)) {
      const run = () => this.refresh(cycle, schedule, calendar, today);
      return [{ key: `windows ${cycle.id}`, what: 'windows', dueOn: FIRST, run }];
    }
    const openedOn = cycle.openedAt === null ? null : dayIn(schedule.timeZone, cycle.openedAt);
    const isSettled = cycle.state === 'noticed' && (await this.finishing.openIn(cycle)).length === 0;
    const isUncounted = cycle.state === 'closed' && (await this.ballots.isUncounted(cycle.id));
    const behind = this.acts.behindIn(cycle);
    const acts: Act[] = [];
    for (const act of dueActs({ cycle, windows, calendar, today, openedOn, isSettled, isUncounted })) {
      const key = this.acts.keyOf(cycle, act);
      const { dueOn } = act;
      if (act.act === 'remind') {
        const places = await this.acts.unreminded(act, behind);
        if (places.length === 0) continue;
        const run = () => this.acts.remindOfWindow(cycle, act, places);
        acts.push({ key, what: `remind ${act.kind} ${act.window.code}`, dueOn, run, isReminder: true });
      } else if (!claimed.has(key))
        acts.push({ key, what: act.act, dueOn, run: () => this.acts.perform(cycle, act), isReminder: false });
    }
    return acts;
  }

  /** The reminders of what waits for somebody who was not reminded of it yet. */
  private async dueRecords(areaCode: string, calendar: WorkCalendar): Promise<Act[]> {
    const reminders = dueReminders(areaCode, await this.dues.of(areaCode), calendar, this.clock.today());
    if (reminders.length === 0) return [];
    const days = reminders.flatMap(({ dues }) => dues.map(({ dueOn }) => dueOn));
    const written = await this.dues.written(areaCode, days);
    return reminders
      .flatMap((one) => unwritten(one, written) ?? [])
      .map((one) => {
        const what = `remind ${one.kind} ${one.dues[0]!.word} ${one.dues[0]!.role}`;
        return { key: one.key, what, dueOn: one.dueOn, run: () => this.acts.remindOf(areaCode, one), isReminder: true };
      });
  }

  /** Names on lists of households are removed on the day after the last one for it, receipt or not. */
  private async dueLists(areaCode: string): Promise<Act[]> {
    const overdue = await this.openedLists.overdue(areaCode);
    return overdue.map(({ id, destroyOn }) => {
      const run = () => this.openedLists.expire(id);
      return { key: `forget ${id}`, what: 'forget household-lists', dueOn: dayAfter(destroyOn, 1), run };
    });
  }

  private async dueAhead(latest: CycleEntity | undefined, calendar: WorkCalendar): Promise<Act[]> {
    const schedule = latest && (await this.windows.scheduleOf(latest));
    if (!schedule) return [];
    const today = this.todayOf(schedule);
    const ahead = await this.planning.ahead(latest, calendar, today);
    if (!ahead) return [];
    const { areaCode } = latest;
    const run = () => this.planning.create(areaCode, ahead, calendar, today);
    return [{ key: planKey(areaCode, ahead.code), what: 'plan', dueOn: ahead.dueOn, run }];
  }

  private refresh(cycle: CycleEntity, schedule: Schedule, calendar: WorkCalendar, today: string): Promise<boolean> {
    return this.audit.write(systemActor(cycle.areaCode), cycle.areaCode, async (change) => {
      await this.windows.planned(change, cycle, schedule, calendar, today);
      return true;
    });
  }

  private todayOf({ timeZone }: Schedule): string {
    return dayIn(timeZone, this.clock.now());
  }
}
