import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { AreasService } from '../areas/areas.service.js';
import { dayIn } from '../calendar-days/calendar.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import { type NewReminder, ReminderRecord } from '../contract/records/reminder.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places, systemActor } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { remindedToday } from './refusals.js';
import { ReminderEntity } from './reminder.entity.js';
import { WindowEntity } from './window.entity.js';

const LISTING: Listing<ReminderEntity> = {
  permission: 'reminders.read',
  place: { area: 'areaCode', cycle: 'cycleId', cadre: 'cadreId', unit: 'unitId' },
  filters: [
    'accountId',
    'areaCode',
    'cycleId',
    'windowId',
    'word',
    'recordId',
    'kind',
    'role',
    'aboutAreaCode',
    'dueOn',
  ],
  sorts: ['at', 'dueOn', 'areaCode', 'kind', 'createdAt'],
  order: ['at', 'DESC'],
};

/** Reminders are written in the county's own time. */
const TIME_ZONE = 'Asia/Shanghai';

/** What the schedule and people reminded of, and whom. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly places: Places,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly cycles: CyclesService,
  ) {}

  onModuleInit(): void {
    this.places.register('reminders', (id) => this.db.read.findOneBy(ReminderEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<ReminderRecord>> {
    const page = await listOf(this.db.read, ReminderEntity, LISTING, query, actor, (builder) =>
      mayRead(builder, actor),
    );
    return { ...page, records: page.records.map(view) };
  }

  /**
   * A person reminds a side of one place of a window. Nobody is reminded of the same twice on a day.
   * @throws DomainError not-found; out-of-state where nothing can be entered any more; already-exists on the same day
   */
  async create({ windowId, role, areaCode }: NewReminder, actor: Actor): Promise<ReminderRecord[]> {
    const window = await this.db.read.findOneByOrFail(WindowEntity, { id: windowId });
    if (!areaCode.startsWith(window.areaCode)) throw notFound('areas', areaCode);
    const cycle = await this.cycles.mustBe(window.cycleId, 'planned', 'open');
    const places = role === 'thirdParty' && areaCode.length === 9 ? await this.villagesOf(areaCode) : [areaCode];
    return this.audit.write(actor, window.areaCode, async (change) => {
      const at = this.clock.now();
      const before = await change.read.findBy(ReminderEntity, {
        kind: 'byHand',
        word: 'windows',
        recordId: windowId,
        role,
      });
      const today = dayIn(TIME_ZONE, at);
      const already = before.find((one) => dayIn(TIME_ZONE, one.at) === today && places.includes(one.aboutAreaCode));
      if (already) throw remindedToday(already, window);
      const reminders = places.map((place) => ({
        cycleId: cycle.id,
        windowId: null,
        word: 'windows',
        recordId: windowId,
        cadreId: null,
        unitId: null,
        accountId: null,
        kind: 'byHand' as const,
        role,
        areaCode: place,
        aboutAreaCode: place,
        dueOn: window.toOn,
        at,
      }));
      return (await change.createAll(ReminderEntity, 'reminders', reminders, 'remind')).map(view);
    });
  }

  private async villagesOf(areaCode: string): Promise<string[]> {
    const { records } = await this.areas.list({ filter: { areaCode, kind: 'village' } }, systemActor(areaCode));
    return records.map((one) => one.areaCode);
  }
}

const view = (one: ReminderEntity): ReminderRecord => shown(ReminderRecord, one, { moves: [] });

/**
 * Everybody reads what the own office was reminded of, the county what all were: that somebody is asked to answer a finding is nothing for
 * the township. What a case handler is reminded of stays there.
 */
function mayRead(builder: SelectQueryBuilder<ReminderEntity>, { role }: Actor): void {
  if (role === 'system') return;
  if (role === 'countyOrganisation') builder.andWhere("r.role <> 'caseHandler'");
  else builder.andWhere('r.role = :reminded', { reminded: role });
}
