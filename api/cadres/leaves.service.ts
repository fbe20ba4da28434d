import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { Leave, type LeaveChange, type NewLeave } from '../contract/records/leave.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import type { CadreEntity } from './cadre.entity.js';
import { ClosedDays } from './closed-days.js';
import { heldCadre } from './held-cadre.js';
import { LeaveEntity } from './leave.entity.js';
import { isHeld } from './leaves-held.js';
import { PostingsService } from './postings.service.js';
import { leaveOutsidePosting, leavesOverlap } from './refusals.js';
import { meeting } from './stretches.js';

const LISTING: Listing<LeaveEntity> = {
  permission: 'leaves.read',
  place: { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' },
  filters: ['areaCode', 'cadreId', 'unitId', 'kind', 'from', 'to', 'isCancelled'],
  sorts: ['from', 'to', 'kind', 'workingDays', 'areaCode', 'cadreId'],
  order: ['from', 'DESC'],
};

type Days = Pick<LeaveEntity, 'from' | 'to'>;

/** The leave register: days away with approval, entered by people, corrected when wrong. */
@Injectable()
export class LeavesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly postings: PostingsService,
    private readonly closed: ClosedDays,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('leaves', view);
    this.places.register('leaves', (id) => this.db.read.findOneBy(LeaveEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<Leave>> {
    const page = await listOf(this.db.read, LeaveEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'leaves', page.records);
    return { ...page, records: page.records.map(view) };
  }

  /** One entry. Reading somebody else's is noted. */
  async get(id: string, actor: Actor): Promise<Leave> {
    const leave = await this.entity(id);
    if (actor.cadreId !== leave.cadreId) await this.audit.noteRead(actor, leave.areaCode, 'leaves', id);
    return view(leave);
  }

  /** Enters a leave. @throws DomainError not-found, overlapping, window-closed; InvalidInput outside of any posting */
  async create(input: NewLeave, actor: Actor): Promise<Leave> {
    const { reason, ...said } = input;
    const areaCode = await this.placeOn(input);
    return this.audit.write(actor, areaCode, async (change) => {
      const cadre = await heldCadre(change.read, input.cadreId);
      await this.mustFit(change.read, cadre, input);
      await this.closed.mustBeOpen(change, cadre, input, reason, actor);
      const values = { ...said, areaCode, unitId: cadre.unitId, isCancelled: false };
      return view(await change.create(LeaveEntity, 'leaves', values));
    });
  }

  /** Corrects or cancels an entry; the audit keeps what it said. @throws DomainError stale, overlapping, window-closed; InvalidInput */
  async update(id: string, { version, reason, ...values }: LeaveChange, actor: Actor): Promise<Leave> {
    const before = await this.entity(id);
    mustBeCurrent('leaves', before, version);
    return this.audit.write(actor, before.areaCode, async (change) => {
      const cadre = await heldCadre(change.read, before.cadreId);
      for (const days of [before, values]) await this.closed.mustBeOpen(change, cadre, days, reason, actor);
      if (!values.isCancelled) await this.mustFit(change.read, cadre, values, id);
      return view(await change.update(LeaveEntity, 'leaves', before, values, values.isCancelled ? 'cancel' : 'update'));
    });
  }

  /** The leaves of an area's cadres that begin within a period. One that crosses its end counts where it begins. */
  inPeriod({
    areaCode,
    startsOn,
    cutoffOn,
  }: {
    areaCode: string;
    startsOn: string;
    cutoffOn: string;
  }): Promise<LeaveEntity[]> {
    const builder = this.db.read.createQueryBuilder(LeaveEntity, 'r');
    builder.where('r.from >= :startsOn AND r.from <= :cutoffOn', { startsOn, cutoffOn });
    builder.andWhere('r.isCancelled = :isCancelled', { isCancelled: false });
    below(builder, 'areaCode', areaCode);
    return builder.getMany();
  }

  private async mustFit(manager: EntityManager, cadre: CadreEntity, days: Days, self?: string): Promise<void> {
    if (!isHeld(await this.postings.historyOf(manager, cadre.id), days)) throw leaveOutsidePosting(cadre);
    const leaves = await manager.findBy(LeaveEntity, { cadreId: cadre.id, isCancelled: false });
    const others = leaves.filter(({ id }) => id !== self);
    const met = others.find(({ from, to }) => from <= days.to && to >= days.from);
    if (met) throw leavesOverlap(cadre, met);
  }

  /** Where the cadre is posted when the leave begins; for one who is not, where the file is: that leave is refused. */
  private async placeOn({ cadreId, from }: NewLeave): Promise<string> {
    const history = await this.postings.historyOf(this.db.read, cadreId);
    return (meeting(history, from, from) ?? history.at(-1))?.areaCode ?? '';
  }

  private async entity(id: string): Promise<LeaveEntity> {
    const leave = await this.db.read.findOneBy(LeaveEntity, { id });
    if (!leave) throw notFound('leaves', id);
    return leave;
  }
}

function view(leave: LeaveEntity): Leave {
  return shown(Leave, leave, { moves: [] });
}
