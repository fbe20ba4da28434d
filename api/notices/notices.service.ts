import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import type { NewNotice, NoticePublication } from '../contract/records/notice.js';
import { NoticeRecord } from '../contract/records/notice.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { CurrentResultsService, gradeOf, type ResultEntity } from '../results/current-results.service.js';
import { type MeasureDays, MeasureDaysService } from './measure-days.service.js';
import { NamesService, numberedFor } from './names.service.js';
import { NoticeEntity, type PostedName } from './notice.entity.js';
import { noticeDays } from './notice-days.js';
import { dayOutside, endsTooEarly, knowsNoNotice, namesMoved, noticeThere, notPostedAlone } from './refusals.js';

export type { NoticeEntity } from './notice.entity.js';

const LISTING: Listing<NoticeEntity> = {
  permission: 'notices.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'state', 'resultId'],
  sorts: ['publishedOn', 'endsOn', 'state', 'createdAt'],
  order: ['createdAt', 'DESC'],
};

/** The notices of names: one a cycle, and one for every later result that took another's place. */
@Injectable()
export class NoticesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly windows: WindowDays,
    private readonly results: CurrentResultsService,
    private readonly measures: MeasureDaysService,
    private readonly names: NamesService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('notices', (notice: NoticeEntity, actor) => this.view(notice, actor));
    this.places.register('notices', (id) => this.db.read.findOneBy(NoticeEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<NoticeRecord>> {
    const page = await listOf(this.db.read, NoticeEntity, LISTING, query, actor, (builder) => {
      if (!seesDrafts(actor)) builder.andWhere(`r.state = 'published'`);
    });
    return { ...page, records: await Promise.all(page.records.map((notice) => this.view(notice, actor))) };
  }

  async get(id: string, actor: Actor): Promise<NoticeRecord> {
    const notice = await this.entity(id);
    if (notice.state === 'draft' && !seesDrafts(actor)) throw notFound('notices', id);
    return this.view(notice, actor);
  }

  /**
   * Draws up the notice of a sealed cycle, or of one result that took another's place after the cycle was posted. Whose names are on it follows
   * the results until it is posted.
   * @throws DomainError not-found, window-closed, already-exists, needs-unmet
   */
  async create({ cycleId, resultId }: NewNotice, actor: Actor): Promise<NoticeRecord> {
    const cycle = await this.cycles.mustBe(cycleId, ...(resultId === null ? AT_SEALED : AFTER_NOTICE));
    const measure = await this.measures.of(cycle);
    const { ruleSet } = measure;
    if (!ruleSet.notice) throw knowsNoNotice(cycle);
    if (resultId !== null)
      await this.mustBePostedAlone(cycle, await this.results.entity(resultId), ruleSet.notice.grades);
    const ofId = resultId ?? cycleId;
    const there = await this.db.read.findOneBy(NoticeEntity, { ofId });
    if (there) throw noticeThere(there.id, ofId);
    const { clause, grades, shows, where, atLeast } = ruleSet.notice;
    const said = { clause, grades, shows, where, atLeast };
    const unposted = { state: 'draft' as const, publishedOn: null, fromOn: null, endsOn: null, names: [] };
    const of = { ofId, cycleId, resultId, areaCode: cycle.areaCode };
    const names = await this.drawn({ cycleId, resultId }, measure);
    const isReadable = await this.names.readableBy(actor);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      const notice = await change.create(NoticeEntity, 'notices', { ...of, ...said, ...unposted });
      return viewOf(notice, numberedFor(names, isReadable), measure, actor);
    });
  }

  /**
   * Posts a notice; that of a cycle moves the cycle with it. Somebody who posts it says why; the schedule posts it on its day.
   * @throws DomainError not-found, out-of-state, stale, needs-unmet for days that the measure does not allow
   */
  async publish(
    id: string,
    { publishedOn: wished, endsOn: until, version, reason }: Partial<NoticePublication>,
    actor: Actor,
  ): Promise<NoticeRecord> {
    const before = await this.entity(id);
    mustBeCurrent('notices', before, version);
    const state = stateAfter('notices', 'publish', before) as 'published';
    const cycle = await this.cycles.entity(before.cycleId);
    const measure = await this.measures.of(cycle);
    const { today } = measure.days;
    const publishedOn = wished ?? today;
    const earliest = this.measures.dayOf(cycle.sealedAt ?? cycle.updatedAt, measure.ruleSet);
    if (publishedOn < earliest || publishedOn > today) throw dayOutside(publishedOn, earliest, today, POSTED);
    const window = before.resultId === null ? await this.windowOf(cycle, measure) : null;
    // Entered late, it is counted from today: who objects has the time that the measure grants.
    const { fromOn, least } = noticeDays(before.atLeast, measure, today, window?.fromOn ?? null);
    const endsOn = until ?? least;
    if (endsOn < least) throw endsTooEarly(before, { fromOn, endsOn, least });
    const names = await this.drawn(before, measure);
    const isReadable = await this.names.readableBy(actor);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.mustStillHold(change, before, names);
      const days = { publishedOn, fromOn, endsOn };
      const notice = await change.update(NoticeEntity, 'notices', before, { ...days, state, names }, 'publish');
      if (reason !== undefined) change.note('reason', 'notices', id, { reason: [null, reason] });
      const moved = { noticedAt: this.clock.now(), moveReason: reason ?? null };
      if (before.resultId === null) await this.cycles.move(change, cycle, 'notice', moved);
      return viewOf(notice, numberedFor(names, isReadable), measure, actor);
    });
  }

  /** @throws DomainError not-found */
  async entity(id: string): Promise<NoticeEntity> {
    const notice = await this.db.read.findOneBy(NoticeEntity, { id });
    if (!notice) throw notFound('notices', id);
    return notice;
  }

  /** The notices with these ids. */
  byIds(ids: readonly string[]): Promise<NoticeEntity[]> {
    return this.db.read.findBy(NoticeEntity, { id: In([...new Set(ids)]) });
  }

  /** The notices of a cycle that are posted, its own first. */
  async postedOf(cycleId: string, read: EntityManager = this.db.read): Promise<NoticeEntity[]> {
    return read.find(NoticeEntity, { where: { cycleId, state: 'published' }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** The sealed cycles of a county that wait for their notice, each until the first day of its window. */
  async due(areaCode: string): Promise<Due[]> {
    const sealed = (await this.cycles.halvesOf(areaCode)).filter(({ state }) => state === 'sealed');
    const dues = sealed.map(async (cycle): Promise<Due | null> => {
      const window = await this.windowOf(cycle, await this.measures.of(cycle));
      const said = { word: 'cycles', id: cycle.id, cycleId: cycle.id, role: 'countyOrganisation' as const };
      const of = { areaCode, cadreId: null, unitId: null };
      return window && { ...said, ...of, dueOn: window.fromOn ?? window.toOn };
    });
    return (await Promise.all(dues)).flatMap((due) => due ?? []);
  }

  /** The window that the measure's clause on the notice has in its time table. */
  private async windowOf({ id }: CycleEntity, { ruleSet }: MeasureDays) {
    const window = ruleSet.schedule?.windows.find(({ clause }) => clause === ruleSet.notice?.clause);
    return window ? this.windows.of(id, window.id) : null;
  }

  private async mustBePostedAlone(cycle: CycleEntity, result: ResultEntity, grades: readonly string[]): Promise<void> {
    if (result.cycleId !== cycle.id || result.kind !== 'cadre') throw notFound('results', result.id);
    if (result.revision === 1) throw notPostedAlone(result.id, 'first');
    if (result.state === 'superseded') throw notPostedAlone(result.id, 'superseded');
    if (result.isAwaitingAnswer) throw notPostedAlone(result.id, 'upward');
    if (!grades.includes(gradeOf(result) ?? '')) throw notPostedAlone(result.id, 'grade');
    const posted = await this.postedOf(cycle.id);
    if (posted.some(({ names }) => names.some(({ resultId }) => resultId === result.id)))
      throw notPostedAlone(result.id, 'posted');
  }

  private async drawn(notice: Pick<NoticeEntity, 'cycleId' | 'resultId'>, { ruleSet }: MeasureDays) {
    const all = await this.results.ofCycle(notice.cycleId);
    const of = notice.resultId === null ? all : all.filter(({ id }) => id === notice.resultId);
    return this.names.drawn(ruleSet.notice!, of);
  }

  /** Refuses to post names of results that another took the place of meanwhile. @throws DomainError needs-unmet */
  private async mustStillHold(change: Change, notice: NoticeEntity, names: readonly PostedName[]): Promise<void> {
    const held = new Set((await this.results.ofCycle(notice.cycleId, change.read)).map(({ id }) => id));
    if (names.some(({ resultId }) => !held.has(resultId)) || (notice.resultId !== null && !held.has(notice.resultId)))
      throw namesMoved(notice.id);
  }

  private async view(notice: NoticeEntity, actor: Actor): Promise<NoticeRecord> {
    const measure = await this.measures.of(await this.cycles.entity(notice.cycleId));
    const names = notice.state === 'draft' ? await this.drawn(notice, measure) : notice.names;
    return viewOf(notice, numberedFor(names, await this.names.readableBy(actor)), measure, actor);
  }
}

const AT_SEALED = ['sealed'] as const;
const AFTER_NOTICE = ['noticed', 'final'] as const;
const POSTED = { zh: '公示日期', en: 'The day of posting' };

/** Until a notice is posted only those who draw it up and who inspect see it. */
const seesDrafts = ({ role }: Actor): boolean =>
  role === 'countyOrganisation' || role === 'disciplineInspector' || role === 'system';

function viewOf(notice: NoticeEntity, names: readonly PostedName[], { days }: MeasureDays, actor: Actor): NoticeRecord {
  return shown(NoticeRecord, notice, {
    names: names.map(({ line, name, unit, post, place, grade }) => ({ line, name, unit, post, place, grade })),
    dueOn: notice.endsOn,
    isOver: notice.endsOn !== null && days.today > notice.endsOn,
    moves: movesOf('notices', notice.state, actor),
  });
}
