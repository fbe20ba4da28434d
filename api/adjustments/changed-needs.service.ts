import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { type ChangedNeedAnswer, ChangedNeedRecord, type NewChangedNeed } from '../contract/records/changed-need.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { ChangedNeedEntity } from './changed-need.entity.js';

const LISTING: Listing<ChangedNeedEntity> = {
  permission: 'changed-needs.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'state', 'specialty'],
  search: ['need', 'specialty'],
  sorts: ['areaCode', 'state', 'specialty', 'createdAt', 'updatedAt'],
  order: ['createdAt', 'DESC'],
};

/** What townships need now that they did not when their cadres were chosen: stated by them, noted or answered by the county. */
@Injectable()
export class ChangedNeedsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('changed-needs', view);
    this.places.register('changed-needs', (id) => this.db.read.findOneBy(ChangedNeedEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<ChangedNeedRecord>> {
    const page = await listOf(this.db.read, ChangedNeedEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((need) => view(need, actor)) };
  }

  async get(id: string, actor: Actor): Promise<ChangedNeedRecord> {
    return view(await this.entity(id), actor);
  }

  /** States a changed need. @throws InvalidInput for a place that nobody entered */
  async create(input: NewChangedNeed, actor: Actor): Promise<ChangedNeedRecord> {
    await this.areas.mustBeKnown({ '/areaCode': input.areaCode });
    return this.audit.write(actor, input.areaCode, async (change) => {
      const values = { ...input, state: 'stated', statedBy: actor.accountId, answer: null, reason: null } as const;
      return view(await change.create(ChangedNeedEntity, 'changed-needs', values, 'state'), actor);
    });
  }

  /** The county has seen it. */
  note(id: string, { version }: AtVersion, actor: Actor): Promise<ChangedNeedRecord> {
    return this.move(id, 'note', version, {}, actor);
  }

  /** The county says what it will do. */
  answer(id: string, { answer, version }: ChangedNeedAnswer, actor: Actor): Promise<ChangedNeedRecord> {
    return this.move(id, 'answer', version, { answer }, actor);
  }

  /** The township takes it back, with the reason. */
  withdraw(id: string, { reason, version }: WithReason, actor: Actor): Promise<ChangedNeedRecord> {
    return this.move(id, 'withdraw', version, { reason }, actor);
  }

  private async move(
    id: string,
    move: string,
    version: number | undefined,
    values: Partial<ChangedNeedEntity>,
    actor: Actor,
  ): Promise<ChangedNeedRecord> {
    const before = await this.entity(id);
    mustBeCurrent('changed-needs', before, version);
    const state = stateAfter('changed-needs', move, before) as ChangedNeedRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(ChangedNeedEntity, 'changed-needs', before, { ...values, state }, move), actor),
    );
  }

  private async entity(id: string): Promise<ChangedNeedEntity> {
    const need = await this.db.read.findOneBy(ChangedNeedEntity, { id });
    if (!need) throw notFound('changed-needs', id);
    return need;
  }
}

function view(need: ChangedNeedEntity, actor: Actor): ChangedNeedRecord {
  return shown(ChangedNeedRecord, need, { moves: movesOf('changed-needs', need.state, actor) });
}
