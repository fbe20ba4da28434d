import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { CalendarService, dayIn } from '../calendar-days/calendar.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import { CLOSED_STATES } from '../contract/records/cycle.js';
import { PlannedOn } from '../contract/records/calendar-day.js';
import { type DryRun, type DryRunQuery, type WindowMove, WindowRecord } from '../contract/records/window.js';
import { reachOf } from '../contract/permissions.js';
import type { Schedule } from '../contract/procedure.js';
import { dayByDay } from '../core/calendar/day-by-day.js';
import { nextHalves } from '../core/calendar/next-halves.js';
import { workCalendarOf } from '../core/calendar/work-calendar.js';
import type { WorkCalendar } from '../core/plan-cycle.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { Database } from '../db/database.js';
import { type Actor, covers, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { notPlannable, windowMisplaced, windowOver, windowShortened } from './refusals.js';
import { isShorter, plannedAnew, plannedWindows } from './window-plan.js';
import { WindowEntity } from './window.entity.js';

const LISTING: Listing<WindowEntity> = {
  permission: 'windows.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'code', 'toOn'],
  search: ['code'],
  sorts: ['place', 'fromOn', 'toOn', 'code'],
  order: ['place', 'ASC'],
};

/** A cycle whose windows can still be moved. */
const BEFORE_FINAL = CLOSED_STATES.filter((state) => state !== 'final');

/** When each step of a cycle is done, planned from its measure and the official calendar. */
@Injectable()
export class WindowsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly calendar: CalendarService,
    private readonly days: WindowDays,
  ) {}

  onModuleInit(): void {
    this.places.register('windows', (id) => this.db.read.findOneBy(WindowEntity, { id }));
    this.days.register((cycleId, code) => this.db.read.findOneBy(WindowEntity, { cycleId, code }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<WindowRecord>> {
    const page = await listOf(this.db.read, WindowEntity, LISTING, query, actor);
    const today = this.clock.today();
    return { ...page, records: page.records.map((one) => view(one, actor, today)) };
  }

  /**
   * Plans the windows of a cycle, or brings what is still ahead of them up to date with the calendar.
   * @throws DomainError needs-unmet where the measure has no schedule
   */
  async plan(cycleId: string, actor: Actor): Promise<WindowRecord[]> {
    const cycle = await this.cycles.entity(cycleId);
    const schedule = await this.scheduleOf(cycle);
    if (!schedule) throw notPlannable(cycle);
    const calendar = await this.calendar.calendarFor(cycle.areaCode);
    const today = dayIn(schedule.timeZone, this.clock.now());
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      const windows = await this.planned(change, cycle, schedule, calendar, today);
      return windows.map((one) => view(one, actor, today));
    });
  }

  /**
   * Gives a window other days, for a reason that is kept; the calendar moves it no more.
   * @throws DomainError stale, window-closed when it is over, or needs-unmet for fewer days than were announced
   */
  async move(id: string, { version, reason, ...days }: WindowMove, actor: Actor): Promise<WindowRecord> {
    const before = await this.db.read.findOneBy(WindowEntity, { id });
    if (!before) throw notFound('windows', id);
    mustBeCurrent('windows', before, version);
    const cycle = await this.cycles.mustBe(before.cycleId, 'planned', 'open', ...BEFORE_FINAL);
    const today = await this.todayOf(cycle);
    if (before.toOn < today) throw windowOver(before, today);
    const hasBegun = before.fromOn !== null && before.fromOn <= today;
    const fromOn = days.fromOn ?? before.fromOn;
    const isKept = !hasBegun || fromOn === before.fromOn;
    const isAhead = days.toOn >= today && (fromOn === null || hasBegun || fromOn >= today);
    if (!isKept || !isAhead || (fromOn !== null && fromOn > days.toOn)) throw windowMisplaced(before, today);
    const after = { fromOn, toOn: days.toOn };
    return this.audit.write(actor, before.areaCode, async (change) => {
      // The days were announced when the cycle was opened: who counted on them keeps as many.
      if (isShorter(after, before) && (await this.isAnnounced(change, cycle))) throw windowShortened(before, after);
      const values = { ...after, movedReason: reason };
      return view(await change.update(WindowEntity, 'windows', before, values, 'move'), actor, today);
    });
  }

  /**
   * The next two half-years of a place as they would be planned now; nothing is stored.
   * @throws InvalidInput for a measure that is not in force there, or has no schedule
   */
  async dryRun({ areaCode, ruleSet: code, from }: DryRunQuery): Promise<DryRun> {
    const day = from ?? this.clock.today();
    const county = areaCode.slice(0, 6);
    const inForce = await this.ruleSets.inForceOn(code, day, county);
    const measure = inForce && (await this.ruleSets.compiledOf(inForce.id)).ruleSet;
    const schedule = measure?.schedule;
    if (!schedule) throw noSchedule(code, day);
    const entries = await this.calendar.entriesFor(county);
    const calendar = workCalendarOf(entries);
    const { review } = measure;
    const halves = nextHalves({ schedule, ...(review && { review }) }, calendar, day);
    return { halves, days: dayByDay(halves, entries, calendar) };
  }

  /** The time table of a cycle's measure; undefined where it has none, or its days are out of every calendar. */
  async scheduleOf({ ruleSetId, cutoffOn }: CycleEntity): Promise<Schedule | undefined> {
    if (!PlannedOn.safeParse(cutoffOn).success) return undefined;
    return (await this.ruleSets.compiledOf(ruleSetId)).ruleSet.schedule;
  }

  /** The windows of a cycle in the order of its measure; none before they are planned. */
  of(cycleId: string): Promise<WindowEntity[]> {
    return this.db.read.find(WindowEntity, { where: { cycleId }, order: { place: 'ASC' } });
  }

  /** Whether planning anew would change the windows of a cycle. */
  isOutdated(
    windows: readonly WindowEntity[],
    schedule: Schedule,
    calendar: WorkCalendar,
    { cutoffOn }: CycleEntity,
    today: string,
  ): boolean {
    if (windows.length === 0) return true;
    const byCode = new Map(windows.map((one) => [one.code, one]));
    return plannedWindows(schedule, calendar, cutoffOn).some((plan) => {
      const before = byCode.get(plan.id);
      return before !== undefined && plannedAnew(before, plan, today) !== undefined;
    });
  }

  /** Plans the windows of a cycle, or brings them up to date, as part of a larger change. */
  async planned(
    change: Change,
    cycle: CycleEntity,
    schedule: Schedule,
    calendar: WorkCalendar,
    today: string,
  ): Promise<WindowEntity[]> {
    const { id: cycleId, areaCode, cutoffOn } = cycle;
    const plans = plannedWindows(schedule, calendar, cutoffOn);
    const here = await change.read.find(WindowEntity, { where: { cycleId }, order: { place: 'ASC' } });
    if (here.length === 0) {
      const fresh = plans.map(({ id: code, title, clause, fromOn, toOn }, place) => ({
        cycleId,
        areaCode,
        code,
        title,
        clause,
        place,
        fromOn: fromOn ?? null,
        toOn,
        movedReason: null,
      }));
      return change.createAll(WindowEntity, 'windows', fresh, 'plan');
    }
    const byCode = new Map(plans.map((plan) => [plan.id, plan]));
    const windows: WindowEntity[] = [];
    for (const before of here) {
      const plan = byCode.get(before.code);
      const days = plan && plannedAnew(before, plan, today);
      windows.push(days ? await change.update(WindowEntity, 'windows', before, days, 'replan') : before);
    }
    return windows;
  }

  private async isAnnounced(change: Change, { id }: CycleEntity): Promise<boolean> {
    return (await this.cycles.mustStillBe(change, id, 'planned', 'open', ...BEFORE_FINAL)) !== 'planned';
  }

  private async todayOf(cycle: CycleEntity): Promise<string> {
    const schedule = await this.scheduleOf(cycle);
    return schedule ? dayIn(schedule.timeZone, this.clock.now()) : this.clock.today();
  }
}

function noSchedule(code: string, day: string): InvalidInput {
  return new InvalidInput('query', (language) => [
    {
      pointer: '/ruleSet',
      in: 'query',
      message:
        language === 'zh'
          ? `${day} 在这里执行的办法里没有带时间表的“${code}”`
          : `no measure "${code}" with a schedule is in force here on ${day}`,
    },
  ]);
}

function view(window: WindowEntity, actor: Actor, today: string): WindowRecord {
  const reach = actor.role === 'system' ? 'all' : reachOf(actor.role, 'windows.move');
  const mayMove = reach !== undefined && covers(actor, reach, window) && window.toOn >= today;
  return shown(WindowRecord, window, { moves: mayMove ? [{ move: 'move', needs: ['reason'] }] : [] });
}
