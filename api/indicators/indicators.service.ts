import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { type IndicatorChange, IndicatorRecord, type NewIndicator } from '../contract/records/indicator.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { IndicatorEntity } from './indicator.entity.js';

const LISTING: Listing<IndicatorEntity> = {
  permission: 'indicators.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'entityKind', 'fact', 'ownerUnit', 'enteredBy'],
  search: ['fact', 'ownerUnit'],
  sorts: ['fact', 'entityKind', 'ownerUnit', 'areaCode'],
  order: ['fact', 'ASC'],
};

/** What the figures of a county mean and who owns them. */
@Injectable()
export class IndicatorsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('indicators', view);
    this.places.register('indicators', (id) => this.db.read.findOneBy(IndicatorEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<IndicatorRecord>> {
    const page = await listOf(this.db.read, IndicatorEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(view) };
  }

  async get(id: string): Promise<IndicatorRecord> {
    return view(await this.entity(id));
  }

  create(input: NewIndicator, actor: Actor): Promise<IndicatorRecord> {
    return this.audit.write(actor, input.areaCode, async (change) =>
      view(await change.create(IndicatorEntity, 'indicators', input)),
    );
  }

  async update(id: string, { version, ...said }: IndicatorChange, actor: Actor): Promise<IndicatorRecord> {
    const before = await this.entity(id);
    mustBeCurrent('indicators', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(IndicatorEntity, 'indicators', before, said)),
    );
  }

  /** The indicators of a county, found by kind and fact. */
  async ofCounty(areaCode: string): Promise<(entityKind: string, fact: string) => IndicatorEntity | undefined> {
    const all = await this.db.read.findBy(IndicatorEntity, { areaCode });
    const byName = new Map(all.map((one) => [`${one.entityKind} ${one.fact}`, one]));
    return (entityKind, fact) => byName.get(`${entityKind} ${fact}`);
  }

  private async entity(id: string): Promise<IndicatorEntity> {
    const indicator = await this.db.read.findOneBy(IndicatorEntity, { id });
    if (!indicator) throw notFound('indicators', id);
    return indicator;
  }
}

function view(indicator: IndicatorEntity): IndicatorRecord {
  return shown(IndicatorRecord, indicator, { moves: [] });
}
