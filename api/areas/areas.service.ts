import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { Area, type AreaChange, type NewArea } from '../contract/records/area.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { AreaEntity } from './area.entity.js';

const LISTING: Listing<AreaEntity> = {
  permission: 'areas.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'kind', 'name'],
  search: ['name', 'areaCode'],
  sorts: ['areaCode', 'name', 'kind'],
  order: ['areaCode', 'ASC'],
};

const KINDS: Readonly<Record<number, Area['kind']>> = {
  2: 'province',
  4: 'city',
  6: 'county',
  9: 'township',
  12: 'village',
};

/** Counties, townships and villages, by their official codes. */
@Injectable()
export class AreasService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('areas', (id) => this.db.read.findOneBy(AreaEntity, { id }));
    this.places.register('entities', (areaCode) => this.db.read.findOneBy(AreaEntity, { areaCode }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<Area>> {
    const page = await listOf(this.db.read, AreaEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(view) };
  }

  async get(id: string): Promise<Area> {
    return view(await this.entity(id));
  }

  create(input: NewArea, actor: Actor): Promise<Area> {
    const kind = KINDS[input.areaCode.length]!;
    return this.audit.write(actor, input.areaCode, async (change) =>
      view(await change.create(AreaEntity, 'areas', { ...input, kind })),
    );
  }

  async update(id: string, { name, version }: AreaChange, actor: Actor): Promise<Area> {
    const before = await this.entity(id);
    mustBeCurrent('areas', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(AreaEntity, 'areas', before, { name })),
    );
  }

  private async entity(id: string): Promise<AreaEntity> {
    const area = await this.db.read.findOneBy(AreaEntity, { id });
    if (!area) throw notFound('areas', id);
    return area;
  }
}

function view(area: AreaEntity): Area {
  return shown(Area, area, { moves: [] });
}
