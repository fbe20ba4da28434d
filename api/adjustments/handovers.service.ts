import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { AuditService, type Change, mustBeCurrent, type PersonsFile } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import {
  HANDOVER_ITEMS,
  type HandoverChange,
  type HandoverItem,
  HandoverRecord,
  type HandoverTicks,
  type NewHandover,
} from '../contract/records/handover.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import { dayNumber } from '../core/day-number.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { HandoverEntity } from './handover.entity.js';
import { lastDayOf, mustBeTwoOfOneCounty } from './handover-days.js';
import {
  handsOverAlready,
  mustBeOnTheList,
  mustBeTicked,
  signatureOf,
  signedAlready,
  sideOf,
} from './handover-sides.js';

const LISTING: Listing<HandoverEntity> = {
  permission: 'handovers.read',
  place: { area: 'areaCode', cadre: ['fromCadreId', 'toCadreId'] },
  filters: ['areaCode', 'fromCadreId', 'toCadreId', 'state', 'startsOn', 'endsOn'],
  sorts: ['startsOn', 'endsOn', 'areaCode', 'state', 'updatedAt'],
  order: ['startsOn', 'DESC'],
};

type Move = 'tick' | 'sign' | 'change' | 'cancel';

/** Who goes and who comes serve side by side, with a list that both tick and sign. */
@Injectable()
export class HandoversService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cadres: CadresService,
    private readonly calendar: CalendarService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('handovers', view);
    this.places.register('handovers', async (id) => {
      const handover = await this.db.read.findOneBy(HandoverEntity, { id });
      return handover && { areaCode: handover.areaCode, cadreIds: [handover.fromCadreId, handover.toCadreId] };
    });
  }

  /** A page of them; whose it showed is noted: a list may name villagers and what they need. */
  async list(query: ListQuery, actor: Actor): Promise<Page<HandoverRecord>> {
    const page = await listOf(this.db.read, HandoverEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'handovers', page.records.filter((one) => !isOwn(one, actor)).map(fileOf));
    return { ...page, records: page.records.map((handover) => view(handover, actor)) };
  }

  async get(id: string, actor: Actor): Promise<HandoverRecord> {
    const handover = await this.entity(id);
    if (!isOwn(handover, actor)) await this.audit.noteRead(actor, handover.areaCode, 'handovers', id);
    return view(handover, actor);
  }

  /** Begins a handover. @throws DomainError needs-unmet, overlapping; InvalidInput for one that is too short */
  async create({ endsOn, items, ...input }: NewHandover, actor: Actor): Promise<HandoverRecord> {
    const [from, to] = [await this.cadres.entity(input.fromCadreId), await this.cadres.entity(input.toCadreId)];
    mustBeTwoOfOneCounty(from, to);
    const posting = await this.cadres.lastPosting(from.id);
    if (!posting || posting.postedOn > input.startsOn || (posting.endedOn ?? input.startsOn) < input.startsOn)
      throw refused([
        {
          pointer: '/startsOn',
          zh: `${from.name}（${from.cadreCode}）这一天没有派驻，无从交接；请核对日期`,
          en: `${from.name} (${from.cadreCode}) is not posted on this day and has nothing to hand over; check the day`,
        },
      ]);
    const lastDay = await this.lastDayFrom(from.cadreCode.slice(0, 6), input.startsOn, endsOn);
    const { areaCode } = posting;
    return this.audit.write(actor, areaCode, async (change) => {
      const other = await this.runningOn(change, input);
      if (other) throw handsOverAlready(other);
      return view(await this.open(change, { ...input, areaCode, endsOn: lastDay }, items), actor);
    });
  }

  /**
   * Begins a handover with the usual list as part of a larger change, as long as the measure says; where it says nothing, until who goes
   * leaves. One between the same two that runs on that day is taken as it is.
   */
  async begun(
    change: Change,
    who: Pick<HandoverEntity, 'fromCadreId' | 'toCadreId' | 'startsOn' | 'areaCode'>,
    leavesOn: string,
  ): Promise<HandoverEntity> {
    const other = await this.runningOn(change, who);
    if (other?.toCadreId === who.toCadreId) return other;
    if (other) throw handsOverAlready(other);
    const endsOn = await this.lastDayFrom(who.areaCode.slice(0, 6), who.startsOn, undefined, leavesOn);
    return this.open(change, { ...who, endsOn, note: null });
  }

  private async runningOn(
    change: Change,
    { fromCadreId, startsOn }: Pick<HandoverEntity, 'fromCadreId' | 'startsOn'>,
  ): Promise<HandoverEntity | undefined> {
    const handovers = await change.read.findBy(HandoverEntity, { fromCadreId });
    return handovers.find(({ state, endsOn }) => state !== 'cancelled' && endsOn >= startsOn);
  }

  private open(
    change: Change,
    who: Pick<HandoverEntity, 'fromCadreId' | 'toCadreId' | 'startsOn' | 'endsOn' | 'areaCode' | 'note'>,
    items: readonly string[] = HANDOVER_ITEMS,
  ): Promise<HandoverEntity> {
    return change.create(HandoverEntity, 'handovers', {
      ...who,
      items: items.map((title) => ({ title, isHandedOver: false, isReceived: false })),
      state: 'open',
      handedOverAt: null,
      receivedAt: null,
      reason: null,
    });
  }

  /** Other items, or another note. What both ticked of items that stay is kept; who had signed signs again. */
  update(id: string, { items, note, version }: HandoverChange, actor: Actor): Promise<HandoverRecord> {
    return this.move(id, 'change', version, actor, (before) => {
      const known = new Map(before.items.map((item) => [item.title, item]));
      const now = items.map(
        (title): HandoverItem => known.get(title) ?? { title, isHandedOver: false, isReceived: false },
      );
      return { items: now, note, handedOverAt: null, receivedAt: null };
    });
  }

  /** Ticks what the own side has handed over or received, and nothing else. */
  tick(id: string, { items, version }: HandoverTicks, actor: Actor): Promise<HandoverRecord> {
    return this.move(id, 'tick', version, actor, (before) => {
      mustBeOnTheList(before, items);
      const side = sideOf(before, actor);
      if (signatureOf(before, side) !== null) throw signedAlready(before);
      const of = side === 'from' ? 'isHandedOver' : 'isReceived';
      return { items: before.items.map((item, at) => ({ ...item, [of]: items.includes(at) })) };
    });
  }

  /** Signs for the own side, once every item is ticked. Signed by both, it is complete. @throws DomainError needs-unmet */
  sign(id: string, { version }: AtVersion, actor: Actor): Promise<HandoverRecord> {
    return this.move(id, 'sign', version, actor, (before) => {
      const side = sideOf(before, actor);
      if (signatureOf(before, side) !== null) throw signedAlready(before);
      mustBeTicked(before, side);
      return side === 'from' ? { handedOverAt: this.clock.now() } : { receivedAt: this.clock.now() };
    });
  }

  /** Calls it off, with the reason. */
  cancel(id: string, { reason, version }: WithReason, actor: Actor): Promise<HandoverRecord> {
    return this.move(id, 'cancel', version, actor, () => ({ reason }));
  }

  /** Who in a county still has to sign, by the last day of the overlap. */
  async due(areaCode: string): Promise<Due[]> {
    const open = await this.db.read.find(HandoverEntity, {
      where: { areaCode: Like(`${areaCode}%`), state: In(['open', 'signed']) },
      order: { endsOn: 'ASC', id: 'ASC' },
    });
    return open.flatMap((handover) => {
      const waits = { word: 'handovers', id: handover.id, cycleId: null, dueOn: handover.endsOn, unitId: null };
      const sides = (['from', 'to'] as const).filter((side) => signatureOf(handover, side) === null);
      return sides.map((side): Due => {
        const cadreId = side === 'from' ? handover.fromCadreId : handover.toCadreId;
        return { ...waits, role: 'cadre', areaCode: handover.areaCode, cadreId };
      });
    });
  }

  private async move(
    id: string,
    move: Move,
    version: number | undefined,
    actor: Actor,
    valuesOf: (before: HandoverEntity) => Partial<HandoverEntity>,
  ): Promise<HandoverRecord> {
    const before = await this.entity(id);
    mustBeCurrent('handovers', before, version);
    const state = stateAfter('handovers', move, before) as HandoverRecord['state'];
    const values = { state, ...valuesOf(before) };
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(HandoverEntity, 'handovers', before, values, move), actor),
    );
  }

  /** As long as the measure of the county's half-year says, or longer. */
  private async lastDayFrom(
    county: string,
    startsOn: string,
    endsOn: string | undefined,
    unsaid = endsOn,
  ): Promise<string> {
    const cycles = await this.cycles.halvesOf(county);
    const cycle = cycles.find(({ cutoffOn }) => cutoffOn >= startsOn) ?? cycles.at(-1);
    const handover = cycle && (await this.ruleSets.compiledOf(cycle.ruleSetId)).ruleSet.handover;
    return lastDayOf(handover, await this.calendar.of(county), startsOn, handover ? endsOn : unsaid);
  }

  private async entity(id: string): Promise<HandoverEntity> {
    const handover = await this.db.read.findOneBy(HandoverEntity, { id });
    if (!handover) throw notFound('handovers', id);
    return handover;
  }
}

const isOwn = ({ fromCadreId, toCadreId }: HandoverEntity, { cadreId }: Actor): boolean =>
  cadreId === fromCadreId || cadreId === toCadreId;

const fileOf = ({ id, areaCode, fromCadreId: cadreId }: HandoverEntity): PersonsFile => ({ id, areaCode, cadreId });

function view(handover: HandoverEntity, actor: Actor): HandoverRecord {
  const { startsOn, endsOn } = handover;
  const isSigned = actor.role === 'cadre' && signatureOf(handover, sideOf(handover, actor)) !== null;
  return shown(HandoverRecord, handover, {
    days: dayNumber(endsOn) - dayNumber(startsOn) + 1,
    moves: movesOf('handovers', handover.state, actor, isSigned ? ['tick', 'sign'] : []),
  });
}
