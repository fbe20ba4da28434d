import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { ListQuery } from '../contract/list.js';
import { SEALED_STATES } from '../contract/records/cycle.js';
import { type MeetingChange, MeetingRecord, type NewMeeting } from '../contract/records/determination.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { MeetingEntity } from './determination.entity.js';

const LISTING: Listing<MeetingEntity> = {
  permission: 'meetings.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'heldOn'],
  search: ['name', 'minutesNumber'],
  sorts: ['heldOn', 'name', 'createdAt'],
  order: ['heldOn', 'DESC'],
};

/** While which states a meeting is recorded: the one of the cycle, and later ones for grades that are made up. */
const HELD_WHILE = ['assessed', 'consulted', ...SEALED_STATES] as const;
/** What a meeting determined it determined as it was: afterwards its record stays. */
const CHANGED_WHILE = ['assessed', 'consulted'] as const;

/** The meetings that determine grades. */
@Injectable()
export class MeetingsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly calendar: CalendarService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('meetings', viewOf);
    this.places.register('meetings', (id) => this.db.read.findOneBy(MeetingEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<MeetingRecord>> {
    const page = await listOf(this.db.read, MeetingEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(viewOf) };
  }

  async get(id: string): Promise<MeetingRecord> {
    return viewOf(await this.entity(id));
  }

  /** A meeting. @throws DomainError not-found */
  async entity(id: string, read: EntityManager = this.db.read): Promise<MeetingEntity> {
    const meeting = await read.findOneBy(MeetingEntity, { id });
    if (!meeting) throw notFound('meetings', id);
    return meeting;
  }

  /** The meetings of a cycle, the first one first. */
  of(cycleId: string): Promise<MeetingEntity[]> {
    return this.db.read.find(MeetingEntity, { where: { cycleId }, order: { heldOn: 'ASC', id: 'ASC' } });
  }

  /** Records a meeting. @throws DomainError window-closed, or needs-unmet for a day on which it cannot have been held */
  async create(input: NewMeeting, actor: Actor): Promise<MeetingRecord> {
    const cycle = await this.cycles.mustBe(input.cycleId, ...HELD_WHILE);
    this.mustHaveBeenHeld(input.heldOn, cycle);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...HELD_WHILE);
      return viewOf(await this.createIn(change, input, cycle, actor));
    });
  }

  /** Records a meeting inside a change under way; that it can have been held then was looked at before. */
  createIn(change: Change, input: NewMeeting, { areaCode }: CycleEntity, actor: Actor): Promise<MeetingEntity> {
    return change.create(MeetingEntity, 'meetings', { ...input, areaCode, recordedBy: actor.accountId });
  }

  /** Corrects the record of a meeting that has not determined anything yet. @throws as {@link create}, and stale */
  async update(id: string, { version, ...values }: MeetingChange, actor: Actor): Promise<MeetingRecord> {
    const before = await this.entity(id);
    mustBeCurrent('meetings', before, version);
    const cycle = await this.cycles.mustBe(before.cycleId, ...CHANGED_WHILE);
    this.mustHaveBeenHeld(values.heldOn, cycle);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...CHANGED_WHILE);
      const recordedBy = actor.accountId;
      return viewOf(await change.update(MeetingEntity, 'meetings', before, { ...values, recordedBy }));
    });
  }

  /** @throws DomainError needs-unmet for a day on which the meeting of a cycle cannot have been held */
  mustHaveBeenHeld(heldOn: string, { id, code, assessedAt }: CycleEntity): void {
    const today = this.calendar.todayIn();
    // Nothing can be decided about what was not assessed; before that day there was no proposal.
    const assessedOn = assessedAt === null ? today : this.calendar.dayOf(assessedAt);
    if (heldOn >= assessedOn && heldOn <= today) return;
    throw new DomainError(
      'needs-unmet',
      {
        zh: `会议日期 ${heldOn} 不对：研究 ${code} 的会议在核算之日 ${assessedOn} 或以后、今天 ${today} 或以前召开。没有保存。`,
        en: `A meeting on ${heldOn} cannot be the one: it determines cycle ${code}, which was assessed on ${assessedOn}, and today is ${today}. Nothing was saved.`,
      },
      { word: 'cycles', id, heldOn, from: assessedOn, until: today },
    );
  }
}

/** A meeting as it is told. */
export const viewOf = (meeting: MeetingEntity): MeetingRecord => shown(MeetingRecord, meeting, { moves: [] });
