import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import { type NewUnit, Unit, type UnitChange } from '../contract/records/unit.js';
import { Database } from '../db/database.js';
import { nextNumber, numbered } from '../db/running-number.js';
import { type Actor, Places } from '../http/access.js';
import { codeTaken } from '../http/code-taken.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { UnitEntity } from './unit.entity.js';

export type { UnitEntity } from './unit.entity.js';

const LISTING: Listing<UnitEntity> = {
  permission: 'units.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'unitCode', 'name', 'level', 'kind'],
  search: ['name', 'unitCode'],
  sorts: ['unitCode', 'name', 'level', 'kind', 'areaCode'],
  order: ['unitCode', 'ASC'],
};

/** The units that dispatch cadres, as the county that receives them keeps them. */
@Injectable()
export class UnitsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('units', view);
    this.places.register('units', async (id) => placeOf(await this.db.read.findOneBy(UnitEntity, { id })));
    this.places.register('entities', async (code) => (code.includes('-U') ? placeOf(await this.byCode(code)) : null));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<Unit>> {
    const page = await listOf(this.db.read, UnitEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(view) };
  }

  async get(id: string): Promise<Unit> {
    return view(await this.entity(id));
  }

  /** The unit of this id. @throws DomainError not-found */
  async entity(id: string): Promise<UnitEntity> {
    const unit = await this.db.read.findOneBy(UnitEntity, { id });
    if (!unit) throw notFound('units', id);
    return unit;
  }

  /** The unit with this code; null when there is none. */
  byCode(unitCode: string): Promise<UnitEntity | null> {
    return this.db.read.findOneBy(UnitEntity, { unitCode });
  }

  /** The units of these ids, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, UnitEntity>> {
    const units = await this.db.read.findBy(UnitEntity, { id: In([...new Set(ids)]) });
    return new Map(units.map((unit) => [unit.id, unit]));
  }

  /** Enters a unit. @throws DomainError already-exists, when another has the code */
  create(input: NewUnit, actor: Actor): Promise<Unit> {
    const { areaCode, unitCode } = input;
    if (unitCode !== undefined) return this.enter({ ...input, unitCode }, actor).catch(codeTaken('units', unitCode));
    return numbered(async () => {
      const number = await nextNumber(this.db.read, UnitEntity, 'unitCode', `${areaCode}-U`);
      return this.enter({ ...input, unitCode: `${areaCode}-U${String(number).padStart(2, '0')}` }, actor);
    });
  }

  async update(id: string, { version, ...values }: UnitChange, actor: Actor): Promise<Unit> {
    const before = await this.entity(id);
    mustBeCurrent('units', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(UnitEntity, 'units', before, values)),
    );
  }

  /** What is known of the county's units: their names. */
  async contribute(cycle: { areaCode: string }): Promise<Entity[]> {
    const units = await this.db.read.find(UnitEntity, {
      where: { areaCode: cycle.areaCode },
      order: { unitCode: 'ASC' },
    });
    return units.map(({ unitCode, name, areaCode }) => ({
      kind: 'dispatchingUnit',
      code: unitCode,
      name,
      links: { county: areaCode },
    }));
  }

  private async enter(values: NewUnit & { unitCode: string }, actor: Actor): Promise<Unit> {
    return this.audit.write(actor, values.areaCode, async (change) =>
      view(await change.create(UnitEntity, 'units', values)),
    );
  }
}

function view(unit: UnitEntity): Unit {
  return shown(Unit, unit, { moves: [] });
}

function placeOf(unit: UnitEntity | null) {
  return unit && { areaCode: unit.areaCode, unitId: unit.id, entityKind: 'dispatchingUnit' };
}
