import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { ListQuery } from '../contract/list.js';
import { FilingRecord, type NewFiling } from '../contract/records/filing.js';
import { Database } from '../db/database.js';
import { nextNumber, numbered } from '../db/running-number.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { FilingEntity } from './filing.entity.js';

export type { FilingEntity } from './filing.entity.js';

const LISTING: Listing<FilingEntity> = {
  permission: 'filings.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['areaCode', 'cadreId', 'cadreCode', 'state', 'number'],
  search: ['number', 'what'],
  sorts: ['number', 'filedOn', 'startsOn', 'state'],
  order: ['filedOn', 'DESC'],
};

/** What cadres file before they try something new: evidence of due process, should it fail. */
@Injectable()
export class FilingsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly calendar: CalendarService,
    private readonly cadres: CadresService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('filings', view);
    this.places.register('filings', (id) => this.db.read.findOneBy(FilingEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<FilingRecord>> {
    const page = await listOf(this.db.read, FilingEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'filings', page.records);
    return { ...page, records: page.records.map((filing) => view(filing, actor)) };
  }

  /** One of them; that a person's file was read is noted. */
  async get(id: string, actor: Actor): Promise<FilingRecord> {
    const filing = await this.entity(id);
    await this.audit.noteRead(actor, filing.areaCode, 'filings', id);
    return view(filing, actor);
  }

  /** Files it, with today's day on it. @throws InvalidInput where it has begun already */
  async create({ cadreId, ...page }: NewFiling, actor: Actor): Promise<FilingRecord> {
    const { areaCode, cadreCode } = await this.cadres.entity(cadreId);
    const filedOn = this.calendar.todayIn();
    if (page.startsOn < filedOn) throw begunAlready(page.startsOn);
    return numbered(() =>
      this.audit.write(actor, areaCode, async (change) => {
        const next = await nextNumber(change.read, FilingEntity, 'number', `${cadreCode}-T`);
        const filing = await change.create(FilingEntity, 'filings', {
          ...page,
          number: `${cadreCode}-T${next}`,
          areaCode,
          cadreId,
          cadreCode,
          state: 'filed',
          filedOn,
          acknowledgedOn: null,
          acknowledgedBy: null,
        });
        return view(filing, actor);
      }),
    );
  }

  /** The county has it: the day is stamped on it. That says nothing of whether it is wise. */
  acknowledge(id: string, version: number | undefined, actor: Actor): Promise<FilingRecord> {
    const stamp = { acknowledgedOn: this.calendar.todayIn(), acknowledgedBy: actor.accountId };
    return this.move(id, 'acknowledge', version, actor, stamp);
  }

  /** Takes it back: it was not tried after all. */
  withdraw(id: string, version: number | undefined, actor: Actor): Promise<FilingRecord> {
    return this.move(id, 'withdraw', version, actor, {});
  }

  /** The filing; null when there is none. */
  find(id: string): Promise<FilingEntity | null> {
    return this.db.read.findOneBy(FilingEntity, { id });
  }

  private async move(
    id: string,
    move: 'acknowledge' | 'withdraw',
    version: number | undefined,
    actor: Actor,
    values: Partial<FilingEntity>,
  ): Promise<FilingRecord> {
    const before = await this.entity(id);
    mustBeCurrent('filings', before, version);
    const state = stateAfter('filings', move, before) as FilingRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(FilingEntity, 'filings', before, { ...values, state }, move), actor),
    );
  }

  private async entity(id: string): Promise<FilingEntity> {
    const filing = await this.find(id);
    if (!filing) throw notFound('filings', id);
    return filing;
  }
}

/** A filing as this reader may see it: who of the county stamped it is not told to the cadre. */
function view(filing: FilingEntity, actor: Actor): FilingRecord {
  const mask = actor.role === 'cadre' ? { acknowledgedBy: null } : {};
  return shown(FilingRecord, filing, { ...mask, moves: movesOf('filings', filing.state, actor) });
}

const begunAlready = (startsOn: string) =>
  refused([
    {
      pointer: '/startsOn',
      zh: `${startsOn} 已经过去：先行先试报备要在动手之前。已经动手的不必补报，申请容错时直接说明即可`,
      en: `${startsOn} is past: an advance filing comes before the trial. What has begun needs none; say so in the request for an exemption`,
    },
  ]);
