import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListQuery } from '../contract/list.js';
import { ReminderRecord } from '../contract/records/reminder.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { ReminderEntity } from './reminder.entity.js';

const LISTING: Listing<ReminderEntity> = {
  permission: 'reminders.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'cycleId', 'windowId', 'kind', 'role', 'aboutAreaCode', 'dueOn'],
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
    const page = await listOf(this.db.read, ReminderEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((one) => shown(ReminderRecord, one, { moves: [] })) };
  }
}
