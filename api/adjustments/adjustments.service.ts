import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Like, Not } from 'typeorm';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import { type AdjustmentDecision, AdjustmentRecord, type NewAdjustment } from '../contract/records/adjustment.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import { Database } from '../db/database.js';
import { numbered } from '../db/running-number.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { mustBeAnother, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { adjustmentNumber } from './adjustment-number.js';
import { AdjustmentEntity } from './adjustment.entity.js';
import {
  isOfSameSide,
  lastDayWithin,
  mayKnow,
  movesNow,
  mustFitTogether,
  seesAll,
  TOLD_STATES,
} from './adjustment-rules.js';
import { RecommendedService } from './recommended.service.js';
import { isUnderWay, notFailed, notYours } from './refusals.js';

const LISTING: Listing<AdjustmentEntity> = {
  permission: 'adjustments.read',
  place: { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' },
  filters: [
    'areaCode',
    'number',
    'kind',
    'entityKind',
    'entityCode',
    'cadreId',
    'unitId',
    'ground',
    'state',
    'resultId',
  ],
  search: ['number', 'name', 'entityCode'],
  sorts: ['number', 'name', 'kind', 'state', 'areaCode', 'decidedOn', 'dueOn', 'createdAt'],
  order: ['createdAt', 'DESC'],
};

/** Nothing is decided or done yet. */
const BLANK = {
  state: 'proposed',
  decidedBy: null,
  decidedOn: null,
  grounds: null,
  dueOn: null,
  carriedOutOn: null,
  account: null,
  attendees: null,
  minutesNumber: null,
  successorId: null,
  handoverId: null,
  recheckedOn: null,
  recheck: null,
  receivedAt: null,
} as const;

/** In these states the same adjustment of the same person is not proposed again. */
const UNDER_WAY = ['proposed', 'approved'] as const;

/** What follows an assessment for a person or a township: proposed, decided by the county, carried out, a rectification checked again. */
@Injectable()
export class AdjustmentsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly areas: AreasService,
    private readonly cadres: CadresService,
    private readonly calendar: CalendarService,
    private readonly recommended: RecommendedService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('adjustments', (adjustment: AdjustmentEntity, actor) =>
      mayKnow(actor, adjustment) ? view(adjustment, actor) : undefined,
    );
    this.places.register('adjustments', (id) => this.db.read.findOneBy(AdjustmentEntity, { id }));
  }

  /** A page of those this person may know of; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<AdjustmentRecord>> {
    const page = await listOf(this.db.read, AdjustmentEntity, LISTING, query, actor, (builder) => {
      if (seesAll(actor.role)) return;
      const own = actor.role === 'townshipCommittee' ? 'OR r.proposedByRole = :own' : '';
      builder.andWhere(`(r.state IN (:...told) ${own})`, { told: [...TOLD_STATES], own: actor.role });
    });
    await this.audit.noteReads(actor, 'adjustments', page.records);
    return { ...page, records: page.records.map((adjustment) => view(adjustment, actor)) };
  }

  /** One adjustment. Reading somebody else's is noted. */
  async get(id: string, actor: Actor): Promise<AdjustmentRecord> {
    const adjustment = await this.entity(id, actor);
    const { cadreId, areaCode } = adjustment;
    if (cadreId !== null && cadreId !== actor.cadreId) await this.audit.noteRead(actor, areaCode, 'adjustments', id);
    return view(adjustment, actor);
  }

  /** Proposes an adjustment. @throws DomainError needs-unmet, already-exists, not-permitted; InvalidInput */
  async create(input: NewAdjustment, actor: Actor): Promise<AdjustmentRecord> {
    mustFitTogether(input, actor);
    const about = await this.about(input, actor);
    const recommended = input.ground === 'recommended' ? await this.recommended.of(input) : undefined;
    if (input.followsId !== null) await this.mustHaveFailed(input.followsId, input);
    const { entityCode, kind } = input;
    const propose = () =>
      this.audit.write(actor, about.areaCode, async (change) => {
        const before = await change.read.findBy(AdjustmentEntity, { entityCode });
        // What the county only proposes is not told to a township by refusing its own proposal.
        const other = before.find(
          (one) => one.kind === kind && UNDER_WAY.some((state) => state === one.state) && mayKnow(actor, one),
        );
        if (other) throw isUnderWay(other);
        const adjustment = await change.create(
          AdjustmentEntity,
          'adjustments',
          {
            ...BLANK,
            ...input,
            ...about,
            number: adjustmentNumber(entityCode),
            to: recommended?.effect.to ?? null,
            within: recommended?.effect.within ?? input.within,
            proposedBy: actor.accountId,
            proposedByRole: actor.role === 'system' ? 'countyOrganisation' : actor.role,
          },
          'propose',
        );
        return view(adjustment, actor);
      });
    return numbered(propose);
  }

  /**
   * Approves or refuses, with the grounds: what is approved, by another person than who proposed it.
   * @throws DomainError second-person, out-of-state; needs-unmet where another result took the place of the one it rests on
   */
  async decide(
    id: string,
    { isApproved, reason, version }: AdjustmentDecision,
    actor: Actor,
  ): Promise<AdjustmentRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('adjustments', before, version);
    const move = isApproved ? 'approve' : 'refuse';
    const state = stateAfter('adjustments', move, before) as AdjustmentRecord['state'];
    if (isApproved) mustBeAnother(actor, before.proposedBy, id);
    if (isApproved) await this.recommended.mustStillHold(before);
    const days = await this.calendar.of(before.areaCode.slice(0, 6));
    const dueOn = isApproved && before.within ? lastDayWithin(before.within, days.today, days) : null;
    const decided = { state, grounds: reason, decidedBy: actor.accountId, decidedOn: days.today, dueOn };
    return this.change(before, decided, move, actor);
  }

  /** Takes a proposal back: the side that made it, with the reason. */
  async withdraw(id: string, { reason, version }: WithReason, actor: Actor): Promise<AdjustmentRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('adjustments', before, version);
    const state = stateAfter('adjustments', 'withdraw', before) as AdjustmentRecord['state'];
    if (!isOfSameSide(actor, before.proposedByRole)) throw notYours(before);
    return this.change(before, { state, grounds: reason }, 'withdraw', actor);
  }

  /** The dispatching unit has it: the day of its notice is kept. */
  async receive(id: string, { version }: AtVersion, actor: Actor): Promise<AdjustmentRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('adjustments', before, version);
    stateAfter('adjustments', 'receive', before);
    if (before.receivedAt !== null) return view(before, actor);
    return this.change(before, { receivedAt: this.clock.now() }, 'receive', actor);
  }

  /** What followed these results, for counts that name nobody. */
  followedFrom(resultIds: readonly string[]): Promise<Pick<AdjustmentEntity, 'kind' | 'state'>[]> {
    const where = { resultId: In([...resultIds]) };
    return this.db.read.find(AdjustmentEntity, { where, select: { kind: true, state: true } });
  }

  /** Rectifications of a county that wait for the check at their end. */
  async due(areaCode: string): Promise<Due[]> {
    const open = await this.db.read.find(AdjustmentEntity, {
      where: {
        areaCode: Like(`${areaCode}%`),
        kind: 'rectification',
        state: In(['approved', 'carriedOut']),
        dueOn: Not(IsNull()),
      },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    return open.map(({ id, dueOn, areaCode: place }) => ({
      word: 'adjustments',
      id,
      cycleId: null,
      dueOn: dueOn!,
      role: 'countyOrganisation',
      areaCode: place,
      cadreId: null,
      unitId: null,
    }));
  }

  /** The adjustment, if this person may know of it. @throws DomainError not-found */
  async entity(id: string, actor: Actor): Promise<AdjustmentEntity> {
    const adjustment = await this.db.read.findOneBy(AdjustmentEntity, { id });
    if (!adjustment || !mayKnow(actor, adjustment)) throw notFound('adjustments', id);
    return adjustment;
  }

  private change(
    before: AdjustmentEntity,
    values: Partial<AdjustmentEntity>,
    move: string,
    actor: Actor,
  ): Promise<AdjustmentRecord> {
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(AdjustmentEntity, 'adjustments', before, values, move), actor),
    );
  }

  /** Whom or what it is about. @throws InvalidInput where the code names something else, or a place of another township */
  private async about({ entityKind, entityCode }: NewAdjustment, actor: Actor) {
    const wrong = refused([
      {
        pointer: '/entityCode',
        zh: `没有编号为“${entityCode}”的${entityKind === 'cadre' ? '干部' : '乡镇'}，或不在您的范围内`,
        en: `there is no ${entityKind} "${entityCode}" within your area`,
      },
    ]);
    if (entityKind === 'township') {
      const name = entityCode.length === 9 ? (await this.areas.namesOf([entityCode])).get(entityCode) : undefined;
      if (name === undefined) throw wrong;
      return { name, areaCode: entityCode, cadreId: null, unitId: null };
    }
    const place = await this.places.of('entities', entityCode, actor);
    if (place?.entityKind !== 'cadre' || !place.cadreId) throw wrong;
    const { name, areaCode, id: cadreId, unitId } = await this.cadres.entity(place.cadreId);
    // A township where the cadre was before has no more say.
    if (!areaCode.startsWith(actor.areaCode)) throw wrong;
    return { name, areaCode, cadreId, unitId };
  }

  private async mustHaveFailed(followsId: string, { entityCode }: NewAdjustment): Promise<void> {
    const before = await this.db.read.findOneBy(AdjustmentEntity, { id: followsId });
    if (!before || before.entityCode !== entityCode || before.state !== 'failed') throw notFailed(followsId);
  }
}

/** An adjustment as this reader may see it: who proposed and decided is told to those who answer for it. */
export function view(adjustment: AdjustmentEntity, actor: Actor): AdjustmentRecord {
  const mask = seesAll(actor.role) ? {} : { proposedBy: null, decidedBy: null };
  return shown(AdjustmentRecord, adjustment, { ...mask, moves: movesNow(adjustment, actor) });
}
