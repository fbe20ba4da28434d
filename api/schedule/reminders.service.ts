import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { ListQuery } from '../contract/list.js';
import { ReminderRecord } from '../contract/records/reminder.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { ReminderEntity } from './reminder.entity.js';

const LISTING: Listing<ReminderEntity> = {
  permission: 'reminders.read',
  place: { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' },
  filters: ['areaCode', 'cycleId', 'windowId', 'word', 'recordId', 'kind', 'role', 'aboutAreaCode', 'dueOn'],
  sorts: ['at', 'dueOn', 'areaCode', 'kind'],
  order: ['at', 'DESC'],
};

/** What the schedule reminded of, and whom. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('reminders', (id) => this.db.read.findOneBy(ReminderEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<ReminderRecord>> {
    const page = await listOf(this.db.read, ReminderEntity, LISTING, query, actor, (builder) =>
      mayRead(builder, actor),
    );
    return { ...page, records: page.records.map((one) => shown(ReminderRecord, one, { moves: [] })) };
  }
}

/**
 * Everybody reads what the own office was reminded of, the county what all were: that somebody is asked to answer a finding is nothing for
 * the township. What a case handler is reminded of stays there.
 */
function mayRead(builder: SelectQueryBuilder<ReminderEntity>, { role }: Actor): void {
  if (role === 'system') return;
  if (role === 'countyOrganisation') builder.andWhere("r.role <> 'caseHandler'");
  else builder.andWhere('r.role = :reminded', { reminded: role });
}
