import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import { Area, type AreaChange, type NewArea } from '../contract/records/area.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
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
    this.audit.staleViews.register('areas', view);
    this.places.register('areas', (id) => this.db.read.findOneBy(AreaEntity, { id }));
    this.places.register('entities', async (areaCode) => {
      // Every mark asks, most of them with a cadre's code: what is no area code needs no look.
      const area = /^\d+$/.test(areaCode) ? await this.db.read.findOneBy(AreaEntity, { areaCode }) : null;
      return area && { areaCode, entityKind: area.kind };
    });
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
      view(await change.create(AreaEntity, 'areas', { ...input, kind, contact: null })),
    );
  }

  async update(id: string, { version, ...values }: AreaChange, actor: Actor): Promise<Area> {
    const before = await this.entity(id);
    mustBeCurrent('areas', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(AreaEntity, 'areas', before, values)),
    );
  }

  /** The names of these places, by code; what is not known is not in it. */
  async namesOf(areaCodes: readonly string[]): Promise<Map<string, string>> {
    const areas = await this.db.read.findBy(AreaEntity, { areaCode: In([...new Set(areaCodes)]) });
    return new Map(areas.map(({ areaCode, name }) => [areaCode, name]));
  }

  /** Whom to turn to in a place; null where nobody said. */
  async contactOf(areaCode: string): Promise<string | null> {
    return (await this.db.read.findOneBy(AreaEntity, { areaCode }))?.contact ?? null;
  }

  /** Refuses codes of places that nobody entered. @param codes each with the JSON pointer of the body it stands at */
  async mustBeKnown(codes: Readonly<Record<string, string>>): Promise<void> {
    const known = await this.namesOf(Object.values(codes));
    const unknown = Object.entries(codes).filter(([, areaCode]) => !known.has(areaCode));
    if (unknown.length === 0) return;
    throw new InvalidInput('body', (language) =>
      unknown.map(([pointer, areaCode]) => ({
        pointer,
        in: 'body',
        message:
          language === 'zh'
            ? `没有代码为 ${areaCode} 的地方，请先在“区划”中登记`
            : `there is no place with the code ${areaCode}; enter it under areas first`,
      })),
    );
  }

  /** Refuses codes that are no townships. */
  async mustBeTownships(codes: readonly string[]): Promise<void> {
    const areas = await this.db.read.findBy(AreaEntity, { areaCode: In(codes), kind: 'township' });
    const known = new Set(areas.map(({ areaCode }) => areaCode));
    const others = codes.filter((code) => !known.has(code));
    if (others.length === 0) return;
    throw new InvalidInput('body', (language) =>
      others.map((code) => ({
        pointer: '/areaCodes',
        in: 'body',
        message: language === 'zh' ? `${code} 不是已登记的乡镇` : `${code} is no township that was entered`,
      })),
    );
  }

  /** What is known of the county and its places: their names, and what each belongs to. */
  async contribute(cycle: { areaCode: string }): Promise<Entity[]> {
    const builder = this.db.read.createQueryBuilder(AreaEntity, 'r');
    below(builder, 'areaCode', cycle.areaCode);
    // Plain rows: whole records of tens of thousands of villages would take hundreds of megabytes for a moment.
    const areas = await builder
      .select(['r.kind AS "kind"', 'r.areaCode AS "areaCode"', 'r.name AS "name"'])
      .orderBy('r.areaCode', 'ASC')
      .getRawMany<Pick<AreaEntity, 'kind' | 'areaCode' | 'name'>>();
    return areas.flatMap((area) => entityOf(area) ?? []);
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

function entityOf({ kind, areaCode, name }: Pick<AreaEntity, 'kind' | 'areaCode' | 'name'>): Entity | undefined {
  if (kind === 'county') return { kind, code: areaCode, name };
  if (kind === 'township') return { kind, code: areaCode, name, links: { county: areaCode.slice(0, 6) } };
  if (kind === 'village') return { kind, code: areaCode, name, links: { township: areaCode.slice(0, 9) } };
  return undefined;
}
