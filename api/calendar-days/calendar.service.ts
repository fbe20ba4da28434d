import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import { CalendarDay, type CalendarDayChange, type NewCalendarDay } from '../contract/records/calendar-day.js';
import { type CountyDays, countyDays } from '../core/calendar/county-days.js';
import { type CalendarEntry, OFFICIAL_DAYS } from '../core/calendar/official-days.js';
import { workCalendarOf } from '../core/calendar/work-calendar.js';
import type { WorkCalendar } from '../core/plan-cycle.js';
import { Database } from '../db/database.js';
import { type Actor, Places, systemActor } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { CalendarDayEntity } from './calendar-day.entity.js';
import { dayIn, instantAt, timeIn } from './day-in.js';

export type { CountyDays } from '../core/calendar/county-days.js';
export { dayIn } from './day-in.js';

const LISTING: Listing<CalendarDayEntity> = {
  permission: 'calendar-days.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'day', 'kind', 'isEve', 'isAnnounced'],
  search: ['day'],
  sorts: ['day', 'areaCode', 'kind'],
  order: ['day', 'ASC'],
};

/** All counties keep one time zone, unless the time table of their measure names another. */
const CHINA = 'Asia/Shanghai';

/** The days that differ from the week, in the nation and where an area has its own. */
@Injectable()
export class CalendarService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('calendar-days', view);
    this.places.register('calendar-days', (id) => this.db.read.findOneBy(CalendarDayEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<CalendarDay>> {
    const page = await listOf(this.db.read, CalendarDayEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(view) };
  }

  async get(id: string): Promise<CalendarDay> {
    return view(await this.entity(id));
  }

  create({ areaCode = '', ...input }: NewCalendarDay, actor: Actor): Promise<CalendarDay> {
    const place = areaCode === '' ? actor.areaCode : areaCode;
    return this.audit.write(actor, place, async (change) =>
      view(
        await change.create(CalendarDayEntity, 'calendar-days', { ...input, areaCode: place, isFromProgram: false }),
      ),
    );
  }

  async update(id: string, { version, ...values }: CalendarDayChange, actor: Actor): Promise<CalendarDay> {
    const before = await this.entity(id);
    mustBeCurrent('calendar-days', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(CalendarDayEntity, 'calendar-days', before, { ...values, isFromProgram: false })),
    );
  }

  /**
   * How an area counts its days, and which day it is there: working days, calendar days that roll over from a rest day, the days between.
   * @param timeZone of the measure's schedule, where there is one at hand
   */
  async of(areaCode: string, timeZone?: string): Promise<CountyDays> {
    return countyDays(await this.calendarFor(areaCode), this.todayIn(timeZone));
  }

  /** The day it is now. @throws RangeError for a time zone that is none */
  todayIn(timeZone = CHINA): string {
    return dayIn(timeZone, this.clock.now());
  }

  /** The day that an instant falls on. @throws RangeError for a time zone that is none */
  dayOf(instant: string, timeZone = CHINA): string {
    return dayIn(timeZone, instant);
  }

  /** The time of the day there at an instant, as `14:30`. */
  timeOf(instant: string, timeZone = CHINA): string {
    return timeIn(timeZone, instant);
  }

  /** The instant at which it is this day and time there. */
  instantAt(day: string, time: string, timeZone = CHINA): string {
    return instantAt(timeZone, day, time);
  }

  /** What the calendar of an area sets apart: its own word on a day before its city's, its province's and the nation's. */
  async entriesFor(areaCode: string): Promise<CalendarEntry[]> {
    const above = [0, 2, 4, 6].filter((length) => length <= areaCode.length).map((length) => areaCode.slice(0, length));
    const days = await this.db.read.findBy(CalendarDayEntity, { areaCode: In(above) });
    const nearestLast = days.toSorted((a, b) => a.areaCode.length - b.areaCode.length);
    return [...new Map(nearestLast.map((one) => [one.day, one])).values()];
  }

  /** Which days are worked in an area. */
  async calendarFor(areaCode: string): Promise<WorkCalendar> {
    return workCalendarOf(await this.entriesFor(areaCode));
  }

  /**
   * Takes in the nation's days that come with the program: new ones are added, and those nobody has touched are brought up to date. What a
   * person entered or corrected stays.
   * @returns how many were added or changed
   */
  importOfficial(entries: readonly CalendarEntry[] = OFFICIAL_DAYS): Promise<number> {
    return this.audit.write(systemActor(''), '', async (change) => {
      const here = await change.read.findBy(CalendarDayEntity, { areaCode: '' });
      const byDay = new Map(here.map((one) => [one.day, one]));
      const fresh = entries.filter(({ day }) => !byDay.has(day));
      const added = fresh.map((entry) => ({ ...entry, areaCode: '', isFromProgram: true }));
      await change.createAll(CalendarDayEntity, 'calendar-days', added, 'import');
      let changed = 0;
      for (const entry of entries) {
        const before = byDay.get(entry.day);
        if (!before?.isFromProgram || isSame(before, entry)) continue;
        await change.update(CalendarDayEntity, 'calendar-days', before, entry, 'import');
        changed += 1;
      }
      return added.length + changed;
    });
  }

  private async entity(id: string): Promise<CalendarDayEntity> {
    const day = await this.db.read.findOneBy(CalendarDayEntity, { id });
    if (!day) throw notFound('calendar-days', id);
    return day;
  }
}

const isSame = (a: CalendarEntry, b: CalendarEntry): boolean =>
  a.kind === b.kind &&
  a.isEve === b.isEve &&
  a.isAnnounced === b.isAnnounced &&
  a.name.zh === b.name.zh &&
  a.name.en === b.name.en;

const view = (day: CalendarDayEntity): CalendarDay => shown(CalendarDay, day, { moves: [] });
